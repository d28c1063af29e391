/** Gives small numbers to codes of two 32-bit halves in the order in which they come up. */
export interface Numbering {
  /** The number of a code; a new one gets the next number. */
  numberOf(high: number, low: number): number;
  /** How many numbers were given. */
  count(): number;
}

/**
 * An open-addressed table: maps of large numbers would box each of them. `most` is about how many codes will come; it
 * grows where more do.
 */
export function createNumbering(most: number): Numbering {
  let size = 64;
  while (size < 2 * most) size *= 2;
  let mask = size - 1;
  // High half, low half and number (one too high, 0 for a free slot) of each slot.
  let slots = new Int32Array(3 * size);
  let given = 0;
  const slotOf = (high: number, low: number): number => {
    let at = Math.imul(low ^ Math.imul(high, 0x2c1b3c6d), 0x9e3779b1) >>> 0;
    at = (at ^ (at >>> 15)) & mask;
    for (; slots[3 * at + 2] !== 0; at = (at + 1) & mask)
      if (slots[3 * at + 1] === low && slots[3 * at] === high) break;
    return 3 * at;
  };
  const put = (high: number, low: number, number: number): void => {
    const at = slotOf(high, low);
    slots[at] = high;
    slots[at + 1] = low;
    slots[at + 2] = number;
  };
  const grow = (): void => {
    const old = slots;
    size *= 2;
    mask = size - 1;
    slots = new Int32Array(3 * size);
    for (let at = 0; at < old.length; at += 3)
      if (old[at + 2] !== 0) put(old[at] ?? 0, old[at + 1] ?? 0, old[at + 2] ?? 0);
  };
  return {
    numberOf(high, low) {
      const at = slotOf(high, low);
      const known = slots[at + 2] ?? 0;
      if (known !== 0) return known - 1;
      given++;
      slots[at] = high;
      slots[at + 1] = low;
      slots[at + 2] = given;
      if (2 * given > size) grow();
      return given - 1;
    },
    count: () => given,
  };
}
