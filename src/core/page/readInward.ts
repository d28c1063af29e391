import type { Home } from './sectionKin';
import { borrowTables } from './steps';
import type { ZoneSteps } from './zoneSteps';

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
  /** The block: items `from` to `to` of the stretch; those of the zone may belong further up. */
  readonly from: number;
  readonly to: number;
  /** What each displaced item costs. */
  readonly cost: number;
  /** What an item gains by where it is put. */
  readonly home?: Home | undefined;
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
export function readInward(block: Inward, steps: ZoneSteps): InwardOrdering {
  const { from, to, cost, home } = block;
  const { base, zone, rows: width, onward, into, out, among } = steps;
  const size = to - from;
  const rows = to - zone + 1;
  const { best, trail } = borrowTables((size + 1) * rows * WAYS);
  /** Of the items in the back, counted from the block's end, the place in the tables. */
  const end = to - zone - 1;
  const offer = (at: number, value: number, by: number): void => {
    if (value <= (best[at] ?? 0)) return;
    best[at] = value;
    trail[at] = by;
  };
  /** What an item of the zone, by its place in the tables, gains behind so many of the front. */
  const fit = (f: number, item: number): number => (home ? home(from + f - 1, zone + item) : 0);
  best[FRONT] = 0;
  for (let f = 0; f <= size; f++) {
    // Row of the tables for the last item of the front, and the step to it from the one before.
    const last = (from + f - 1 - base) * width;
    const entered = f > 0 || from > 0;
    const step = f > 0 ? (onward[from + f - 1 - base] ?? 0) : 0;
    for (let b = 0; b < rows && f + b <= size; b++) {
      const here = (f * rows + b) * WAYS;
      if (f > 0) {
        const so = here - rows * WAYS;
        offer(here + FRONT, (best[so + FRONT] ?? 0) + step, FRONT);
        if (b > 0) offer(here + FRONT, (best[so + BACK] ?? 0) + (out[last + end - b + 1] ?? 0), BACK);
        if (b > 1) offer(here + FRONT, (best[so + PAID] ?? 0) + (out[last + end - b + 2] ?? 0), PAID);
      }
      if (b > 0) {
        const so = here - WAYS;
        const item = end - b + 1;
        const front = best[so + FRONT] ?? 0;
        if (front > -Infinity)
          offer(here + BACK, front + fit(f, item) - cost + (entered ? (into[last + item] ?? 0) : 0), FRONT);
        if (b > 1)
          offer(
            here + BACK,
            (best[so + BACK] ?? 0) + fit(f, item) - cost + (among[(item + 1) * width + item] ?? 0),
            BACK,
          );
        if (b > 2)
          offer(
            here + BACK,
            (best[so + PAID] ?? 0) + fit(f, item) - cost + (among[(item + 2) * width + item] ?? 0),
            PAID,
          );
      }
      if (f > 0 && b > 1) {
        const so = here - rows * WAYS;
        offer(here + FRONT_OWING, (best[so + FRONT_OWING] ?? 0) + step, FRONT_OWING);
        offer(here + FRONT_OWING, (best[so + BACK_OWING] ?? 0) + (out[last + end - b + 1] ?? 0), BACK_OWING);
      }
      if (b > 1) {
        const so = here - 2 * WAYS;
        const item = end - b + 1;
        const front = best[so + FRONT] ?? 0;
        offer(
          here + BACK_OWING,
          front + fit(f, item) - SWAP - 2 * cost + (entered ? (into[last + item] ?? 0) : 0),
          FRONT,
        );
        if (b > 2)
          offer(
            here + BACK_OWING,
            (best[so + BACK] ?? 0) + fit(f, item) - SWAP - 2 * cost + (among[(item + 2) * width + item] ?? 0),
            BACK,
          );
        if (b > 3)
          offer(
            here + BACK_OWING,
            (best[so + PAID] ?? 0) + fit(f, item) - SWAP - 2 * cost + (among[(item + 3) * width + item] ?? 0),
            PAID,
          );
      }
      if (b > 1) {
        const owed = end - b + 2;
        offer(
          here + PAID,
          (best[here + FRONT_OWING] ?? 0) + fit(f, owed) + (entered ? (into[last + owed] ?? 0) : 0),
          FRONT_OWING,
        );
        offer(
          here + PAID,
          (best[here + BACK_OWING] ?? 0) + fit(f, owed) + (among[(owed - 1) * width + owed] ?? 0),
          BACK_OWING,
        );
      }
    }
  }
  return trace(block, best, trail, rows, steps);
}

function trace(
  { from, to }: Inward,
  best: Float64Array,
  trail: Int8Array,
  rows: number,
  { leave }: ZoneSteps,
): InwardOrdering {
  const size = to - from;
  let f = 0;
  let b = 0;
  let way = FRONT;
  let score = -Infinity;
  for (let end = 0; end < rows && end <= size; end++) {
    for (const last of ENDS) {
      const value = best[((size - end) * rows + end) * WAYS + last] ?? -Infinity;
      if (value === -Infinity) continue;
      const item = last === FRONT ? to - end - 1 : last === BACK ? to - end : to - end + 1;
      const total = value + leave(item, to, last !== FRONT);
      if (total <= score) continue;
      f = size - end;
      b = end;
      way = last;
      score = total;
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

const ENDS = [FRONT, BACK, PAID] as const;
