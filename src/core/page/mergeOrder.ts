import type { Ordering } from './readInward';
import type { StepScore } from './steps';

/** Total of the steps of a given order; its first item follows `before`, its last one goes before `after`. */
export function scoreOrder(items: readonly number[], step: StepScore, before: number, after: number): number {
  let score = 0;
  let last = before;
  for (const item of items) {
    if (last >= 0) score += step(last, item);
    last = item;
  }
  return after < 0 || last < 0 ? score : score + step(last, after);
}

/**
 * The best way to shuffle up to three sequences into one that keeps the order of each: dynamic programming over how
 * much of each is used and which was used last, in time proportional to the product of their lengths.
 */
export function mergeOrders(
  sequences: readonly (readonly number[])[],
  step: StepScore,
  entry: number,
  after: number,
): Ordering {
  const [a = [], b = [], c = []] = sequences;
  const nb = b.length + 1;
  const nc = c.length + 1;
  const best = new Float64Array((a.length + 1) * nb * nc * 3).fill(-Infinity);
  const from = new Int8Array(best.length).fill(-1);
  const at = (i: number, j: number, k: number): number => ((i * nb + j) * nc + k) * 3;
  const reach = (to: number, pi: number, pj: number, pk: number, state: number): void => {
    let score = pi + pj + pk === 0 ? (entry < 0 ? 0 : step(entry, to)) : -Infinity;
    const previous = at(pi, pj, pk);
    for (let before = 0; before < 3; before++) {
      const so = best[previous + before] ?? -Infinity;
      if (so === -Infinity) continue;
      const item = before === 0 ? a[pi - 1] : before === 1 ? b[pj - 1] : c[pk - 1];
      const value = so + step(item ?? -1, to);
      if (value <= score) continue;
      score = value;
      from[state] = before;
    }
    best[state] = score;
  };
  for (let i = 0; i <= a.length; i++) {
    for (let j = 0; j < nb; j++) {
      for (let k = 0; k < nc; k++) {
        const state = at(i, j, k);
        if (i > 0) reach(a[i - 1] ?? -1, i - 1, j, k, state);
        if (j > 0) reach(b[j - 1] ?? -1, i, j - 1, k, state + 1);
        if (k > 0) reach(c[k - 1] ?? -1, i, j, k - 1, state + 2);
      }
    }
  }
  return trace([a, b, c], best, from, at, (item) => (after < 0 ? 0 : step(item, after)));
}

function trace(
  sequences: readonly (readonly number[])[],
  best: Float64Array,
  from: Int8Array,
  at: (i: number, j: number, k: number) => number,
  leave: (item: number) => number,
): Ordering {
  const used = sequences.map((sequence) => sequence.length);
  const end = at(used[0] ?? 0, used[1] ?? 0, used[2] ?? 0);
  let last = -1;
  let score = -Infinity;
  sequences.forEach((sequence, l) => {
    const item = sequence[sequence.length - 1];
    const total = item === undefined ? -Infinity : (best[end + l] ?? -Infinity) + leave(item);
    if (total > score) [last, score] = [l, total];
  });
  const items: number[] = [];
  while (last >= 0 && (used[last] ?? 0) > 0) {
    const state = at(used[0] ?? 0, used[1] ?? 0, used[2] ?? 0) + last;
    items.push(sequences[last]?.[(used[last] ?? 1) - 1] ?? -1);
    used[last] = (used[last] ?? 1) - 1;
    last = from[state] ?? -1;
  }
  return { items: items.reverse(), score };
}

/** What moving an item out of its sequence's order costs, a place. */
const DISORDER = 1.2;
const PASSES = 3;

/**
 * Moves single items of `movable` to better places where that gains more than the disorder costs: lines that OCR threw
 * out of a column come roughly in order, not exactly.
 */
export function polishOrder(
  ordering: Ordering,
  movable: ReadonlySet<number>,
  step: StepScore,
  before: number,
  after: number,
): Ordering {
  const items = [...ordering.items];
  const linked = (from: number, to: number): number => (from < 0 || to < 0 ? 0 : step(from, to));
  let gained = 0;
  for (let pass = 0; pass < PASSES; pass++) {
    let moved = false;
    for (const item of movable) {
      const at = items.indexOf(item);
      const place = (i: number): number => (i < 0 ? before : (items[i] ?? after));
      const insert = (to: number): number =>
        linked(place(to - 1), item) + linked(item, place(to)) - linked(place(to - 1), place(to));
      const removed =
        linked(place(at - 1), item) + linked(item, place(at + 1)) - linked(place(at - 1), place(at + 1));
      let best = 1e-9;
      let bestAt = -1;
      let crossed = 0;
      for (let to = at - 1; to >= 0; to--) {
        crossed += movable.has(items[to] ?? -1) ? 1 : 0;
        const gain = insert(to) - removed - DISORDER * crossed;
        if (gain > best) [best, bestAt] = [gain, to];
      }
      crossed = 0;
      for (let to = at + 2; to <= items.length; to++) {
        crossed += movable.has(items[to - 1] ?? -1) ? 1 : 0;
        const gain = insert(to) - removed - DISORDER * crossed;
        if (gain > best) [best, bestAt] = [gain, to];
      }
      if (bestAt < 0) continue;
      items.splice(at, 1);
      items.splice(bestAt > at ? bestAt - 1 : bestAt, 0, item);
      gained += best;
      moved = true;
    }
    if (!moved) break;
  }
  return { items, score: ordering.score + gained };
}
