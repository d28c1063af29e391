import { createRandom } from '../corpus/random';
import type { Bigrams } from './bigrams';
import { cumulate, pick } from './draws';

/** Vectors of words, a row a word: its numbers, then what it says alone. */
export interface Vectors {
  readonly dims: number;
  readonly left: Float64Array;
  readonly right: Float64Array;
}

/** For every true pair so many made up on either side. */
export const MADE_UP = 5;
const RATE = 0.06;
const SHRINK = 0.0005;
/** What a word says alone moves slower. */
const ALONE = 0.3;

/**
 * Vectors of which the product of a left and a right one is about the logarithm of how much likelier the two words stand
 * side by side than by chance: noise-contrastive estimation by stochastic gradient descent (Mikolov et al. 2013,
 * Levy & Goldberg 2014), with the words' places told apart.
 */
export function trainVectors(bigrams: Bigrams, dims: number, steps: number): Vectors {
  const { words } = bigrams;
  const random = createRandom('vectors');
  const room = dims + 1;
  const rows = (): Float64Array =>
    Float64Array.from({ length: words.length * room }, (_, i) =>
      i % room === dims ? 0 : ((random.next() - 0.5) / dims) * 2,
    );
  const left = rows();
  const right = rows();
  const draw = drawPairs(bigrams, random.next);
  for (let step = 0; step < steps; step++) {
    const rate = RATE * (1 - step / steps) + 1e-4;
    draw((l, r, truth) => {
      const p = l * room;
      const q = r * room;
      let z = (left[p + dims] ?? 0) + (right[q + dims] ?? 0) - CHANCE;
      for (let d = 0; d < dims; d++) z += (left[p + d] ?? 0) * (right[q + d] ?? 0);
      const g = rate * (truth - 1 / (1 + Math.exp(-z)));
      const shrink = rate * SHRINK;
      for (let d = 0; d < dims; d++) {
        const a = left[p + d] ?? 0;
        const b = right[q + d] ?? 0;
        left[p + d] = a + g * b - shrink * a;
        right[q + d] = b + g * a - shrink * b;
      }
      left[p + dims] = (left[p + dims] ?? 0) + ALONE * g;
      right[q + dims] = (right[q + dims] ?? 0) + ALONE * g;
    });
  }
  return { dims, left, right };
}

/** Logarithm of how many made-up pairs stand against a true one. */
export const CHANCE: number = Math.log(2 * MADE_UP);

type Visit = (left: number, right: number, truth: 0 | 1) => void;

/** Draws a true pair by its count and the made-up ones that stand against it. */
export function drawPairs(
  { words, left, right, count }: Bigrams,
  next: () => number,
): (visit: Visit) => void {
  const pairs = cumulate(count);
  const sum = (of: Int32Array): Float64Array => {
    const counts = new Float64Array(words.length);
    of.forEach((word, i) => {
      counts[word] = (counts[word] ?? 0) + (count[i] ?? 0);
    });
    return cumulate(counts);
  };
  const lefts = sum(left);
  const rights = sum(right);
  return (visit) => {
    const at = pick(pairs, next());
    const l = left[at] ?? 0;
    const r = right[at] ?? 0;
    visit(l, r, 1);
    for (let k = 0; k < MADE_UP; k++) visit(l, pick(rights, next()), 0);
    for (let k = 0; k < MADE_UP; k++) visit(pick(lefts, next()), r, 0);
  };
}
