import { KIN_RETURNS } from './kinTables';
import { chanceOf, kinCell, pairKind, shareOf } from './unitKin';

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
  const counts = new Map<number, number[]>();
  for (let item = from; item < zone; item++) {
    if (item === from || words.begins(item)) sizes.push(0);
    const s = sizes.length - 1;
    section[item - from] = s;
    const pairs = words.pairs(item);
    sizes[s] = (sizes[s] ?? 0) + pairs.length;
    for (const pair of new Set(pairs.subarray(0, MOST))) {
      const known = counts.get(pair);
      if (!known) counts.set(pair, withOne([], s));
      else withOne(known, s);
    }
  }
  const last = sizes.length - 1;
  const all = sizes.reduce((sum, size) => sum + size, 0);
  const shares = sizes.map((size) => shareOf(size, all));
  const gains = new Float64Array((end - zone) * (last + 1));
  const sums = new Float64Array(last + 1);
  for (let item = zone; item < end; item++) {
    sums.fill(0);
    for (const pair of new Set(words.pairs(item).subarray(0, MOST))) {
      const found = counts.get(pair);
      if (!found) continue;
      const total = found.reduce((sum, n) => sum + (n ?? 0), 0);
      const own = KIN_RETURNS[kinCell(pairKind(pair), total)] ?? 0;
      for (let s = 0; s <= last; s++) {
        const chance = chanceOf(total, shares[s] ?? 0);
        sums[s] =
          (sums[s] ?? 0) + Math.log((found[s] ?? 0) > 0 ? (own + (1 - own) * chance) / chance : 1 - own);
      }
    }
    for (let s = 0; s < last; s++)
      gains[(item - zone) * (last + 1) + s] =
        WEIGHT * (squash(Math.max(0, sums[s] ?? 0)) - squash(Math.max(0, sums[last] ?? 0)));
  }
  return (kept, moved) =>
    moved < zone || kept >= zone
      ? 0
      : (gains[(moved - zone) * (last + 1) + (section[Math.max(0, kept - from)] ?? last)] ?? 0);
}

function withOne(list: number[], s: number): number[] {
  list[s] = (list[s] ?? 0) + 1;
  return list;
}

function squash(sum: number): number {
  return sum / (1 + Math.abs(sum) / 6);
}
