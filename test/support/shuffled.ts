/** A fixed shuffle of 0 … size-1 for each epoch. */
export function shuffled(size: number, epoch: number): number[] {
  const order = Array.from({ length: size }, (_, i) => i);
  let state = 12345 + epoch * 7919;
  for (let i = size - 1; i > 0; i--) {
    state = (state * 1103515245 + 12345) % 2147483648;
    const j = state % (i + 1);
    [order[i], order[j]] = [order[j] ?? 0, order[i] ?? 0];
  }
  return order;
}
