import { digitValue } from './base64Digits';
import { BOOKS, CODES, SCALES } from './wordVectors';

/** Of how many parts the vector of a common word is made, by the rounded natural logarithm of its count; 0 for none. */
export function partsOf(logCount: number): number {
  return logCount >= 9 ? MOST_PARTS : logCount >= 7 ? 2 : 0;
}

export const MOST_PARTS = 3;
/** Entries of a book, and what a digit stands for in them: this is 0. */
export const ENTRIES = 64;
export const MIDDLE = 32;
/** Marks and other signs that have a vector too, as the counted texts write them. They come behind the words. */
export const SIGNS = [
  '，',
  '、',
  '；',
  '：',
  '（',
  '）',
  '“',
  '”',
  '《',
  '》',
  '——',
  '……',
  '。',
  '始##始',
  '未##数',
] as const;

/** The vectors of words as they stand before others (`left`) and behind them (`right`), a row a word. */
export interface WordVectors {
  /** Numbers of a row, the last of which is added to a product, not multiplied. */
  readonly room: number;
  readonly left: Float32Array;
  readonly right: Float32Array;
}

/** Unpacks the vectors of words; `parts` has for each of them, in order, of how many parts its vector is made. */
export function readWordVectors(parts: readonly number[]): WordVectors {
  const room = SCALES.left.length;
  return {
    room,
    left: readSide(parts, CODES.left, BOOKS.left, SCALES.left),
    right: readSide(parts, CODES.right, BOOKS.right, SCALES.right),
  };
}

function readSide(
  parts: readonly number[],
  codes: string,
  books: string,
  scales: readonly number[],
): Float32Array {
  const room = scales.length;
  const entries = Float32Array.from(
    { length: books.length },
    (_, i) => (digitValue(books.charCodeAt(i)) - MIDDLE) * (scales[i % room] ?? 0),
  );
  const rows = new Float32Array(parts.length * room);
  let digit = 0;
  parts.forEach((count, row) => {
    for (let book = 0; book < count; book++) {
      const entry = (book * ENTRIES + digitValue(codes.charCodeAt(digit++))) * room;
      for (let d = 0; d < room; d++)
        rows[row * room + d] = (rows[row * room + d] ?? 0) + (entries[entry + d] ?? 0);
    }
  });
  return rows;
}
