import { isDigit, isHan, isLineBreak, isSpace, isWide } from './characters';
import { lastBegun } from './lastBegun';
import type { Range } from './range';

/** A run of the reading text that stands in the document without a gap. */
export interface ReadingSegment {
  /** Where the run begins in the reading text. */
  readonly at: number;
  /** Where it begins in the document. */
  readonly start: number;
  readonly length: number;
  /** A single space that stands for a line break or a run of spaces; an edit never writes over it. */
  readonly seam: boolean;
}

/** A paragraph as a reader reads it, with an exact map back into the document. All offsets are UTF-16. */
export interface ReadingText {
  readonly text: string;
  /** Gap-free over `text`, in reading order. */
  readonly segments: readonly ReadingSegment[];
  /** The same segments, ordered by their place in the document. */
  readonly byDocument: readonly ReadingSegment[];
}

export interface ReadingOptions {
  /** Document ranges in which spaces separate (between names of a credit): a run of them is kept as one. */
  readonly keepSpaces?: readonly Range[];
}

/**
 * Joins `pieces` of `document`, in the order given, into one reading text.
 *
 * White space and line breaks between characters that Chinese sets solid are dropped, between Latin words they become
 * one space, and the space between the two equal halves of a slogan stays (……建新功 ……谱新篇). Characters are never
 * changed, so that widths and script are the user's; fold them with `foldKey` to compare.
 * Pieces outside the document are clamped; overlapping pieces are read twice.
 */
export function readPieces(
  document: string,
  pieces: readonly Range[],
  options: ReadingOptions = {},
): ReadingText {
  const builder = new SegmentBuilder(document);
  let pending: { at: number; broken: boolean } | null = null;
  for (const piece of pieces) {
    const end = Math.min(piece.end, document.length);
    for (let i = Math.max(0, piece.start); i < end; i++) {
      const unit = document.charCodeAt(i);
      if (isSpace(unit)) {
        pending ??= { at: i, broken: false };
        pending.broken ||= isLineBreak(unit);
        continue;
      }
      if (pending && builder.length > 0) {
        const kept = separates(document, builder.last, pending, i, options.keepSpaces);
        if (kept) builder.addSeam(pending.at);
      }
      pending = null;
      builder.add(i);
    }
    if (builder.length > 0) pending ??= { at: end, broken: true };
  }
  return builder.finish();
}

/** Collects document offsets into maximal runs. */
class SegmentBuilder {
  readonly #document: string;
  readonly #segments: ReadingSegment[] = [];
  #start = -1;
  #end = -1;
  #at = 0;
  /** Document offset of the last character added, -1 before the first. */
  last = -1;

  constructor(document: string) {
    this.#document = document;
  }

  get length(): number {
    return this.#at + (this.#end - this.#start);
  }

  add(offset: number): void {
    if (offset !== this.#end) {
      this.#close();
      this.#start = offset;
    }
    this.#end = offset + 1;
    this.last = offset;
  }

  addSeam(offset: number): void {
    this.#close();
    this.#segments.push({ at: this.#at, start: offset, length: 1, seam: true });
    this.#at += 1;
  }

  finish(): ReadingText {
    this.#close();
    const text = this.#segments
      .map((s) => (s.seam ? ' ' : this.#document.slice(s.start, s.start + s.length)))
      .join('');
    const byDocument = [...this.#segments].sort((a, b) => a.start - b.start || a.at - b.at);
    return { text, segments: this.#segments, byDocument };
  }

  #close(): void {
    const length = this.#end - this.#start;
    if (length > 0) {
      this.#segments.push({ at: this.#at, start: this.#start, length, seam: false });
      this.#at += length;
    }
    this.#start = -1;
    this.#end = -1;
  }
}

/** Whether the white space between the characters at `before` and `after` separates, so that one space stays. */
function separates(
  document: string,
  before: number,
  space: { at: number; broken: boolean },
  after: number,
  keepSpaces: readonly Range[] | undefined,
): boolean {
  const left = document.charCodeAt(before);
  const right = document.charCodeAt(after);
  // Pieces that meet without white space have no place of their own for a space to map to.
  if (space.at < document.length && !isSpace(document.charCodeAt(space.at))) return false;
  if (keepSpaces?.some((range) => space.at >= range.start && space.at < range.end)) return true;
  if (isWide(left) || isWide(right)) {
    return !space.broken && isHan(left) && isHan(right) && isSloganGap(document, before, after);
  }
  return !(space.broken && isDigit(left) && isDigit(right));
}

const SLOGAN_MIN = 4;
const SLOGAN_MAX = 14;

/**
 * Whether a gap parts two halves of equal length that are closed off on their outer sides, as in slogans and
 * two-part headlines. A space that OCR left in running prose all but never does.
 */
function isSloganGap(document: string, before: number, after: number): boolean {
  let left = 0;
  while (left <= SLOGAN_MAX && before - left >= 0 && isHan(document.charCodeAt(before - left))) left++;
  let right = 0;
  while (right <= SLOGAN_MAX && isHan(document.charCodeAt(after + right))) right++;
  return left === right && left >= SLOGAN_MIN && left <= SLOGAN_MAX;
}

/**
 * The document offset of a reading offset. At a seam between two segments there are two answers: `start` gives the
 * beginning of what follows, `end` the end of what precedes. Offsets outside are clamped; -1 for an empty reading text.
 */
export function toDocument(reading: ReadingText, offset: number, side: 'start' | 'end' = 'start'): number {
  const { segments } = reading;
  const last = segments[segments.length - 1];
  if (!last) return -1;
  const clamped = Math.max(0, Math.min(offset, reading.text.length));
  const wanted = side === 'end' && clamped > 0 ? clamped - 1 : clamped;
  const segment = segments[lastBegun(segments, wanted, 'at')] ?? last;
  return segment.start + (clamped - segment.at);
}

/**
 * The reading offset of a document offset. Dropped white space maps to the character that follows it in the reading
 * text, the end of a piece to the reading offset behind it; undefined where the offset lies outside the paragraph.
 */
export function toReading(reading: ReadingText, offset: number): number | undefined {
  const segments = reading.byDocument;
  const index = lastBegun(segments, offset, 'start');
  const segment = segments[index];
  if (!segment || offset < segment.start) return undefined;
  if (offset < segment.start + segment.length) return segment.at + (offset - segment.start);
  const next = segments[index + 1];
  if (next && next.at === segment.at + segment.length) return next.at;
  return offset === segment.start + segment.length ? segment.at + segment.length : undefined;
}

/** The parts of segments that a range of the reading text covers, in reading order. */
export function coveredSegments(reading: ReadingText, range: Range): ReadingSegment[] {
  const covered: ReadingSegment[] = [];
  for (let i = lastBegun(reading.segments, range.start, 'at'); i < reading.segments.length; i++) {
    const segment = reading.segments[i];
    if (!segment || segment.at >= range.end) break;
    const at = Math.max(range.start, segment.at);
    const length = Math.min(range.end, segment.at + segment.length) - at;
    if (length > 0) covered.push({ ...segment, at, start: segment.start + (at - segment.at), length });
  }
  return covered;
}

/** The segment that holds a reading offset; undefined for an empty reading text. */
export function segmentAt({ segments }: ReadingText, offset: number): ReadingSegment | undefined {
  return segments[lastBegun(segments, offset, 'at')];
}

/** The document ranges that a range of the reading text covers, in reading order and without the seams. */
export function toDocumentRanges(reading: ReadingText, range: Range): Range[] {
  return coveredSegments(reading, range)
    .filter((segment) => !segment.seam)
    .map(({ start, length }) => ({ start, end: start + length }));
}
