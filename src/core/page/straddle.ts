import { isDigit, isHan, isLatinLetter } from '../text/characters';
import { foldKey } from '../text/foldKey';
import { createMemo } from './memo';
import { type EndWords, endWords, startWords, wordAcross } from './wordModel';
import { LONGEST_WORD } from './wordTable';

/** What the words at the ends of two lines show. */
export type WordEvidence =
  | 'word boundary'
  | 'boundary at broken end'
  | 'boundary at broken start'
  | 'boundary between words'
  | 'word 2'
  | 'word 3+';

/** What figures and Latin letters on both sides of a join show. */
export type FigureEvidence = 'digits' | 'digit and unit' | 'digit and word' | 'latin';

const UNITS = '年月日时分秒个名家位人万亿元多余度届次项条种号级期间场件台辆岁米';

/** Reads figures and letters at the join of two folded lines; undefined where the left one ends with neither. */
export function readFigures(left: string, right: string): FigureEvidence | undefined {
  const a = left.charCodeAt(left.length - 1);
  const b = right.charCodeAt(0);
  if (isDigit(a)) {
    if (isDigit(b) || b === 0x2e || b === 0x25) return 'digits';
    return marks(b, UNIT) ? 'digit and unit' : 'digit and word';
  }
  return isLatinLetter(a) && isLatinLetter(b) ? 'latin' : undefined;
}

const NUMERALS = '一二三四五六七八九十百千万两几数第半';
const COUNTED =
  '个名家位人年月日天岁次届项条种号级件场台辆座所间张份只头棵株根幅本册篇首部套组批群双对副架艘艇节门口户栋层楼亩米斤吨里元块角分秒点度倍成代期轮步类样身声眼把支枝杯碗瓶箱盒袋车店区县市省村镇厂州五六七八九十百千万亿多余几一二三四';

/** Reads a numeral in Han at the join of two folded units: whether what follows it can be counted by it. */
export function readNumeral(left: number, right: number): 'unit' | 'word' | undefined {
  if (!marks(left, NUMERAL)) return undefined;
  return marks(right, IS_COUNTED) ? 'unit' : 'word';
}

const UNIT = 1;
const NUMERAL = 2;
const IS_COUNTED = 4;

/** Which of the lists above each UTF-16 unit is in: every join asks. */
const LISTS = new Uint8Array(0x10000);
for (const [list, bit] of [
  [UNITS, UNIT],
  [NUMERALS, NUMERAL],
  [COUNTED, IS_COUNTED],
] as const)
  for (let i = 0; i < list.length; i++) LISTS[list.charCodeAt(i)] = (LISTS[list.charCodeAt(i)] ?? 0) | bit;

function marks(unit: number, list: number): boolean {
  return ((LISTS[unit] ?? 0) & list) !== 0;
}

/**
 * Reads the seam between the end of `left` and the beginning of `right` by the words of the language; empty where one of
 * them does not meet the seam with Han.
 */
export function readWord(left: string, right: string): WordEvidence[] {
  const { end } = endsOf(left);
  const { start } = endsOf(right);
  if (end.run === '' || start.run === '') return [];
  const word = wordAcross(end, start);
  if (word !== undefined) return [word.length >= 3 ? 'word 3+' : 'word 2'];
  const found: WordEvidence[] = ['word boundary'];
  if (end.broken) found.push('boundary at broken end');
  if (start.broken) found.push('boundary at broken start');
  if (!end.broken && !start.broken) found.push('boundary between words');
  return found;
}

/** Whether a line seems to begin or to end inside a word, which display type never does. */
export function brokenEnds(folded: string): LineEnds['broken'] {
  return endsOf(folded).broken;
}

/** The words at both ends of a line. */
interface LineEnds {
  readonly start: EndWords;
  readonly end: EndWords;
  readonly broken: { readonly start: boolean; readonly end: boolean };
}

const memo = createMemo<LineEnds>();

function endsOf(text: string): LineEnds {
  const known = memo.get(text);
  if (known) return known;
  const start = startWords(foldKey(text.slice(0, LONGEST_WORD)));
  const end = endWords(foldKey(text.slice(-LONGEST_WORD)));
  const broken = { start: start.run.length > 1 && start.broken, end: end.run.length > 1 && end.broken };
  const ends = { start, end, broken };
  memo.set(text, ends);
  return ends;
}

/** The longest word of the lexicon that lies across the join of two folded lines. */
export function lexiconWord(
  left: string,
  right: string,
  isWord: (word: string) => boolean,
): string | undefined {
  const before = hanTail(left);
  const after = hanHead(right);
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

/** A word of the lexicon is looked for so far on both sides. */
const WINDOW = 6;

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
