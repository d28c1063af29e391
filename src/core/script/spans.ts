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
  let words = new Int32Array(Math.max(256, input.length));
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

/** The spans of changed words and of open choices; a changed word that holds a choice is cut into what is around it. */
export function spansOf(
  changed: Int32Array,
  open: readonly ConversionSpan[],
  why: SpanReason,
): ConversionSpans {
  const { cuts, extra } = cutsAt(changed, open, why);
  const length = (changed.length >> 2) + extra;
  const plain = (word: number): ConversionSpan =>
    wordSpan(
      changed[4 * word] as number,
      changed[4 * word + 1] as number,
      changed[4 * word + 2] as number,
      changed[4 * word + 3] as number,
      why,
    );
  return {
    length,
    at: (index) => {
      const i = index < 0 ? length + index : index;
      if (!(i >= 0 && i < length)) return undefined;
      let low = 0;
      let high = cuts.length;
      while (low < high) {
        const middle = (low + high) >> 1;
        if ((cuts[middle] as Cut).first <= i) low = middle + 1;
        else high = middle;
      }
      const cut = cuts[low - 1];
      if (!cut) return plain(i);
      return cut.spans[i - cut.first] ?? plain(cut.word + (i - cut.first - cut.spans.length));
    },
    [Symbol.iterator]: () => {
      let word = 0;
      let cut = 0;
      let within = 0;
      let wordsEnd = cuts[0] ? cuts[0].word - cuts[0].replaced : changed.length >> 2;
      const next = (): IteratorResult<ConversionSpan, undefined> => {
        if (word < wordsEnd) return { value: plain(word++), done: false };
        const here = cuts[cut];
        if (!here) return { value: undefined, done: true };
        if (within < here.spans.length) return { value: here.spans[within++] as ConversionSpan, done: false };
        word = here.word;
        cut += 1;
        within = 0;
        const following = cuts[cut];
        wordsEnd = following ? following.word - following.replaced : changed.length >> 2;
        return next();
      };
      return { next };
    },
  };
}

/** Where spans are not just the changed words. */
interface Cut {
  /** The index of the first of `spans` among all. */
  readonly first: number;
  readonly spans: readonly ConversionSpan[];
  /** How many changed words they stand for, and the changed word that follows them. */
  readonly replaced: number;
  readonly word: number;
}

/** Puts the open choices in among the changed words; how many spans more there are than words. */
function cutsAt(
  changed: Int32Array,
  open: readonly ConversionSpan[],
  why: SpanReason,
): { readonly cuts: readonly Cut[]; readonly extra: number } {
  const cuts: Cut[] = [];
  let extra = 0;
  let word = 0;
  for (let next = 0; next < open.length; ) {
    const choice = open[next] as ConversionSpan;
    while (4 * word < changed.length && (changed[4 * word + 1] as number) <= choice.in[0]) word += 1;
    const first = word + extra;
    const end = 4 * word < changed.length ? (changed[4 * word + 1] as number) : Number.POSITIVE_INFINITY;
    const outEnd = changed[4 * word + 3] ?? 0;
    let from = changed[4 * word] ?? Number.POSITIVE_INFINITY;
    let outFrom = changed[4 * word + 2] ?? 0;
    // Before the word a choice stands by itself; in it, it cuts the word.
    if (choice.in[1] <= from) {
      cuts.push({ first, spans: [choice], replaced: 0, word });
      extra += 1;
      next += 1;
      continue;
    }
    const spans: ConversionSpan[] = [];
    for (; next < open.length && (open[next] as ConversionSpan).in[0] < end; next += 1) {
      const inside = open[next] as ConversionSpan;
      if (inside.in[0] > from) spans.push(wordSpan(from, inside.in[0], outFrom, inside.out[0], why));
      spans.push(inside);
      from = inside.in[1];
      outFrom = inside.out[1];
    }
    if (from < end) spans.push(wordSpan(from, end, outFrom, outEnd, why));
    word += 1;
    cuts.push({ first, spans, replaced: 1, word });
    extra += spans.length - 1;
  }
  return { cuts, extra };
}

function wordSpan(
  start: number,
  end: number,
  outStart: number,
  outEnd: number,
  why: SpanReason,
): ConversionSpan {
  const range: readonly [number, number] = [start, end];
  // As long as no length changed both ranges are the same.
  const out: readonly [number, number] = start === outStart && end === outEnd ? range : [outStart, outEnd];
  return { in: range, out, candidates: NONE, why, doubt: 0 };
}
