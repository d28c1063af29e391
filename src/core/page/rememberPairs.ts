/**
 * A function of two indexes below `size` that works each value out once. An open-addressed table: a map would box every
 * value.
 */
export function rememberPairs(
  size: number,
  work: (from: number, to: number) => number,
): (from: number, to: number) => number {
  let slots = 256;
  // Keys are one too high; 0 is a free slot.
  let keys = new Float64Array(slots);
  let values = new Float64Array(slots);
  let filled = 0;
  const slotOf = (key: number): number => {
    let at = (Math.imul(key, 0x9e3779b1) >>> 15) & (slots - 1);
    while (keys[at] !== 0 && keys[at] !== key) at = (at + 1) & (slots - 1);
    return at;
  };
  const grow = (): void => {
    const [oldKeys, oldValues] = [keys, values];
    slots *= 2;
    keys = new Float64Array(slots);
    values = new Float64Array(slots);
    for (let i = 0; i < oldKeys.length; i++) {
      const key = oldKeys[i] ?? 0;
      if (key === 0) continue;
      const at = slotOf(key);
      keys[at] = key;
      values[at] = oldValues[i] ?? 0;
    }
  };
  return (from, to) => {
    const key = from * size + to + 1;
    const at = slotOf(key);
    if (keys[at] === key) return values[at] ?? 0;
    const value = work(from, to);
    // The function may have asked for other pairs in between.
    const free = slotOf(key);
    keys[free] = key;
    values[free] = value;
    filled++;
    if (2 * filled > slots) grow();
    return value;
  };
}
