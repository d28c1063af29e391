import { articleTitle } from '../page/articleAt';
import type { Range } from '../text/range';
import { readPieces } from '../text/readingText';
import { type AnchorText, keyOf, sectionAt } from './anchorText';
import { occurrences } from './exactPlaces';
import type { Quote } from './note';
import { repeatsAround } from './repeats';
import { type Run, runsIn, type Stream, toKeyRange } from './stream';

/** Units of context kept on each side, and the most that are kept to tell twins apart. */
const CONTEXT = 32;
const MAX_CONTEXT = 256;

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
  const { key } = stream;
  const words = key.slice(range.start, range.end);
  const context = contextFor(key, range, stream.index().occurrences(words));
  const before = { start: Math.max(0, range.start - context), end: range.start };
  const after = { start: range.end, end: Math.min(key.length, range.end + context) };
  const repeats = repeatsAround(stream.repeats(), range, context, context);
  const article = stream.order === 'reading' ? sectionAt(anchorText, range.start) : undefined;
  const runs = runsIn(stream, range);
  const first = runs[0];
  const last = runs[runs.length - 1];
  const places = occurrences(anchorText, words);
  const index = places.findIndex((place) => place.start === first?.document);
  const around = {
    prefix: wordsOf(anchorText, stream, before),
    suffix: wordsOf(anchorText, stream, after),
  };
  const inFile = stream.order === 'reading' ? fileContext(anchorText, runs, context) : undefined;
  return {
    exact: wordsOf(anchorText, stream, range),
    ...around,
    ...(inFile && !sameContext(inFile, around) ? { inFile } : {}),
    ...(stream.order === 'reading' && first && last
      ? { start: first.reading, end: last.reading + last.length }
      : {}),
    occurrence: { index: Math.max(0, index), of: Math.max(1, places.length) },
    ...(repeats.before + repeats.across + repeats.after > 0 ? { repeats } : {}),
    ...(article ? { article: articleTitle(article, anchorText.text) } : {}),
  };
}

/** What stands around the runs in the file; undefined where they do not follow each other there. */
function fileContext(anchorText: AnchorText, runs: readonly Run[], size: number): Quote['inFile'] {
  const file = anchorText.fileOrder();
  const range = toKeyRange(
    file,
    runs.map((run) => ({ start: run.document, end: run.document + run.length })),
  );
  if (!range) return undefined;
  const end = Math.min(file.key.length, range.end + size);
  return {
    prefix: wordsOf(anchorText, file, { start: Math.max(0, range.start - size), end: range.start }),
    suffix: wordsOf(anchorText, file, { start: range.end, end }),
  };
}

function sameContext(a: Pick<Quote, 'prefix' | 'suffix'>, b: Pick<Quote, 'prefix' | 'suffix'>): boolean {
  return keyOf(a.prefix) === keyOf(b.prefix) && keyOf(a.suffix) === keyOf(b.suffix);
}

/** Doubles the context until no other occurrence of the words stands in the same one. */
function contextFor(key: string, range: Range, places: readonly number[]): number {
  const length = range.end - range.start;
  let twins = places.filter((place) => place !== range.start);
  for (let size = CONTEXT; ; size *= 2) {
    twins = twins.filter(
      (place) =>
        key.slice(Math.max(0, place - size), place) ===
          key.slice(Math.max(0, range.start - size), range.start) &&
        key.slice(place + length, place + length + size) === key.slice(range.end, range.end + size),
    );
    if (twins.length === 0 || size >= MAX_CONTEXT) return size;
  }
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
