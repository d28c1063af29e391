import { type Range, rangesOverlap } from '../text/range';
import { replacedUnits } from './align';
import { type AnchorText, paragraphEnds, sectionAt } from './anchorText';
import { prefixDistance } from './editDistance';
import type { Context, FoldedQuote } from './foldedQuote';
import { runsIn, type Stream, toDocumentRanges } from './stream';

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
  /** Whether the words stand unchanged in the whole of a context that is long enough to say so. */
  readonly whole: boolean;
  readonly sameArticle: boolean;
  /** Whether it takes the whole of its paragraphs. */
  readonly paragraph: boolean;
  /** Weighted sum of all evidence. */
  readonly score: number;
}

/** Places with a lower score are not worth a look. */
export const WORTH_A_LOOK = 0.3;

const IN_ARTICLE = 0.05;
const NEARBY = 0.03;

function evidence(words: number, before: number, after: number): number {
  return 0.5 * words + 0.21 * before + 0.21 * after;
}

/** The most that a place can score that has these shares. */
export function bestScore(words: number, before: number, after: number): number {
  return evidence(words, before, after) + IN_ARTICLE + NEARBY;
}

/** A place with all that speaks for it weighed. */
export function place(
  anchorText: AnchorText,
  stream: Stream,
  quote: FoldedQuote,
  found: Pick<Place, 'range' | 'words' | 'before' | 'after' | 'touching' | 'whole'>,
): Place {
  const sameArticle =
    quote.article !== undefined &&
    stream.order === 'reading' &&
    sectionAt(anchorText, found.range.start)?.title() === quote.article;
  const score =
    evidence(found.words, found.before, found.after) +
    IN_ARTICLE * (sameArticle ? 1 : 0) +
    NEARBY * nearness(anchorText, stream, quote, found.range);
  const ends = paragraphEnds(anchorText, stream, found.range);
  const paragraph =
    (ends.before || found.range.start === 0) && (ends.after || found.range.end === stream.key.length);
  return { ...found, stream, sameArticle, paragraph, score };
}

/** Where a place begins in the document. */
export function startOf({ stream, range }: Pick<Place, 'stream' | 'range'>): number {
  return runsIn(stream, { start: range.start, end: range.start + 1 })[0]?.document ?? 0;
}

/** Whether two places, be it in different orders, have something of the document in common. */
export function isSamePlace(a: Pick<Place, 'stream' | 'range'>, b: Pick<Place, 'stream' | 'range'>): boolean {
  const ranges = toDocumentRanges(b.stream, b.range);
  return toDocumentRanges(a.stream, a.range).some((range) =>
    ranges.some((other) => rangesOverlap(range, other)),
  );
}

/** 1 at the place remembered, 0 at the other end of the page. */
function nearness(anchorText: AnchorText, stream: Stream, quote: FoldedQuote, range: Range): number {
  if (quote.start === undefined || stream.order === 'file') return 0;
  const at = runsIn(stream, { start: range.start, end: range.start + 1 })[0]?.reading ?? 0;
  return 1 - Math.min(1, Math.abs(at - quote.start) / Math.max(1, anchorText.reading.length));
}

/** A place in one order, with what should stand around it in that order. */
export interface PlacedContext {
  readonly stream: Stream;
  readonly at: number;
  readonly context: Context;
}

/** Units of the context that stand right beside the words, on both sides together. */
export function touchingUnits({ stream: { key }, at, context }: PlacedContext, length: number): number {
  return endRun(key, at, context.before) + startRun(key, at + length, context.after);
}

export function sharedBefore(key: string, at: number, before: string): number {
  if (before === '') return at === 0 ? 1 : 0;
  const run = endRun(key, at, before);
  if (run === before.length) return 1;
  const text = key.slice(Math.max(0, at - before.length - 8), at);
  return similarity(reversed(before), reversed(text));
}

export function sharedAfter(key: string, at: number, after: string): number {
  if (after === '') return at === key.length ? 1 : 0;
  const run = startRun(key, at, after);
  return run === after.length ? 1 : similarity(after, key.slice(at, at + after.length + 8));
}

/** Share of `context` that stands in `text`, both laid out from their beginnings: 1 minus the edit distance. */
function similarity(context: string, text: string): number {
  const short = context.slice(0, 64);
  const beside = text.slice(0, short.length + 8);
  const straight = replacedUnits(short, beside.slice(0, short.length));
  if (straight) return 1 - straight.replaced / short.length;
  return Math.max(0, 1 - prefixDistance(short, beside) / short.length);
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
