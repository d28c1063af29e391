import { supported } from './evidence';
import type { Occurrence } from './exactPlaces';
import type { FoldedQuote } from './foldedQuote';
import type { Quote } from './note';
import { type Place, startOf } from './place';

/** What a choice rests on. */
export interface Known {
  readonly folded: FoldedQuote;
  readonly quote: Quote;
  /** Every place where the quoted words stand on the page now. */
  readonly all: readonly Occurrence[];
}

/** Two places whose scores are closer than this are a tie, and a tie is not a hit. */
const MARGIN = 0.1;

/** The place that is meant, of places with the best first; undefined where none is sure enough or others may be meant. */
export function choose(places: readonly Place[], known: Known): Place | undefined {
  const best = places[0];
  if (!best || !supported(best, known.folded, known.quote, known.all.length)) return undefined;
  if (known.quote.alike && !best.whole && !isInTurn(best, known)) return undefined;
  const rivals = places.filter((other) => other !== best && isRival(other, best, known));
  return rivals.length === 0 ? best : twin([best, ...rivals], places, known);
}

/**
 * Whether one of the places where the words stand unchanged could be meant rather than one where they have changed. One
 * order may read a line that the other leaves out as a copy, so that each knows its own place only.
 */
export function isContested(chosen: Place, exact: readonly Place[], known: Known): boolean {
  return exact.some((other) => startOf(other) !== startOf(chosen) && isRival(other, chosen, known));
}

/**
 * Whether another place could be meant as well as the best: it scores about as much, or could pass by itself and the
 * best one is not just as it was. To one that stands in the whole of its context only those in the same are rivals, or
 * one alike that has the note's number. Where there are more occurrences than there were, any that shares some context
 * is a copy, and any at all of words that hardly come up again by chance.
 */
function isRival(other: Place, best: Place, known: Known): boolean {
  const { all, folded, quote } = known;
  const isClose = best.score - other.score < MARGIN;
  if (all.length <= (quote.occurrence?.of ?? 1) && best.whole && !other.whole)
    return isClose && isInTurn(other, known);
  if (isClose) return true;
  const context = Math.max(other.before, other.after);
  if (all.length > (quote.occurrence?.of ?? all.length))
    return context >= 0.2 || other.touching >= 1 || !canRecur(folded);
  return best.before + best.after < 2 && context >= 0.5 && other.touching >= 2;
}

/** Words from this length on that come up again are a copy; shorter ones are used again. */
export const PECULIAR = 6;

/** Whether words may come up again without being copied, and have a context on both sides that tells them apart then. */
function canRecur({ words, before, after }: FoldedQuote): boolean {
  return words.length < PECULIAR && before !== '' && after !== '';
}

/** Whether a place has the same number among the occurrences of the words as before, out of as many. */
function isInTurn(place: Place, { quote: { occurrence }, all }: Known): boolean {
  if (!occurrence || all.length !== occurrence.of) return false;
  return all[occurrence.index]?.start === startOf(place);
}

/** A lead in score that tells twins apart where their order on the page says the same. */
const LEAD = 0.02;

/** Of places about equal, the one with the same number as before, if there are as many as there were. */
function twin(tied: readonly Place[], places: readonly Place[], known: Known): Place | undefined {
  // None of the others was a twin when the note was made: one of these is a copy.
  if (known.folded.unique && tied.filter(({ whole }) => whole).length > 1) return undefined;
  const [best, second] = tied;
  const wanted = tied.find((place) => isInTurn(place, known));
  if (!best || !wanted) return undefined;
  if (wanted === best && best.words === 1 && best.score - (second?.score ?? 0) >= LEAD) return best;
  const isEqual = tied.every((place) => place.words === 1 && place.before === 1 && place.after === 1);
  return isEqual && places.length === known.all.length ? wanted : undefined;
}
