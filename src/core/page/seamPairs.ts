import { classOf } from './classOf';
import { FOUR as IN_FOUR, TRIPLE as IN_TRIPLE, type PageWords, useOfPair } from './pageWords';
import { FORMS } from './printedColumn';
import type { TextLine } from './seamFeatures';
import { ALWAYS, FIT_BASE, LEAST_RATIO, MOST_RATIO, pairFeature, QUOTES, START_BASE } from './seamModel';
import { lexiconWord, readFigures, readNumeral } from './straddle';
import { flowClass, flowOf, LEAST_CLASS, MOST_CLASS } from './wordFlow';
import { wordRatio } from './wordModel';
import { UNKNOWN } from './wordSigns';

const PAIR = [pairFeature('pair unknown'), pairFeature('pair 1'), pairFeature('pair 2+')] as const;
const TRIPLE = pairFeature('triple');
const FOUR = pairFeature('four');
const FIRST_RATIO = pairFeature(`words ${LEAST_RATIO}`);
const FIRST_FLOW = pairFeature(`flow ${LEAST_CLASS}`);
const LEXICON = pairFeature('lexicon word');
const NUMERAL_UNIT = pairFeature('numeral and unit');
const NUMERAL_WORD = pairFeature('numeral and word');
const STRAY_PARTICLE = pairFeature('particle behind mark');
const PARTICLE_BEHIND = pairFeature('particle behind small word');
const FIGURES = {
  digits: pairFeature('digits'),
  'digit and unit': pairFeature('digit and unit'),
  'digit and word': pairFeature('digit and word'),
  latin: pairFeature('latin'),
} as const;
const FIRST_QUOTES = pairFeature(`quotes agree <=${QUOTES[0]}`);
const MET = pairFeature('bracket met');
const UNMET = pairFeature('bracket unmet');
const DANGLING = pairFeature('bracket dangling');
const GAPS = {
  tight: [pairFeature('tight behind stop'), pairFeature('tight behind other')],
  apart: [pairFeature('apart behind stop'), pairFeature('apart behind other')],
} as const;

/** What is known of the words of a page and of the language. */
export interface SeamWords {
  readonly words: PageWords;
  /** Whether a word is known, folded with `foldKey`. */
  readonly isWord?: ((word: string) => boolean) | undefined;
}

/** The numbers of the features of a pair: the first `count` rows. One list serves many pairs. */
export interface PairFeatures {
  count: number;
  readonly rows: Int32Array;
}

const MOST_FEATURES = 24;

export function pairFeatures(): PairFeatures {
  return { count: 0, rows: new Int32Array(MOST_FEATURES) };
}

function put(found: PairFeatures, feature: number): void {
  found.rows[found.count] = feature;
  found.count++;
}

/** Sum of the weights of a pair's features. */
export function weighPair(weights: Float64Array, { count, rows }: PairFeatures): number {
  let sum = 0;
  for (let i = 0; i < count; i++) sum += weights[rows[i] ?? 0] ?? 0;
  return sum;
}

const pair = pairFeatures();

/** Puts the numbers of the features of a pair into `found`, without those of its place; clears it first. */
export function readPairFeatures(found: number[], left: TextLine, right: TextLine, known: SeamWords): void {
  readMarkFeatures(pair, left, right);
  addWordFeatures(pair, left, right, known);
  found.length = 0;
  for (let i = 0; i < pair.count; i++) found.push(pair.rows[i] ?? 0);
}

/** The features of a pair that cost little: all but those of the words. Clears `found` first. */
export function readMarkFeatures(found: PairFeatures, left: TextLine, right: TextLine): void {
  found.count = 0;
  const { insideAtEnd: out, quotes } = left;
  const into = right.insideAtStart;
  const agree = out * into + (1 - out) * (1 - into);
  put(found, ALWAYS);
  put(found, fitFeature(left, right));
  put(found, FIRST_QUOTES + classOf(agree, QUOTES));
  const { leaves } = quotes;
  const { needs } = right.quotes;
  if ((leaves & needs) !== 0) put(found, MET);
  if ((needs & ~leaves) !== 0) put(found, UNMET);
  if ((leaves & ~needs) !== 0) put(found, DANGLING);
  // Blank lines speak only of the line that stands above.
  if (right.gap && right.at === left.at + 1) put(found, GAPS[right.gap][left.open ? 1 : 0]);
}

