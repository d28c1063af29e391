import { BREAK_WEIGHTS, FIRST_WEIGHTS, JOIN_WEIGHTS, LAST_WEIGHTS } from './orderWeights';
import { type PageWords, pairUse } from './pageWords';
import { FORMS } from './printedColumn';
import { bracketMatch, insideAtEnd, insideAtStart } from './quoteState';
import { END_FEATURES, START_FEATURES, type TextLine } from './seamFeatures';
import { SEAM_WEIGHTS } from './seamWeights';
import { lexiconWord, readFigures } from './straddle';
import { wordRatio } from './wordModel';

/** What two lines say about following each other in a paragraph, beyond what their ends say alone. */
/** How much likelier the words across a join are together than apart, as natural logarithms to the nearest one. */
const LEAST_RATIO = -4;
const MOST_RATIO = 8;
const WORD_BINS = Array.from(
  { length: MOST_RATIO - LEAST_RATIO + 1 },
  (_, i) => `words ${LEAST_RATIO + i}` as const,
);

const PLAIN_PAIRS = [
  'always',
  'next',
  'moved between orphans',
  'moved from orphan',
  'moved to orphan',
  'moved',
  'next over heading',
  'ahead 2',
  'ahead 3-5',
  'ahead 6-12',
  'ahead 13-30',
  'ahead 31+',
  'back 1-5',
  'back 6-12',
  'back 13-30',
  'back 31+',
  'same section',
  'sections 1',
  'sections 2',
  'sections 3+',
  'pair unknown',
  'pair 1',
  'pair 2+',
  'triple',
  'four',
  'digits',
  'digit and unit',
  'digit and word',
  'latin',
  ...WORD_BINS,
  'lexicon word',
  'quotes disagree',
  'quotes unsure',
  'quotes agree',
  'bracket met',
  'bracket unmet',
  'bracket dangling',
] as const;

/** How the forms of the two lines go together, behind a full stop and elsewhere. */
const FORM_PAIRS: readonly string[] = ['stop', 'open'].flatMap((end) =>
  FORMS.flatMap((left) => FORMS.map((right) => `fit ${end} ${left}>${right}`)),
);
export const PAIR_FEATURES: readonly string[] = [...PLAIN_PAIRS, ...FORM_PAIRS];

export type PairName = (typeof PLAIN_PAIRS)[number];
/** Kinds of evidence, each of which an ablation can switch off. */
export type EvidenceKind = 'words' | 'quotes' | 'sentences' | 'widths' | 'topics' | 'order';

const INDEX: ReadonlyMap<string, number> = new Map(PAIR_FEATURES.map((name, i) => [name, i]));

/** All features of the seam model in one numbering: ends, then starts, then pairs. */
export const SEAM_FEATURES: readonly string[] = [...END_FEATURES, ...START_FEATURES, ...PAIR_FEATURES];
const START_BASE = END_FEATURES.length;
const PAIR_BASE = START_BASE + START_FEATURES.length;
const WORD_BASE = PAIR_BASE + PAIR_FEATURES.indexOf(WORD_BINS[0] ?? '');

/** Where two lines stand to each other on the page. */
export interface SeamPlace {
  /** Lines of text from the left one to the right one; negative for backwards. */
  readonly distance: number;
  /** Headings between them. */
  readonly sections: number;
  /** The left line wants a successor, the right one a predecessor, and neither has one beside it. */
  readonly leftOrphan: boolean;
  readonly rightOrphan: boolean;
}

/** The pair features of a seam, without those of its place where none is given; with `ask`, the dictionary is asked too. */
export function pairFeatures(
  left: TextLine,
  right: TextLine,
  place: SeamPlace | null,
  words: PageWords,
  ask: boolean,
  isWord?: (word: string) => boolean,
): number[] {
  const found: number[] = [];
  const add = (name: string, when = true): void => {
    const index = when ? INDEX.get(name) : undefined;
    if (index !== undefined) found.push(PAIR_BASE + index);
  };
  add('always');
  if (place) addPlace(add, place);
  const han = left.lastWords.run !== '' && right.firstWords.run !== '';
  if (han) {
    const { count, triple, four } = pairUse(words, left.folded, right.folded);
    add(count === 0 ? 'pair unknown' : count === 1 ? 'pair 1' : 'pair 2+');
    add(four ? 'four' : 'triple', triple);
    const ratio = Math.round(wordRatio(left.lastWords, right.firstWords));
    found.push(WORD_BASE + Math.max(LEAST_RATIO, Math.min(MOST_RATIO, ratio)) - LEAST_RATIO);
    add(
      'lexicon word',
      ask && isWord !== undefined && lexiconWord(left.folded, right.folded, isWord) !== undefined,
    );
  } else {
    const figures = readFigures(left.folded, right.folded);
    if (figures) add(figures);
  }
  const out = insideAtEnd(left.quotes);
  const into = insideAtStart(right.quotes);
  const agree = out * into + (1 - out) * (1 - into);
  add(agree < 0.3 ? 'quotes disagree' : agree < 0.7 ? 'quotes unsure' : 'quotes agree');
  const { met, unmet, dangling } = bracketMatch(left.quotes, right.quotes);
  add('bracket met', met);
  add('bracket unmet', unmet);
  add('bracket dangling', dangling);
  found.push(fitFeature(left, right));
  return found;
}

