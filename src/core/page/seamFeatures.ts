import type { LineText } from './lineEvidence';
import type { LineFeatures } from './lineFeatures';
import { TEXT_ENDS, TEXT_STARTS } from './lineText';
import type { LineRole } from './model';
import { headOf, tailOf } from './pageWords';
import { FORMS, type Form } from './printedColumn';

const ENDINGS = ['stop', 'clause', 'dash', 'open'] as const;

/** What the end of a line says about a paragraph going on behind it. */
export const END_FEATURES: readonly string[] = [
  ...ENDINGS.flatMap((ending) => FORMS.map((form) => `end ${ending} ${form}`)),
  'end credit',
  'end caption',
  ...TEXT_ENDS,
];

/** What the beginning of a line says about a paragraph going on before it. */
export const START_FEATURES: readonly string[] = [
  ...FORMS.flatMap((form) => [`start stop ${form}`, `start other ${form}`]),
  'start lead',
  'start opener',
  'start indent',
  'start no indent',
  'start continues',
  'start caption',
  'start marked',
  ...TEXT_STARTS,
];

/** A line of running text with what its ends say. */
export interface TextLine
  extends Pick<LineText, 'folded' | 'quotes' | 'insideAtStart' | 'insideAtEnd' | 'firstWords' | 'lastWords'> {
  /** Index among the page's lines. */
  readonly at: number;
  /** Its folded words' last two units and their first two: see `tailOf` and `headOf`. */
  readonly tail: number;
  readonly head: number;
  /** Index into `FORMS`. */
  readonly form: Form;
  /** Indexes into `START_FEATURES` and `END_FEATURES`. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  /** A sentence does not end with the line; it does not begin with it. */
  readonly open: boolean;
  readonly inside: boolean;
  /** It begins with a news credit; it is an item of a list. */
  readonly lead: boolean;
  /** It begins with a particle, which leans on the word before it. */
  readonly leans: boolean;
  /** It begins with a conjunction, suffix or other word that goes on from the one before it. */
  readonly hangs: boolean;
  /** It ends with a small word that wants another behind it. */
  readonly wants: boolean;
  readonly item: boolean;
  /** Where blank lines tell paragraphs apart: whether one stands before it. */
  readonly gap?: 'tight' | 'apart' | undefined;
}

const END_CREDIT = END_FEATURES.indexOf('end credit');
const END_CAPTION = END_FEATURES.indexOf('end caption');
const END_TEXT = END_FEATURES.indexOf(TEXT_ENDS[0] ?? '');
const START_LEAD = START_FEATURES.indexOf('start lead');
const START_TEXT = START_FEATURES.indexOf(TEXT_STARTS[0] ?? '');
const [OPENER, INDENT, NO_INDENT, CONTINUES, CAPTION, MARKED] = [1, 2, 3, 4, 5, 6].map(
  (k) => START_LEAD + k,
) as [number, number, number, number, number, number];
const INDENTED = 1.5;
const PARTICLE = TEXT_STARTS.indexOf('start particle');
const WEAK_PARTICLE = TEXT_STARTS.indexOf('start weak particle');
const SMALL_WORD = TEXT_ENDS.indexOf('end small word');

/** What a page's dress says of where paragraphs begin. */
export interface PageDress {
  /** It keeps the indents of first lines, so that their absence speaks too. */
  readonly indents: boolean;
  /** It sets blank lines between some lines of text and not between others. */
  readonly blanks: boolean;
}

/** Reads the ends of a line. */
export function readTextLine(
  f: LineFeatures,
  text: LineText,
  at: number,
  role: LineRole,
  form: Form,
  { indents, blanks }: PageDress,
): TextLine {
  const { mark, indent, gap } = f.scan;
  const credited = endsWithCredit(f);
  const lead = f.credits[0]?.kind === 'lead';
  const starts = [2 * form + (f.ending === 'stop' ? 0 : 1)];
  if (lead) starts.push(START_LEAD);
  if (f.opensParagraph && indent < INDENTED) starts.push(OPENER);
  if (indent >= INDENTED) starts.push(INDENT);
  else if (indents) starts.push(NO_INDENT);
  if (f.continues) starts.push(CONTINUES);
  if (role === 'caption') starts.push(CAPTION);
  if (mark > 0) starts.push(MARKED);
  for (const k of text.starts) starts.push(START_TEXT + k);
  const ends = [ENDINGS.indexOf(f.ending) * FORMS.length + form];
  if (credited) ends.push(END_CREDIT);
  if (role === 'caption') ends.push(END_CAPTION);
  for (const k of text.ends) ends.push(END_TEXT + k);
  return {
    at,
    folded: text.folded,
    tail: tailOf(text.folded),
    head: headOf(text.folded),
    quotes: text.quotes,
    insideAtStart: text.insideAtStart,
    insideAtEnd: text.insideAtEnd,
    firstWords: text.firstWords,
    lastWords: text.lastWords,
    form,
    starts,
    ends,
    open: f.ending !== 'stop' && !credited,
    inside: !f.opensParagraph && indent < INDENTED && mark === 0,
    lead,
    leans: text.starts[0] === PARTICLE,
    hangs: text.starts.includes(PARTICLE) || text.starts.includes(WEAK_PARTICLE),
    wants: text.ends.includes(SMALL_WORD),
    item: text.bulleted && !lead,
    gap: !blanks ? undefined : gap > 0 ? 'apart' : 'tight',
  };
}

function endsWithCredit(f: LineFeatures): boolean {
  const last = f.credits[f.credits.length - 1];
  return last !== undefined && !last.weak && last.kind !== 'lead' && last.kind !== 'editorial';
}
