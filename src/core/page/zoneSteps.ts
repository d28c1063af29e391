import type { StepScore, Steps } from './steps';

/** A stretch of items of which those of the zone, the last ones, may stand out of their places. */
export interface Zone {
  /** First item; the zone's first one; the item behind the last one. */
  readonly base: number;
  readonly zone: number;
  readonly end: number;
  /** Whether an item of the zone, out of its place, begins a paragraph, and whether it ends one. */
  begins(item: number): boolean;
  ends(item: number): boolean;
}

/**
 * The steps that reading such a stretch in another order can need, each worked out once: tables by the item that kept
 * its place, counted from `base`, then by the one of the zone that did not, counted from `zone`.
 */
export interface ZoneSteps {
  readonly base: number;
  readonly zone: number;
  /** Items of the zone. */
  readonly rows: number;
  /** To each item from the one before it; 0 for the page's first. */
  readonly onward: Float64Array;
  /** From an item in its place to one of the zone, and the other way. */
  readonly into: Float64Array;
  readonly out: Float64Array;
  /** From one of the zone to another, both out of their places. */
  readonly among: Float64Array;
  /** From an item to the one behind the block, in its place or `moved` out of it. */
  leave(item: number, behind: number, moved: boolean): number;
  /** A step inside a block that ends before `behind`, of which the items from `first` on are out of their places. */
  within(first: number, behind: number): StepScore;
}

export function readZone({ base, zone, end, begins, ends }: Zone, { any, over }: Steps): ZoneSteps {
  const rows = end - zone;
  const fronts = end - base;
  const begun = Uint8Array.from({ length: rows }, (_, j) => (begins(zone + j) ? 1 : 0));
  const ended = Uint8Array.from({ length: rows }, (_, j) => (ends(zone + j) ? 1 : 0));
  const onward = new Float64Array(fronts);
  const into = new Float64Array(fronts * rows);
  const out = new Float64Array(fronts * rows);
  const among = new Float64Array(rows * rows);
  for (let i = 0; i < fronts; i++) {
    const item = base + i;
    if (item > 0) onward[i] = any(item - 1, item);
    // An item of the zone that kept its place stands before those that did not.
    for (let j = Math.max(0, item - zone + 1); j < rows; j++) {
      const other = zone + j;
      into[i * rows + j] = begun[j] ? over(item, other) : any(item, other);
      out[i * rows + j] = ended[j] ? over(other, item) : any(other, item);
    }
  }
  for (let j = 0; j < rows; j++) {
    for (let k = 0; k < rows; k++) {
      if (j === k) continue;
      const apart = ended[j] || begun[k];
      among[j * rows + k] = apart ? over(zone + j, zone + k) : any(zone + j, zone + k);
    }
  }
  const left = new Float64Array((rows + 1) * (rows + 1)).fill(Number.NaN);
  const leave = (item: number, behind: number, moved: boolean): number => {
    if (moved && ended[item - zone]) return over(item, behind);
    const at = (behind - zone) * (rows + 1) + item - zone + 1;
    const known = left[at] ?? Number.NaN;
    if (!Number.isNaN(known)) return known;
    const fresh = any(item, behind);
    if (item >= zone - 1) left[at] = fresh;
    return fresh;
  };
  const within = (first: number, behind: number): StepScore => {
    const isMoved = (item: number): boolean => item >= first && item < behind;
    return (from, to) => {
      const moved = isMoved(from);
      if (to === behind) return leave(from, to, moved);
      if (isMoved(to)) {
        if (moved) return among[(from - zone) * rows + to - zone] ?? 0;
        return into[(from - base) * rows + to - zone] ?? 0;
      }
      if (moved) return out[(to - base) * rows + from - zone] ?? 0;
      return to === from + 1 ? (onward[to - base] ?? 0) : any(from, to);
    };
  };
  return { base, zone, rows, onward, into, out, among, leave, within };
}
