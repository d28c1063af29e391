import { isHan } from '../text/characters';
import { flowOf } from './wordFlow';
import { endSign, startSign, UNKNOWN } from './wordSigns';
import { LONGEST_WORD, mayMeet, place, UNSEEN, type WordTable, wordTable } from './wordTable';

/** How the Han at one end of a line divides into words: what a join with another line needs to know. */
export interface EndWords {
  /** The last (or first) Han of the line, at most `LONGEST_WORD`. */
  readonly run: string;
  /** The one of them that meets the join; 0 for none. */
  readonly edge: number;
  /** For each place in the run the probability of what lies between it and the run's inner end. */
  readonly inner: readonly number[];
  /** Probability of the whole run, cut anywhere at the line's end. */
  readonly cut: number;
  /** Logarithm of the share of that where the line ends between words. */
  readonly apart: number;
  /** The line ends (or begins) inside a word, most likely. */
  readonly broken: boolean;
  /** Number of the likeliest whole word at the join, or of the sign there, for `flowOf`. */
  readonly next: number;
}

const NONE: EndWords = { run: '', edge: 0, inner: [], cut: 1, apart: 0, broken: false, next: UNKNOWN };

/** Reads the words at the end of a line, folded with `foldKey` and solid. */
export function endWords(folded: string): EndWords {
  let from = folded.length;
  while (from > 0 && folded.length - from < LONGEST_WORD && isHan(folded.charCodeAt(from - 1))) from--;
  const run = folded.slice(from);
  if (run === '') return from > 0 ? { ...NONE, next: endSign(folded.charCodeAt(from - 1)) } : NONE;
  const table = wordTable();
  const size = run.length;
  const inner = new Array<number>(size + 1).fill(0);
  inner[0] = 1;
  let begun = 0;
  let likeliest = 0;
  let next = UNKNOWN;
  for (let end = 1; end <= size; end++) {
    for (let start = end - meetingBefore(table, run, end); start < end; start++) {
      const share = (inner[start] ?? 0) * wholeAt(table, run, start, end);
      inner[end] = (inner[end] ?? 0) + share;
      if (end < size) continue;
      const at = find(table, run, start, end);
      begun += (inner[start] ?? 0) * (table.begun[at] ?? 0);
      if (share <= likeliest) continue;
      likeliest = share;
      next = table.numbers[at] ?? UNKNOWN;
    }
  }
  const whole = inner[size] ?? 0;
  return endOf(run, run.charCodeAt(size - 1), inner, whole, begun, next);
}

/** Reads the words at the beginning of a line. */
export function startWords(folded: string): EndWords {
  let to = 0;
  while (to < folded.length && to < LONGEST_WORD && isHan(folded.charCodeAt(to))) to++;
  const run = folded.slice(0, to);
  if (run === '') return folded === '' ? NONE : { ...NONE, next: startSign(folded.charCodeAt(0)) };
  const table = wordTable();
  const size = run.length;
  const inner = new Array<number>(size + 1).fill(0);
  inner[size] = 1;
  let ended = 0;
  let likeliest = 0;
  let next = UNKNOWN;
  for (let start = size - 1; start >= 0; start--) {
    const last = start + meetingBehind(table, run, start);
    for (let end = start + 1; end <= last; end++) {
      const share = (inner[end] ?? 0) * wholeAt(table, run, start, end);
      inner[start] = (inner[start] ?? 0) + share;
      if (start > 0) continue;
      const at = find(table, run, start, end);
      ended += (inner[end] ?? 0) * (table.ended[at] ?? 0);
      if (share <= likeliest) continue;
      likeliest = share;
      next = table.numbers[at] ?? UNKNOWN;
    }
  }
  const whole = inner[0] ?? 0;
  return endOf(run, run.charCodeAt(0), inner, whole, ended, next);
}

function endOf(
  run: string,
  edge: number,
  inner: readonly number[],
  whole: number,
  part: number,
  next: number,
): EndWords {
  const cut = whole + part;
  return { run, edge, inner, cut, apart: Math.log(whole / cut), broken: part > BROKEN * whole, next };
}

/** So many times likelier must it be that a line breaks inside a word. */
const BROKEN = 3;

