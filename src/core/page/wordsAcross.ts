import { isHan } from '../text/characters';
import { foldTable } from '../text/foldKey';
import { COUNTED } from './commonWords';
import { LONGEST_WORD, mayMeet, mayMeetPlain, place, type WordTable, wordTable } from './wordTable';

// Kept from call to call: an archive asks for every short term in it, and new arrays took most of the time.
const around = new Uint16Array(16);
const anyWay = new Float64Array(17);
const heldWay = new Float64Array(17);

/**
 * Whether a stretch of a text in any script, such as a term, comes about by chance: the characters around it divide into
 * words much better where one of them lies across an end of the stretch (分工 and 会议 for the 工会 of 分工会议). The
 * stretch itself counts as a word as common as most terms are; of other terms none cuts it.
 */
export function liesAcrossWords(text: string, from: number, to: number): boolean {
  const words = wordTable();
  const fold = foldTable();
  const unit = (at: number): number => fold[text.charCodeAt(at)] ?? 0;
  const mayBegin = from > 0 && mayMeetPlain(words, unit(from - 1), unit(from));
  const mayEnd = to < text.length && mayMeetPlain(words, unit(to - 1), unit(to));
  if (!mayBegin && !mayEnd) return false;
  let low = from;
  while (low > 0 && from - low < LONGEST_WORD && isHan(text.charCodeAt(low - 1))) low--;
  let high = to;
  while (high < text.length && high - to < LONGEST_WORD && isHan(text.charCodeAt(high))) high++;
  const size = high - low;
  const run = size <= around.length ? around : new Uint16Array(size);
  for (let i = 0; i < size; i++) run[i] = unit(low + i);
  const start = from - low;
  const end = to - low;
  return (
    ((mayBegin && isCut(words, run, size, start, start, end)) ||
      (mayEnd && isCut(words, run, size, end, start, end))) &&
    cutsBetter(words, run, size, start, end)
  );
}

/**
 * Whether some word of a run lies across `edge`, an end of the stretch, and cuts it. Any two characters that stand
 * together in it must do so in some word: that is soon known, where each look into the list of words is a slow one.
 */
function isCut(
  words: WordTable,
  run: Uint16Array,
  size: number,
  edge: number,
  start: number,
  end: number,
): boolean {
  const meet = (at: number): boolean => mayMeetPlain(words, run[at - 1] ?? 0, run[at] ?? 0);
  let first = edge - 1;
  while (first > 0 && edge - first < LONGEST_WORD - 1 && meet(first)) first--;
  for (let from = first; from < edge; from++) {
    const last = Math.min(size, from + LONGEST_WORD);
    let h = 0;
    let l = 0;
    for (let to = from + 1; to <= last && (to <= edge || meet(to - 1)); to++) {
      h = (h << 16) | (l >>> 16);
      l = (l << 16) | (run[to - 1] ?? 0);
      if (to <= edge || holdsStretch(from, to, start, end)) continue;
      const at = place(words, h, l);
      if ((words.whole[at] ?? 0) > 0 && words.terms[at] === 0) return true;
    }
  }
  return false;
}

/** Words of a term and something more, such as 退休金, hold it; those that have it in their midst don't (本职工作). */
function holdsStretch(from: number, to: number, start: number, end: number): boolean {
  return (from === start && to >= end) || (from <= start && to === end);
}

/** Whether a run of Han divides much better where a word cuts the stretch from `start` to `end`. */
function cutsBetter(words: WordTable, run: Uint16Array, size: number, start: number, end: number): boolean {
  /** The best division up to each place: of any kind, and one that leaves the stretch whole. */
  const any = size < anyWay.length ? anyWay : new Float64Array(size + 1);
  const held = size < heldWay.length ? heldWay : new Float64Array(size + 1);
  for (let i = 0; i <= size; i++) {
    any[i] = 0;
    held[i] = 0;
  }
  any[0] = 1;
  for (let from = 0; from <= size; from++) {
    if (from === end) {
      const whole = (any[start] ?? 0) * COMMON_TERM;
      if (whole > (held[end] ?? 0)) held[end] = whole;
      if ((held[end] ?? 0) > (any[end] ?? 0)) any[end] = held[end] ?? 0;
    }
    const anyHere = any[from] ?? 0;
    const heldHere = held[from] ?? 0;
    const last = Math.min(size, from + LONGEST_WORD);
    let h = 0;
    let l = 0;
    for (let to = from + 1; to <= last; to++) {
      const unit = run[to - 1] ?? 0;
      const single = to - from === 1;
      if (!single && !mayMeet(words, run[to - 2] ?? 0, unit)) break;
      h = (h << 16) | (l >>> 16);
      l = (l << 16) | unit;
      const at = single ? -1 : place(words, h, l);
      const word = (single ? words.single[unit] : words.whole[at]) ?? 0;
      if (word === 0) continue;
      const holds = holdsStretch(from, to, start, end);
      const cuts = !holds && from < end && to > start && (from < start || to > end);
      if (cuts && words.terms[at] === 1) continue;
      const byAny = anyHere * word;
      const byHeld = (holds ? anyHere : heldHere) * word;
      if (byAny > (any[to] ?? 0)) any[to] = byAny;
      if (byHeld > (held[to] ?? 0)) held[to] = byHeld;
    }
  }
  return (any[size] ?? 0) > ACROSS * (held[size] ?? 0);
}

/** How common a term is taken to be at least. */
const COMMON_TERM = 1000 / COUNTED;
/** So many times likelier must a division be that cuts a term. */
const ACROSS = 4;
