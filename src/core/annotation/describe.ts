import { articleTitle } from '../page/articleAt';
import type { Range } from '../text/range';
import { readPieces } from '../text/readingText';
import { type AnchorText, keyOf, paragraphEnds, sectionAt } from './anchorText';
import { contextSize } from './contextSize';
import { occurrences } from './exactPlaces';
import type { Quote } from './note';
import { type RepeatsAround, repeatsAround } from './repeats';
import { type Run, runsIn, type Stream, toKeyRange } from './stream';

/**
 * What a note on these document ranges remembers of its place; undefined where they hold nothing but white space.
 * Words that follow each other in reading order are quoted so, others as they stand in the file.
 */
export function describeAnchor(anchorText: AnchorText, ranges: readonly Range[]): Quote | undefined {
  const inReading = toKeyRange(anchorText.readingOrder, ranges);
  if (inReading) return describe(anchorText, anchorText.readingOrder, inReading);
  const inFile = toKeyRange(anchorText.fileOrder(), ranges);
  return inFile && describe(anchorText, anchorText.fileOrder(), inFile);
}

function describe(anchorText: AnchorText, stream: Stream, range: Range): Quote {
  const words = stream.key.slice(range.start, range.end);
  const article = stream.order === 'reading' ? sectionAt(anchorText, range.start)?.article : undefined;
  const runs = runsIn(stream, range);
  const first = runs[0];
  const last = runs[runs.length - 1];
  const places = occurrences(anchorText, words);
  const index = places.findIndex((place) => place.start === first?.document);
  const own = places[index] ?? { stream, at: range.start, start: first?.document ?? 0 };
  const context = contextSize(anchorText, own, places, words.length);
  const around = contextAt(anchorText, stream, range, context);
  const file = stream.order === 'reading' ? inFile(anchorText, runs, context) : undefined;
  const repeats = mostRepeats([{ stream, range }, ...(file?.at ?? [])], context);
  return {
    exact: wordsOf(anchorText, stream, range),
    ...around,
    ...(file?.around && !sameContext(file.around, around) ? { inFile: file.around } : {}),
    ...(file?.pieces ? { pieces: file.pieces } : {}),
    ...(stream.order === 'reading' && first && last
      ? { start: first.reading, end: last.reading + last.length }
      : {}),
    occurrence: { index: Math.max(0, index), of: Math.max(1, places.length) },
    repeats,
    ...(article ? { article: articleTitle(article, anchorText.text) } : {}),
  };
}

/** What stands before and after a range of a key, up to so many units; a line break where a paragraph ends there. */
function contextAt(
  anchorText: AnchorText,
  stream: Stream,
  range: Range,
  size: number,
): Pick<Quote, 'prefix' | 'suffix'> {
  const end = Math.min(stream.key.length, range.end + size);
  const ends = paragraphEnds(anchorText, stream, range);
  return {
    prefix:
      wordsOf(anchorText, stream, { start: Math.max(0, range.start - size), end: range.start }) +
      (ends.before ? '\n' : ''),
    suffix: (ends.after ? '\n' : '') + wordsOf(anchorText, stream, { start: range.end, end }),
  };
}

/** A place of the reading order in the file: its surroundings there, or the pieces in which it stands there. */
function inFile(
  anchorText: AnchorText,
  runs: readonly Run[],
  size: number,
): {
  readonly at: readonly { readonly stream: Stream; readonly range: Range }[];
  readonly around?: Pick<Quote, 'prefix' | 'suffix'>;
  readonly pieces?: readonly Quote[];
} {
  const stream = anchorText.fileOrder();
  const ranges = runs.map((run) => ({ start: run.document, end: run.document + run.length }));
  const range = toKeyRange(stream, ranges);
  if (range) return { at: [{ stream, range }], around: contextAt(anchorText, stream, range, size) };
  const pieces = ranges.flatMap((piece) => toKeyRange(stream, [piece]) ?? []);
  return { at: [], pieces: joined(pieces).map((piece) => describe(anchorText, stream, piece)) };
}

/** Ranges that follow each other, in their order, as one each. */
function joined(ranges: readonly Range[]): Range[] {
  const all: { start: number; end: number }[] = [];
  for (const { start, end } of ranges) {
    const last = all[all.length - 1];
    if (last?.end === start) last.end = end;
    else all.push({ start, end });
  }
  return all;
}

/** The page may be read in either order later, and each has its own surroundings. */
function mostRepeats(
  places: readonly { readonly stream: Stream; readonly range: Range }[],
  context: number,
): RepeatsAround {
  const each = places.map(({ stream, range }) => repeatsAround(stream.repeats(), range, context, context));
  return {
    before: Math.max(...each.map(({ before }) => before)),
    across: Math.max(...each.map(({ across }) => across)),
    after: Math.max(...each.map(({ after }) => after)),
  };
}

function sameContext(a: Pick<Quote, 'prefix' | 'suffix'>, b: Pick<Quote, 'prefix' | 'suffix'>): boolean {
  return keyOf(a.prefix) === keyOf(b.prefix) && keyOf(a.suffix) === keyOf(b.suffix);
}

/** The words of a key range as a reader reads them. */
function wordsOf(anchorText: AnchorText, stream: Stream, range: Range): string {
  const runs = runsIn(stream, range);
  const first = runs[0];
  const last = runs[runs.length - 1];
  if (!first || !last) return '';
  if (stream.order === 'reading') return anchorText.reading.slice(first.reading, last.reading + last.length);
  const pieces = runs.map((run) => ({ start: run.document, end: run.document + run.length }));
  return readPieces(anchorText.text, pieces).text;
}

/** Whether two quotes name the same words in the same surroundings, script and widths aside. */
export function sameQuote(a: Quote, b: Quote): boolean {
  return keyOf(a.exact) === keyOf(b.exact) && sameContext(a, b) && sameContext(a.inFile ?? a, b.inFile ?? b);
}
