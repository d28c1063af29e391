import { isHan } from '../text/characters';
import { isBound, isKnownWord, lookalikes } from './suspicionsTable';

/** A character that is probably a misread look-alike. UTF-16 offsets into the reading text. */
export interface Misreading {
  readonly start: number;
  readonly end: number;
  readonly instead: string;
  /** The word that speaks for it. */
  readonly word: string;
}

/** What is known beyond the text itself. */
export interface WordKnowledge {
  /** Whether a glossary holds the word. */
  readonly isWord: (word: string) => boolean;
  /** All words of the page in one string, line breaks read through: what is said elsewhere on it. */
  readonly page: string;
}

const LONGEST = 7;
const NEAR = 8;

/**
 * Misread characters of a paragraph. Each needs evidence of its own: a word of three or more characters that a
 * lexicon or glossary holds appears when the character is replaced; or a stretch that falls into single characters
 * becomes words; or the page says the same elsewhere with the other character. A character that makes a word where it
 * stands is never doubted.
 */
export function findMisreadings(text: string, knowledge: WordKnowledge): Misreading[] {
  const found: Misreading[] = [];
  const cuts = readCuts(text);
  for (let i = 0; i < text.length; i++) {
    if (!isHan(text.charCodeAt(i))) continue;
    const others = lookalikes(text.charAt(i));
    if (others.length === 0) continue;
    if (lexiconWord(text, i, text.charAt(i), knowledge, cuts) !== undefined) continue;
    const pair = pairAt(text, i, cuts);
    const single = cuts.isSingle(i);
    const votes = others.flatMap((instead) => {
      const word =
        lexiconWord(text, i, instead, knowledge, cuts) ??
        (single
          ? (wordFromSingles(text, i, instead, cuts) ??
            measureWord(text, i, instead, cuts) ??
            saidElsewhere(text, i, instead, knowledge))
          : undefined);
      return word === undefined ? [] : [{ instead, word }];
    });
    const [vote] = votes;
    if (vote && votes.length === 1) found.push({ start: i, end: i + 1, ...vote });
    else if (pair && votes.length === 0) {
      found.push(pair);
      i = pair.end - 1;
    }
  }
  return found;
}

/** Where a dictionary of Chinese words cuts the text. */
interface Cuts {
  /** Whether the character stands alone. */
  isSingle(i: number): boolean;
  /** The word that holds the character; both ends 0 outside the text. */
  wordAt(i: number): { readonly start: number; readonly end: number };
}

let segmenter: Intl.Segmenter | null | undefined;

function segmenterOrNull(): Intl.Segmenter | null {
  if (segmenter === undefined) {
    const available = typeof Intl !== 'undefined' && 'Segmenter' in Intl;
    segmenter = available ? new Intl.Segmenter('zh', { granularity: 'word' }) : null;
  }
  return segmenter;
}

function readCuts(text: string): Cuts {
  const starts = new Uint32Array(text.length);
  const ends = new Uint32Array(text.length);
  for (const { segment, index } of segmenterOrNull()?.segment(text) ?? []) {
    starts.fill(index, index, index + segment.length);
    ends.fill(index + segment.length, index, index + segment.length);
  }
  return {
    isSingle: (i) => (ends[i] ?? 0) - (starts[i] ?? 0) === 1,
    wordAt: (i) => ({ start: starts[i] ?? 0, end: ends[i] ?? 0 }),
  };
}

/**
 * The word of a lexicon or glossary that holds `i` when `instead` stands there. The dictionary's own word there must
 * not reach beyond it: in 工作合力 the character belongs to 合力, whatever 工作台 is.
 */
function lexiconWord(
  text: string,
  i: number,
  instead: string,
  { isWord }: WordKnowledge,
  cuts: Cuts,
): string | undefined {
  const own = cuts.wordAt(i);
  for (let length = LONGEST; length >= 3; length--) {
    for (let from = Math.max(0, i - length + 1); from <= i && from + length <= text.length; from++) {
      if (own.start < from || own.end > from + length) continue;
      if (cuts.wordAt(from).start !== from || cuts.wordAt(from + length - 1).end !== from + length) continue;
      // 一百二十天 is no 二十大.
      if (isNumeral(text.charAt(from)) && isNumeral(text.charAt(from - 1))) continue;
      const word = text.slice(from, i) + instead + text.slice(i + 1, from + length);
      if (isKnownWord(word) || isWord(word)) return word;
    }
  }
  return undefined;
}

