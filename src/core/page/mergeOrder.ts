import type { Ordering } from './readInward';
import type { Home } from './sectionKin';
import { borrowTables, type StepScore } from './steps';

/** A block whose items from `first` on were displaced, with what stands before and behind it; below 0 for nothing. */
export interface Displaced {
  readonly from: number;
  readonly first: number;
  readonly to: number;
  readonly before: number;
  readonly after: number;
}

/**
 * Ways to shuffle the displaced items, in one or two sequences, into those that kept their places: the best one that
 * keeps the order of each. Dynamic programming over how much of each is used and which was used last, in time
 * proportional to the product of their lengths. Only those of the last block can be asked for.
 */
export function createMerge(
  block: Displaced,
  step: StepScore,
  home?: Home,
): (b: readonly number[], c: readonly number[]) => Ordering {
  const { from, first, to, before, after } = block;
  const size = to - from;
  const kept = first - from;
  // All steps that a shuffle can need; the last row is the entry, the last column the way out.
  const steps = borrowSteps((size + 1) * (size + 1));
  for (let i = 0; i < size; i++) {
    for (let j = i < kept ? kept : 0; j < size; j++)
      if (i !== j) steps[i * (size + 1) + j] = step(from + i, from + j);
    if (i + 1 < kept) steps[i * (size + 1) + i + 1] = step(from + i, from + i + 1);
    steps[size * (size + 1) + i] = before >= 0 ? step(before, from + i) : 0;
    steps[i * (size + 1) + size] = after >= 0 ? step(from + i, after) : 0;
  }
  const own = Int32Array.from({ length: kept }, (_, i) => i);
  const fit = home && ((used: number, item: number): number => home(from + used - 1, from + item));
  return (b, c) => {
    const local = (items: readonly number[]): Int32Array => Int32Array.from(items, (item) => item - from);
    const { items, score } = shuffle(own, local(b), local(c), steps, size, fit);
    return { items: items.map((item) => item + from), score };
  };
}

let stepRoom = new Float64Array(4096);

/** Room for the steps of one block: they are lost when those of the next are read. */
function borrowSteps(size: number): Float64Array {
  if (stepRoom.length < size) stepRoom = new Float64Array(2 * size);
  return stepRoom;
}

function shuffle(
  a: Int32Array,
  b: Int32Array,
  c: Int32Array,
  steps: Float64Array,
  size: number,
  fit: ((used: number, item: number) => number) | undefined,
): Ordering {
  const width = size + 1;
  const strideB = (c.length + 1) * 3;
  const strideA = (b.length + 1) * strideB;
  const { best, trail } = borrowTables((a.length + 1) * strideA);
  const enter = size * width;
  /** The best way to `to`, by the step from the last one used of each sequence, or from before the block. */
  const reach = (
    at: number,
    so: number,
    to: number,
    la: number,
    lb: number,
    lc: number,
    first: boolean,
  ): void => {
    let score = first ? (steps[enter + to] ?? 0) : -Infinity;
    let way = -1;
    if (la >= 0) {
      const value = (best[so] ?? 0) + (steps[la * width + to] ?? 0);
      if (value > score) {
        score = value;
        way = 0;
      }
    }
    if (lb >= 0) {
      const value = (best[so + 1] ?? 0) + (steps[lb * width + to] ?? 0);
      if (value > score) {
        score = value;
        way = 1;
      }
    }
    if (lc >= 0) {
      const value = (best[so + 2] ?? 0) + (steps[lc * width + to] ?? 0);
      if (value > score) {
        score = value;
        way = 2;
      }
    }
    best[at] = score;
    trail[at] = way;
  };
  for (let i = 0; i <= a.length; i++) {
    const ai = i > 0 ? (a[i - 1] ?? -1) : -1;
    const beforeA = i > 1 ? (a[i - 2] ?? -1) : -1;
    for (let j = 0; j <= b.length; j++) {
      const bj = j > 0 ? (b[j - 1] ?? -1) : -1;
      const beforeB = j > 1 ? (b[j - 2] ?? -1) : -1;
      for (let k = 0; k <= c.length; k++) {
        const ck = k > 0 ? (c[k - 1] ?? -1) : -1;
        const here = i * strideA + j * strideB + k * 3;
        const first = i + j + k === 1;
        if (ai >= 0) reach(here, here - strideA, ai, beforeA, bj, ck, first);
        if (bj >= 0) {
          reach(here + 1, here - strideB, bj, ai, beforeB, ck, first);
          if (fit) best[here + 1] = (best[here + 1] ?? 0) + fit(i, bj);
        }
        if (ck >= 0) {
          reach(here + 2, here - 3, ck, ai, bj, k > 1 ? (c[k - 2] ?? -1) : -1, first);
          if (fit) best[here + 2] = (best[here + 2] ?? 0) + fit(i, ck);
        }
      }
    }
  }
  return trace([a, b, c], best, trail, [strideA, strideB, 3], (item) => steps[item * width + size] ?? 0);
}

