import { isHan } from '../text/characters';
import { foldTable } from '../text/foldKey';
import { COUNTED } from './commonWords';
import { eachCommonWord } from './readCommonWords';

/**
 * How likely runs of Han characters are as words of newspaper Chinese: a unigram model over the packed word list. Words
 * have at most `LONGEST_WORD` characters. All tables are open-addressed hash tables over the units of a run.
 */
interface WordTable {
  readonly high: Int32Array;
  readonly low: Int32Array;
  /** Probability of the run as a word, of words that begin with it and go on, of words that end with it. */
  readonly whole: Float64Array;
  readonly begun: Float64Array;
  readonly ended: Float64Array;
  /** Whether the run is a term of the glossary and no common word. */
  readonly terms: Uint8Array;
  /** A bit for each hash of two characters that stand together in some word. */
  readonly pairs: Int32Array;
}

export const LONGEST_WORD = 4;
const SIZE = 1 << 18;
const PAIR_BITS = 1 << 20;
/** A character that was never counted. */
const UNSEEN = 0.5 / COUNTED;

let table: WordTable | undefined;

/** Units of a run before its last two, and the last two, as one number each. */
function place({ high, low }: WordTable, h: number, l: number): number {
  let at = (Math.imul(h ^ (h >>> 15), 0x2c1b3c6d) ^ Math.imul(l ^ (l >>> 13), 0x297a2d39)) >>> 0;
  at = (at ^ (at >>> 14)) & (SIZE - 1);
  while (low[at] !== 0 && (low[at] !== l || high[at] !== h)) at = (at + 1) & (SIZE - 1);
  return at;
}

function slot(words: WordTable, units: readonly number[], from: number, to: number): number {
  let h = 0;
  let l = 0;
  for (let i = from; i < to; i++) {
    h = (h << 16) | (l >>> 16);
    l = (l << 16) | (units[i] ?? 0);
  }
  const at = place(words, h, l);
  words.high[at] = h;
  words.low[at] = l;
  return at;
}

/** Makes the tables of the packed list. */
function readWords(): WordTable {
  const words: WordTable = {
    high: new Int32Array(SIZE),
    low: new Int32Array(SIZE),
    whole: new Float64Array(SIZE),
    begun: new Float64Array(SIZE),
    ended: new Float64Array(SIZE),
    terms: new Uint8Array(SIZE),
    pairs: new Int32Array(PAIR_BITS >> 5),
  };
  eachCommonWord((units, logCount, term) => {
    const share = Math.exp(logCount) / COUNTED;
    const at = slot(words, units, 0, units.length);
    words.whole[at] = (words.whole[at] ?? 0) + share;
    if (term) words.terms[at] = 1;
    for (let k = 1; k < units.length; k++) {
      const bit = pairBit(units[k - 1] ?? 0, units[k] ?? 0);
      words.pairs[bit >> 5] = (words.pairs[bit >> 5] ?? 0) | (1 << (bit & 31));
      // A term is a chance for two halves to meet, no reason to take a whole word for a half.
      if (term) continue;
      const begun = slot(words, units, 0, k);
      words.begun[begun] = (words.begun[begun] ?? 0) + share;
      const ended = slot(words, units, k, units.length);
      words.ended[ended] = (words.ended[ended] ?? 0) + share;
    }
  });
  return words;
}

function pairBit(a: number, b: number): number {
  const hash = Math.imul((a << 16) | b, 0x9e3779b1);
  return (hash ^ (hash >>> 15)) & (PAIR_BITS - 1);
}

function mayMeet({ pairs }: WordTable, a: number, b: number): boolean {
  const bit = pairBit(a, b);
  return ((pairs[bit >> 5] ?? 0) & (1 << (bit & 31))) !== 0;
}

/** Probability of a stretch of Han as a word; a single character always has one. */
function wholeAt(words: WordTable, text: string, from: number, to: number): number {
  const at = find(words, text, from, to);
  const known = words.whole[at] ?? 0;
  return known > 0 || to - from > 1 ? known : UNSEEN;
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
  table ??= readWords();
  const fold = foldTable();
  const unit = (at: number): number => fold[text.charCodeAt(at)] ?? 0;
  const mayBegin = from > 0 && mayMeet(table, unit(from - 1), unit(from));
  const mayEnd = to < text.length && mayMeet(table, unit(to - 1), unit(to));
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
    ((mayBegin && isCut(table, run, size, start, start, end)) ||
      (mayEnd && isCut(table, run, size, end, start, end))) &&
    cutsBetter(table, run, size, start, end)
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
  const meet = (at: number): boolean => mayMeet(words, run[at - 1] ?? 0, run[at] ?? 0);
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
      if (words.low[at] !== 0 && (words.whole[at] ?? 0) > 0 && words.terms[at] === 0) return true;
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
  const any = size < anyWay.length ? anyWay.fill(0) : new Float64Array(size + 1);
  const held = size < heldWay.length ? heldWay.fill(0) : new Float64Array(size + 1);
  any[0] = 1;
  for (let from = 0; from <= size; from++) {
    if (from === end) {
      held[end] = Math.max(held[end] ?? 0, (any[start] ?? 0) * COMMON_TERM);
      any[end] = Math.max(any[end] ?? 0, held[end] ?? 0);
    }
    let h = 0;
    let l = 0;
    for (let to = from + 1; to <= size && to - from <= LONGEST_WORD; to++) {
      if (to - from > 1 && !mayMeet(words, run[to - 2] ?? 0, run[to - 1] ?? 0)) break;
      h = (h << 16) | (l >>> 16);
      l = (l << 16) | (run[to - 1] ?? 0);
      const at = place(words, h, l);
      const known = words.low[at] === 0 ? 0 : (words.whole[at] ?? 0);
      if (known === 0 && to - from > 1) continue;
      const holds = holdsStretch(from, to, start, end);
      const cuts = !holds && from < end && to > start && (from < start || to > end);
      if (cuts && words.terms[at] === 1) continue;
      const word = known || UNSEEN;
      any[to] = Math.max(any[to] ?? 0, (any[from] ?? 0) * word);
      held[to] = Math.max(held[to] ?? 0, ((holds ? any : held)[from] ?? 0) * word);
    }
  }
  return (any[size] ?? 0) > ACROSS * (held[size] ?? 0);
}

