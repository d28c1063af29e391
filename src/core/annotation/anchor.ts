import { isHan } from '../text/characters';
import { type Range, rangesOverlap } from '../text/range';
import { type AnchorText, runsIn, toDocumentRanges } from './anchorText';
import { exactPlaces, type Occurrence, occurrences } from './exactPlaces';
import { type FoldedQuote, foldQuote } from './foldedQuote';
import type { Quote } from './note';
import type { Place } from './place';
import { similarPlaces } from './similarPlaces';

/** A place that an orphan may belong to. */
export interface Candidate {
  /** In the document, in reading order. */
  readonly ranges: readonly Range[];
  /** 0 to 1. */
  readonly score: number;
}

/** Where a note stands now. */
export type Anchoring =
  /** The words as they were quoted, script and wrapping aside, in their surroundings. */
  | { readonly kind: 'exact'; readonly ranges: readonly Range[]; readonly score: number }
  /** Found without doubt, but the words or their surroundings have changed. */
  | { readonly kind: 'moved'; readonly ranges: readonly Range[]; readonly score: number }
  /** Not found, or found in several places: a person must say. */
  | { readonly kind: 'orphan'; readonly candidates: readonly Candidate[] };

/** Two places whose scores are closer than this are a tie, and a tie is not a hit. */
const MARGIN = 0.1;
/** Places below this are not worth a look. */
const WORTH_A_LOOK = 0.3;
const MAX_CANDIDATES = 5;

/**
 * Finds the place of a quote on a page: the words themselves, told apart by context, article and position (weights
 * after the Hypothesis client's, which scores quote 50, prefix 20, suffix 20, position 2), then words like them.
 * In doubt the note is an orphan: a note at the wrong place is worse than one without a place.
 */
export function anchorQuote(anchorText: AnchorText, quote: Quote): Anchoring {
  const folded = foldQuote(quote);
  if (folded.words === '') return { kind: 'orphan', candidates: [] };
  const all = occurrences(anchorText, folded.words);
  const place = whereItWas(anchorText, folded, quote, all);
  const alone = !quote.alike && (quote.occurrence?.of ?? 1) === 1;
  const mayBeCopied = alone && hasDouble(anchorText, folded);
  if (place && !mayBeCopied) return place;
  const trusting = all.length <= (quote.occurrence?.of ?? 1) && !quote.alike;
  const exact = exactPlaces(anchorText, folded, all, trusting);
  const known = { folded, quote, count: all.length };
  const same = choose(exact, known);
  const copies = same && mayBeCopied ? changedCopies(anchorText, folded, same) : [];
  if (same && copies.length === 0) return attached(anchorText, same, quote);
  const seen = [...exact, ...copies];
  if (same) return { kind: 'orphan', candidates: candidatesOf(anchorText, seen) };
  for (const stream of [anchorText.readingOrder, anchorText.fileOrder()]) {
    const similar = similarPlaces(anchorText, stream, folded);
    seen.push(...similar);
    const chosen = choose(similar, known);
    if (
      chosen &&
      !exact.some((other) => isElsewhere(other, chosen) && isRival(other, chosen, isCopied(known)))
    )
      return attached(anchorText, chosen, quote);
  }
  return { kind: 'orphan', candidates: candidatesOf(anchorText, seen) };
}

/**
 * The occurrence with the same number out of as many as there were, where it stands in the whole of its context: what
 * an edit elsewhere leaves, and by far the most notes. Words alike in other places say nothing against it.
 */
function whereItWas(
  anchorText: AnchorText,
  folded: FoldedQuote,
  { occurrence, start }: Quote,
  all: readonly Occurrence[],
): Anchoring | undefined {
  const { words, before, after } = folded;
  const one = occurrence && all.length === occurrence.of ? all[occurrence.index] : undefined;
  const known = before.length + after.length;
  if (!one || known < ENOUGH_CONTEXT || one.stream.order !== (start === undefined ? 'file' : 'reading'))
    return undefined;
  const { stream, at } = one;
  const end = at + words.length;
  const whole =
    (before === '' ? at === 0 : stream.key.startsWith(before, at - before.length) && at >= before.length) &&
    (after === '' ? end === stream.key.length : stream.key.startsWith(after, end));
  if (!whole) return undefined;
  return { kind: 'exact', ranges: toDocumentRanges(anchorText, stream, { start: at, end }), score: 1 };
}

/** Units of the words' ends and of what stands beside them that are looked for elsewhere. */
const DOUBLE = 12;

/** Whether something of the words or their context stands on the page twice: only then may there be a copy. */
function hasDouble(anchorText: AnchorText, { words, before, after }: FoldedQuote): boolean {
  const index = anchorText.fileOrder().index();
  return [words.slice(0, DOUBLE), words.slice(-DOUBLE), before.slice(-DOUBLE), after.slice(0, DOUBLE)].some(
    (some) => some.length === DOUBLE && index.occurrences(some).length > 1,
  );
}

/** Other places where most of the words stand in their context: a copy may have kept what the original has not. */
function changedCopies(anchorText: AnchorText, folded: FoldedQuote, found: Place): Place[] {
  return [anchorText.readingOrder, anchorText.fileOrder()]
    .flatMap((stream) => similarPlaces(anchorText, stream, folded))
    .filter(
      (other) =>
        Math.abs(startOf(other) - startOf(found)) > folded.words.length &&
        other.words >= 0.5 &&
        Math.max(other.before, other.after) >= 0.5,
    );
}

/** Units of context below which a page is too short to say that nothing has changed around the words. */
const ENOUGH_CONTEXT = 16;

/** What a choice rests on. */
interface Known {
  readonly folded: FoldedQuote;
  readonly quote: Quote;
  /** How often the quoted words stand on the page now. */
  readonly count: number;
}

