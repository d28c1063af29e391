import type { AnchorText } from './anchorText';
import type { Known } from './choose';
import { isSamePlace, type Place, startOf } from './place';
import { similarPlaces } from './similarPlaces';

/** A side with less of its context is another one; one with more of it is what the words stood beside. */
const [FOREIGN, HOME] = [0.5, 0.7];
/** Words shorter than this are known by what they stand beside; still shorter ones are like others by chance. */
const [SHORT, SHORTEST] = [6, 4];
/** Units of the document between two places that have nothing of their surroundings in common. */
const APART = 40;

/**
 * Whether the note's words may have been edited elsewhere, so that the place where they stand unchanged is a copy of
 * what they were. To be asked where they stand beside something else, or `beside` something that was copied. What was
 * put in right beside the words has not come in their stead.
 */
export function isLeftBehind(anchorText: AnchorText, same: Place, known: Known, beside: boolean): boolean {
  if (Math.min(same.before, same.after) >= FOREIGN && !beside) return false;
  return [anchorText.readingOrder, anchorText.fileOrder()].some((stream) =>
    similarPlaces(anchorText, stream, known.folded).some(
      (other) =>
        (isHome(other, known) && !isSamePlace(other, same)) ||
        (isLike(other, known) && !isSamePlace(other, same)) ||
        (isOtherHalf(other, same, known) && Math.abs(startOf(other) - startOf(same)) > APART),
    ),
  );
}

/** Whether something stands between what stood on both sides of the words. */
function isHome({ before, after, range }: Place, { folded }: Known): boolean {
  return Math.min(before, after) >= HOME && 2 * (range.end - range.start) >= folded.words.length;
}

/** Whether something like the words stands beside what they stood beside, where nothing like them stood. */
function isLike({ words, before, after }: Place, { folded, quote, all }: Known): boolean {
  const wereOne = all.length === 1 && quote.occurrence?.of === 1 && !quote.alike;
  return wereOne && folded.words.length >= SHORTEST && words >= 0.5 && Math.max(before, after) >= FOREIGN;
}

/** Whether the only side by which short words are known has changed, and stands elsewhere too, changed as well. */
function isOtherHalf(other: Place, same: Place, { folded }: Known): boolean {
  const side = same.before > same.after ? 'before' : 'after';
  return folded.words.length < SHORT && same[side] >= HOME && same[side] < 1 && other[side] >= HOME;
}
