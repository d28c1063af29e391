import { foldTable } from '../text/foldKey';
import type { TermTrie } from './termTrie';
import { tables } from './trieTables';

const MAGIC = 0x32544247; // "GBT2"
const HEADER = 6;
const UNITS = 0x10000;

/** What a packed index was made of, so that it is not taken for that of another glossary. */
export interface Indexed {
  readonly terms: number;
  /** UTF-16 units of the glossary's text. */
  readonly length: number;
}

/**
 * The bytes of an index. Layout, in 32-bit numbers: magic, terms, units of the glossary's text, classes, slots,
 * units of the longest word; the folded unit of each class from 1 up; then `base`, `check` and `values`.
 */
export function packTrie(trie: TermTrie, { terms, length }: Indexed): Uint8Array {
  const { classes, base, check, values, longest } = trie;
  const fold = foldTable();
  const units: number[] = [];
  for (let unit = 0; unit < UNITS; unit++) {
    const number = classes[unit] ?? 0;
    if (number > 0 && fold[unit] === unit) units[number - 1] = unit;
  }
  const numbers = [MAGIC, terms, length, units.length, base.length, longest];
  const all = [...numbers, ...units, ...base, ...check, ...values];
  const bytes = new Uint8Array(4 * all.length);
  for (const [i, number] of all.entries())
    for (let k = 0; k < 4; k++) bytes[k * all.length + i] = (number >>> (8 * k)) & 0xff;
  return bytes;
}

/** Opens a packed index; undefined where it is damaged, or that of another glossary than `of`. */
export function openTrie(bytes: Uint8Array, of: Indexed): TermTrie | undefined {
  const all = int32(bytes);
  const [magic, terms, length, classCount = 0, slots = 0, longest = 0] = all.subarray(0, HEADER);
  if (magic !== MAGIC || terms !== of.terms || length !== of.length) return undefined;
  if (all.length !== HEADER + classCount + 3 * slots) return undefined;
  const ofFolded = new Uint16Array(UNITS);
  for (let number = 1; number <= classCount; number++) ofFolded[all[HEADER + number - 1] ?? 0] = number;
  const part = (which: number) => {
    const start = HEADER + classCount + which * slots;
    return all.subarray(start, start + slots);
  };
  const arrays = { base: part(0), check: part(1), values: part(2) };
  return { ...tables(ofFolded, arrays), ...arrays, longest };
}

/** The numbers of an index: first the low bytes of all, then their second ones and so on, which compress better so. */
function int32(bytes: Uint8Array): Int32Array {
  const length = bytes.length >> 2;
  const numbers = new Int32Array(length);
  for (let k = 0; k < 4; k++) {
    for (let i = 0; i < length; i++)
      numbers[i] = (numbers[i] ?? 0) | ((bytes[k * length + i] ?? 0) << (8 * k));
  }
  return numbers;
}
