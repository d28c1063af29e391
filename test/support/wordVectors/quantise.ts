import { ENTRIES } from '../../../src/core/page/readWordVectors';
import { createRandom, type Random } from '../corpus/random';
import { cumulate, pick } from './draws';
import { intoMetric, type Metric, outOfMetric } from './metric';

/** Rows written as sums: of each row the numbers of its parts, one from each of the first books. */
export interface Quantised {
  /** For each row as many numbers as it was given parts. */
  readonly codes: readonly number[][];
  /** For each book its entries. */
  readonly books: readonly Float64Array[][];
}

const ROUNDS = 20;
const SAMPLE = 20000;

/**
 * Writes each row as a sum of `parts[row]` entries, one a book, each book fitted to what those before it leave (residual
 * vector quantisation, Juang & Gray 1982), a row by its weight.
 */
export function quantise(
  rows: readonly Float64Array[],
  weights: readonly number[],
  parts: readonly number[],
  metric: Metric,
): Quantised {
  const random = createRandom('books');
  const rest = rows.map((row) => intoMetric(row, metric));
  const codes: number[][] = rows.map(() => []);
  const books: Float64Array[][] = [];
  for (let book = 0; book < Math.max(...parts); book++) {
    const members = [...rows.keys()].filter((row) => (parts[row] ?? 0) > book);
    const entries = cluster(
      drawRows(members, weights, random).map((row) => rest[row] as Float64Array),
      random,
    );
    for (const row of members) {
      const own = rest[row] as Float64Array;
      const code = nearest(entries, own);
      codes[row]?.push(code);
      entries[code]?.forEach((value, d) => {
        own[d] = (own[d] ?? 0) - value;
      });
    }
    books.push(entries.map((entry) => outOfMetric(entry, metric)));
  }
  return { codes, books };
}

/** Rows drawn by weight. */
function drawRows(members: readonly number[], weights: readonly number[], random: Random): number[] {
  const sums = cumulate(Float64Array.from(members, (row) => weights[row] ?? 0));
  return Array.from({ length: SAMPLE }, () => members[pick(sums, random.next())] ?? 0);
}

/** Centres of points by k-means, begun far apart (Arthur & Vassilvitskii 2007). */
function cluster(points: readonly Float64Array[], random: Random): Float64Array[] {
  const centres = [Float64Array.from(random.pick(points))];
  const gaps = new Float64Array(points.length).fill(Infinity);
  while (centres.length < ENTRIES) {
    const last = centres[centres.length - 1] as Float64Array;
    points.forEach((point, i) => {
      gaps[i] = Math.min(gaps[i] ?? 0, distance(point, last));
    });
    centres.push(Float64Array.from(points[pick(cumulate(gaps), random.next())] as Float64Array));
  }
  for (let round = 0; round < ROUNDS; round++) {
    const sums = centres.map((centre) => new Float64Array(centre.length));
    const sizes = new Float64Array(ENTRIES);
    for (const point of points) {
      const own = nearest(centres, point);
      sizes[own] = (sizes[own] ?? 0) + 1;
      const sum = sums[own] as Float64Array;
      for (let d = 0; d < point.length; d++) sum[d] = (sum[d] ?? 0) + (point[d] ?? 0);
    }
    sums.forEach((sum, k) => {
      const size = sizes[k] ?? 0;
      if (size > 0) centres[k] = sum.map((value) => value / size);
    });
  }
  return centres;
}

function nearest(centres: readonly Float64Array[], point: Float64Array): number {
  let best = 0;
  let least = Infinity;
  centres.forEach((centre, k) => {
    const gap = distance(centre, point);
    if (gap >= least) return;
    least = gap;
    best = k;
  });
  return best;
}

function distance(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let d = 0; d < a.length; d++) sum += ((a[d] ?? 0) - (b[d] ?? 0)) ** 2;
  return sum;
}
