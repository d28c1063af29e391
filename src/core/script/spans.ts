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
  // Enough for prose, of whose units a quarter start a changed word.
  let words = new Int32Array(Math.max(256, input.length + (input.length >> 3)));
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

/** The open choices of a conversion, in order. */
export interface OpenRanges {
  /** As those of changed words, four numbers each. */
  readonly ranges: Int32Array;
  /** What is open in one, the chosen reading first. */
  open(index: number): Pick<ConversionSpan, 'candidates' | 'why' | 'doubt'>;
}

/** The spans of changed words and of open choices; a changed word that holds a choice is cut into what is around it. */
export function spansOf(changed: Int32Array, choices: OpenRanges, why: SpanReason): ConversionSpans {
  const { ranges, openAt } = merged(changed, choices.ranges);
  const length = ranges.length >> 2;
  const sure = { candidates: NONE, why, doubt: 0 };
  const span = (index: number): ConversionSpan => {
    const start = ranges[4 * index] as number;
    const end = ranges[4 * index + 1] as number;
    const outStart = ranges[4 * index + 2] as number;
    const outEnd = ranges[4 * index + 3] as number;
    const range: readonly [number, number] = [start, end];
    // As long as no length changed both ranges are the same.
    const out: readonly [number, number] = start === outStart && end === outEnd ? range : [outStart, outEnd];
    const open = openAt === null ? 0 : (openAt[index] as number);
    const { candidates, why, doubt } = open === 0 ? sure : choices.open(open - 1);
    return { in: range, out, candidates, why, doubt };
  };
  return {
    length,
    at: (index) => {
      const i = index < 0 ? length + index : index;
      return i >= 0 && i < length ? span(i) : undefined;
    },
    [Symbol.iterator]: () => {
      let next = 0;
      return {
        next: (): IteratorResult<ConversionSpan, undefined> =>
          next < length ? { value: span(next++), done: false } : { value: undefined, done: true },
      };
    },
  };
}

/** The ranges of changed words with those of choices among them, and for each 1 and the index of its choice, or 0. */
function merged(
  changed: Int32Array,
  choices: Int32Array,
): { readonly ranges: Int32Array; readonly openAt: Int32Array | null } {
  if (choices.length === 0) return { ranges: changed, openAt: null };
  // A choice cuts the word that it is in into three at most.
  const ranges = new Int32Array(changed.length + 2 * choices.length);
  const openAt = new Int32Array(ranges.length >> 2);
  let count = 0;
  const add = (start: number, end: number, outStart: number, outEnd: number, open: number): void => {
    if (start === end && outStart === outEnd) return;
    ranges[4 * count] = start;
    ranges[4 * count + 1] = end;
    ranges[4 * count + 2] = outStart;
    ranges[4 * count + 3] = outEnd;
    openAt[count] = open;
    count += 1;
  };
  /** The first word that is not in `ranges` yet, and where what is left of it starts. */
  let word = 0;
  let from = changed[0] ?? 0;
  let outFrom = changed[2] ?? 0;
  const startWord = (next: number): void => {
    word = next;
    from = changed[word] ?? 0;
    outFrom = changed[word + 2] ?? 0;
  };
  const addRest = (): void => {
    const end = changed[word + 1] as number;
    if (from < end) add(from, end, outFrom, changed[word + 3] as number, 0);
    startWord(word + 4);
  };
  for (let choice = 0; choice < choices.length; choice += 4) {
    const start = choices[choice] as number;
    const end = choices[choice + 1] as number;
    const outStart = choices[choice + 2] as number;
    const outEnd = choices[choice + 3] as number;
    if (word < changed.length && (changed[word + 1] as number) <= start) {
      addRest();
      let next = word;
      while (next < changed.length && (changed[next + 1] as number) <= start) next += 4;
      ranges.set(changed.subarray(word, next), 4 * count);
      count += (next - word) >> 2;
      startWord(next);
    }
    const cuts = word < changed.length && from < end;
    if (cuts && start > from) add(from, start, outFrom, outStart, 0);
    add(start, end, outStart, outEnd, (choice >> 2) + 1);
    if (cuts) {
      from = end;
      outFrom = outEnd;
    }
  }
  while (word < changed.length) addRest();
  return { ranges: ranges.subarray(0, 4 * count), openAt };
}
