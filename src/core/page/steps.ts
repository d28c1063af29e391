/** How well two items of a page follow each other: indexes into the page's items; behind the last one is its end. */
export type StepScore = (from: number, to: number) => number;

/** Both ways for an item to follow another: as it may, and as the beginning of a paragraph behind the end of one. */
export interface Steps {
  readonly any: StepScore;
  /** Costs little. */
  readonly over: StepScore;
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
