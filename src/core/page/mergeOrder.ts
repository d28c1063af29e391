/** How well two items follow each other; indexes into the items of a block, -1 for its beginning. */
export type StepScore = (from: number, to: number) => number;

/** An order of items with its total. */
export interface Ordering {
  readonly items: readonly number[];
  readonly score: number;
}

/** Total of the steps of a given order. */
export function scoreOrder(items: readonly number[], step: StepScore): number {
  let score = 0;
  let before = -1;
  for (const item of items) {
    score += step(before, item);
    before = item;
  }
  return score;
}

/**
 * The best way to shuffle up to three sequences into one that keeps the order of each: dynamic programming over how
 * much of each is used and which was used last, in time proportional to the product of their lengths.
 */
export function mergeOrders(sequences: readonly (readonly number[])[], step: StepScore): Ordering {
  const [a = [], b = [], c = []] = sequences;
  const all = [...a, ...b, ...c];
  const steps = stepTable(all, step);
  const size = all.length;
  const nb = b.length + 1;
  const nc = c.length + 1;
  const best = new Float64Array((a.length + 1) * nb * nc * 3).fill(-Infinity);
  const from = new Int8Array(best.length).fill(-1);
  const at = (i: number, j: number, k: number): number => ((i * nb + j) * nc + k) * 3;
  // Indexes into `all` of the item last used of each sequence.
  const base = [-1, a.length - 1, a.length + b.length - 1] as const;
  for (let i = 0; i <= a.length; i++) {
    for (let j = 0; j < nb; j++) {
      for (let k = 0; k < nc; k++) {
        for (let last = 0; last < 3; last++) {
          const used = last === 0 ? i : last === 1 ? j : k;
          if (used === 0) continue;
          const to = (base[last] ?? 0) + used;
          const pi = last === 0 ? i - 1 : i;
          const pj = last === 1 ? j - 1 : j;
          const pk = last === 2 ? k - 1 : k;
          const state = at(i, j, k) + last;
          const previous = at(pi, pj, pk);
          let score = pi + pj + pk === 0 ? (steps[size * size + to] ?? 0) : -Infinity;
          for (let before = 0; before < 3; before++) {
            const so = best[previous + before] ?? -Infinity;
            if (so === -Infinity) continue;
            const item =
              before === 0 ? pi - 1 : before === 1 ? a.length + pj - 1 : a.length + b.length + pk - 1;
            const value = so + (steps[item * size + to] ?? 0);
            if (value <= score) continue;
            score = value;
            from[state] = before;
          }
          best[state] = score;
        }
      }
    }
  }
  return trace([a, b, c], best, from, at);
}

/** All steps among the items, by their places in the list; the last row is the step from the beginning. */
function stepTable(items: readonly number[], step: StepScore): Float64Array {
  const size = items.length;
  const table = new Float64Array((size + 1) * size);
  items.forEach((from, i) => {
    items.forEach((to, j) => {
      if (i !== j) table[i * size + j] = step(from, to);
    });
  });
  items.forEach((to, j) => {
    table[size * size + j] = step(-1, to);
  });
  return table;
}

function trace(
  sequences: readonly (readonly number[])[],
  best: Float64Array,
  from: Int8Array,
  at: (i: number, j: number, k: number) => number,
): Ordering {
  const used = [sequences[0]?.length ?? 0, sequences[1]?.length ?? 0, sequences[2]?.length ?? 0];
  const end = at(used[0] ?? 0, used[1] ?? 0, used[2] ?? 0);
  let last = 0;
  for (let l = 1; l < 3; l++) if ((best[end + l] ?? -Infinity) > (best[end + last] ?? -Infinity)) last = l;
  const score = best[end + last] ?? 0;
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
export function polishOrder(ordering: Ordering, movable: readonly number[], step: StepScore): Ordering {
  const items = [...ordering.items];
  let gained = 0;
  for (let pass = 0; pass < PASSES; pass++) {
    let moved = false;
    for (const item of movable) {
      const at = items.indexOf(item);
      const gain = relocate(items, at, movable, step);
      if (gain > 1e-9) {
        gained += gain;
        moved = true;
      }
    }
    if (!moved) break;
  }
  return { items, score: ordering.score + gained };
}

/** Moves the item at `at` to its best place and returns what that gains; 0 where it stays. */
function relocate(items: number[], at: number, movable: readonly number[], step: StepScore): number {
  const item = items[at] ?? -1;
  const before = items[at - 1] ?? -1;
  const after = items[at + 1];
  const removed = step(before, item) + (after === undefined ? 0 : step(item, after) - step(before, after));
  let best = 1e-9;
  let bestAt = -1;
  let crossed = 0;
  for (let to = at - 1; to >= 0; to--) {
    crossed += movable.includes(items[to] ?? -1) ? 1 : 0;
    const gain = insertGain(items, to, item, step) - removed - DISORDER * crossed;
    if (gain > best) [best, bestAt] = [gain, to];
  }
  crossed = 0;
  for (let to = at + 2; to <= items.length; to++) {
    crossed += movable.includes(items[to - 1] ?? -1) ? 1 : 0;
    const gain = insertGain(items, to, item, step) - removed - DISORDER * crossed;
    if (gain > best) [best, bestAt] = [gain, to];
  }
  if (bestAt < 0) return 0;
  items.splice(at, 1);
  items.splice(bestAt > at ? bestAt - 1 : bestAt, 0, item);
  return best;
}

/** What it adds to put `item` before the place `to`. */
function insertGain(items: readonly number[], to: number, item: number, step: StepScore): number {
  const before = items[to - 1] ?? -1;
  const after = items[to];
  return step(before, item) + (after === undefined ? 0 : step(item, after) - step(before, after));
}
