import type { Steps } from './steps';

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
const SWAP = 1;
/** Ways to have come to a point: the item last taken, and whether one of the back is still owed. */
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
  const { from, to, before, after, cost } = block;
  const size = to - from;
  const back = to - block.zone;
  const rows = back + 1;
  const best = new Float64Array((size + 1) * rows * WAYS).fill(-Infinity);
  const trail = new Int8Array(best.length).fill(-1);
  const pass = (item: number, next: number, itemMoved: boolean, nextMoved: boolean): number =>
    (itemMoved && block.ends(item)) || (nextMoved && block.begins(next))
      ? steps.over(item, next)
      : steps.any(item, next);
  const lastOf = (f: number, b: number, way: number): number => {
    if (way === FRONT || way === FRONT_OWING) return f > 0 ? from + f - 1 : before;
    return way === PAID ? to - b + 1 : to - b;
  };
  const reach = (at: number, score: number, way: number): void => {
    if (score <= (best[at] ?? -Infinity)) return;
    best[at] = score;
    trail[at] = way;
  };
  best[FRONT] = 0;
  for (let f = 0; f <= size; f++) {
    for (let b = 0; b < rows && f + b <= size; b++) {
      const here = (f * rows + b) * WAYS;
      // What pays a debt must be known before it goes on from there.
      for (const way of [FRONT_OWING, BACK_OWING, FRONT, BACK, PAID]) {
        const score = best[here + way] ?? -Infinity;
        if (score === -Infinity) continue;
        const owing = way === FRONT_OWING || way === BACK_OWING;
        const moved = way !== FRONT && way !== FRONT_OWING;
        const last = lastOf(f, b, way);
        const step = (next: number, nextMoved: boolean): number =>
          last < 0 && f + b === 0 ? 0 : pass(last, next, moved, nextMoved);
        if (f + b < size) {
          const next = ((f + 1) * rows + b) * WAYS + (owing ? FRONT_OWING : FRONT);
          reach(next, score + step(from + f, false), way);
        }
        if (owing) {
          reach(here + PAID, score + step(to - b + 1, true), way);
          continue;
        }
        if (f + b < size && b + 1 < rows)
          reach(here + WAYS + BACK, score - cost + step(to - b - 1, true), way);
        if (f + b + 1 < size && b + 2 < rows)
          reach(here + 2 * WAYS + BACK_OWING, score - SWAP - 2 * cost + step(to - b - 2, true), way);
      }
    }
  }
  return trace(block, best, trail, rows, (item, moved) => (after < 0 ? 0 : pass(item, after, moved, false)));
}

function trace(
  { from, to }: Inward,
  best: Float64Array,
  trail: Int8Array,
  rows: number,
  leave: (item: number, moved: boolean) => number,
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
      const total = value + leave(item, last !== FRONT);
      if (total <= score) continue;
      [f, b, way, score] = [size - end, end, last, total];
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