function choose(places: readonly Place[], known: Known): Place | undefined {
  const best = places[0];
  if (!best || !supported(best, known)) return undefined;
  const rivals = places.filter((other) => other !== best && isRival(other, best, isCopied(known)));
  if (rivals.length === 0) return best;
  return twin([best, ...rivals], places, known);
}

/** Whether there are more occurrences of the words than there were. */
function isCopied({ count, quote }: Known): boolean {
  return count > (quote.occurrence?.of ?? count);
}

/** One order may read a line that the other leaves out as a copy, so that each knows its own place only. */
function isElsewhere(one: Place, other: Place): boolean {
  return startOf(one) !== startOf(other);
}

/**
 * Whether another place could be meant as well: it scores about as much, or could pass by itself and the best one is
 * not just as it was. Where there are more occurrences than there were, any that shares some context is a copy.
 */
function isRival(other: Place, best: Place, copied: boolean): boolean {
  if (best.score - other.score < MARGIN) return true;
  const context = Math.max(other.before, other.after);
  if (copied) return context >= 0.2 || other.touching >= 1;
  return best.before + best.after < 2 && context >= 0.5 && other.touching >= 2;
}

/** Words of this length stand for themselves where they are the only ones; shorter ones must touch their context. */
const TELLING = 12;

/** Whether the evidence for a place suffices by itself. The shorter the words, the more their context must say. */
function supported(best: Place, { folded, quote, count }: Known): boolean {
  const length = folded.words.length;
  const known = folded.before.length + folded.after.length;
  const of = quote.occurrence?.of ?? 1;
  const only = count === 1 && of === 1;
  if (known === 0) return best.words === 1 && only && length >= 4;
  // Words that stand in their own context too (a name below a headline, and again in the lead) are told apart by this.
  if (length < TELLING && best.touching < Math.min(2, known)) return false;
  if (quote.alike) return best.words === 1 && count >= of && best.before + best.after >= 1.8;
  if (best.words < 1) return supportedThoughChanged(best, folded.words);
  // One of several is missing: this may be another.
  if (count < of) return best.before + best.after >= 1.8;
  const context = Math.max(best.before, best.after);
  if (only && length >= TELLING) return true;
  if (only && length >= 8) return context >= 0.25 || best.sameArticle;
  if (only && length >= 4) return context >= 0.5;
  return context >= 0.7;
}

function supportedThoughChanged(best: Place, quoted: string): boolean {
  const { words, before, after, range, stream } = best;
  const length = quoted.length;
  const now = range.end - range.start;
  if (now <= 0) return false;
  const both = Math.min(before, after);
  const either = Math.max(before, after);
  if (words >= 0.8) return either >= 0.7 && both >= 0.4;
  if (words >= 0.5) return both >= 0.7;
  // A short word between what has always stood on both sides of it: a regional phrase, or a misreading put right.
  const han = allHan(quoted) && allHan(stream.key.slice(range.start, range.end));
  return han && length <= 6 && now <= 2 * length && 2 * now >= length && both >= 0.85;
}

function allHan(key: string): boolean {
  for (let i = 0; i < key.length; i++) if (!isHan(key.charCodeAt(i))) return false;
  return true;
}

/** The quote of a note that is being made, marked where something very like it stands elsewhere. */
export function withLikeness(anchorText: AnchorText, quote: Quote): Quote {
  const folded = foldQuote(quote);
  const exact = exactPlaces(anchorText, folded, occurrences(anchorText, folded.words));
  const own = exact[0] && startOf(exact[0]);
  const streams = [anchorText.readingOrder, anchorText.fileOrder()];
  const places = [...exact, ...streams.flatMap((stream) => similarPlaces(anchorText, stream, folded))];
  const alike = places.some(
    (place) =>
      Math.abs(startOf(place) - (own ?? 0)) > folded.words.length &&
      place.words >= 0.5 &&
      Math.max(place.before, place.after) >= 0.5,
  );
  return alike ? { ...quote, alike } : quote;
}

/** Of equal places the one with the same number as before, if there are as many as there were. */
function twin(tied: readonly Place[], places: readonly Place[], { quote, count }: Known): Place | undefined {
  const { occurrence } = quote;
  if (!occurrence || count !== occurrence.of || places.length !== count) return undefined;
  if (tied.some((place) => place.words < 1 || place.before < 1 || place.after < 1)) return undefined;
  const inOrder = [...places].sort((a, b) => startOf(a) - startOf(b));
  const wanted = inOrder[occurrence.index];
  return tied.find((place) => place === wanted);
}

function startOf({ stream, range }: Place): number {
  return runsIn(stream, { start: range.start, end: range.start + 1 })[0]?.document ?? 0;
}

function attached(anchorText: AnchorText, place: Place, quote: Quote): Anchoring {
  const ranges = toDocumentRanges(anchorText, place.stream, place.range);
  const asItWas =
    place.words === 1 && (quote.prefix + quote.suffix === '' || place.before + place.after === 2);
  return { kind: asItWas ? 'exact' : 'moved', ranges, score: place.score };
}

function candidatesOf(anchorText: AnchorText, places: readonly Place[]): Candidate[] {
  const chosen: Candidate[] = [];
  for (const place of [...places].sort((a, b) => b.score - a.score)) {
    if (chosen.length >= MAX_CANDIDATES || place.score < WORTH_A_LOOK) break;
    const ranges = toDocumentRanges(anchorText, place.stream, place.range);
    const [first] = ranges;
    if (!first || chosen.some(({ ranges: [other] }) => other && rangesOverlap(first, other))) continue;
    chosen.push({ ranges, score: place.score });
  }
  return chosen;
}
