import type { Range } from '../text/range';
import type { Context, FoldedQuote } from './foldedQuote';
import type { Quote } from './note';
import type { Place } from './place';
import { PIECE, type RepeatsAround, repeatsAround } from './repeats';
import { sharedAfter, sharedBefore } from './sharedContext';
import { documentAt, type Stream, toDocumentRanges, toKeyRange } from './stream';

/** A side whose context has less of what it was says nothing about copies. */
const RECOGNISABLE = 0.5;

/**
 * Pieces on a side by which it must have grown: the page may be read in another order than it was. One copy more doubles
 * what stood twice.
 */
const FEW = 2;

/**
 * What stands on the page more often than when the note was made: nothing of a place and its surroundings; something
 * `beside` it; or the passage itself. Then it may be the copy, and what has become of the original's words is another
 * place, even where they stand in the copy alone.
 */
export type Copying = 'none' | 'beside' | 'copy';

export function copyingAt(file: Stream, place: Place, folded: FoldedQuote, quote: Quote): Copying {
  // Annotations made elsewhere do not say what stood on their page twice.
  if (!quote.occurrence) return 'none';
  const { stream, range } = place;
  if (stream.order === 'file') return copyingIn(stream, range, folded.inFile, quote);
  const inReading = copyingIn(stream, range, folded, quote);
  if (inReading === 'copy') return 'copy';
  // The copy may be read in another order than what it was made of; in the file both have the same.
  const inFile = toKeyRange(file, toDocumentRanges(stream, range));
  const other = inFile ? copyingIn(file, inFile, folded.inFile, quote) : 'none';
  return other === 'none' ? inReading : other;
}

function copyingIn(stream: Stream, range: Range, { before, after }: Context, quote: Quote): Copying {
  const within = (sides: { readonly before: number; readonly after: number }) =>
    grown(repeatsAround(stream.repeats(), range, sides.before, sides.after), quote.repeats);
  const atMost = within({ before: before.length, after: after.length });
  if (!atMost.across && !atMost.before && !atMost.after) return 'none';
  const size = {
    before: sharedBefore(stream.key, range.start, before) >= RECOGNISABLE ? before.length : 0,
    after: sharedAfter(stream.key, range.end, after) >= RECOGNISABLE ? after.length : 0,
  };
  const more = within(size);
  if (!more.across && !more.before && !more.after) return 'none';
  // All the context that is left stands elsewhere too.
  if ((more.before || size.before === 0) && (more.after || size.after === 0)) return 'copy';
  if (more.across && 4 * alone(stream, range) <= range.end - range.start) return 'copy';
  const isCut = differsInLine(stream, {
    start: range.start - (more.before ? size.before : 0),
    end: range.end + (more.after ? size.after : 0),
  });
  if (isCut) return 'copy';
  return isBetweenCopied(stream, range) ? 'copy' : 'beside';
}

/** Units of the page beside a place in which the passage that it was copied with may show, or that passage itself. */
const [REACH, FAR] = [100, 200];

/**
 * Whether a place stands between two pieces that both stand elsewhere too: then it is likely to have been copied with
 * them, and changed there. Not where one of them stands on the other side as well, for what is copied beside a place
 * leaves that as it was.
 */
function isBetweenCopied(stream: Stream, { start, end }: Range): boolean {
  const { key } = stream;
  const pieceAt = (at: number) => (stream.repeats().at(at) > 0 ? key.slice(at, at + PIECE) : '');
  let before = '';
  for (let at = start - PIECE; before === '' && at >= Math.max(0, start - REACH); at--) before = pieceAt(at);
  let after = '';
  for (let at = end; after === '' && at < end + REACH; at++) after = pieceAt(at);
  return (
    before !== '' &&
    after !== '' &&
    !key.slice(end, end + FAR).includes(before) &&
    !key.slice(Math.max(0, start - FAR), start).includes(after)
  );
}

/** Of which parts of a passage more stands elsewhere than when the note was made. */
function grown(
  now: RepeatsAround,
  then: RepeatsAround = { before: 0, across: 0, after: 0 },
): { readonly before: boolean; readonly across: boolean; readonly after: boolean } {
  return {
    before: now.before > then.before + FEW && now.before >= 2 * then.before,
    across: now.across > then.across && now.across >= 2 * then.across,
    after: now.after > then.after + FEW && now.after >= 2 * then.after,
  };
}

/** Units of a range that stand nowhere else. */
function alone(stream: Stream, { start, end }: Range): number {
  let count = 0;
  for (let i = start; i < end; i++) if (!stream.repeats().holds(i)) count++;
  return count;
}

/**
 * Whether, in a range, something that stands elsewhere too begins or ends within a line: there the copies differ. At the
 * ends of lines begins and ends what was copied.
 */
function differsInLine(stream: Stream, { start, end }: Range): boolean {
  const repeats = stream.repeats();
  for (let i = start + 1; i < end; i++) {
    if (repeats.holds(i) === repeats.holds(i - 1)) continue;
    if (!isNearLineEnd(stream, i, repeats.holds(i) ? 1 : -1)) return true;
  }
  return false;
}

/** Units beyond the end of what was copied that may be the same by chance, as a full stop is. */
const CHANCE = 2;

function isNearLineEnd(stream: Stream, at: number, step: 1 | -1): boolean {
  for (let n = 0; n <= CHANCE; n++) if (isLineEnd(stream, at + n * step)) return true;
  return false;
}

/** Whether the units on both sides of an offset of the key stand in different lines. */
function isLineEnd(stream: Stream, at: number): boolean {
  if (at <= 0 || at >= stream.key.length) return true;
  const last = documentAt(stream, at - 1);
  const next = documentAt(stream, at);
  return next < last || /[\r\n]/.test(stream.text.slice(last, next));
}
