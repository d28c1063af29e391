import { type Range, rangesOverlap } from '../text/range';
import { type AnchorText, paragraphEnds, sectionAt } from './anchorText';
import type { FoldedQuote } from './foldedQuote';
import { documentAt, readingAt, type Stream, toDocumentRanges } from './stream';

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
  return documentAt(stream, range.start);
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
  const at = readingAt(stream, range.start);
  return 1 - Math.min(1, Math.abs(at - quote.start) / Math.max(1, anchorText.reading.length));
}
