import { isWhole, supported } from './evidence';
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
  if (known.quote.alike && !isWhole(best, known.folded) && !isInTurn(best, known)) return undefined;
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
 * Whether another place could be meant as well as one that does not stand in the whole of its context: it scores about as much, or could pass by itself and the best one is
 * not just as it was. Where there are more occurrences than there were, any that shares some context is a copy.
 */
function isRival(other: Place, best: Place, { all, folded, quote }: Known): boolean {
  if (all.length <= (quote.occurrence?.of ?? 1) && isWhole(best, folded) && !isWhole(other, folded))
    return false;
  if (best.score - other.score < MARGIN) return true;
  const context = Math.max(other.before, other.after);
  if (all.length > (quote.occurrence?.of ?? all.length)) return context >= 0.2 || other.touching >= 1;
  return best.before + best.after < 2 && context >= 0.5 && other.touching >= 2;
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
  const [best, second] = tied;
  const wanted = tied.find((place) => isInTurn(place, known));
  if (!best || !wanted) return undefined;
  if (wanted === best && best.words === 1 && best.score - (second?.score ?? 0) >= LEAD) return best;
  const isEqual = tied.every((place) => place.words === 1 && place.before === 1 && place.after === 1);
  return isEqual && places.length === known.all.length ? wanted : undefined;
}
