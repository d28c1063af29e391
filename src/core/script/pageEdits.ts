import type { Article } from '../page/model';
import type { PageReading } from '../page/partReading';
import type { TextEdit } from '../text/edit';
import type { Range } from '../text/range';
import { documentEdits } from '../text/readingEdits';
import { type ReadingText, segmentAt, toDocument, toReading } from '../text/readingText';
import type { Conversion, ConversionContext, Converter } from './converter';
import { type Decisions, NO_DECISIONS, type PlaceWords, placeWords } from './decisions';
import type { ConversionSpan, SpanReason } from './spans';

/** What part of a page is to be converted. */
export type ConversionScope =
  | { readonly kind: 'page' }
  | { readonly kind: 'article'; readonly id: Article['id'] }
  | { readonly kind: 'ranges'; readonly ranges: readonly Range[] };

/** A place where the conversion was open and nobody has chosen yet; `range` in the document before the conversion. */
export interface OpenPlace {
  readonly range: Range;
  readonly words: PlaceWords;
  /** The one that the conversion took first. */
  readonly candidates: readonly string[];
  readonly why: SpanReason;
  /** How likely the choice is wrong, in hundredths. */
  readonly doubt: number;
}

/** The document edits that convert one reading of a page, and what stayed open in it. */
export interface ReadingConversion {
  readonly edits: readonly TextEdit[];
  /** Only where it was asked for. */
  readonly open: readonly OpenPlace[];
}

export interface ReadingConversionOptions {
  readonly scope?: ConversionScope;
  readonly decisions?: Decisions;
  /** Whether to work out the open places, which takes longer than the conversion itself. */
  readonly open?: boolean;
}

const NOTHING: ReadingConversion = { edits: [], open: [] };

/**
 * Converts one reading of a page as far as it lies in the scope. The paragraph is always read as a whole, so that a
 * selection of half a sentence is read in its context; the names of the article's credits are read as names, and
 * addresses of links and code stay.
 */
export function convertReading(
  item: PageReading,
  converter: Converter,
  { scope = { kind: 'page' }, decisions = NO_DECISIONS, open = false }: ReadingConversionOptions = {},
): ReadingConversion {
  const { reading } = item;
  if (scope.kind === 'article' && item.article?.id !== scope.id) return NOTHING;
  if (scope.kind === 'ranges' && !touches(item, scope.ranges)) return NOTHING;
  const result = converter.convert(reading.text, readingContext(item));
  const inScope = (range: Range) =>
    scope.kind !== 'ranges' || scope.ranges.some((r) => range.start >= r.start && range.end <= r.end);
  const choosing = open || decisions.size > 0;
  const { changed, places } = choosing
    ? chosenEdits(reading, result, decisions)
    : { changed: plainEdits(reading.text, result), places: [] };
  return {
    edits: documentEdits(reading, changed).filter(({ range }) => inScope(range)),
    open: open ? places.filter(({ range }) => inScope(range)) : [],
  };
}

/** The edits of the reading text, read off the changed words alone. */
function plainEdits(text: string, result: Conversion): TextEdit[] {
  const { changes } = result;
  const edits: TextEdit[] = [];
  for (let i = 0; i + 3 < changes.length; i += 4) {
    const range = { start: changes[i] ?? 0, end: changes[i + 1] ?? 0 };
    const newText = result.text.slice(changes[i + 2], changes[i + 3]);
    for (const edit of byCharacter({ range, newText }, text)) edits.push(edit);
  }
  return edits;
}

/** The edits with what has been chosen at open places, and the places where nothing has. */
function chosenEdits(
  reading: ReadingText,
  result: Conversion,
  decisions: Decisions,
): { changed: TextEdit[]; places: OpenPlace[] } {
  const changed: TextEdit[] = [];
  const places: OpenPlace[] = [];
  for (const span of result.spans) {
    const range = { start: span.in[0], end: span.in[1] };
    const words = span.candidates.length > 0 ? placeWords(reading.text, range) : null;
    const decided = words ? decisions.find(words) : undefined;
    const newText = decided ?? result.text.slice(span.out[0], span.out[1]);
    for (const edit of byCharacter({ range, newText }, reading.text)) changed.push(edit);
    if (words && decided === undefined) places.push(openPlace(reading, span, words));
  }
  return { changed, places };
}

function openPlace(reading: ReadingText, span: ConversionSpan, words: PlaceWords): OpenPlace {
  const start = toDocument(reading, span.in[0]);
  const end = Math.max(start + 1, toDocument(reading, span.in[1], 'end'));
  return { range: { start, end }, words, candidates: span.candidates, why: span.why, doubt: span.doubt };
}

/** What the page knows of a reading: the names of the people credited, and what no conversion may touch. */
export function readingContext({ reading, article, part }: PageReading): ConversionContext {
  const names: Range[] = [];
  for (const { range } of article?.bylines ?? []) {
    if (!part?.pieces.some((piece) => range.start >= piece.start && range.end <= piece.end)) continue;
    const start = toReading(reading, range.start);
    const last = toReading(reading, range.end - 1);
    if (start !== undefined && last !== undefined && last >= start) names.push({ start, end: last + 1 });
  }
  return { names, verbatim: addresses(reading) };
}

/** Web addresses, the targets of Markdown links and images, inline code: changing a letter of one would break it. */
const ADDRESS = /https?:\/\/[^\s<>()（）。，、；]{1,400}|\]\([^()\n]{1,400}\)|`[^`\n]{1,200}`/g;

function addresses(reading: ReadingText): Range[] {
  if (!/https?:|\]\(|`/.test(reading.text)) return [];
  return [...reading.text.matchAll(ADDRESS)].map(({ index: start, 0: address }) => {
    // White space that the reading drops ends an address in the document.
    const end = address.startsWith('http') ? segmentEnd(reading, start) : Number.POSITIVE_INFINITY;
    return { start, end: Math.min(start + address.length, end) };
  });
}

function segmentEnd(reading: ReadingText, at: number): number {
  const segment = segmentAt(reading, at);
  return segment ? segment.at + segment.length : at;
}

function touches({ reading }: PageReading, ranges: readonly Range[]): boolean {
  return reading.segments.some((segment) =>
    ranges.some((range) => segment.start < range.end && range.start < segment.start + segment.length),
  );
}

/** Splits a replacement of equal length into one edit a character, so that a selection can end inside a word. */
function byCharacter(edit: TextEdit, text: string): TextEdit[] {
  const old = Array.from(text.slice(edit.range.start, edit.range.end));
  const fresh = Array.from(edit.newText);
  if (old.length !== fresh.length) return [edit];
  let at = edit.range.start;
  return old.flatMap((character, i) => {
    const start = at;
    at += character.length;
    const newText = fresh[i] ?? '';
    return newText === character ? [] : [{ range: { start, end: at }, newText }];
  });
}
