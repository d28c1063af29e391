import type { Reason } from './model';
import { type PageWords, pairUse } from './pageWords';
import { bracketMatch } from './quoteState';
import type { TextLine } from './seamFeatures';
import { wordAcross } from './wordModel';

/** What speaks for and against a seam, for the reader. */
export function seamReasons(left: TextLine, right: TextLine, words: PageWords): Reason[] {
  const reasons: Reason[] = [];
  const word = wordAcross(left.lastWords, right.firstWords);
  if (word !== undefined) reasons.push({ code: 'word-across', weight: word.length - 1, detail: word });
  if (pairUse(words, left.folded, right.folded).triple) {
    reasons.push({
      code: 'words-elsewhere',
      weight: 2,
      detail: left.folded.slice(-2) + right.folded.slice(0, 2),
    });
  }
  const out = left.insideAtEnd;
  const into = right.insideAtStart;
  if (out > 0.8 && into > 0.8) reasons.push({ code: 'quote-closes', weight: 2 });
  else if (Math.abs(out - into) > 0.6) reasons.push({ code: 'quote-unbalanced', weight: -2 });
  const { met, unmet } = bracketMatch(left.quotes, right.quotes);
  if (met) reasons.push({ code: 'bracket-closes', weight: 2 });
  if (unmet) reasons.push({ code: 'bracket-unbalanced', weight: -2 });
  if (/[。!?]"?$/.test(left.folded)) reasons.push({ code: 'sentence-ends', weight: -1 });
  else reasons.push({ code: 'sentence-open', weight: 1 });
  return reasons;
}
