import { articleTitle } from '../page/articleAt';
import { foldKey } from '../text/foldKey';
import type { Range } from '../text/range';
import { type Alignment, align } from './align';
import { type AnchorText, documentAt, keyOf, runsIn, type Stream, sectionAt } from './anchorText';
import type { Quote } from './note';

/** A place at which a note may belong. Shares are from 0 to 1. */
export interface Place {
  /** In the stream's key. */
  readonly range: Range;
  readonly stream: Stream;
  /** Share of the quoted words that stand there unchanged; 1 only where they are the same words. */
  readonly words: number;
  /** Share of the context before and after that stands beside them. */
  readonly before: number;
  readonly after: number;
  /** Units of context that stand right beside the words, on both sides together. */
  readonly touching: number;
  readonly sameArticle: boolean;
  /** Weighted sum of all evidence. */
  readonly score: number;
}

/** What stands on both sides of words, folded. */
interface Context {
  readonly before: string;
  readonly after: string;
}

/** A quote folded for comparing. */
export interface FoldedQuote extends Context {
  readonly words: string;
  /** The context in file order; the same one where they do not differ. */
  readonly inFile: Context;
  readonly article: string | undefined;
  readonly start: number | undefined;
}

export function foldQuote(quote: Quote): FoldedQuote {
  const context = { before: keyOf(quote.prefix), after: keyOf(quote.suffix) };
  return {
    words: keyOf(quote.exact),
    ...context,
    inFile: quote.inFile
      ? { before: keyOf(quote.inFile.prefix), after: keyOf(quote.inFile.suffix) }
      : context,
    article: quote.article === undefined ? undefined : foldKey(quote.article),
    start: quote.start,
  };
}

/** Occurrences that get a close look; the others lie in foreign surroundings. */
const CLOSE_LOOKS = 12;

/** A place where words stand. */
export interface Occurrence {
  /** The stream in which they follow each other there; reading order where they do in both. */
  readonly stream: Stream;
  /** In the stream's key. */
  readonly at: number;
  /** In the document. */
  readonly start: number;
  /** The same place in file order, where the words follow each other in it too. */
  readonly inFile?: number;
}

/** Every place on the page where folded words stand, read either way, each once, by their place in the document. */
export function occurrences(anchorText: AnchorText, words: string): Occurrence[] {
  const found = new Map<number, Occurrence>();
  const file = anchorText.fileOrder();
  for (const at of file.index().occurrences(words)) {
    const start = documentAt(file, at);
    found.set(start, { stream: file, at, start, inFile: at });
  }
  const stream = anchorText.readingOrder;
  for (const at of stream.index().occurrences(words)) {
    const start = documentAt(stream, at);
    const inFile = found.get(start)?.inFile;
    found.set(start, { stream, at, start, ...(inFile === undefined ? {} : { inFile }) });
  }
  return [...found.values()].sort((a, b) => a.start - b.start);
}

/**
 * The places where the quoted words stand unchanged, the best first, as far as `all` occurrences are worth a look.
 * With `trusting` the only one that stands in the whole context comes alone.
 * Their context counts in whichever order it fits better: a page re-wrapped or repaired may be read in another one.
 */
export function exactPlaces(
  anchorText: AnchorText,
  quote: FoldedQuote,
  all: readonly Occurrence[],
  trusting = false,
): Place[] {
  const { words } = quote;
  const near = all.map((occurrence) => {
    const contexts = contextsOf(anchorText, quote, occurrence);
    return { occurrence, contexts, shared: Math.max(...contexts.map((c) => touchingUnits(c, words.length))) };
  });
  near.sort((a, b) => b.shared - a.shared || a.occurrence.start - b.occurrence.start);
  // Where one alone stands in its whole context the others need no close look.
  const whole = quote.before.length + quote.after.length;
  if (trusting && whole > 0 && near[0]?.shared === whole && (near[1]?.shared ?? 0) < whole) near.length = 1;
  const places = near.slice(0, CLOSE_LOOKS).map(({ occurrence: { stream, at }, contexts, shared }) =>
    place(anchorText, stream, quote, {
      range: { start: at, end: at + words.length },
      words: 1,
      before: Math.max(...contexts.map((c) => sharedBefore(c.stream.key, c.at, c.context.before))),
      after: Math.max(
        ...contexts.map((c) => sharedAfter(c.stream.key, c.at + words.length, c.context.after)),
      ),
      touching: shared,
    }),
  );
  return places.sort((a, b) => b.score - a.score);
}

/** A place in one order, with what should stand around it in that order. */
interface PlacedContext {
  readonly stream: Stream;
  readonly at: number;
  readonly context: Context;
}

