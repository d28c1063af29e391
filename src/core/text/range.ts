/** A half-open span of UTF-16 offsets, as VS Code counts them: `start` is in it, `end` is not. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** Whether the two ranges share at least one unit. */
export function rangesOverlap(a: Range, b: Range): boolean {
  return a.start < b.end && b.start < a.end;
}
