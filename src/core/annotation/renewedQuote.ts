import type { Range } from '../text/range';
import { anchorQuote } from './anchor';
import type { AnchorText } from './anchorText';
import { describeAnchor, sameQuote } from './describe';
import { withLikeness } from './likeness';
import type { Quote } from './note';

/**
 * The quote by which a note that stands on these ranges is found again, where the one it has will not do any more:
 * its words or their surroundings are others, or a copy has come that nothing in it tells from them, or it was made
 * before repeats were counted. Undefined where it will do, or nothing stands there.
 */
export function renewedQuote(
  anchorText: AnchorText,
  ranges: readonly Range[],
  old: Quote,
): Quote | undefined {
  const now = describeAnchor(anchorText, ranges);
  if (!now) return undefined;
  const kept = old.alike ? { ...now, alike: true } : now;
  if (!sameQuote(now, old)) return kept;
  // Annotations made elsewhere stay as they came.
  if (!old.occurrence || sameNumbers(now, old)) return undefined;
  if (!old.repeats) return kept;
  return leadsTo(anchorText, old, now) ? undefined : withLikeness(anchorText, now);
}

function sameNumbers(a: Quote, b: Quote): boolean {
  return JSON.stringify([a.occurrence, a.repeats]) === JSON.stringify([b.occurrence, b.repeats]);
}

/** Whether a quote is found at the place that another was made of. */
function leadsTo(anchorText: AnchorText, quote: Quote, place: Quote): boolean {
  const found = anchorQuote(anchorText, quote);
  const there = found.kind === 'orphan' ? undefined : describeAnchor(anchorText, found.ranges);
  return there !== undefined && sameQuote(there, place) && sameNumbers(there, place);
}