/** How the forms of two lines go together, as the number of a feature. */
export function fitFeature(left: TextLine, right: TextLine): number {
  const row = (left.open ? FORMS.length : 0) + FORMS.indexOf(left.form);
  return PAIR_BASE + PLAIN_PAIRS.length + row * FORMS.length + FORMS.indexOf(right.form);
}

function addPlace(add: (name: string, when?: boolean) => void, place: SeamPlace): void {
  const { distance, sections, leftOrphan, rightOrphan } = place;
  if (distance === 1 && sections === 0) {
    add('next');
    return;
  }
  if (leftOrphan) add(rightOrphan ? 'moved between orphans' : 'moved from orphan');
  else add(rightOrphan ? 'moved to orphan' : 'moved');
  if (distance === 1) add('next over heading');
  else if (distance > 0) {
    add(
      distance === 2
        ? 'ahead 2'
        : distance <= 5
          ? 'ahead 3-5'
          : distance <= 12
            ? 'ahead 6-12'
            : distance <= 30
              ? 'ahead 13-30'
              : 'ahead 31+',
    );
  } else
    add(
      distance >= -5
        ? 'back 1-5'
        : distance >= -12
          ? 'back 6-12'
          : distance >= -30
            ? 'back 13-30'
            : 'back 31+',
    );
  add(
    sections === 0
      ? 'same section'
      : sections === 1
        ? 'sections 1'
        : sections === 2
          ? 'sections 2'
          : 'sections 3+',
  );
}

/** Fitted weights of all seam features, without those of the kinds of evidence that are switched off. */
export function seamWeights(off: ReadonlySet<EvidenceKind> = new Set()): Float64Array {
  return Float64Array.from(SEAM_FEATURES, (name) => (off.has(kindOf(name)) ? 0 : (SEAM_WEIGHTS[name] ?? 0)));
}

/** Weights for judging neighbours wherever they stand: inside a paragraph, and over a paragraph's end. */
export interface OrderWeights {
  readonly join: Float64Array;
  readonly over: Float64Array;
  /** Behind a heading, and before one. */
  readonly first: Float64Array;
  readonly last: Float64Array;
}

export function orderWeights(off: ReadonlySet<EvidenceKind> = new Set()): OrderWeights {
  const table = (weights: Readonly<Record<string, number>>): Float64Array =>
    Float64Array.from(SEAM_FEATURES, (name) => (off.has(kindOf(name)) ? 0 : (weights[name] ?? 0)));
  return {
    join: table(JOIN_WEIGHTS),
    over: table(BREAK_WEIGHTS),
    first: table(FIRST_WEIGHTS),
    last: table(LAST_WEIGHTS),
  };
}

/** Number of the feature that every pair has. */
export const ALWAYS = PAIR_BASE;

function kindOf(name: string): EvidenceKind {
  if (/quote|bracket/.test(name)) return 'quotes';
  if (/^(?:pair|triple|four|digit|latin|word|lexicon)/.test(name)) return 'words';
  if (/^(?:ahead|back|same|sections|next over)/.test(name)) return 'order';
  if (name.startsWith('fit')) return 'widths';
  return 'sentences';
}

/** Sum of the weights of features. */
export function weigh(weights: Float64Array, features: readonly number[], base = 0): number {
  let sum = 0;
  for (const f of features) sum += weights[base + f] ?? 0;
  return sum;
}

/** Feature numbers of a whole seam: the left line's end, the right one's beginning, and the pair. */
export function seamFeatures(left: TextLine, right: TextLine, pair: readonly number[]): number[] {
  return [...left.ends, ...right.starts.map((f) => START_BASE + f), ...pair];
}

export { START_BASE };