/** How common a term is taken to be at least. */
const COMMON_TERM = 1000 / COUNTED;
/** So many times likelier must a division be that cuts a term. */
const ACROSS = 4;

/** How the Han at one end of a line divides into words: what a join with another line needs to know. */
export interface EndWords {
  /** The last (or first) Han of the line, at most `LONGEST_WORD`. */
  readonly run: string;
  /** For each place in the run the probability of what lies between it and the run's inner end. */
  readonly inner: readonly number[];
  /** Probability of the whole run, cut anywhere at the line's end. */
  readonly cut: number;
  /** Logarithm of the share of that where the line ends between words. */
  readonly apart: number;
  /** The line ends (or begins) inside a word, most likely. */
  readonly broken: boolean;
}

const NONE: EndWords = { run: '', inner: [], cut: 1, apart: 0, broken: false };

/** Reads the words at the end of a line, folded with `foldKey` and solid. */
export function endWords(folded: string): EndWords {
  let from = folded.length;
  while (from > 0 && folded.length - from < LONGEST_WORD && isHan(folded.charCodeAt(from - 1))) from--;
  const run = folded.slice(from);
  if (run === '') return NONE;
  table ??= readWords();
  const size = run.length;
  const inner = new Array<number>(size + 1).fill(0);
  inner[0] = 1;
  let begun = 0;
  for (let end = 1; end <= size; end++) {
    for (let start = 0; start < end; start++) {
      inner[end] = (inner[end] ?? 0) + (inner[start] ?? 0) * wholeAt(table, run, start, end);
      if (end === size) begun += (inner[start] ?? 0) * (table.begun[find(table, run, start, end)] ?? 0);
    }
  }
  const whole = inner[size] ?? 0;
  return endOf(run, inner, whole, begun);
}

/** Reads the words at the beginning of a line. */
export function startWords(folded: string): EndWords {
  let to = 0;
  while (to < folded.length && to < LONGEST_WORD && isHan(folded.charCodeAt(to))) to++;
  const run = folded.slice(0, to);
  if (run === '') return NONE;
  table ??= readWords();
  const size = run.length;
  const inner = new Array<number>(size + 1).fill(0);
  inner[size] = 1;
  let ended = 0;
  for (let start = size - 1; start >= 0; start--) {
    for (let end = start + 1; end <= size; end++) {
      inner[start] = (inner[start] ?? 0) + (inner[end] ?? 0) * wholeAt(table, run, start, end);
      if (start === 0) ended += (inner[end] ?? 0) * (table.ended[find(table, run, start, end)] ?? 0);
    }
  }
  const whole = inner[0] ?? 0;
  return endOf(run, inner, whole, ended);
}

function endOf(run: string, inner: readonly number[], whole: number, part: number): EndWords {
  const cut = whole + part;
  return { run, inner, cut, apart: Math.log(whole / cut), broken: part > BROKEN * whole };
}

/** So many times likelier must it be that a line breaks inside a word. */
const BROKEN = 3;

/**
 * Log likelihood ratio of two lines going on into each other, by the words that may lie across the join: above 0 where
 * they make words together, below 0 where each leaves half a word that the other does not complete. 0 where one of the
 * two does not meet the join with Han.
 */
export function wordRatio(left: EndWords, right: EndWords): number {
  const size = left.run.length;
  if (size === 0 || right.run === '') return 0;
  table ??= readWords();
  // Most pairs of characters stand together in no word.
  if (!mayMeet(table, left.run.charCodeAt(size - 1), right.run.charCodeAt(0)))
    return left.apart + right.apart;
  let together = (left.inner[size] ?? 0) * (right.inner[0] ?? 0);
  for (let before = 1; before <= size && before < LONGEST_WORD; before++) {
    for (let after = 1; after <= right.run.length && before + after <= LONGEST_WORD; after++) {
      const across = table.whole[findAcross(table, left.run, before, right.run, after)] ?? 0;
      if (across > 0) together += (left.inner[size - before] ?? 0) * across * (right.inner[after] ?? 0);
    }
  }
  return Math.log(together / (left.cut * right.cut));
}

/** The likeliest word across a join; undefined where a boundary is likelier. */
export function wordAcross(left: EndWords, right: EndWords): string | undefined {
  const size = left.run.length;
  if (size === 0 || right.run === '') return undefined;
  table ??= readWords();
  let best = (left.inner[size] ?? 0) * (right.inner[0] ?? 0);
  let found: string | undefined;
  for (let before = 1; before <= size && before < LONGEST_WORD; before++) {
    for (let after = 1; after <= right.run.length && before + after <= LONGEST_WORD; after++) {
      const across = table.whole[findAcross(table, left.run, before, right.run, after)] ?? 0;
      const total = (left.inner[size - before] ?? 0) * across * (right.inner[after] ?? 0);
      if (total <= best) continue;
      best = total;
      found = left.run.slice(size - before) + right.run.slice(0, after);
    }
  }
  return found;
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
