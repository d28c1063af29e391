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
  /** How often the page holds two or five characters in a row; see `countWords`. */
  readonly said: (characters: string) => number;
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
    if (lexiconWord(text, i, text.charAt(i), knowledge, cuts) !== undefined || isInName(text, i)) continue;
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
      if (countsDays(text, from, i, length)) continue;
      const word = text.slice(from, i) + instead + text.slice(i + 1, from + length);
      if (isKnownWord(word) || isWord(word)) return word;
    }
  }
  return undefined;
}

/** 二十天 counts days: 天 behind nothing but numerals is no misread 大 of 二十大. */
function countsDays(text: string, from: number, i: number, length: number): boolean {
  return text.charAt(i) === '天' && i === from + length - 1 && [...text.slice(from, i)].every(isNumeral);
}

/** Whether `i` stands among the first characters behind a role word: a name, in which any character may stand. */
function isInName(text: string, i: number): boolean {
  return /(?:[记記]者|通[讯訊][员員]|[编編][辑輯]|[实實][习習]生)[ \u3000]?(?![从從在向对對了近日今昨就也])[\u4e00-\u9fff]{0,2}$/.test(
    text.slice(Math.max(0, i - 6), i),
  );
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
  if (!isBound(text.charAt(i))) return undefined;
  const isLone = (at: number) => cuts.isSingle(at) && isHan(text.charCodeAt(at));
  let from = i;
  let to = i + 1;
  while (i - from < NEAR && from > 0 && isLone(from - 1)) from--;
  while (to - i < NEAR && to < text.length && isLone(to)) to++;
  if (to - from < 2) return undefined;
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

/** Five characters in a row, with the look-alike in them, that the page holds elsewhere and with it alone. */
function saidElsewhere(
  text: string,
  i: number,
  instead: string,
  { said }: WordKnowledge,
): string | undefined {
  for (let from = Math.max(0, i - FIVE + 1); from <= i && from + FIVE <= text.length; from++) {
    const to = from + FIVE;
    const other = text.slice(from, i) + instead + text.slice(i + 1, to);
    if (said(other) < 2 || said(text.slice(from, to)) !== 1) continue;
    const before = text.charAt(i - 1);
    if (said(before + instead) >= said(before + text.charAt(i))) return other;
  }
  return undefined;
}

const FIVE = 5;
const LARGEST = 200_000;

/**
 * Counts the stretches of two and of five Han characters of a page, whose readings are given. A text too large to be a
 * page is not counted: then nothing is said elsewhere.
 */
export function countWords(readings: readonly string[]): (characters: string) => number {
  const counts = new Map<string, number>();
  const total = readings.reduce((sum, { length }) => sum + length, 0);
  for (const text of total > LARGEST ? [] : readings) {
    let run = 0;
    for (let i = 0; i < text.length; i++) {
      run = isHan(text.charCodeAt(i)) ? run + 1 : 0;
      for (const length of [2, FIVE]) {
        if (run < length) continue;
        const characters = text.slice(i + 1 - length, i + 1);
        counts.set(characters, (counts.get(characters) ?? 0) + 1);
      }
    }
  }
  return (characters) => counts.get(characters) ?? 0;
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