function trace(
  sequences: readonly Int32Array[],
  best: Float64Array,
  trail: Int8Array,
  strides: readonly number[],
  leave: (item: number) => number,
): Ordering {
  const used = sequences.map((sequence) => sequence.length);
  let at = used.reduce((sum, n, l) => sum + n * (strides[l] ?? 0), 0);
  let last = -1;
  let score = -Infinity;
  sequences.forEach((sequence, l) => {
    const item = sequence[sequence.length - 1];
    const total = item === undefined ? -Infinity : (best[at + l] ?? -Infinity) + leave(item);
    if (total > score) [last, score] = [l, total];
  });
  const items: number[] = [];
  while (last >= 0) {
    const left = (used[last] ?? 0) - 1;
    items.push(sequences[last]?.[left] ?? -1);
    const way = trail[at + last] ?? -1;
    used[last] = left;
    at -= strides[last] ?? 0;
    last = way;
  }
  return { items: items.reverse(), score };
}

/** What moving an item out of its sequence's order costs, a place. */
const DISORDER = 2;
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
  home?: Home,
): Ordering {
  const items = [...ordering.items];
  const linked = (from: number, to: number): number => (from < 0 || to < 0 ? 0 : step(from, to));
  /** What an item gains at a place, by the last item before it that kept its own. */
  const fit = (item: number, to: number): number => {
    if (!home) return 0;
    let at = to - 1;
    while (at >= 0 && (movable.has(items[at] ?? -1) || items[at] === item)) at--;
    return home(at < 0 ? before : (items[at] ?? before), item);
  };
  const place = (i: number): number => (i < 0 ? before : (items[i] ?? after));
  /** The step to each place from the one before it. */
  const joints = new Float64Array(items.length + 1);
  const readJoints = (): void => {
    for (let i = 0; i <= items.length; i++) joints[i] = linked(place(i - 1), place(i));
  };
  readJoints();
  let gained = 0;
  for (let pass = 0; pass < PASSES; pass++) {
    let moved = false;
    for (const item of movable) {
      const at = items.indexOf(item);
      const removed =
        (joints[at] ?? 0) + (joints[at + 1] ?? 0) - linked(place(at - 1), place(at + 1)) + fit(item, at);
      let best = 1e-9;
      let bestAt = -1;
      const offer = (to: number, crossed: number): void => {
        const inserted = linked(place(to - 1), item) + linked(item, place(to)) - (joints[to] ?? 0);
        const gain = inserted + fit(item, to) - removed - DISORDER * crossed;
        if (gain <= best) return;
        best = gain;
        bestAt = to;
      };
      let crossed = 0;
      for (let to = at - 1; to >= 0; to--) {
        crossed += movable.has(items[to] ?? -1) ? 1 : 0;
        offer(to, crossed);
      }
      crossed = 0;
      for (let to = at + 2; to <= items.length; to++) {
        crossed += movable.has(items[to - 1] ?? -1) ? 1 : 0;
        offer(to, crossed);
      }
      if (bestAt < 0) continue;
      items.splice(at, 1);
      items.splice(bestAt > at ? bestAt - 1 : bestAt, 0, item);
      readJoints();
      gained += best;
      moved = true;
    }
    if (!moved) break;
  }
  return { items, score: ordering.score + gained };
}
