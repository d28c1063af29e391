import { type LineFeatures, LONGEST_LINE } from './lineFeatures';
import type { LineRole } from './model';
import { foldLine } from './pageWords';
import { FORMS, type Form } from './printedColumn';
import { insideAtEnd, insideAtStart, type QuoteState, quoteState } from './quoteState';
import { type EndWords, endWords, startWords } from './wordModel';

/** What the end of a line says about a paragraph going on behind it. */
export const END_FEATURES: readonly string[] = [
  ...['stop', 'clause', 'dash', 'open'].flatMap((ending) => FORMS.map((form) => `end ${ending} ${form}`)),
  'end colon',
  'end credit',
  'end inside quote',
  'end maybe inside quote',
  'end outside quote',
  'end open bracket',
  'end caption',
  'end small word',
];

/** What the beginning of a line says about a paragraph going on before it. */
export const START_FEATURES: readonly string[] = [
  ...FORMS.flatMap((form) => [`start stop ${form}`, `start other ${form}`]),
  'start lead',
  'start opener',
  'start indent',
  'start no indent',
  'start continues',
  'start particle',
  'start weak particle',
  'start quote',
  'start inside quote',
  'start maybe inside quote',
  'start closing bracket',
  'start caption',
  'start marked',
  'start bullet',
];

/** A line of running text with what its ends say. */
export interface TextLine {
  /** Index among the page's lines. */
  readonly at: number;
  readonly folded: string;
  readonly quotes: QuoteState;
  readonly firstWords: EndWords;
  readonly lastWords: EndWords;
  readonly form: Form;
  /** Indexes into `START_FEATURES` and `END_FEATURES`. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  /** A sentence does not end with the line; it does not begin with it. */
  readonly open: boolean;
  readonly inside: boolean;
}

const START_INDEX: ReadonlyMap<string, number> = new Map(START_FEATURES.map((name, i) => [name, i]));
const END_INDEX: ReadonlyMap<string, number> = new Map(END_FEATURES.map((name, i) => [name, i]));
const PARTICLE = /^[的了着们性化者率地得]/;
const WEAK_PARTICLE = /^[和与及并而等或且以区省市县州员所为在中上下是有不]/;
const SMALL_WORD = /[的和与及在为对从将把被向以是了由并或到等、]$/;
const BULLET = /^[●■▲◆★○□△◇☆※*·•－▶▷►➤◎-]|^[(]?[一二三四五六七八九十\d]{1,2}[)、.．]|^[①-⑩]/;

/** Reads the ends of a line. `indents`: the page keeps the indents of first lines, so that their absence speaks too. */
export function readTextLine(
  f: LineFeatures,
  at: number,
  role: LineRole,
  form: Form,
  indents: boolean,
): TextLine {
  const folded = foldLine(f.scan.text);
  const quotes = quoteState(solid(f.folded), solid(ends(f.scan.text)));
  return {
    at,
    folded,
    quotes,
    firstWords: startWords(folded),
    lastWords: endWords(folded),
    form,
    starts: startFeatures(f, role, form, indents, quotes),
    ends: endFeatures(f, role, form, quotes),
    open: f.ending !== 'stop' && !endsWithCredit(f),
    inside: !f.opensParagraph && f.scan.indent < 1.5 && f.scan.mark === 0,
  };
}

function solid(text: string): string {
  return text.replace(/\s+/g, '');
}

/** What `LineFeatures.folded` holds of a line: all of it, or of an endless one its two ends. */
function ends(text: string): string {
  return text.length > LONGEST_LINE ? text.slice(0, LONGEST_LINE / 2) + text.slice(-LONGEST_LINE / 2) : text;
}

function startFeatures(
  f: LineFeatures,
  role: LineRole,
  form: Form,
  indents: boolean,
  quotes: QuoteState,
): number[] {
  const found: number[] = [];
  const add = (name: string, when = true): void => {
    const index = when ? START_INDEX.get(name) : undefined;
    if (index !== undefined) found.push(index);
  };
  add(`start ${f.ending === 'stop' ? 'stop' : 'other'} ${form}`);
  add('start lead', f.credits[0]?.kind === 'lead');
  add('start opener', f.opensParagraph && f.scan.indent < 1.5);
  add('start indent', f.scan.indent >= 1.5);
  add('start no indent', indents && f.scan.indent < 1.5);
  add('start continues', f.continues);
  add('start particle', PARTICLE.test(f.key));
  add('start weak particle', WEAK_PARTICLE.test(f.key));
  add('start quote', f.key.startsWith('"'));
  const inside = insideAtStart(quotes);
  add('start inside quote', inside > 0.8);
  add('start maybe inside quote', inside > 0.45 && inside <= 0.8);
  add('start closing bracket', quotes.needs > 0);
  add('start caption', role === 'caption');
  add('start marked', f.scan.mark > 0);
  add('start bullet', BULLET.test(f.key));
  return found;
}

function endsWithCredit(f: LineFeatures): boolean {
  const last = f.credits[f.credits.length - 1];
  return last !== undefined && !last.weak && last.kind !== 'lead' && last.kind !== 'editorial';
}

function endFeatures(f: LineFeatures, role: LineRole, form: string, quotes: QuoteState): number[] {
  const found: number[] = [];
  const add = (name: string, when = true): void => {
    const index = when ? END_INDEX.get(name) : undefined;
    if (index !== undefined) found.push(index);
  };
  add(`end ${f.ending} ${form}`);
  add('end colon', /[:：]$/.test(f.key));
  add('end credit', endsWithCredit(f));
  const inside = insideAtEnd(quotes);
  add(inside > 0.8 ? 'end inside quote' : inside > 0.4 ? 'end maybe inside quote' : 'end outside quote');
  add('end open bracket', quotes.leaves > 0);
  add('end caption', role === 'caption');
  add('end small word', SMALL_WORD.test(f.key));
  return found;
}
