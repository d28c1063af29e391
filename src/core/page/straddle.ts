import { isDigit, isHan, isLatinLetter } from '../text/characters';
import { type PageWords, pairCode } from './pageWords';

/** What the words on both sides of a seam show, as names of seam features. */
export type WordEvidence =
  | 'pair unknown'
  | 'pair 1'
  | 'pair 2+'
  | 'triple'
  | 'four'
  | 'digits'
  | 'digit and unit'
  | 'digit and word'
  | 'latin'
  | 'word boundary'
  | 'boundary at broken end'
  | 'boundary at broken start'
  | 'boundary between words'
  | 'word 2'
  | 'word 3+'
  | 'lexicon word';

const UNITS = '年月日时分秒个名家位人万亿元多余度届次项条种号级期间场件台辆岁米';

/**
 * Reads the seam between the end of `left` and the beginning of `right` (both folded) by the page's own words: a pair
 * of characters that is at home elsewhere on the page speaks for the join. Cheap for every candidate; `deep` also looks
 * for longer words.
 */
export function readPair(left: string, right: string, words: PageWords, deep = true): WordEvidence[] {
  const a = left.charCodeAt(left.length - 1);
  const b = right.charCodeAt(0);
  if (isHan(a) && isHan(b)) {
    const count = words.pairs.get(pairCode(a, b)) ?? 0;
    if (count === 0) return ['pair unknown'];
    const found: WordEvidence[] = [count === 1 ? 'pair 1' : 'pair 2+'];
    const longer =
      deep &&
      (words.text.includes(left.slice(-2) + right.slice(0, 1)) ||
        words.text.includes(left.slice(-1) + right.slice(0, 2)));
    if (longer) found.push(words.text.includes(left.slice(-2) + right.slice(0, 2)) ? 'four' : 'triple');
    return found;
  }
  if (isDigit(a)) {
    if (isDigit(b) || b === 0x2e || b === 0x25) return ['digits'];
    return [UNITS.includes(right.charAt(0)) ? 'digit and unit' : 'digit and word'];
  }
  return isLatinLetter(a) && isLatinLetter(b) ? ['latin'] : [];
}

const WINDOW = 4;
const MOST_REMEMBERED = 20_000;
const memo = new Map<string, readonly string[]>();
let segmenter: Intl.Segmenter | null | undefined;

/**
 * Reads the same seam by a dictionary of Chinese words (that of `Intl.Segmenter`, and `isWord` where given). Costs
 * some microseconds, so that only candidates worth it ask; answers are remembered.
 */
export function readWord(left: string, right: string, isWord?: (word: string) => boolean): WordEvidence[] {
  const before = hanTail(left);
  const after = hanHead(right);
  if (before === '' || after === '') return [];
  const word = wordAcross(before, after);
  const found: WordEvidence[] = [word === '' ? 'word boundary' : word.length >= 3 ? 'word 3+' : 'word 2'];
  if (word === '') {
    const end = isBroken(before, true);
    const start = isBroken(after, false);
    if (end) found.push('boundary at broken end');
    if (start) found.push('boundary at broken start');
    if (!end && !start) found.push('boundary between words');
  }
  if (isWord && lexiconWord(before, after, isWord)) found.push('lexicon word');
  return found;
}

/** Whether a line seems to begin or to end inside a word, which display type never does. */
export function brokenEnds(folded: string): { start: boolean; end: boolean } {
  const head = hanHead(folded);
  const tail = hanTail(folded);
  return { start: head.length > 1 && isBroken(head, false), end: tail.length > 1 && isBroken(tail, true) };
}

/** The word that lies across a seam, for the reader; undefined where none does. */
export function wordAtSeam(left: string, right: string): string | undefined {
  return wordAcross(hanTail(left), hanHead(right)) || undefined;
}

function wordAcross(before: string, after: string): string {
  if (before === '' || after === '') return '';
  let at = 0;
  for (const word of wordsIn(before + after)) {
    if (at < before.length && at + word.length > before.length) return word;
    at += word.length;
  }
  return '';
}

/** Characters that stand as words of their own all the time. */
const SMALL_WORDS = new Set(
  '的在和与为了是将对等个名年月日有中上下不也还就都以及到从被把让给向由于其该这那一二三四五六七八九十两多各每又并而或但则已很最更能会可要来去说着过得地人大小新好次期元万亿项家位件条场间处所内外前后里时省市县区后并',
);

/** Whether a run of Han seems to end (or begin) inside a word: with a character that is seldom a word of its own. */
function isBroken(run: string, atEnd: boolean): boolean {
  const words = wordsIn(run);
  const word = words[atEnd ? words.length - 1 : 0] ?? '';
  return word.length === 1 && !SMALL_WORDS.has(word);
}

/** The dictionary's words of a short run of Han; the run itself where there is no dictionary. */
function wordsIn(run: string): readonly string[] {
  const remembered = memo.get(run);
  if (remembered) return remembered;
  if (segmenter === undefined) {
    const available = typeof Intl !== 'undefined' && 'Segmenter' in Intl;
    segmenter = available ? new Intl.Segmenter('zh', { granularity: 'word' }) : null;
  }
  const words = segmenter ? Array.from(segmenter.segment(run), (part) => part.segment) : Array.from(run);
  if (memo.size >= MOST_REMEMBERED) memo.clear();
  memo.set(run, words);
  return words;
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