/**
 * Log likelihood ratio of two lines going on into each other, by the words that may lie across the join and by how well
 * the words on its two sides follow each other: above 0 where they make words or phrases together, below 0 where each
 * leaves half a word that the other does not complete. 0 where one of the two does not meet the join with Han.
 */
export function wordRatio(left: EndWords, right: EndWords): number {
  if (left.edge === 0 || right.edge === 0) return 0;
  const table = wordTable();
  const flow = flowOf(left.next, right.next);
  // Most pairs of characters stand together in no word.
  if (!mayMeet(table, left.edge, right.edge)) return left.apart + right.apart + flow;
  const size = left.run.length;
  let together = (left.inner[size] ?? 0) * (right.inner[0] ?? 0) * Math.exp(flow);
  const mostBefore = meetingBefore(table, left.run, size);
  const mostAfter = meetingBehind(table, right.run, 0);
  for (let before = 1; before <= mostBefore && before < LONGEST_WORD; before++) {
    for (let after = 1; after <= mostAfter && before + after <= LONGEST_WORD; after++) {
      const across = table.whole[findAcross(table, left.run, before, right.run, after)] ?? 0;
      if (across > 0) together += (left.inner[size - before] ?? 0) * across * (right.inner[after] ?? 0);
    }
  }
  return Math.log(together / (left.cut * right.cut));
}

/** The likeliest word across a join; undefined where a boundary is likelier. */
export function wordAcross(left: EndWords, right: EndWords): string | undefined {
  if (left.edge === 0 || right.edge === 0) return undefined;
  const table = wordTable();
  if (!mayMeet(table, left.edge, right.edge)) return undefined;
  const size = left.run.length;
  let best = (left.inner[size] ?? 0) * (right.inner[0] ?? 0);
  let found: string | undefined;
  const mostBefore = meetingBefore(table, left.run, size);
  const mostAfter = meetingBehind(table, right.run, 0);
  for (let before = 1; before <= mostBefore && before < LONGEST_WORD; before++) {
    for (let after = 1; after <= mostAfter && before + after <= LONGEST_WORD; after++) {
      const across = table.whole[findAcross(table, left.run, before, right.run, after)] ?? 0;
      const total = (left.inner[size - before] ?? 0) * across * (right.inner[after] ?? 0);
      if (total <= best) continue;
      best = total;
      found = left.run.slice(size - before) + right.run.slice(0, after);
    }
  }
  return found;
}

/**
 * How many characters of a run before a place, or from it on, can stand together in one word, going by its pairs: that is
 * soon known, where each look into the list of words is a slow one.
 */
function meetingBefore(words: WordTable, run: string, end: number): number {
  let from = end - 1;
  while (from > 0 && mayMeet(words, run.charCodeAt(from - 1), run.charCodeAt(from))) from--;
  return end - from;
}

function meetingBehind(words: WordTable, run: string, from: number): number {
  let end = from + 1;
  while (end < run.length && mayMeet(words, run.charCodeAt(end - 1), run.charCodeAt(end))) end++;
  return end - from;
}

function findAcross(words: WordTable, left: string, before: number, right: string, after: number): number {
  let h = 0;
  let l = 0;
  for (let i = left.length - before; i < left.length; i++) {
    h = (h << 16) | (l >>> 16);
    l = (l << 16) | left.charCodeAt(i);
  }
  for (let i = 0; i < after; i++) {
    h = (h << 16) | (l >>> 16);
    l = (l << 16) | right.charCodeAt(i);
  }
  return place(words, h, l);
}

/** Probability of a stretch of Han as a word; a single character always has one. */
function wholeAt(words: WordTable, text: string, from: number, to: number): number {
  if (to - from === 1) return words.single[text.charCodeAt(from)] ?? UNSEEN;
  return words.whole[find(words, text, from, to)] ?? 0;
}

function find(words: WordTable, text: string, from: number, to: number): number {
  let h = 0;
  let l = 0;
  for (let i = from; i < to; i++) {
    h = (h << 16) | (l >>> 16);
    l = (l << 16) | text.charCodeAt(i);
  }
  return place(words, h, l);
}
