import type { AnchorText } from './anchorText';
import { TELLING } from './evidence';
import { exactPlaces, occurrences } from './exactPlaces';
import { foldQuote } from './foldedQuote';
import type { Quote } from './note';
import { startOf } from './place';
import { similarPlaces } from './similarPlaces';

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
      (folded.words.length >= TELLING || Math.max(place.before, place.after) >= 0.5),
  );
  return alike ? { ...quote, alike } : quote;
}
