import type { AnchorText } from './anchorText';
import type { FoldedQuote } from './foldedQuote';
import { type Place, place } from './place';
import { type PlacedContext, sharedAfter, sharedBefore, standsInWhole, touchingUnits } from './sharedContext';
import { documentAt, type Stream } from './stream';

/** Occurrences that get a close look; the others lie in foreign surroundings. */
const CLOSE_LOOKS = 12;

/** A place where words stand. */
export interface Occurrence {
  /** The stream in which they follow each other there; reading order where they do in both. */
  readonly stream: Stream;
  /** In the stream's key. */
  readonly at: number;
  /** In the document. */
  readonly start: number;
  /** The same place in file order, where the words follow each other in it too. */
  readonly inFile?: number;
}

/** Every place on the page where folded words stand, read either way, each once, by their place in the document. */
export function occurrences(anchorText: AnchorText, words: string): Occurrence[] {
  const found = new Map<number, Occurrence>();
  const file = anchorText.fileOrder();
  for (const at of file.index().occurrences(words)) {
    const start = documentAt(file, at);
    found.set(start, { stream: file, at, start, inFile: at });
  }
  const stream = anchorText.readingOrder;
  for (const at of stream.index().occurrences(words)) {
    const start = documentAt(stream, at);
    const inFile = found.get(start)?.inFile;
    // Where the file has them in one stretch, the reading must not jump away from it.
    if (
      inFile !== undefined &&
      documentAt(file, inFile + words.length - 1) !== documentAt(stream, at + words.length - 1)
    )
      continue;
    found.set(start, { stream, at, start, ...(inFile === undefined ? {} : { inFile }) });
  }
  return [...found.values()].sort((a, b) => a.start - b.start);
}

/**
 * The places where the quoted words stand unchanged, the best first, as far as `all` occurrences are worth a look.
 * Their context counts in whichever order it fits better: a page re-wrapped or repaired may be read in another one.
 */
export function exactPlaces(anchorText: AnchorText, quote: FoldedQuote, all: readonly Occurrence[]): Place[] {
  const { words } = quote;
  const near = all.map((occurrence) => {
    const contexts = contextsOf(anchorText, quote, occurrence);
    return {
      occurrence,
      contexts,
      shared: Math.max(...contexts.map((c) => touchingUnits(c, words.length))),
      whole: contexts.some((c) => standsInWhole(c, words.length)),
    };
  });
  near.sort(
    (a, b) =>
      Number(b.whole) - Number(a.whole) || b.shared - a.shared || a.occurrence.start - b.occurrence.start,
  );
  const places = near.slice(0, CLOSE_LOOKS).map(({ occurrence: { stream, at }, contexts, shared, whole }) =>
    place(anchorText, stream, quote, {
      range: { start: at, end: at + words.length },
      words: 1,
      before: most(contexts, (c) => sharedBefore(c.stream.key, c.at, c.context.before)),
      after: most(contexts, (c) => sharedAfter(c.stream.key, c.at + words.length, c.context.after)),
      touching: shared,
      whole,
    }),
  );
  return places.sort((a, b) => b.score - a.score);
}

/** The largest share among the contexts; after a whole one none can be larger. */
function most(contexts: readonly PlacedContext[], share: (context: PlacedContext) => number): number {
  let largest = 0;
  for (const context of contexts) {
    largest = Math.max(largest, share(context));
    if (largest === 1) break;
  }
  return largest;
}

/** Either order's context may hold in either order: the parse of a changed page may now read it as the file has it. */
function contextsOf(
  anchorText: AnchorText,
  quote: FoldedQuote,
  { stream, at, inFile }: Occurrence,
): PlacedContext[] {
  const orders = [{ stream, at }];
  if (inFile !== undefined && stream.order === 'reading')
    orders.push({ stream: anchorText.fileOrder(), at: inFile });
  const { before, after, inFile: other } = quote;
  const contexts = other.before === before && other.after === after ? [quote] : [quote, other];
  return orders.flatMap((order) => contexts.map((context) => ({ ...order, context })));
}
