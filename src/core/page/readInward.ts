import { borrowTables, type Steps } from './steps';

/** An order of a block's items with the sum of its steps. */
export interface Ordering {
  readonly items: readonly number[];
  readonly score: number;
}

/** An order with the number of the block's last items that were displaced. */
export interface InwardOrdering extends Ordering {
  readonly displaced: number;
}

/** A block of items, of which the last ones may have been thrown out of their places. */
export interface Inward {
  /** The block: items `from` to `to`; those from `zone` on may belong further up. */
  readonly from: number;
  readonly zone: number;
  readonly to: number;
  /** What stands before the block and behind it; below 0 for nothing. */
  readonly before: number;
  readonly after: number;
  /** What each displaced item costs. */
  readonly cost: number;
  /** Whether a displaced item begins a paragraph, and whether it ends one. */
  begins(item: number): boolean;
  ends(item: number): boolean;
}

/** What two displaced items cost that stand in each other's place. */
const SWAP = 1.5;
/**
 * Ways to have come to a point: the last item was read from the front, or from the back; the same while the back item
 * beside it is still owed; or the owed one was read last.
 */
const FRONT = 0;
const BACK = 1;
const FRONT_OWING = 2;
const BACK_OWING = 3;
const PAID = 4;
const WAYS = 5;

/**
 * The best order of a block whose displaced items come at its end in reverse: read from the front and from the back at
 * once until both meet, by dynamic programming over how much of each is read. Neighbours of the back may have changed
 * places. Where the displaced items begin need not be known. Time grows with the block times its zone.
 */
export function readInward(block: Inward, steps: Steps): InwardOrdering {
  const { from, to, cost } = block;
  const size = to - from;
  const rows = to - block.zone + 1;
  const { best, trail } = borrowTables((size + 1) * rows * WAYS);
  const step = stepsOf(block, steps);
  const reach = (at: number, score: number, way: number): void => {
    if (score <= (best[at] ?? 0)) return;
    best[at] = score;
    trail[at] = way;
  };
  best[FRONT] = 0;
  for (let f = 0; f <= size; f++) {
    for (let b = 0; b < rows && f + b <= size; b++) {
      const here = (f * rows + b) * WAYS;
      const right = here + rows * WAYS;
      const front = f + b < size;
      const back = front && b + 1 < rows;
      const skip = f + b + 1 < size && b + 2 < rows;
      // What an owed item is read behind must be known before it goes on from there.
      const frontOwing = best[here + FRONT_OWING] ?? 0;
      if (frontOwing > -Infinity) {
        if (front) reach(right + FRONT_OWING, frontOwing + step.onward(f), FRONT_OWING);
        reach(here + PAID, frontOwing + step.backward(f, b - 2), FRONT_OWING);
      }
      const backOwing = best[here + BACK_OWING] ?? 0;
      if (backOwing > -Infinity) {
        if (front) reach(right + FRONT_OWING, backOwing + step.forward(b - 1, f), BACK_OWING);
        reach(here + PAID, backOwing + step.among(b - 1, b - 2), BACK_OWING);
      }
      const score = best[here + FRONT] ?? 0;
      if (score > -Infinity) {
        if (front) reach(right + FRONT, score + step.onward(f), FRONT);
        if (back) reach(here + WAYS + BACK, score - cost + step.backward(f, b), FRONT);
        if (skip)
          reach(here + 2 * WAYS + BACK_OWING, score - SWAP - 2 * cost + step.backward(f, b + 1), FRONT);
      }
      for (let way = BACK; way <= PAID; way += PAID - BACK) {
        const so = best[here + way] ?? 0;
        if (so === -Infinity) continue;
        const last = way === BACK ? b - 1 : b - 2;
        if (front) reach(right + FRONT, so + step.forward(last, f), way);
        if (back) reach(here + WAYS + BACK, so - cost + step.among(last, b), way);
        if (skip) reach(here + 2 * WAYS + BACK_OWING, so - SWAP - 2 * cost + step.among(last, b + 1), way);
      }
    }
  }
  return trace(block, best, trail, rows, steps);
}

/** Steps by places: items of the front by how many stand before them, of the back by how many stand behind them. */
interface InwardSteps {
  /** To the front item from the one before it. */
  onward(f: number): number;
  /** From the front item before `f` to a back item, and from a back item to front item `f`. */
  backward(f: number, b: number): number;
  forward(b: number, f: number): number;
  among(b: number, next: number): number;
}

function stepsOf({ from, to, before, begins, ends }: Inward, { any, over }: Steps): InwardSteps {
  return {
    onward: (f) => (f > 0 ? any(from + f - 1, from + f) : before < 0 ? 0 : any(before, from)),
    backward: (f, b) => {
      const last = f > 0 ? from + f - 1 : before;
      const next = to - b - 1;
      if (last < 0) return 0;
      return begins(next) ? over(last, next) : any(last, next);
    },
    forward: (b, f) => {
      const last = to - b - 1;
      return ends(last) ? over(last, from + f) : any(last, from + f);
    },
    among: (b, next) => {
      const last = to - b - 1;
      const item = to - next - 1;
      return ends(last) || begins(item) ? over(last, item) : any(last, item);
    },
  };
}

function trace(
  { from, to, after, ends }: Inward,
  best: Float64Array,
  trail: Int8Array,
  rows: number,
  { any, over }: Steps,
): InwardOrdering {
  const size = to - from;
  let f = 0;
  let b = 0;
  let way = FRONT;
  let score = -Infinity;
  for (let end = 0; end < rows && end <= size; end++) {
    for (const last of [FRONT, BACK, PAID]) {
      const value = best[((size - end) * rows + end) * WAYS + last] ?? -Infinity;
      if (value === -Infinity) continue;
      const item = last === FRONT ? to - end - 1 : last === BACK ? to - end : to - end + 1;
      const leave = after < 0 ? 0 : last !== FRONT && ends(item) ? over(item, after) : any(item, after);
      if (value + leave <= score) continue;
      [f, b, way, score] = [size - end, end, last, value + leave];
    }
  }
  const displaced = b;
  const items: number[] = [];
  while (f + b > 0 && score > -Infinity) {
    const previous = trail[(f * rows + b) * WAYS + way] ?? FRONT;
    if (way === FRONT || way === FRONT_OWING) items.push(from + --f);
    else if (way === PAID) items.push(to - b + 1);
    else {
      items.push(to - b);
      b -= way === BACK ? 1 : 2;
    }
    way = previous;
  }
  return { items: items.reverse(), score, displaced };
}
