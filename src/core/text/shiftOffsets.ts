import type { TextEdit } from './edit';

/**
 * Where the offsets of a text lie after edits: gives a function that adds the change of length of all edits that end
 * at or before an offset. `edits` in order and without overlaps; an offset inside an edit stays at the edit's start
 * or, past the new text, at its end.
 */
export function shiftOffsets(edits: readonly TextEdit[]): (offset: number) => number {
  const sums: number[] = [0];
  for (const { range, newText } of edits)
    sums.push((sums[sums.length - 1] ?? 0) + newText.length - (range.end - range.start));
  return (offset) => {
    let low = 0;
    let high = edits.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((edits[middle]?.range.end ?? 0) <= offset) low = middle + 1;
      else high = middle;
    }
    const shifted = offset + (sums[low] ?? 0);
    const inside = edits[low];
    if (!inside || offset <= inside.range.start) return shifted;
    return Math.min(shifted, inside.range.start + (sums[low] ?? 0) + inside.newText.length);
  };
}
