/** How well two items of a page follow each other: indexes into the page's items; behind the last one is its end. */
export type StepScore = (from: number, to: number) => number;

/** Both ways for an item to follow another: as it may, and as the beginning of a paragraph behind the end of one. */
export interface Steps {
  readonly any: StepScore;
  /** Costs little. */
  readonly over: StepScore;
}

/**
 * Remembers the steps from and to the items of a zone, as seen from those between `base` and `end`; `near` holds the
 * step to each item from the one before it. Other steps are worked out each time.
 */
export function rememberSteps(
  steps: Steps,
  near: Float64Array,
  base: number,
  zone: number,
  end: number,
): Steps {
  const size = end - base + 2;
  const rows = end - zone + 1;
  const known = new Float64Array(2 * rows * size).fill(Number.NaN);
  const any: StepScore = (from, to) => {
    if (to === from + 1) return near[to] ?? 0;
    let at = -1;
    if (from >= zone) at = (from - zone) * size + (to - base + 1);
    else if (to >= zone) at = (rows + to - zone) * size + (from - base + 1);
    if (at < 0 || from > end || to > end) return steps.any(from, to);
    const value = known[at] ?? Number.NaN;
    if (!Number.isNaN(value)) return value;
    const fresh = steps.any(from, to);
    known[at] = fresh;
    return fresh;
  };
  return { any, over: steps.over };
}

let floats = new Float64Array(4096);
let bytes = new Int8Array(4096);

/** Room for the tables of one search; what it holds is lost at the next call. */
export function borrowTables(size: number): { readonly best: Float64Array; readonly trail: Int8Array } {
  if (floats.length < size) {
    floats = new Float64Array(2 * size);
    bytes = new Int8Array(2 * size);
  }
  return {
    best: floats.subarray(0, size).fill(-Infinity),
    trail: bytes.subarray(0, size).fill(-1),
  };
}
