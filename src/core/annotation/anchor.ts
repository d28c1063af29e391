import type { Range } from '../text/range';
import type { AnchorText } from './anchorText';
import { type Candidate, candidatesAmong } from './candidates';
import { choose, isContested, type Known, PECULIAR } from './choose';
import { type Copying, copyingAt } from './copies';
import { exactPlaces, type Occurrence, occurrences } from './exactPlaces';
import { foldQuote } from './foldedQuote';
import { isLeftBehind } from './leftBehind';
import type { Quote } from './note';
import type { Place } from './place';
import { standsInWhole } from './sharedContext';
import { similarPlaces } from './similarPlaces';
import { readingAt, toDocumentRanges } from './stream';

/** Where a note stands now. */
export type Anchoring =
  /** The words as they were quoted, script and wrapping aside, in their surroundings. */
  | { readonly kind: 'exact'; readonly ranges: readonly Range[]; readonly score: number }
  /** Found without doubt, but the words or their surroundings have changed. */
  | { readonly kind: 'moved'; readonly ranges: readonly Range[]; readonly score: number }
  /** Not found, or found in several places: a person must say. */
  | { readonly kind: 'orphan'; readonly candidates: readonly Candidate[] };

/**
 * Finds the place of a quote on a page: the words themselves, told apart by context, article and position (weights
 * after the Hypothesis client's, which scores quote 50, prefix 20, suffix 20, position 2), then words like them.
 * In doubt the note is an orphan: a note at the wrong place is worse than one without a place.
 */
export function anchorQuote(anchorText: AnchorText, quote: Quote): Anchoring {
  const known = know(anchorText, quote);
  if (known.folded.words === '') return { kind: 'orphan', candidates: [] };

  const { same, exact, copying } = unchanged(anchorText, known);
  if (same && copying !== 'copy' && !isLeftBehind(anchorText, same, known, copying === 'beside'))
    return attached(same, quote);

  const pieces = same ? undefined : inPieces(anchorText, known);
  if (pieces) return pieces;

  const seen = [...exact];
  for (const stream of [anchorText.readingOrder, anchorText.fileOrder()]) {
    const similar = similarPlaces(anchorText, stream, known.folded);
    seen.push(...similar);
    const changed = same ? undefined : choose(similar, known);
    if (
      changed &&
      isChangedInPlace(anchorText, changed, known) &&
      !isContested(changed, exact, known) &&
      copyingAt(anchorText.fileOrder(), changed, known.folded, quote) !== 'copy'
    )
      return attached(changed, quote);
  }
  return { kind: 'orphan', candidates: candidatesAmong(seen) };
}

function know(anchorText: AnchorText, quote: Quote): Known {
  const folded = foldQuote(quote);
  return { folded, quote, all: occurrences(anchorText, folded.words) };
}

/** The place where the words stand unchanged, what was copied there, and all places that were looked at for it. */
interface Unchanged {
  readonly same: Place | undefined;
  readonly copying: Copying;
  readonly exact: readonly Place[];
}

function unchanged(anchorText: AnchorText, known: Known): Unchanged {
  const { folded, quote, all } = known;
  const file = anchorText.fileOrder();
  const standing = asItStood(known);
  if (standing) {
    const copying = isUnmoved(standing, quote) ? 'none' : copyingAt(file, standing, folded, quote);
    if (copying !== 'copy') return { same: standing, copying, exact: [standing] };
  }
  const exact = exactPlaces(anchorText, folded, all);
  const same = choose(exact, known);
  return { same, copying: same ? copyingAt(file, same, folded, quote) : 'none', exact };
}

/**
 * Words that the reading order put together from pieces of the file, where it reads them otherwise now: each piece by
 * itself, if all of them are found unchanged.
 */
function inPieces(anchorText: AnchorText, { quote, all }: Known): Anchoring | undefined {
  if (all.length > 0 || !quote.pieces) return undefined;
  const places: Place[] = [];
  for (const piece of quote.pieces) {
    const { same, copying } = unchanged(anchorText, know(anchorText, piece));
    if (!same || copying === 'copy') return undefined;
    places.push(same);
  }
  return {
    kind: 'moved',
    ranges: places.flatMap(({ stream, range }) => toDocumentRanges(stream, range)),
    score: Math.min(...places.map(({ score }) => score)),
  };
}

/**
 * The occurrence with the same number out of as many as there were, where it stands in the whole of its context: what
 * an edit elsewhere leaves, and by far the most notes. Words alike in other places say nothing against it, unless they
 * stand in the whole of this context too, where none did.
 */
function asItStood({ folded, quote: { occurrence, start }, all }: Known): Place | undefined {
  const one = occurrence && all.length === occurrence.of ? all[occurrence.index] : undefined;
  const isInWhole = ({ stream, at }: Occurrence) =>
    standsInWhole({ stream, at, context: folded }, folded.words.length);
  if (one?.stream.order !== (start === undefined ? 'file' : 'reading') || !isInWhole(one)) return undefined;
  if (folded.unique && all.some((other) => other !== one && other.stream === one.stream && isInWhole(other)))
    return undefined;
  return {
    stream: one.stream,
    range: { start: one.at, end: one.at + folded.words.length },
    words: 1,
    before: 1,
    after: 1,
    touching: folded.before.length + folded.after.length,
    whole: true,
    sameArticle: true,
    paragraph: folded.paragraph,
    score: 1,
  };
}

/**
 * Whether a note of which nobody knows what stood twice on its page stands as many units from the page's beginning as it
 * did: then what stands twice did so before, rather than that a copy has come.
 */
function isUnmoved({ stream, range }: Place, { start, repeats }: Quote): boolean {
  return !repeats && stream.order === 'reading' && readingAt(stream, range.start) === start;
}

/**
 * Whether words that have changed stand together in the file, for what the reading puts together of them may be others;
 * none of the unchanged ones are among them, for these were looked at; and what they have become was not copied.
 */
function isChangedInPlace(anchorText: AnchorText, { stream, range }: Place, { quote, all }: Known): boolean {
  const ranges = toDocumentRanges(stream, range);
  if (ranges.length > 1 && !quote.pieces) return false;
  if (all.some((one) => ranges.some(({ start, end }) => one.start >= start && one.start < end))) return false;
  const now = stream.key.slice(range.start, range.end);
  return now.length < PECULIAR || occurrences(anchorText, now).length <= (quote.occurrence?.of ?? 1);
}

function attached({ stream, range, words, before, after, score }: Place, quote: Quote): Anchoring {
  const asItWas = words === 1 && (quote.prefix + quote.suffix === '' || before + after === 2);
  return { kind: asItWas ? 'exact' : 'moved', ranges: toDocumentRanges(stream, range), score };
}
