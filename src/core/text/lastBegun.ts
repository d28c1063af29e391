/** Index of the last of some items, in order of their number `by`, for which it is at most `offset`; 0 where none is. */
export function lastBegun<Key extends string>(
  items: readonly Readonly<Record<Key, number>>[],
  offset: number,
  by: Key,
): number {
  let low = 0;
  let high = items.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((items[middle]?.[by] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return Math.max(0, low);
}
