import { isDigit, isHan, isLatinLetter } from '../text/characters';
import { type PageWords, pairCode } from './pageWords';

/** What the words on both sides of a join say for it. */
export interface Straddle {
  readonly weight: number;
  /** The word that the join cuts, where one was found. */
  readonly word?: string;
}

const NONE: Straddle = { weight: 0 };
const UNITS = '年月日时分秒个名家位人万亿元多余余%度届次项条种号级期间场件台辆岁米';

/**
 * Weighs the seam between the end of `left` and the beginning of `right` (both folded) by the page's own pairs: cheap,
 * for every candidate.
 */
export function weighPair(left: string, right: string, words: PageWords): Straddle {
  const a = left.charCodeAt(left.length - 1);
  const b = right.charCodeAt(0);
  if (isHan(a) && isHan(b)) {
    const count = words.pairs.get(pairCode(a, b)) ?? 0;
    if (count === 0) return { weight: -0.35 };
    const longer = Math.max(
      words.text.includes(left.slice(-2) + right.slice(0, 1)) ? 1 : 0,
      words.text.includes(left.slice(-1) + right.slice(0, 2)) ? 1 : 0,
      words.text.includes(left.slice(-2) + right.slice(0, 2)) ? 2 : 0,
    );
    return {
      weight: 0.7 + Math.min(0.8, 0.25 * (count - 1)) + 0.9 * longer,
      word: left.slice(longer === 2 ? -2 : -1) + right.slice(0, longer === 2 ? 2 : 1),
    };
  }
  if (isDigit(a)) {
    if (isDigit(b) || b === 0x2e || b === 0x25) return { weight: 1.5 };
    return UNITS.includes(right.charAt(0)) ? { weight: 1.2 } : { weight: -0.6 };
  }
  if (isLatinLetter(a) && isLatinLetter(b)) return { weight: 1 };
  if (isDigit(b) && isHan(a)) return { weight: 0.1 };
  return NONE;
}

const WINDOW = 4;
const memo = new Map<string, Straddle>();
let segmenter: Intl.Segmenter | null | undefined;

/**
 * Weighs the same seam by a dictionary of Chinese words (that of `Intl.Segmenter`): a word across the join speaks for
 * it, a word boundary a little against it. Costs some microseconds, so that only candidates worth it ask.
 */
export function weighWord(left: string, right: string, isWord?: (word: string) => boolean): Straddle {
  const before = hanTail(left);
  const after = hanHead(right);
  if (before === '' || after === '') return NONE;
  const known = isWord ? lexiconWord(before, after, isWord) : undefined;
  if (known) return { weight: 1 + 0.6 * known.length, word: known };
  const window = `${before}|${after}`;
  const remembered = memo.get(window);
  if (remembered) return remembered;
  const result = segment(before, after);
  if (memo.size > 5000) memo.clear();
  memo.set(window, result);
  return result;
}

function segment(before: string, after: string): Straddle {
  if (segmenter === undefined) {
    segmenter =
      typeof Intl !== 'undefined' && 'Segmenter' in Intl
        ? new Intl.Segmenter('zh', { granularity: 'word' })
        : null;
  }
  if (!segmenter) return NONE;
  let at = 0;
  for (const { segment: word } of segmenter.segment(before + after)) {
    if (at < before.length && at + word.length > before.length) {
      return { weight: word.length >= 3 ? 2.2 : 1.1, word };
    }
    at += word.length;
  }
  return { weight: -0.45 };
}

/** The longest word of the lexicon that lies across the join. */
function lexiconWord(before: string, after: string, isWord: (word: string) => boolean): string | undefined {
  for (let length = before.length + after.length; length >= 2; length--) {
    for (let from = Math.max(0, before.length - length + 1); from < before.length; from++) {
      const to = from + length - before.length;
      if (to < 1 || to > after.length) continue;
      const word = before.slice(from) + after.slice(0, to);
      if (isWord(word)) return word;
    }
  }
  return undefined;
}

function hanTail(text: string): string {
  let from = text.length;
  while (from > 0 && text.length - from < WINDOW && isHan(text.charCodeAt(from - 1))) from--;
  return text.slice(from);
}

function hanHead(text: string): string {
  let to = 0;
  while (to < text.length && to < WINDOW && isHan(text.charCodeAt(to))) to++;
  return text.slice(0, to);
}
