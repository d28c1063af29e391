import { KIN_RETURNS } from './kinTables';
import { holdsAll, holdsAny, type UnitSet } from './unitSet';
import { EVERYWHERE, type SharedWords, type Stretch, type UnitWords } from './unitWords';
import { KIN_CELLS } from './wordClasses';

/** How a unit's words speak for an article. */
export interface Kinship {
  /** Log likelihood ratio of the shared pairs, squashed to -4 … 4. */
  readonly likelihood: number;
  /** The same with the text behind the unit. */
  readonly ahead: number;
  /** Runs of four characters that nothing else before the unit has but the article. */
  readonly runs: number;
}

/** Of a unit without words. */
export const UNKNOWN: Kinship = { likelihood: 0, ahead: 0, runs: 0 };

/**
 * The words of a unit that came up before on the page speak for an article that has them, the more so the less of the
 * page it takes up (`size` characters of all before): a log likelihood ratio of the unit's belonging to the article
 * against its belonging to none so far, where words come back by chance alone. Written into `into`.
 */
export function readKinship(
  unit: UnitWords | undefined,
  members: UnitSet,
  size: number,
  into: { -readonly [K in keyof Kinship]: Kinship[K] },
): void {
  into.likelihood = 0;
  into.ahead = 0;
  into.runs = 0;
  if (!unit) return;
  const { shared, words, ahead, fours, before } = unit;
  const share = shareOf(size, before);
  forgetRatios();
  const { units, starts, ends, times } = shared;
  for (let k = fours.from; k < fours.to; k++)
    if (holdsAll(members, units, starts[k] ?? 0, ends[k] ?? 0)) into.runs += times[k] ?? 1;
  const own = sumRatios(shared, words, members, share, 0);
  into.likelihood = squash(own);
  into.ahead =
    ahead.to > ahead.from ? squash(sumRatios(shared, ahead, members, share, own)) : into.likelihood;
}

function squash(sum: number): number {
  return sum / (1 + Math.abs(sum) / 4);
}

/** Adds the log likelihood ratios of words to a sum. */
function sumRatios(
  { units, starts, ends, cells, times }: SharedWords,
  { from, to }: Stretch,
  members: UnitSet,
  share: number,
  sum: number,
): number {
  let total = sum;
  for (let k = from; k < to; k++) {
    const start = starts[k] ?? 0;
    const end = ends[k] ?? 0;
    const cell = cells[k] ?? 0;
    if (!holdsAny(members, units, start, end)) {
      total += (times[k] ?? 1) * (MISSED[cell] ?? 0);
      continue;
    }
    // Read here and not given back by a function: numbers that functions give back are boxed.
    const at = cell * EVERYWHERE + end - start;
    if (rounds[at] !== round) {
      rounds[at] = round;
      ratios[at] = returnRatio(cell, end - start, share);
    }
    total += (times[k] ?? 1) * (ratios[at] ?? 0);
  }
  return total;
}

/** Ratio of a word that the article does not have, by cell. */
export const MISSED = Float64Array.from(KIN_RETURNS, (own) => Math.log(1 - own));

/** Ratios of words that the article in hand has, by cell and number of units, and in which round they were worked out. */
const ratios = new Float64Array(KIN_CELLS * EVERYWHERE);
const rounds = new Int32Array(ratios.length);
let round = 0;

function forgetRatios(): void {
  round = (round + 1) | 0;
}

/** Log likelihood ratio of a word that so many units have, for an article of that share that is one of them. */
export function returnRatio(cell: number, count: number, share: number): number {
  const own = KIN_RETURNS[cell] ?? 0;
  const chance = chanceOf(count, share);
  return Math.log((own + (1 - own) * chance) / chance);
}

/** Share of the page so far that an article takes up. */
export function shareOf(size: number, before: number): number {
  return Math.min(0.97, Math.max(0.005, size / Math.max(1, before)));
}

/** How likely it is that an article of this share has by chance a word that so many units have. */
export function chanceOf(count: number, share: number): number {
  let none = 1;
  for (let i = 0; i < count; i++) none *= 1 - share;
  return 1 - none;
}
