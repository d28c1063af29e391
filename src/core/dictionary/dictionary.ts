import { foldTable } from '../text/foldKey';
import { toneMarks } from './toneMarks';

/** A reading of a word with its senses. */
export interface DictionaryEntry {
  readonly simplified: string;
  readonly traditional: string;
  /** With tone marks. */
  readonly pinyin: string;
  readonly senses: readonly string[];
}

/** A word of a text that stands in the dictionary; UTF-16 offsets, half-open. */
export interface DictionaryMatch {
  readonly start: number;
  readonly end: number;
  readonly entries: readonly DictionaryEntry[];
}

export interface Dictionary {
  /** The words of `text` that cover `offset`, the longest first; of one length, the one that begins last. */
  at(text: string, offset: number): DictionaryMatch[];
  /** The entries of a word, in either script. */
  lookup(word: string): readonly DictionaryEntry[];
}

const MAGIC = 0x31444247; // "GBD1", little-endian
const HEADER = 16;
/** How far in front of the place that is asked for a word may begin. */
const REACH = 11;

/**
 * Opens a packed dictionary without unpacking it: words are found by binary search in the bytes, and only the entries
 * that are shown are decoded. Throws a RangeError for bytes that are no such file or cut short.
 *
 * Layout, numbers little-endian: u32 magic, u32 words, u32 key units, u32 bytes of records; for each word a u8, the
 * length of its key, then for each a u16, that of its record; the keys (folded as by `foldKey`, sorted by unit) as u16;
 * the records in UTF-8, an entry a line: Simplified where it is not the key, Traditional where it differs, numbered
 * pinyin, senses, with tabs between. Written by test/support/pack-dictionary.mjs.
 */
export function openDictionary(bytes: Uint8Array, decode: (bytes: Uint8Array) => string): Dictionary {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < HEADER || view.getUint32(0, true) !== MAGIC)
    throw new RangeError('not a packed dictionary');
  const count = view.getUint32(4, true);
  const keyUnits = view.getUint32(8, true);
  const keys = HEADER + 3 * count;
  const records = keys + 2 * keyUnits;
  if (records + view.getUint32(12, true) > bytes.length) throw new RangeError('packed dictionary cut short');
  const keyStarts = sums(count, (word) => view.getUint8(HEADER + word));
  const recordStarts = sums(count, (word) => view.getUint16(HEADER + count + 2 * word, true));

  const keyStart = (word: number) => keyStarts[word] ?? 0;
  const keyLength = (word: number) => keyStart(word + 1) - keyStart(word);
  /** The unit of a key at `depth`, or -1 behind its end. */
  const unitOf = (word: number, depth: number) => {
    const at = keyStart(word) + depth;
    return at < keyStart(word + 1) ? view.getUint16(keys + 2 * at, true) : -1;
  };

  /** The first word from `low` to `high` whose unit at `depth` is at least `unit`. */
  function lowerBound(from: number, to: number, depth: number, unit: number): number {
    let low = from;
    let high = to;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (unitOf(middle, depth) < unit) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** The words that are beginnings of `text` at `offset`, the shortest first. */
  function walk(text: string, offset: number, found: (word: number, end: number) => void): void {
    const fold = foldTable();
    let low = 0;
    let high = count;
    for (let i = offset; i < text.length && low < high; i++) {
      const unit = fold[text.charCodeAt(i)] ?? 0;
      const depth = i - offset;
      low = lowerBound(low, high, depth, unit);
      high = lowerBound(low, high, depth, unit + 1);
      if (low < high && keyLength(low) === depth + 1) found(low, i + 1);
    }
  }

  function decodeKey(word: number): string {
    let key = '';
    for (let depth = 0; depth < keyLength(word); depth++) key += String.fromCharCode(unitOf(word, depth));
    return key;
  }

  function entriesOf(word: number): DictionaryEntry[] {
    const key = decodeKey(word);
    return decode(
      bytes.subarray(records + (recordStarts[word] ?? 0), records + (recordStarts[word + 1] ?? 0)),
    )
      .split('\n')
      .map((line) => {
        const [printed, traditional, pinyin = '', ...senses] = line.split('\t');
        const simplified = printed || key;
        return { simplified, traditional: traditional || simplified, pinyin: toneMarks(pinyin), senses };
      });
  }

  return {
    at(text, offset) {
      const found: { word: number; start: number; end: number }[] = [];
      for (let start = Math.max(0, offset - REACH); start <= offset; start++) {
        walk(text, start, (word, end) => {
          if (end > offset) found.push({ word, start, end });
        });
      }
      found.sort((a, b) => b.end - b.start - (a.end - a.start) || b.start - a.start);
      return found.map(({ word, start, end }) => ({ start, end, entries: entriesOf(word) }));
    },
    lookup(word) {
      let entries: readonly DictionaryEntry[] = [];
      walk(word, 0, (number, end) => {
        if (end === word.length) entries = entriesOf(number);
      });
      return entries;
    },
  };
}

/** Where each of `count` things of the given lengths begins, and where the last one ends. */
function sums(count: number, lengthOf: (index: number) => number): Uint32Array {
  const starts = new Uint32Array(count + 1);
  for (let i = 0; i < count; i++) starts[i + 1] = (starts[i] ?? 0) + lengthOf(i);
  return starts;
}
