import { isSpace } from '../text/characters';
import { lastBegun } from '../text/lastBegun';
import type { Range } from '../text/range';
import type { GramIndex } from './gramIndex';
import type { Repeats } from './repeats';

/** Units that stand one after the other in the key, in the document and in the reading text. */
export interface Run {
  readonly key: number;
  readonly document: number;
  /** Offset in the page's reading text. */
  readonly reading: number;
  readonly length: number;
}

/**
 * The page as one run of folded units without white space, so that neither script nor widths nor wrapping is in it,
 * with the way back to the document.
 */
export interface Stream {
  /** The document. */
  readonly text: string;
  readonly order: 'reading' | 'file';
  readonly key: string;
  /** Gap-free over `key`, in its order. */
  readonly runs: readonly Run[];
  /** The same runs by their place in the document. */
  readonly byDocument: readonly Run[];
  readonly index: () => GramIndex;
  /** What stands elsewhere in the file too; of the reading order, only pieces that follow each other there. */
  readonly repeats: () => Repeats;
}

/**
 * The range of the key that document ranges cover; undefined where they cover nothing, or units that do not follow
 * each other in this stream.
 */
export function toKeyRange(stream: Stream, ranges: readonly Range[]): Range | undefined {
  const covered: Range[] = [];
  for (const range of ranges) {
    for (let i = lastBegun(stream.byDocument, range.start, 'document'); i < stream.byDocument.length; i++) {
      const run = stream.byDocument[i];
      if (!run || run.document >= range.end) break;
      const start = Math.max(run.document, range.start);
      const end = Math.min(run.document + run.length, range.end);
      if (end > start)
        covered.push({ start: run.key + start - run.document, end: run.key + end - run.document });
    }
  }
  covered.sort((a, b) => a.start - b.start);
  const first = covered[0];
  if (!first) return undefined;
  let end = first.end;
  for (const { start, end: next } of covered.slice(1)) {
    if (start > end) return undefined;
    end = Math.max(end, next);
  }
  return { start: first.start, end };
}

/**
 * The document ranges that a range of the key covers, in the stream's order; neighbours with nothing but white space
 * and heading marks between them are one.
 */
export function toDocumentRanges(stream: Stream, range: Range): Range[] {
  const pieces: { start: number; end: number }[] = [];
  for (const run of runsIn(stream, range)) {
    const last = pieces[pieces.length - 1];
    const end = run.document + run.length;
    if (last && run.document >= last.end && isBlank(stream.text, last.end, run.document)) last.end = end;
    else pieces.push({ start: run.document, end });
  }
  return pieces;
}

/** The runs, or parts of runs, that a range of the key covers. */
export function runsIn(stream: Stream, range: Range): Run[] {
  const found: Run[] = [];
  for (let i = lastBegun(stream.runs, range.start, 'key'); i < stream.runs.length; i++) {
    const run = stream.runs[i];
    if (!run || run.key >= range.end) break;
    const skip = Math.max(0, range.start - run.key);
    const length = Math.min(run.key + run.length, range.end) - run.key - skip;
    if (length > 0)
      found.push({ key: run.key + skip, document: run.document + skip, reading: run.reading + skip, length });
  }
  return found;
}

/** The document offset of a unit of the key. */
export function documentAt(stream: Stream, at: number): number {
  const run = stream.runs[lastBegun(stream.runs, at, 'key')];
  return run ? run.document + at - run.key : 0;
}

/** The offset in the reading text of a unit of the key. */
export function readingAt(stream: Stream, at: number): number {
  const run = stream.runs[lastBegun(stream.runs, at, 'key')];
  return run ? run.reading + at - run.key : 0;
}

function isBlank(text: string, start: number, end: number): boolean {
  if (end - start > 1000) return false;
  for (let i = start; i < end; i++) {
    const unit = text.charCodeAt(i);
    if (!isSpace(unit) && unit !== 0x23) return false;
  }
  return true;
}
