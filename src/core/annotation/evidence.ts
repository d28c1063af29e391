import { isHan } from '../text/characters';
import type { FoldedQuote } from './foldedQuote';
import type { Quote } from './note';
import type { Place } from './place';

/** Words of this length stand for themselves where they are the only ones; shorter ones must touch their context. */
export const TELLING = 12;

/**
 * Whether the evidence for a place suffices by itself, where the words stand `count` times on the page. The shorter the
 * words, the more their context must say.
 */
export function supported(best: Place, folded: FoldedQuote, quote: Quote, count: number): boolean {
  const length = folded.words.length;
  const known = folded.before.length + folded.after.length;
  const of = quote.occurrence?.of ?? 1;
  const only = count === 1 && of === 1;
  if (known === 0) return best.words === 1 && only && length >= 4;
  if (only && best.words === 1) return supportedAlone(best, folded, quote.alike ?? false);
  // Nothing else stood in the whole of this context, be it ever so like it.
  if (best.whole) return true;
  // One of several is missing, and this may be another.
  if (best.words === 1 && count < of) return false;
  if (length < TELLING_SOMETHING && !isBesideBoth(best, folded)) return false;
  // Words that stand in their own context too (a name below a headline, and again in the lead) are told apart by this.
  if (length < TELLING && best.touching < Math.min(2, known) && !isBetween(best)) return false;
  if (quote.alike) return best.words === 1 && best.before + best.after >= 1.8;
  if (best.words < 1) return supportedThoughChanged(best, folded.words, known, quote.repeats?.across ?? 0);
  return Math.max(best.before, best.after) >= 0.7;
}

/** Shorter words say next to nothing: of several such places only one between the same two units may be theirs. */
const TELLING_SOMETHING = 4;

/** Whether the units right beside the words, on both sides, are those that were there, or the page ends as it did. */
function isBesideBoth({ stream: { key }, range }: Place, { before, after, inFile }: FoldedQuote): boolean {
  return [{ before, after }, inFile].some(
    (context) =>
      (key[range.start - 1] ?? '') === context.before.slice(-1) &&
      (key[range.end] ?? '') === context.after.slice(0, 1),
  );
}

/** Words that stood on the page once and do so again: how far they and what touches them tell them from others. */
function supportedAlone(best: Place, { words, paragraph }: FoldedQuote, alike: boolean): boolean {
  const { before, after, touching, sameArticle } = best;
  const length = words.length;
  const context = Math.max(before, after);
  if (alike) return before + after >= 1.8 || (length >= TELLING && context >= 0.7 && touching >= 4);
  if (length + touching >= TELLING || length >= 8 || isBetween(best)) return true;
  if (paragraph && best.paragraph && length >= 2) return true;
  if (length >= 4) return context >= 0.5;
  return context >= 0.7 && (touching >= 2 || sameArticle);
}

/** Whether what stood on both sides of the words is still recognised there. */
function isBetween({ before, after }: Place): boolean {
  return Math.max(before, after) >= 0.7 && Math.min(before, after) >= 0.4;
}

const SHORT = 6;
/** The share of the context that touches both sides of a place, at least, that short words were replaced at. */
const BESIDE = 0.6;

/** `twice`: pieces of the words that stood elsewhere too, by which they are not known. */
function supportedThoughChanged(best: Place, quoted: string, known: number, twice: number): boolean {
  const { words, before, after, touching, range, stream } = best;
  const length = quoted.length;
  const now = range.end - range.start;
  if (now <= 0) return false;
  const both = Math.min(before, after);
  if (words >= 0.8) return isBetween(best);
  if (words >= 0.5 && length > SHORT) return both >= 0.7 && twice === 0;
  // Of short words little or nothing may be left: then what stood around them must stand right beside them.
  if (length > SHORT || touching < BESIDE * known) return false;
  if (words >= 0.5) return both >= 0.7;
  // What stands in the place of words of which nothing is left may be anything.
  if (words === 0) return false;
  // A short word between what has always stood on both sides of it: a regional phrase, or a misreading put right.
  const han = allHan(quoted) && allHan(stream.key.slice(range.start, range.end));
  return han && now <= 2 * length && 2 * now >= length && both >= 0.85;
}

function allHan(key: string): boolean {
  for (let i = 0; i < key.length; i++) if (!isHan(key.charCodeAt(i))) return false;
  return true;
}
