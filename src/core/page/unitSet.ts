/** A set of units of a page. Never changed: plain arrays of small integers are quick to copy. */
export type UnitSet = readonly number[];

/** Units a word of the set, so that each word stays a small integer everywhere. */
const BITS = 4;
const MASK = (1 << BITS) - 1;

/** A set without members for units from 0 to `count`. */
export function emptySet(count: number): UnitSet {
  return new Array<number>((count >> BITS) + 1).fill(0);
}

export function holds(set: UnitSet, unit: number): boolean {
  return (((set[unit >> BITS] ?? 0) >>> (unit & MASK)) & 1) === 1;
}

export function withUnit(set: UnitSet, unit: number): UnitSet {
  const grown = set.slice();
  grown[unit >> BITS] = (grown[unit >> BITS] ?? 0) | (1 << (unit & MASK));
  return grown;
}

/** Whether a set holds any of the units that a list has from one place to another; whether all of them. */
export function holdsAny(set: UnitSet, units: Int32Array, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const unit = units[i] ?? 0;
    if (((set[unit >> BITS] ?? 0) >>> (unit & MASK)) & 1) return true;
  }
  return false;
}

export function holdsAll(set: UnitSet, units: Int32Array, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const unit = units[i] ?? 0;
    if ((((set[unit >> BITS] ?? 0) >>> (unit & MASK)) & 1) === 0) return false;
  }
  return true;
}

/** The units of a set, in order. */
export function unitsOf(set: UnitSet): number[] {
  const units: number[] = [];
  set.forEach((word, at) => {
    for (let bit = 0; word >>> bit > 0; bit++) if ((word >>> bit) & 1) units.push((at << BITS) + bit);
  });
  return units;
}
