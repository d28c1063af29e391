import { createRandom } from '../corpus/random';
import type { Bigrams } from './bigrams';
import type { Quantised } from './quantise';
import { CHANCE, drawPairs } from './train';

const RATE = 0.05;

/** Fits the entries of both sides' books to the pairs, each word staying the sum of the entries that it has. */
export function tuneBooks(bigrams: Bigrams, left: Quantised, right: Quantised, steps: number): void {
  const draw = drawPairs(bigrams, createRandom('tune').next);
  const room = left.books[0]?.[0]?.length ?? 0;
  const moved = [left, right].map(({ books }) =>
    books.map((book) => book.map(() => new Float64Array(room).fill(1))),
  );
  const p = new Float64Array(room);
  const q = new Float64Array(room);
  const move = (
    side: 0 | 1,
    codes: readonly number[],
    other: Float64Array,
    g: number,
    rate: number,
  ): void => {
    const { books } = side === 0 ? left : right;
    codes.forEach((code, book) => {
      const entry = books[book]?.[code];
      const past = moved[side]?.[book]?.[code];
      if (!entry || !past) return;
      for (let d = 0; d < room; d++) {
        const gradient = g * (d === room - 1 ? 1 : (other[d] ?? 0));
        past[d] = (past[d] ?? 0) + gradient * gradient;
        entry[d] = (entry[d] ?? 0) + (rate * gradient) / Math.sqrt(past[d] ?? 1);
      }
    });
  };
  for (let step = 0; step < steps; step++) {
    const rate = RATE * (1 - step / steps);
    draw((l, r, truth) => {
      const a = left.codes[l] ?? [];
      const b = right.codes[r] ?? [];
      add(left, a, p);
      add(right, b, q);
      let z = (p[room - 1] ?? 0) + (q[room - 1] ?? 0) - CHANCE;
      for (let d = 0; d < room - 1; d++) z += (p[d] ?? 0) * (q[d] ?? 0);
      const g = truth - 1 / (1 + Math.exp(-z));
      move(0, a, q, g, rate);
      move(1, b, p, g, rate);
    });
  }
}

function add({ books }: Quantised, codes: readonly number[], into: Float64Array): void {
  into.fill(0);
  for (let book = 0; book < codes.length; book++) {
    const entry = books[book]?.[codes[book] ?? 0];
    if (entry) for (let d = 0; d < into.length; d++) into[d] = (into[d] ?? 0) + (entry[d] ?? 0);
  }
}
