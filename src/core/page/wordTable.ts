import { COUNTED } from './commonWords';
import { eachCommonWord } from './readCommonWords';
import { partsOf } from './readWordVectors';

/**
 * How likely runs of Han characters are as words of newspaper Chinese: a unigram model over the packed word list. Words
 * have at most `LONGEST_WORD` characters. All tables are open-addressed hash tables over the units of a run.
 */
export interface WordTable {
  /** Two numbers a place: the run's last two units, 0 where none stands, and those before them. */
  readonly keys: Int32Array;
  /** Probability of each single unit as a word. */
  readonly single: Float64Array;
  /** Probability of the run as a word, of words that begin with it and go on, of words that end with it. */
  readonly whole: Float64Array;
  readonly begun: Float64Array;
  readonly ended: Float64Array;
  /** Whether the run is a term of the glossary and no common word. */
  readonly terms: Uint8Array;
  /** Number of the run among the words that have a vector; -1 for none. */
  readonly numbers: Int16Array;
  /** For each of those of how many parts its vector is made. */
  readonly parts: readonly number[];
  /** A bit for each hash of two characters that stand together in some word; in one that is no term. */
  readonly pairs: Int32Array;
  readonly plainPairs: Int32Array;
}

export const LONGEST_WORD = 4;
const SIZE = 1 << 18;
const PAIR_BITS = 1 << 20;
/** A character that was never counted. */
export const UNSEEN = 0.5 / COUNTED;

let table: WordTable | undefined;

/** The tables, made at the first call. */
export function wordTable(): WordTable {
  table ??= readWords();
  return table;
}

/** Where a run stands in the tables: its units before the last two, and the last two, as one number each. */
export function place({ keys }: WordTable, h: number, l: number): number {
  let at = (Math.imul(h ^ (h >>> 15), 0x2c1b3c6d) ^ Math.imul(l ^ (l >>> 13), 0x297a2d39)) >>> 0;
  at = (at ^ (at >>> 14)) & (SIZE - 1);
  for (; keys[2 * at] !== 0; at = (at + 1) & (SIZE - 1))
    if (keys[2 * at] === l && keys[2 * at + 1] === h) break;
  return at;
}

function slot(words: WordTable, units: readonly number[], from: number, to: number): number {
  let h = 0;
  let l = 0;
  for (let i = from; i < to; i++) {
    h = (h << 16) | (l >>> 16);
    l = (l << 16) | (units[i] ?? 0);
  }
  const at = place(words, h, l);
  words.keys[2 * at] = l;
  words.keys[2 * at + 1] = h;
  return at;
}

/** Makes the tables of the packed list. */
function readWords(): WordTable {
  const parts: number[] = [];
  const words: WordTable = {
    keys: new Int32Array(2 * SIZE),
    single: new Float64Array(0x10000).fill(UNSEEN),
    whole: new Float64Array(SIZE),
    begun: new Float64Array(SIZE),
    ended: new Float64Array(SIZE),
    terms: new Uint8Array(SIZE),
    numbers: new Int16Array(SIZE).fill(-1),
    parts,
    pairs: new Int32Array(PAIR_BITS >> 5),
    plainPairs: new Int32Array(PAIR_BITS >> 5),
  };
  eachCommonWord((units, logCount, term) => {
    const share = Math.exp(logCount) / COUNTED;
    const at = slot(words, units, 0, units.length);
    words.whole[at] = (words.whole[at] ?? 0) + share;
    if (units.length === 1) words.single[units[0] ?? 0] = words.whole[at] ?? 0;
    if (term) words.terms[at] = 1;
    if (partsOf(logCount) > 0) words.numbers[at] = parts.push(partsOf(logCount)) - 1;
    for (let k = 1; k < units.length; k++) {
      const bit = pairBit(units[k - 1] ?? 0, units[k] ?? 0);
      setBit(words.pairs, bit);
      if (!term) setBit(words.plainPairs, bit);
      // A term is a chance for two halves to meet, no reason to take a whole word for a half.
      if (term) continue;
      const begun = slot(words, units, 0, k);
      words.begun[begun] = (words.begun[begun] ?? 0) + share;
      const ended = slot(words, units, k, units.length);
      words.ended[ended] = (words.ended[ended] ?? 0) + share;
    }
  });
  return words;
}

function pairBit(a: number, b: number): number {
  const hash = Math.imul((a << 16) | b, 0x9e3779b1);
  return (hash ^ (hash >>> 15)) & (PAIR_BITS - 1);
}

function setBit(bits: Int32Array, bit: number): void {
  bits[bit >> 5] = (bits[bit >> 5] ?? 0) | (1 << (bit & 31));
}

/** Whether two characters may stand together in some word; seldom wrongly, and never wrongly not. */
export function mayMeet({ pairs }: WordTable, a: number, b: number): boolean {
  const bit = pairBit(a, b);
  return ((pairs[bit >> 5] ?? 0) & (1 << (bit & 31))) !== 0;
}

/** The same for words that are no mere terms of the glossary. */
export function mayMeetPlain({ plainPairs }: WordTable, a: number, b: number): boolean {
  const bit = pairBit(a, b);
  return ((plainPairs[bit >> 5] ?? 0) & (1 << (bit & 31))) !== 0;
}