/** Adds the features of the words, figures and letters at a join. */
export function addWordFeatures(
  found: PairFeatures,
  left: TextLine,
  right: TextLine,
  known: SeamWords,
): void {
  const { lastWords } = left;
  const { firstWords } = right;
  if (lastWords.edge === 0 || firstWords.edge === 0) {
    if (lastWords.next !== UNKNOWN && firstWords.next !== UNKNOWN)
      put(found, FIRST_FLOW + flowClass(flowOf(lastWords.next, firstWords.next)));
    const figures = readFigures(left.folded, right.folded);
    if (figures) put(found, FIGURES[figures]);
    // What leans on the word before it cannot stand behind a mark.
    else if (right.leans && lastWords.edge === 0) put(found, STRAY_PARTICLE);
    return;
  }
  // A preposition or verb that wants its object is followed by no conjunction and no suffix.
  if (left.wants && right.hangs) put(found, PARTICLE_BEHIND);
  const counted = readNumeral(lastWords.edge, firstWords.edge);
  if (counted) put(found, counted === 'unit' ? NUMERAL_UNIT : NUMERAL_WORD);
  const use = useOfPair(known.words, left.tail, right.head);
  put(found, PAIR[(use & 3) as 0 | 1 | 2]);
  if (use & IN_TRIPLE) put(found, use & IN_FOUR ? FOUR : TRIPLE);
  const ratio = Math.round(wordRatio(lastWords, firstWords));
  put(found, FIRST_RATIO + Math.max(LEAST_RATIO, Math.min(MOST_RATIO, ratio)) - LEAST_RATIO);
  if (known.isWord && lexiconWord(left.folded, right.folded, known.isWord) !== undefined) put(found, LEXICON);
}

/** The most that the words at a join can add by these weights. */
export function mostForWords(weights: Float64Array): number {
  const most = (...features: readonly number[]): number =>
    features.reduce((best, f) => Math.max(best, weights[f] ?? 0), 0);
  const row = (first: number, length: number): number[] => Array.from({ length }, (_, i) => first + i);
  const ratios = row(FIRST_RATIO, MOST_RATIO - LEAST_RATIO + 1);
  const flows = row(FIRST_FLOW, MOST_CLASS - LEAST_CLASS + 1);
  const han =
    most(NUMERAL_UNIT, NUMERAL_WORD) + most(...PAIR) + most(TRIPLE, FOUR) + most(...ratios) + most(LEXICON);
  return Math.max(han, most(STRAY_PARTICLE, ...Object.values(FIGURES)) + most(...flows));
}

/** How the forms of two lines go together, as the number of a feature. */
export function fitFeature(left: TextLine, right: TextLine): number {
  return FIT_BASE + ((left.open ? FORMS.length : 0) + left.form) * FORMS.length + right.form;
}

/** Feature numbers of a whole seam: the left line's end, the right one's beginning, and the pair. */
export function seamFeatures(left: TextLine, right: TextLine, pair: readonly number[]): number[] {
  return [...left.ends, ...right.starts.map((f) => START_BASE + f), ...pair];
}

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

const NEXT = pairFeature('next');
const NEXT_OVER_HEADING = pairFeature('next over heading');
const MOVED = [
  pairFeature('moved'),
  pairFeature('moved to orphan'),
  pairFeature('moved from orphan'),
  pairFeature('moved between orphans'),
] as const;
const AHEAD = [
  [2, pairFeature('ahead 2')],
  [5, pairFeature('ahead 3-5')],
  [12, pairFeature('ahead 6-12')],
  [30, pairFeature('ahead 13-30')],
  [Infinity, pairFeature('ahead 31+')],
] as const;
const BACK = [
  [5, pairFeature('back 1-5')],
  [12, pairFeature('back 6-12')],
  [30, pairFeature('back 13-30')],
  [Infinity, pairFeature('back 31+')],
] as const;
const SECTIONS = [
  pairFeature('same section'),
  pairFeature('sections 1'),
  pairFeature('sections 2'),
  pairFeature('sections 3+'),
] as const;

/** The numbers of the features of a seam's place. */
export function placeFeatures({ distance, sections, leftOrphan, rightOrphan }: SeamPlace): number[] {
  if (distance === 1 && sections === 0) return [NEXT];
  const moved = MOVED[((leftOrphan ? 2 : 0) + (rightOrphan ? 1 : 0)) as 0 | 1 | 2 | 3];
  const steps = distance > 0 ? AHEAD : BACK;
  const far = steps.find(([most]) => Math.abs(distance) <= most)?.[1] ?? NEXT;
  return [moved, distance === 1 ? NEXT_OVER_HEADING : far, SECTIONS[Math.min(sections, 3) as 0 | 1 | 2 | 3]];
}
