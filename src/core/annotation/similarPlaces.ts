import type { Range } from '../text/range';
import { type Alignment, align } from './align';
import type { AnchorText } from './anchorText';
import { commonUnits } from './commonUnits';
import type { FoldedQuote } from './foldedQuote';
import { bestScore, type Place, place, WORTH_A_LOOK } from './place';
import { touchingUnits } from './sharedContext';
import type { Stream } from './stream';

/** Words longer than this are laid out by their two ends. */
const LONG = 320;
const END = 96;

/** The places where something like the quoted words stands in something like their context, the best first. */
export function similarPlaces(anchorText: AnchorText, stream: Stream, asked: FoldedQuote): Place[] {
  const quote = stream.order === 'file' ? { ...asked, ...asked.inFile } : asked;
  const places =
    quote.words.length > LONG
      ? longPlaces(anchorText, stream, quote)
      : shortPlaces(anchorText, stream, quote, 6);
  return places.sort((a, b) => b.score - a.score);
}

function shortPlaces(anchorText: AnchorText, stream: Stream, quote: FoldedQuote, limit: number): Place[] {
  const { words } = quote;
  const before = quote.before.slice(-64);
  const after = quote.after.slice(0, 64);
  const pattern = before + words + after;
  const isWorthLaying = hopeful(before, words, after);
  const found: Place[] = [];
  for (const seed of stream.index().seeds(pattern, limit)) {
    const slack = 8 + (pattern.length >> 4);
    const from = Math.max(0, seed - slack);
    const text = stream.key.slice(from, seed + pattern.length + slack + 16);
    if (!isWorthLaying(text)) continue;
    const laid = align(before, words, after, text);
    const range = { start: from + laid.start, end: from + laid.end };
    if (found.some((other) => other.range.start === range.start && other.range.end === range.end)) continue;
    const touching = touchingUnits({ stream, at: range.start, context: quote }, range.end - range.start);
    found.push(
      place(anchorText, stream, quote, {
        range,
        touching,
        whole: false,
        ...shares(laid, before, words, after, range),
      }),
    );
  }
  return found;
}

/** A place with less of the context is none that the note could be mistaken for. */
const SOME_CONTEXT = 0.5;

/** Tells the stretches of text that can't hold a place worth a look, without laying anything out on them. */
function hopeful(before: string, words: string, after: string): (text: string) => boolean {
  const [inBefore, inWords, inAfter] = [before, words, after].map((part) => {
    const common = commonUnits(part);
    return (text: string) => (part === '' ? 0 : common(text) / part.length);
  });
  return (text) => {
    const front = inBefore?.(text) ?? 0;
    const back = inAfter?.(text) ?? 0;
    if (Math.max(front, back) >= SOME_CONTEXT) return true;
    return bestScore(inWords?.(text) ?? 0, front, back) >= WORTH_A_LOOK;
  };
}

function shares(laid: Alignment, before: string, words: string, after: string, range: Range) {
  const length = Math.max(words.length, range.end - range.start);
  return {
    words: Math.min(0.99, length === 0 ? 0 : laid.kept / length),
    before: before === '' ? 0 : laid.keptBefore / before.length,
    after: after === '' ? 0 : laid.keptAfter / after.length,
  };
}

/** A long passage is where its beginning and its end are, if they are about as far apart as they were. */
function longPlaces(anchorText: AnchorText, stream: Stream, quote: FoldedQuote): Place[] {
  const { words } = quote;
  const none = {
    unique: false,
    paragraph: false,
    article: quote.article,
    start: undefined,
    inFile: quote.inFile,
  };
  const heads = shortPlaces(
    anchorText,
    stream,
    { ...none, words: words.slice(0, END), before: quote.before, after: words.slice(END, END + 32) },
    4,
  );
  const tails = shortPlaces(
    anchorText,
    stream,
    { ...none, words: words.slice(-END), before: words.slice(-END - 32, -END), after: quote.after },
    4,
  );
  return heads.flatMap((head) =>
    tails.flatMap((tail) => {
      const range = { start: head.range.start, end: tail.range.end };
      const length = range.end - range.start;
      if (length < words.length / 2 || length > words.length * 2) return [];
      const kept = (head.words + tail.words) / 2;
      const stretch = Math.min(length, words.length) / Math.max(length, words.length);
      return [
        place(anchorText, stream, quote, {
          range,
          touching: touchingUnits({ stream, at: range.start, context: quote }, range.end - range.start),
          whole: false,
          words: Math.min(0.99, kept * stretch),
          before: head.before,
          after: tail.after,
        }),
      ];
    }),
  );
}
