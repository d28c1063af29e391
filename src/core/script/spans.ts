import type { Units } from './greedy';
import type { OffsetMap } from './offsetMap';

/**
 * Why a span reads as it does: `opencc`, OpenCC's own dictionaries (exact mode); `dictionary`, the likeliest division
 * into words. An open choice: `name`, a personal name; `words`, OpenCC divides the words otherwise; `character`, a
 * character that stands alone and is often something else.
 */
export type SpanReason = 'opencc' | 'dictionary' | 'name' | 'words' | 'character';

/** A place that a conversion changed or that wants a look. Offsets are half-open pairs, UTF-16. */
export interface ConversionSpan {
  readonly in: readonly [start: number, end: number];
  readonly out: readonly [start: number, end: number];
  /** The possible readings, the chosen one first; empty where the choice was not open. */
  readonly candidates: readonly string[];
  readonly why: SpanReason;
  /** How likely an open choice is wrong, in hundredths; 0 where it was not open. */
  readonly doubt: number;
}

const NONE: readonly string[] = [];

/**
 * The changed words of a conversion, four numbers each: input start and end, output start and end. The text is cut
 * at `wordStarts` and at the pieces of the map, and each part whose units differ is a word.
 */
export function changedWords(
  input: Units,
  output: Units,
  map: OffsetMap,
  wordStarts: Uint8Array,
): Int32Array {
  let words = new Int32Array(256);
  let count = 0;
  const { pieces } = map;
  const { length } = input;
  const from = input.units;
  const to = output.units;
  let piece = 0;
  let shift = 0;
  let last = 0;
  for (let i = 0; ; ) {
    // Most units are the same: what is a word matters only where one differs, or a piece changes its length.
    const limit = piece < pieces.length ? (pieces[piece] as number) : length;
    while (i < limit && from[i] === to[i + shift]) i += 1;
    if (i >= length) return words.subarray(0, count);
    let start = i;
    while (start > last && wordStarts[start] === 0) start -= 1;
    const outStart = start + shift;
    let end = i + 1;
    while (end < length && wordStarts[end] === 0) end += 1;
    // A piece may reach past the word: then the words it touches are one.
    while (piece < pieces.length && (pieces[piece] as number) < end) {
      const pieceEnd = pieces[piece + 1] as number;
      if (pieceEnd > end) {
        end = pieceEnd;
        while (end < length && wordStarts[end] === 0) end += 1;
      }
      shift = (pieces[piece + 3] as number) - pieceEnd;
      piece += 4;
    }
    if (count + 4 > words.length) {
      const bigger = new Int32Array(words.length * 2);
      bigger.set(words);
      words = bigger;
    }
    words[count] = start;
    words[count + 1] = end;
    words[count + 2] = outStart;
    words[count + 3] = end + shift;
    count += 4;
    last = end;
    i = end;
  }
}

/** The spans of a conversion in order. One is made when it is asked for: five megabytes of prose hold a million. */
export interface ConversionSpans extends Iterable<ConversionSpan> {
  readonly length: number;
  /** A negative index counts from the end; undefined outside. */
  at(index: number): ConversionSpan | undefined;
}

/** Those words as spans without a choice. */
export function spansOf(words: Int32Array, why: SpanReason): ConversionSpans {
  const length = words.length >> 2;
  const span = (i: number): ConversionSpan => ({
    in: [words[4 * i] as number, words[4 * i + 1] as number],
    out: [words[4 * i + 2] as number, words[4 * i + 3] as number],
    candidates: NONE,
    why,
    doubt: 0,
  });
  return {
    length,
    at: (index) => {
      const i = index < 0 ? length + index : index;
      return i >= 0 && i < length ? span(i) : undefined;
    },
    [Symbol.iterator]: () => {
      let next = 0;
      return {
        next: () => (next < length ? { value: span(next++), done: false } : { value: undefined, done: true }),
      };
    },
  };
}
