const LETTER_A = 0x61;
const CAPITAL_A = 0x41;
const ZERO = 0x30;

/** The number that a UTF-16 unit stands for as a base-64 digit: A to Z, a to z, 0 to 9, + and / are 0 to 63. */
export function digitValue(unit: number): number {
  if (unit >= LETTER_A) return unit - LETTER_A + 26;
  if (unit >= CAPITAL_A) return unit - CAPITAL_A;
  if (unit >= ZERO) return unit - ZERO + 52;
  return unit === 0x2b ? 62 : 63;
}