function isNumeral(character: string): boolean {
  return character !== '' && '〇零一二三四五六七八九十百千万两0123456789'.includes(character);
}

/** 这合, 一合: what is counted there is 台. */
function measureWord(text: string, i: number, instead: string, cuts: Cuts): string | undefined {
  if (text.charAt(i) !== '合' || instead !== '台' || !cuts.isSingle(i - 1)) return undefined;
  if (!/[这這那哪每几幾两兩数數一二三四五六七八九]/.test(text.charAt(i - 1))) return undefined;
  const next = text.charCodeAt(i + 1);
  return isHan(next) && !cuts.isSingle(i + 1) ? text.charAt(i - 1) + instead : undefined;
}

/**
 * A dictionary word of two or more characters that swallows single characters around `i` when the look-alike stands
 * there, where the printed one all but never stands alone.
 */
function wordFromSingles(text: string, i: number, instead: string, cuts: Cuts): string | undefined {
  let from = i;
  let to = i + 1;
  while (from > 0 && cuts.isSingle(from - 1) && isHan(text.charCodeAt(from - 1))) from--;
  while (to < text.length && cuts.isSingle(to) && isHan(text.charCodeAt(to))) to++;
  if (to - from < 2 || !isBound(text.charAt(i))) return undefined;
  const word = wordWith(text, i, instead);
  if (word === undefined || word.text.length < 2) return undefined;
  const covered = word.start >= from && word.end <= to;
  if (!covered) return undefined;
  const free = [...word.text].some((character) => '的了是在和与不也就'.includes(character));
  return free ? undefined : word.text;
}

/** The word that holds `i` when `instead` stands there. */
function wordWith(
  text: string,
  i: number,
  instead: string,
): { text: string; start: number; end: number } | undefined {
  const from = Math.max(0, i - NEAR);
  const window = text.slice(from, i) + instead + text.slice(i + 1, i + NEAR);
  const word = segmenterOrNull()
    ?.segment(window)
    .containing(i - from);
  if (!word) return undefined;
  return { text: word.segment, start: from + word.index, end: from + word.index + word.segment.length };
}

/** Four or more characters in a row, with the look-alike in them, that the page holds elsewhere and with it alone. */
function saidElsewhere(
  text: string,
  i: number,
  instead: string,
  { page }: WordKnowledge,
): string | undefined {
  for (let from = Math.max(0, i - 4); from <= i; from++) {
    const to = from + 5;
    if (to > text.length) break;
    const printed = text.slice(from, to);
    if (!/^[\u3400-\u9fff]+$/.test(printed)) continue;
    const other = text.slice(from, i) + instead + text.slice(i + 1, to);
    if (count(page, other) > 1 && count(page, printed) === 1 && prefers(page, text, i, instead)) return other;
  }
  return undefined;
}

/** Whether the page has the look-alike beside one of the neighbours at least as often as the printed character. */
function prefers(page: string, text: string, i: number, instead: string): boolean {
  const before = text.charAt(i - 1);
  const printed = count(page, before + text.charAt(i));
  return count(page, before + instead) >= printed;
}

const MOST_COUNTED = 3;

/** How often `page` holds `part`, up to three. */
function count(page: string, part: string): number {
  let found = 0;
  for (let at = page.indexOf(part); at >= 0 && found < MOST_COUNTED; at = page.indexOf(part, at + 1)) found++;
  return found;
}

/** Two look-alikes in one stretch of four single characters that together become two words of two (核小窟点: 核心痛点). */
function pairAt(text: string, i: number, cuts: Cuts): Misreading | undefined {
  for (let from = Math.max(0, i - 1); from <= i; from++) {
    const to = from + 4;
    if (
      to > text.length ||
      ![0, 1, 2, 3].every((k) => cuts.isSingle(from + k) && isHan(text.charCodeAt(from + k)))
    )
      continue;
    for (const first of lookalikes(text.charAt(from + 1))) {
      for (const second of lookalikes(text.charAt(from + 2))) {
        const words = text.charAt(from) + first + second + text.charAt(from + 3);
        const [a, b, ...rest] = [...(segmenterOrNull()?.segment(words) ?? [])].map(({ segment }) => segment);
        if (rest.length > 0 || a?.length !== 2 || b?.length !== 2) continue;
        return { start: from + 1, end: from + 3, instead: first + second, word: words };
      }
    }
  }
  return undefined;
}
