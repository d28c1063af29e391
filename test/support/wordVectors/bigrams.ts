import { fnv, type Hash } from './hash';

/** Pairs of words that stand side by side, with how often: indexes into `words`. */
export interface Bigrams {
  readonly words: readonly string[];
  readonly left: Int32Array;
  readonly right: Int32Array;
  readonly count: Float64Array;
}

/** Bytes of a serialised Java array before its length, the first one of a stream and a later one. */
const FIRST_HEADER = 23;
const HEADER = 19;
/** Places of the filter that most pairs do not pass. */
const FILTER = 1 << 26;

/**
 * Reads the counts of those pairs of `words` that `bigramdict.mem` of Lucene's SmartChineseAnalyzer has: a serialised
 * table of 64-bit hashes of "left@right", and one of counts. It does not hold the words themselves, so each pair is asked
 * for.
 */
export function readBigrams(file: Uint8Array, words: readonly string[]): Bigrams {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const size = view.getInt32(FIRST_HEADER);
  const hashes = FIRST_HEADER + 4;
  const counts = hashes + 8 * size + HEADER + 4;
  const filter = new Int32Array(FILTER >> 5);
  const places = new Map<number, number[]>();
  for (let i = 0; i < size; i++) {
    if (view.getInt32(counts + 4 * i) <= 0) continue;
    const low = view.getInt32(hashes + 8 * i + 4);
    const bit = low & (FILTER - 1);
    filter[bit >> 5] = (filter[bit >> 5] ?? 0) | (1 << (bit & 31));
    const there = places.get(low);
    if (there) there.push(i);
    else places.set(low, [i]);
  }
  const left: number[] = [];
  const right: number[] = [];
  const count: number[] = [];
  const second = words.map((word) => Uint8Array.from(bytesOf(word)));
  const hash: Hash = { low: 0, high: 0 };
  words.forEach((word, l) => {
    const start = fnv([...bytesOf(word), 0x40, 0]);
    second.forEach((bytes, r) => {
      fnv(bytes, start, hash);
      const bit = hash.low & (FILTER - 1);
      if (((filter[bit >> 5] ?? 0) & (1 << (bit & 31))) === 0) return;
      for (const i of places.get(hash.low) ?? []) {
        if (view.getInt32(hashes + 8 * i) !== hash.high) continue;
        left.push(l);
        right.push(r);
        count.push(view.getInt32(counts + 4 * i));
      }
    });
  });
  return {
    words,
    left: Int32Array.from(left),
    right: Int32Array.from(right),
    count: Float64Array.from(count),
  };
}

/** The bytes of a word as the dictionary hashes them: of each UTF-16 unit the low one, then the high one. */
function bytesOf(word: string): number[] {
  return [...word].flatMap((char) => [char.charCodeAt(0) & 255, char.charCodeAt(0) >> 8]);
}
