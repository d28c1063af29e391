import { isHan } from '../text/characters';
import type { FoldedQuote } from './foldedQuote';
import type { Quote } from './note';
import type { Place } from './place';

/** Words of this length stand for themselves where they are the only ones; shorter ones must touch their context. */
const TELLING = 12;

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