/** Either order's context may hold in either order: the parse of a changed page may now read it as the file has it. */
function contextsOf(
  anchorText: AnchorText,
  quote: FoldedQuote,
  { stream, at, inFile }: Occurrence,
): PlacedContext[] {
  const orders = [{ stream, at }];
  if (inFile !== undefined && stream.order === 'reading')
    orders.push({ stream: anchorText.fileOrder(), at: inFile });
  const { before, after, inFile: other } = quote;
  const contexts = other.before === before && other.after === after ? [quote] : [quote, other];
  return orders.flatMap((order) => contexts.map((context) => ({ ...order, context })));
}

function touchingUnits({ stream: { key }, at, context }: PlacedContext, length: number): number {
  return endRun(key, at, context.before) + startRun(key, at + length, context.after);
}

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
  const found: Place[] = [];
  for (const seed of stream.index().seeds(pattern, limit)) {
    const slack = 8 + (pattern.length >> 4);
    const from = Math.max(0, seed - slack);
    const text = stream.key.slice(from, seed + pattern.length + slack + 16);
    const laid = align(before, words, after, text);
    const range = { start: from + laid.start, end: from + laid.end };
    if (found.some((other) => other.range.start === range.start && other.range.end === range.end)) continue;
    const touching = touchingUnits({ stream, at: range.start, context: quote }, range.end - range.start);
    found.push(
      place(anchorText, stream, quote, { range, touching, ...shares(laid, before, words, after, range) }),
    );
  }
  return found;
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
  const none = { article: quote.article, start: undefined, inFile: quote.inFile };
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
          words: Math.min(0.99, kept * stretch),
          before: head.before,
          after: tail.after,
        }),
      ];
    }),
  );
}

function place(
  anchorText: AnchorText,
  stream: Stream,
  quote: FoldedQuote,
  found: Pick<Place, 'range' | 'words' | 'before' | 'after' | 'touching'>,
): Place {
  const article = stream.order === 'reading' ? sectionAt(anchorText, found.range.start) : undefined;
  const sameArticle =
    quote.article !== undefined &&
    article !== undefined &&
    foldKey(articleTitle(article, anchorText.text)) === quote.article;
  const score =
    0.5 * found.words +
    0.21 * found.before +
    0.21 * found.after +
    0.05 * (sameArticle ? 1 : 0) +
    0.03 * nearness(anchorText, stream, quote, found.range);
  return { ...found, stream, sameArticle, score };
}

/** 1 at the place remembered, 0 at the other end of the page. */
function nearness(anchorText: AnchorText, stream: Stream, quote: FoldedQuote, range: Range): number {
  if (quote.start === undefined || stream.order === 'file') return 0;
  const at = runsIn(stream, { start: range.start, end: range.start + 1 })[0]?.reading ?? 0;
  return 1 - Math.min(1, Math.abs(at - quote.start) / Math.max(1, anchorText.reading.length));
}

function sharedBefore(key: string, at: number, before: string): number {
  if (before === '') return at === 0 ? 1 : 0;
  const run = endRun(key, at, before);
  if (run === before.length) return 1;
  const text = key.slice(Math.max(0, at - before.length - 8), at);
  return similarity(reversed(before), reversed(text));
}

function sharedAfter(key: string, at: number, after: string): number {
  if (after === '') return at === key.length ? 1 : 0;
  const run = startRun(key, at, after);
  return run === after.length ? 1 : similarity(after, key.slice(at, at + after.length + 8));
}

/** Share of `context` that stands in `text`, both laid out from their beginnings: 1 minus the edit distance. */
function similarity(context: string, text: string): number {
  const short = context.slice(0, 64);
  const beside = text.slice(0, short.length + 8);
  const width = beside.length + 1;
  let row = Int32Array.from({ length: width }, (_, j) => j);
  let next = new Int32Array(width);
  for (let i = 1; i <= short.length; i++) {
    const unit = short.charCodeAt(i - 1);
    let left = i;
    next[0] = i;
    for (let j = 1; j < width; j++) {
      const replaced = (row[j - 1] ?? 0) + (unit === beside.charCodeAt(j - 1) ? 0 : 1);
      const dropped = (row[j] ?? 0) + 1;
      left = Math.min(replaced, dropped, left + 1);
      next[j] = left;
    }
    [row, next] = [next, row];
  }
  return Math.max(0, 1 - row.reduce((least, cost) => Math.min(least, cost)) / short.length);
}

function endRun(key: string, at: number, before: string): number {
  let n = 0;
  while (n < before.length && n < at && key[at - 1 - n] === before[before.length - 1 - n]) n++;
  return n;
}

function startRun(key: string, at: number, after: string): number {
  let n = 0;
  while (n < after.length && at + n < key.length && key[at + n] === after[n]) n++;
  return n;
}

function reversed(text: string): string {
  let result = '';
  for (let i = text.length - 1; i >= 0; i--) result += text[i];
  return result;
}
