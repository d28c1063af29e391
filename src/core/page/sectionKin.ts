import { countSectionPairs } from './sectionPairs';
import { MISSED, returnRatio, shareOf } from './unitKin';
import { kinCell, pairKind } from './wordClasses';

/** What a line out of its place gains by being read behind one that kept its place; 0 where it stands in the file. */
export type Home = (kept: number, moved: number) => number;

/** Lines as pairs of Han characters, and which of them begin a section: what stands under other headings. */
export interface SectionWords {
  pairs(item: number): Int32Array;
  begins(item: number): boolean;
}

/** Of a line so many pairs at most are compared. */
const MOST = 120;
/** What words weigh against the joins of lines: the best of 0 to 3 on pages of the tuning half. */
const WEIGHT = 2;

/**
 * How the words of lines out of their places speak for the sections that they may have come from, against the last one,
 * behind which they stand: items `from` to `zone` kept their places, those from `zone` to `end` may not have. The
 * log likelihood ratio is that of `readKinship`, with sections for articles; a section that has no words of a line is as
 * good as any other such.
 */
export function sectionKin(from: number, zone: number, end: number, words: SectionWords): Home {
  const section = new Int32Array(zone - from);
  const sizes: number[] = [];
  let most = 0;
  for (let item = from; item < zone; item++) {
    if (item === from || words.begins(item)) sizes.push(0);
    const s = sizes.length - 1;
    section[item - from] = s;
    const { length } = words.pairs(item);
    sizes[s] = (sizes[s] ?? 0) + length;
    most += Math.min(length, MOST);
  }
  const count = sizes.length;
  const known = countSectionPairs(count, most);
  for (let item = from; item < zone; item++) known.add(words.pairs(item), MOST, section[item - from] ?? 0);
  const all = sizes.reduce((sum, size) => sum + size, 0);
  const shares = sizes.map((size) => shareOf(size, all));
  const last = count - 1;
  const gains = new Float64Array((end - zone) * count);
  const sums = new Float64Array(count);
  const { counts } = known;
  const addPair = (pair: number, at: number): void => {
    let total = 0;
    for (let s = 0; s < count; s++) total += counts[at + s] ?? 0;
    const cell = kinCell(pairKind(pair), total);
    for (let s = 0; s < count; s++) {
      const has = (counts[at + s] ?? 0) > 0;
      sums[s] = (sums[s] ?? 0) + (has ? returnRatio(cell, total, shares[s] ?? 0) : (MISSED[cell] ?? 0));
    }
  };
  for (let item = zone; item < end; item++) {
    sums.fill(0);
    known.eachKnown(words.pairs(item), MOST, addPair);
    for (let s = 0; s < last; s++)
      gains[(item - zone) * count + s] =
        WEIGHT * (squash(Math.max(0, sums[s] ?? 0)) - squash(Math.max(0, sums[last] ?? 0)));
  }
  return (kept, moved) =>
    moved < zone || kept >= zone
      ? 0
      : (gains[(moved - zone) * count + (section[Math.max(0, kept - from)] ?? last)] ?? 0);
}

function squash(sum: number): number {
  return sum / (1 + Math.abs(sum) / 6);
}
