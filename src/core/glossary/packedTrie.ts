import { foldTable } from '../text/foldKey';
import type { TermTrie } from './termTrie';
import { tables } from './trieTables';

const MAGIC = 0x31544247; // "GBT1", little-endian
const HEADER = 6;
const UNITS = 0x10000;

/** What a packed index was made of, so that it is not taken for that of another glossary. */
export interface Indexed {
  readonly terms: number;
  /** UTF-16 units of the glossary's text. */
  readonly length: number;
}

/**
 * The bytes of an index. Layout, i32 in little-endian: magic, terms, units of the glossary's text, classes, slots,
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
  const view = new DataView(new ArrayBuffer(4 * all.length));
  all.forEach((number, i) => {
    view.setInt32(4 * i, number, true);
  });
  return new Uint8Array(view.buffer);
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

/** The bytes as numbers; a machine whose own order is another one, or bytes at an odd place, are read one by one. */
function int32(bytes: Uint8Array): Int32Array {
  const length = bytes.length >> 2;
  const little = new Uint8Array(new Uint16Array([1]).buffer)[0] === 1;
  if (little && bytes.byteOffset % 4 === 0) return new Int32Array(bytes.buffer, bytes.byteOffset, length);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return Int32Array.from({ length }, (_, i) => view.getInt32(4 * i, true));
}
