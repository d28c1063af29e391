import { readFileSync, writeFileSync } from 'node:fs';
import { eachCommonWord } from '../../src/core/page/readCommonWords';
import { MIDDLE, MOST_PARTS, partsOf, SIGNS } from '../../src/core/page/readWordVectors';
import { type Bigrams, readBigrams } from './wordVectors/bigrams';
import { metricOf } from './wordVectors/metric';
import { type Quantised, quantise } from './wordVectors/quantise';
import { trainVectors, type Vectors } from './wordVectors/train';
import { tuneBooks } from './wordVectors/tuneBooks';

/**
 * Fits vectors of words by which the page engine tells how well one word follows another. They are learned from the
 * pairs of words that Apache Lucene's SmartChineseAnalyzer counts: FILE is `bigramdict.mem` of its package
 * lucene-analyzers-smartcn 8.7.0 (Apache-2.0; in org/apache/lucene/analysis/cn/smart/hhmm). Writes
 * src/core/page/wordVectors.ts; takes some minutes. Run it again when the list of common words has changed.
 *
 *     fitWordVectors FILE [MILLION_STEPS] [OUT]
 */
const DIMS = 16;
/** Signs that are counted and not shipped: what stands beside them tells of the words. */
const OTHERS = ['末##末', '未##人', '未##地', '未##时', '未##团', '未##专', '未##串', '！', '？', '‘', '’'];

function main(): void {
  const [file, million = '20', out = 'src/core/page/wordVectors.ts'] = process.argv.slice(2);
  if (file === undefined) throw new Error('usage: fitWordVectors FILE [MILLION_STEPS] [OUT]');
  const words: string[] = [];
  const parts: number[] = [];
  eachCommonWord((units, logCount) => {
    words.push(String.fromCharCode(...units));
    parts.push(partsOf(logCount));
  });
  for (const sign of [...SIGNS, ...OTHERS]) {
    words.push(sign);
    parts.push(OTHERS.includes(sign) ? 0 : MOST_PARTS);
  }
  const bigrams = readBigrams(readFileSync(file), words);
  say(`${bigrams.count.length} pairs`);
  const vectors = trainVectors(bigrams, DIMS, Number(million) * 1e6);
  say('vectors');
  const shipped = [...words.keys()].filter((word) => (parts[word] ?? 0) > 0);
  const [left, right] = writeShort(vectors, bigrams, shipped, parts);
  say('books');
  const few = keepWords(bigrams, shipped);
  tuneBooks(few, left, right, Number(million) * 3e5);
  writeFileSync(out, render(left, right));
}

function say(line: string): void {
  process.stderr.write(`${line}\n`);
}

/** Both sides of the shipped words as sums of book entries. */
function writeShort(
  { dims, left, right }: Vectors,
  bigrams: Bigrams,
  shipped: readonly number[],
  parts: readonly number[],
): [Quantised, Quantised] {
  const room = dims + 1;
  const rows = (side: Float64Array): Float64Array[] =>
    shipped.map((word) => side.slice(word * room, (word + 1) * room));
  const counts = (side: Int32Array): number[] => {
    const sums = new Float64Array(bigrams.words.length);
    side.forEach((word, i) => {
      sums[word] = (sums[word] ?? 0) + (bigrams.count[i] ?? 0);
    });
    return shipped.map((word) => sums[word] ?? 0);
  };
  const [before, behind] = [counts(bigrams.left), counts(bigrams.right)];
  const own = shipped.map((word) => parts[word] ?? 0);
  const short = (side: Float64Array, count: number[], other: Float64Array, otherCount: number[]): Quantised =>
    quantise(
      rows(side),
      count.map((n) => Math.sqrt(n + 1)),
      own,
      metricOf(rows(other), otherCount),
    );
  return [short(left, before, right, behind), short(right, behind, left, before)];
}

/** The pairs of the shipped words, which count from 0 then. */
function keepWords({ words, left, right, count }: Bigrams, shipped: readonly number[]): Bigrams {
  const number = new Int32Array(words.length).fill(-1);
  shipped.forEach((word, i) => {
    number[word] = i;
  });
  const kept = [...count.keys()].filter(
    (i) => (number[left[i] ?? 0] ?? -1) >= 0 && (number[right[i] ?? 0] ?? -1) >= 0,
  );
  return {
    words: shipped.map((word) => words[word] ?? ''),
    left: Int32Array.from(kept, (i) => number[left[i] ?? 0] ?? 0),
    right: Int32Array.from(kept, (i) => number[right[i] ?? 0] ?? 0),
    count: Float64Array.from(kept, (i) => count[i] ?? 0),
  };
}

function render(left: Quantised, right: Quantised): string {
  const sides = { left, right };
  const each = (value: (side: Quantised) => string): string =>
    Object.entries(sides)
      .map(([name, side]) => `  ${name}: ${value(side)},\n`)
      .join('');
  return `/**
 * Vectors of words, packed. Fitted by test/support/fitWordVectors.ts on the pairs of words that Apache Lucene's
 * SmartChineseAnalyzer counts (lucene-analyzers-smartcn, Apache-2.0); do not edit.
 *
 * The words are the common ones, in the order of their list, from a count on, and the signs behind them. A vector is a
 * sum of entries, one from each of the first books.
 */

/** For each word its entries' numbers in the books, as base-64 digits; before another word, and behind one. */
export const CODES = {
${each(({ codes }) => literal(codes.flat().map(digitOf).join('')))}};

/** For each book its entries, for each entry its numbers: base-64 digits, in steps of \`SCALES\` from the middle. */
export const BOOKS = {
${each((side) => literal(digitsOf(side)))}};

/** For each number of a vector the size of a step. */
export const SCALES = {
${each((side) => `[${scalesOf(side).join(', ')}]`)}};
`;
}

/** The base-64 digit of a number from 0 to 63. */
function digitOf(value: number): string {
  return 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'.charAt(value);
}

/** What a step of each number of a vector must be for the largest to fit. */
function scalesOf({ books }: Quantised): number[] {
  const entries = books.flat();
  return Array.from(entries[0] ?? [], (_, d) =>
    Number((Math.max(...entries.map((entry) => Math.abs(entry[d] ?? 0))) / (MIDDLE - 1)).toPrecision(4)),
  );
}

function digitsOf(side: Quantised): string {
  const scales = scalesOf(side);
  return side.books
    .flat()
    .map((entry) =>
      Array.from(entry, (value, d) => digitOf(MIDDLE + Math.round(value / (scales[d] ?? 1)))).join(''),
    )
    .join('');
}

/** Text as the rows of an array literal. */
function literal(text: string): string {
  const rows = text.match(/.{1,2000}/gu) ?? [];
  return `[\n${rows.map((row) => `    '${row}',\n`).join('')}  ].join('')`;
}

main();
