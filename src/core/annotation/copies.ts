import type { FoldedQuote } from './foldedQuote';
import type { Quote } from './note';
import type { Place } from './place';
import { PIECE, repeatsAround } from './repeats';
import { documentAt, type Stream } from './stream';

/** A side whose context has less of what it was says nothing about copies. */
const RECOGNISABLE = 0.5;

/**
 * Whether a place lies in a passage that stands on the page more often than when the note was made. Then it may be the
 * copy, and what has become of the original's words is another place, even where they stand in the copy alone.
 */
export function isCopied(place: Place, folded: FoldedQuote, quote: Quote): boolean {
  // Annotations made elsewhere do not say what stood on their page twice.
  if (!quote.occurrence) return false;
  const then = quote.repeats ?? { before: 0, across: 0, after: 0 };
  const { stream, range } = place;
  const context = stream.order === 'file' ? folded.inFile : folded;
  const size = {
    before: place.before >= RECOGNISABLE ? context.before.length : 0,
    after: place.after >= RECOGNISABLE ? context.after.length : 0,
  };
  const now = repeatsAround(stream.repeats(), range, size.before, size.after);
  if (now.across > then.across) return true;
  const before = now.before > then.before;
  const after = now.after > then.after;
  if (before && after) return true;
  // On one side alone: the note may stand beside a copied passage, whose end is the end of a line.
  if (before) return !isLineEnd(stream, endOfRepeats(stream, range.start, size.before));
  return after && !isLineEnd(stream, startOfRepeats(stream, range.end, size.after));
}

/** Where, before a place, what stands elsewhere too ends. */
function endOfRepeats(stream: Stream, start: number, size: number): number {
  for (let i = start - PIECE; i > start - size - 1 && i >= 0; i--)
    if (stream.repeats().at(i) > 0) return i + PIECE;
  return start;
}

/** Where, after a place, what stands elsewhere too begins. */
function startOfRepeats(stream: Stream, end: number, size: number): number {
  for (let i = end; i < end + size; i++) if (stream.repeats().at(i) > 0) return i;
  return end;
}

/** Whether the units on both sides of an offset of the key stand in different lines. */
function isLineEnd(stream: Stream, at: number): boolean {
  if (at <= 0 || at >= stream.key.length) return true;
  const last = documentAt(stream, at - 1);
  const next = documentAt(stream, at);
  return next < last || /[\r\n]/.test(stream.text.slice(last, next));
}
