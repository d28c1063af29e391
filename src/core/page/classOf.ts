/** Class of a value among upper ends; what is greater than all of them is in the last one. */
export function classOf(value: number, ends: readonly number[]): number {
  let at = 0;
  while (at < ends.length - 1 && value > (ends[at] ?? Infinity)) at++;
  return at;
}
