import type { Range } from '../text/range';

/** Units of the pieces that are looked for elsewhere; shorter ones recur in any paper. */
export const PIECE = 10;

/** What of a stream's key stands elsewhere on the page too. */
export interface Repeats {
  /** How often the pieces that lie wholly in a range stand elsewhere, all told. */
  within(range: Range): number;
  /** How often the piece that begins here stands elsewhere. */
  at(start: number): number;
  /** Whether a piece of the file that this unit is in stands elsewhere. */
  holds(at: number): boolean;
}

/** How often pieces of the context before and after words, and pieces of the words themselves, stand elsewhere. */
export interface RepeatsAround {
  readonly before: number;
  readonly across: number;
  readonly after: number;
}

/** Units of the words that a piece of theirs must hold: a single one may be the same by chance. */
const HELD = 3;

/** What stands elsewhere of the words at a range of the key and of so many units before and after them. */
export function repeatsAround(repeats: Repeats, range: Range, before: number, after: number): RepeatsAround {
  const { start, end } = range;
  const beside = PIECE - Math.min(HELD, end - start);
  return {
    before: repeats.within({ start: start - before, end: start }),
    across: repeats.within({ start: start - beside, end: end + beside }),
    after: repeats.within({ start: end, end: end + after }),
  };
}

/** For each place of the text, how often the piece that begins there stands elsewhere. One pass. */
export function countRepeats(text: string): Uint32Array {
  const count = Math.max(0, text.length - PIECE + 1);
  const size = 1 << Math.ceil(Math.log2(2 * count + 2));
  const firsts = new Int32Array(size).fill(-1);
  const firstOf = new Int32Array(count);
  const times = new Uint32Array(count);
  let leading = 1;
  for (let i = 1; i < PIECE; i++) leading = Math.imul(leading, BASE);
  let hash = 0;
  for (let i = 0; i < Math.min(PIECE - 1, text.length); i++) hash = roll(hash, text.charCodeAt(i));
  for (let i = 0; i < count; i++) {
    hash = roll(hash, text.charCodeAt(i + PIECE - 1));
    let slot = (hash ^ (hash >>> 15)) & (size - 1);
    let first = firsts[slot] ?? -1;
    while (first >= 0 && !samePiece(text, first, i)) {
      slot = (slot + 1) & (size - 1);
      first = firsts[slot] ?? -1;
    }
    if (first < 0) {
      first = i;
      firsts[slot] = i;
    }
    firstOf[i] = first;
    times[first] = (times[first] ?? 0) + 1;
    hash = (hash - Math.imul(leading, text.charCodeAt(i))) | 0;
  }
  return firstOf.length === 0 ? times : times.map((_, i) => (times[firstOf[i] ?? i] ?? 1) - 1);
}

/** The units of a text that are in a piece which stands elsewhere: 1, the others 0. */
export function repeatedUnits(counts: Uint32Array): Uint8Array {
  const units = new Uint8Array(counts.length + PIECE - 1);
  let until = 0;
  for (let i = 0; i < units.length; i++) {
    if ((counts[i] ?? 0) > 0) until = i + PIECE;
    if (i < until) units[i] = 1;
  }
  return units;
}

/** What is known of the pieces that begin at each place of a key, and of its units. */
export function repeatsOf(counts: Uint32Array, units: Uint8Array): Repeats {
  const sums = new Float64Array(counts.length + 1);
  for (let i = 0; i < counts.length; i++) sums[i + 1] = (sums[i] ?? 0) + (counts[i] ?? 0);
  return {
    within: ({ start, end }) => {
      const last = Math.min(counts.length, end - PIECE + 1);
      return last <= start ? 0 : (sums[last] ?? 0) - (sums[Math.max(0, start)] ?? 0);
    },
    at: (start) => counts[start] ?? 0,
    holds: (at) => units[at] === 1,
  };
}

const BASE = 0x01000193;

function roll(hash: number, unit: number): number {
  return (Math.imul(hash, BASE) + unit) | 0;
}

function samePiece(text: string, a: number, b: number): boolean {
  for (let i = 0; i < PIECE; i++) if (text.charCodeAt(a + i) !== text.charCodeAt(b + i)) return false;
  return true;
}
