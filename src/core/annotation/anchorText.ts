import type { Article, Page } from '../page/model';
import { pageReadings } from '../page/partReading';
import { isLineBreak, isSpace } from '../text/characters';
import { foldKey, foldTable } from '../text/foldKey';
import type { Range } from '../text/range';
import { createGramIndex, type GramIndex } from './gramIndex';

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
  readonly order: 'reading' | 'file';
  readonly key: string;
  /** Gap-free over `key`, in its order. */
  readonly runs: readonly Run[];
  /** The same runs by their place in the document. */
  readonly byDocument: readonly Run[];
  readonly index: () => GramIndex;
}

/** A page made ready for notes to be described on it and found again. */
export interface AnchorText {
  readonly page: Page;
  readonly text: string;
  /** The reading text of the page: its paragraphs in reading order, one a line. */
  readonly reading: string;
  /** Articles in the order of the key: each holds from `key` up to the next; undefined for furniture. */
  readonly sections: readonly { readonly key: number; readonly article: Article | undefined }[];
  readonly readingOrder: Stream;
  /**
   * The units as the file has them. Here a quotation is found that the parse tears apart, be it because it goes across
   * columns or because the page has changed and is now read otherwise.
   */
  readonly fileOrder: () => Stream;
}

/** Prepares a page; `page` must be the parse of `text`. One pass over the page, the file order only when asked for. */
export function createAnchorText(page: Page, text: string): AnchorText {
  const key = new KeyBuilder(text);
  const readings: string[] = [];
  const sections: { key: number; article: Article | undefined }[] = [];
  let at = 0;
  for (const { reading, article } of pageReadings(page, text)) {
    if (sections.length === 0 || sections[sections.length - 1]?.article !== article)
      sections.push({ key: key.length, article });
    for (const segment of reading.segments) {
      if (!segment.seam) key.add(segment.start, segment.length, at + segment.at);
    }
    readings.push(reading.text);
    at += reading.text.length + 1;
  }
  return {
    page,
    text,
    reading: readings.join('\n'),
    sections,
    readingOrder: key.finish('reading'),
    fileOrder: once(() => fileOrder(text)),
  };
}

/** The folded form in which quotations are compared. */
export function keyOf(words: string): string {
  const folded = foldKey(words);
  let key = '';
  let from = 0;
  for (let i = 0; i <= folded.length; i++) {
    if (i < folded.length && !isSpace(folded.charCodeAt(i))) continue;
    key += folded.slice(from, i);
    from = i + 1;
  }
  return key;
}

/** Every unit that is neither white space nor a heading mark at the beginning of a line. */
function fileOrder(text: string): Stream {
  const key = new KeyBuilder(text);
  let atLineStart = true;
  let from = -1;
  for (let i = 0; i <= text.length; i++) {
    const unit = i < text.length ? text.charCodeAt(i) : 0x0a;
    const skipped = isSpace(unit) || (atLineStart && unit === 0x23);
    if (isLineBreak(unit)) atLineStart = true;
    else if (!skipped) atLineStart = false;
    if (!skipped && from < 0) from = i;
    if (skipped && from >= 0) {
      key.add(from, i - from, from);
      from = -1;
    }
  }
  return key.finish('file');
}

class KeyBuilder {
  readonly #text: string;
  readonly #table = foldTable();
  readonly #runs: Run[] = [];
  readonly #pieces: string[] = [];
  #length = 0;

  constructor(text: string) {
    this.#text = text;
  }

  get length(): number {
    return this.#length;
  }

  add(start: number, length: number, reading: number): void {
    const units = new Uint16Array(length);
    for (let i = 0; i < length; i++) {
      const unit = this.#text.charCodeAt(start + i);
      units[i] = this.#table[unit] ?? unit;
    }
    for (let i = 0; i < length; i += 4096)
      this.#pieces.push(String.fromCharCode(...units.subarray(i, i + 4096)));
    this.#runs.push({ key: this.#length, document: start, reading, length });
    this.#length += length;
  }

  finish(order: Stream['order']): Stream {
    const key = this.#pieces.join('');
    const byDocument = [...this.#runs].sort((a, b) => a.document - b.document);
    return { order, key, runs: this.#runs, byDocument, index: once(() => createGramIndex(key)) };
  }
}

function once<T>(compute: () => T): () => T {
  let done: { value: T } | undefined;
  return () => {
    done ??= { value: compute() };
    return done.value;
  };
}

/**
 * The range of the key that document ranges cover; undefined where they cover nothing, or units that do not follow
 * each other in this stream.
 */
export function toKeyRange(stream: Stream, ranges: readonly Range[]): Range | undefined {
  const covered: Range[] = [];
  for (const range of ranges) {
    for (let i = lastRun(stream.byDocument, range.start, 'document'); i < stream.byDocument.length; i++) {
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
export function toDocumentRanges(anchorText: AnchorText, stream: Stream, range: Range): Range[] {
  const pieces: { start: number; end: number }[] = [];
  for (const run of runsIn(stream, range)) {
    const last = pieces[pieces.length - 1];
    const end = run.document + run.length;
    if (last && run.document >= last.end && isBlank(anchorText.text, last.end, run.document)) last.end = end;
    else pieces.push({ start: run.document, end });
  }
  return pieces;
}

/** The runs, or parts of runs, that a range of the key covers. */
export function runsIn(stream: Stream, range: Range): Run[] {
  const found: Run[] = [];
  for (let i = lastRun(stream.runs, range.start, 'key'); i < stream.runs.length; i++) {
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
  const run = stream.runs[lastRun(stream.runs, at, 'key')];
  return run ? run.document + at - run.key : 0;
}

/** The article at an offset of the key in reading order; undefined in furniture. */
export function sectionAt({ sections }: AnchorText, key: number): Article | undefined {
  let low = 0;
  let high = sections.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((sections[middle]?.key ?? 0) <= key) low = middle;
    else high = middle - 1;
  }
  return sections[low]?.article;
}

function lastRun(runs: readonly Run[], offset: number, by: 'key' | 'document'): number {
  let low = 0;
  let high = runs.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((runs[middle]?.[by] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return Math.max(0, low);
}

function isBlank(text: string, start: number, end: number): boolean {
  if (end - start > 1000) return false;
  for (let i = start; i < end; i++) {
    const unit = text.charCodeAt(i);
    if (!isSpace(unit) && unit !== 0x23) return false;
  }
  return true;
}
