import { BREAK_WEIGHTS, FIRST_WEIGHTS, JOIN_WEIGHTS, LAST_WEIGHTS } from './orderWeights';
import { FORMS } from './printedColumn';
import { END_FEATURES, START_FEATURES } from './seamFeatures';
import { SEAM_WEIGHTS } from './seamWeights';
import { flowClasses } from './wordFlow';

/** How much likelier the words across a join are together than apart, as natural logarithms to the nearest one. */
export const LEAST_RATIO = -4;
export const MOST_RATIO = 8;
const WORD_BINS = Array.from(
  { length: MOST_RATIO - LEAST_RATIO + 1 },
  (_, i) => `words ${LEAST_RATIO + i}` as const,
);

/** Upper ends of the classes of the chance that one line leaves a quotation open just where the other begins inside one. */
export const QUOTES = [0.16, 0.3, 0.45, 0.6, 0.75, 1] as const;

/** What two lines say about following each other in a paragraph, beyond what their ends say alone. */
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
  ...flowClasses('flow'),
  'lexicon word',
  'numeral and unit',
  'numeral and word',
  'particle behind mark',
  'particle behind small word',
  ...QUOTES.map((chance) => `quotes agree <=${chance}` as const),
  'bracket met',
  'bracket unmet',
  'bracket dangling',
  'tight behind stop',
  'tight behind other',
  'apart behind stop',
  'apart behind other',
] as const;

/** How the forms of the two lines go together, behind a full stop and elsewhere. */
const FORM_PAIRS: readonly string[] = ['stop', 'open'].flatMap((end) =>
  FORMS.flatMap((left) => FORMS.map((right) => `fit ${end} ${left}>${right}`)),
);
const PAIR_FEATURES: readonly string[] = [...PLAIN_PAIRS, ...FORM_PAIRS];

export type PairName = (typeof PLAIN_PAIRS)[number];
/** Kinds of evidence, each of which an ablation can switch off. */
export type EvidenceKind = 'words' | 'quotes' | 'sentences' | 'widths' | 'topics' | 'order';

/** All features of the seam model in one numbering: ends, then starts, then pairs. */
export const SEAM_FEATURES: readonly string[] = [...END_FEATURES, ...START_FEATURES, ...PAIR_FEATURES];
export const START_BASE = END_FEATURES.length;
const PAIR_BASE = START_BASE + START_FEATURES.length;
/** Number of the first of the features of the forms: by the left line's end and form, then the right one's form. */
export const FIT_BASE = PAIR_BASE + PLAIN_PAIRS.length;

/** Number of a pair feature. */
export function pairFeature(name: PairName): number {
  return PAIR_BASE + PLAIN_PAIRS.indexOf(name);
}

/** Number of the feature that every pair has. */
export const ALWAYS = PAIR_BASE;

/** Fitted weights of all seam features, without those of the kinds of evidence that are switched off. */
export function seamWeights(off: ReadonlySet<EvidenceKind> = NONE): Float64Array {
  if (off.size > 0) return weightTable(SEAM_WEIGHTS, off);
  allSeams ??= weightTable(SEAM_WEIGHTS, off);
  return allSeams;
}

/** Weights for judging neighbours wherever they stand: inside a paragraph, and over a paragraph's end. */
export interface OrderWeights {
  readonly join: Float64Array;
  readonly over: Float64Array;
  /** Behind a heading, and before one. */
  readonly first: Float64Array;
  readonly last: Float64Array;
}

export function orderWeights(off: ReadonlySet<EvidenceKind> = NONE): OrderWeights {
  if (off.size === 0 && allOrders) return allOrders;
  const weights = {
    join: weightTable(JOIN_WEIGHTS, off),
    over: weightTable(BREAK_WEIGHTS, off),
    first: weightTable(FIRST_WEIGHTS, off),
    last: weightTable(LAST_WEIGHTS, off),
  };
  if (off.size === 0) allOrders = weights;
  return weights;
}

const NONE: ReadonlySet<EvidenceKind> = new Set();
let allSeams: Float64Array | undefined;
let allOrders: OrderWeights | undefined;

function weightTable(
  weights: Readonly<Record<string, number>>,
  off: ReadonlySet<EvidenceKind>,
): Float64Array {
  return Float64Array.from(SEAM_FEATURES, (name) => (off.has(kindOf(name)) ? 0 : (weights[name] ?? 0)));
}

function kindOf(name: string): EvidenceKind {
  if (/quote|bracket/.test(name)) return 'quotes';
  if (/^(?:flow|pair|triple|four|digit|latin|word|lexicon|numeral|particle)/.test(name)) return 'words';
  if (/^(?:ahead|back|same|sections|next over)/.test(name)) return 'order';
  if (name.startsWith('fit')) return 'widths';
  return 'sentences';
}

/** Sum of the weights of features for each of some lists. */
export function weighAll<T>(
  weights: Float64Array,
  lists: readonly T[],
  featuresOf: (one: T) => readonly number[] | undefined,
  base = 0,
): Float64Array {
  const sums = new Float64Array(lists.length);
  for (let i = 0; i < lists.length; i++) {
    const features = featuresOf(lists[i] as T);
    if (features) sums[i] = weigh(weights, features, base);
  }
  return sums;
}

/** Sum of the weights of features. */
export function weigh(weights: Float64Array, features: readonly number[], base = 0): number {
  let sum = 0;
  for (let i = 0; i < features.length; i++) sum += weights[base + (features[i] ?? 0)] ?? 0;
  return sum;
}
