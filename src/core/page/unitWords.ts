import { isHan } from '../text/characters';
import type { DraftLine } from './draft';
import { createNumbering } from './numbering';
import { solidLine } from './pageWords';
import { createRow, put, type Row, taken } from './rows';
import type { Unit } from './units';
import {
  classOfCell,
  isCommonCharacter,
  kinCell,
  pairKind,
  pairOf,
  RARE_CHARACTER,
  RARE_PAIR,
  WORD_CLASSES,
} from './wordClasses';

/**
 * Words that units of a page share with earlier ones, in lists that all units write into: pairs of Han characters, or
 * single ones that are seldom seen. Of each word the cell of the fitted table (see `kinCell`), and from where to where in
 * `units` the earlier units stand that have it, in ascending order. Words of a class that one and the same earlier unit
 * has, and no other, are one entry: a phrase that comes back makes many of them, and each article is asked for all.
 */
export interface SharedWords {
  readonly units: Int32Array;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly cells: Int32Array;
  /** How many words an entry stands for. */
  readonly times: Int32Array;
}

/** What the words of a unit share with those of the units before it: stretches of the page's lists. */
export interface UnitWords {
  readonly shared: SharedWords;
  /** Its own words. */
  readonly words: Stretch;
  /** What the text behind it shares with the units before it: of the next two units, up to a heading. */
  readonly ahead: Stretch;
  /** Runs of four characters that earlier units have. */
  readonly fours: Stretch;
  /** Characters of all units before this one. */
  readonly before: number;
}

/** Words from one place of the lists to another. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** Of a unit's words so many at most are compared; of a long one the first and the last. */
const MOST = 300;
/** A word that so many units have tells nothing. */
export const EVERYWHERE = 24;

/** Reads what every unit of a page shares with the earlier ones. */
export function readUnitWords(lines: readonly DraftLine[], units: readonly Unit[]): UnitWords[] {
  const texts = units.map((unit) => textOf(lines, unit));
  const size = texts.reduce((sum, text) => sum + text.length, 0);
  const words = createNumbering(size);
  const runs = createNumbering(size);
  forget();
  const singles = new Int32Array(CLASSES * units.length).fill(-1);
  const own: Stretch[] = [];
  const fours: Stretch[] = [];
  for (let u = 0; u < units.length; u++) {
    const text = texts[u] ?? '';
    const from = starts.size;
    met.size = 0;
    let run = 0;
    for (let i = 0; i < text.length; i++) {
      const one = text.charCodeAt(i);
      if (!isHan(one)) {
        run = 0;
        continue;
      }
      run++;
      if (!isCommonCharacter(one)) takeWord(words.numberOf(0, one), one, true, u, singles, from);
      if (run < 2) continue;
      const pair = pairOf(text, i - 1);
      takeWord(words.numberOf(0, pair), pair, false, u, singles, from);
      if (run < 4) continue;
      const four = runs.numberOf(pairOf(text, i - 3), pair);
      const count = meet(runUnits, four, u);
      if (count === 0) continue;
      put(met, four);
      put(met, count);
    }
    const to = starts.size;
    own.push({ from, to });
    // The runs of a unit stand behind its words.
    for (let k = 0; k < met.size; k += 2)
      share(singles, to, RARE_PAIR, runUnits, met.values[k] ?? 0, met.values[k + 1] ?? 0);
    fours.push({ from: to, to: starts.size });
  }
  const ahead = units.map((_, u) => lookAhead(units, own, singles, u));
  const shared = {
    units: taken(earlier),
    starts: taken(starts),
    ends: taken(ends),
    cells: taken(cells),
    times: taken(times),
  };
  let before = 0;
  return units.map((unit, u) => {
    const start = before;
    before += unit.size;
    return {
      shared,
      words: own[u] ?? NONE,
      fours: fours[u] ?? NONE,
      ahead: ahead[u] ?? NONE,
      before: start,
    };
  });
}

const CLASSES = WORD_CLASSES.length;
const NONE: Stretch = { from: 0, to: 0 };

// What becomes the lists of a page, and what is noted on the way.
const earlier = createRow();
const starts = createRow();
const ends = createRow();
const cells = createRow();
const times = createRow();
const kinds = createRow();
const met = createRow();

/** The units that words stand in, by the words' numbers: of each word how many units, and a chain from the last one back. */
interface Seen {
  readonly counts: Row;
  readonly lasts: Row;
  readonly units: Row;
  readonly before: Row;
}

function createSeen(): Seen {
  return { counts: createRow(), lasts: createRow(), units: createRow(), before: createRow() };
}

const wordUnits = createSeen();
const runUnits = createSeen();

function forget(): void {
  for (const row of [earlier, starts, ends, cells, times, kinds, met]) row.size = 0;
  for (const seen of [wordUnits, runUnits])
    for (const row of [seen.counts, seen.lasts, seen.units, seen.before]) row.size = 0;
}

/** Notes a word of a unit, and adds it to the unit's stretch, from `from` on, where earlier units have it. */
function takeWord(
  word: number,
  code: number,
  character: boolean,
  unit: number,
  singles: Int32Array,
  from: number,
): void {
  if (word === kinds.size) put(kinds, character ? RARE_CHARACTER : pairKind(code));
  const count = meet(wordUnits, word, unit);
  if (count > 0) share(singles, from, kinds.values[word] ?? 0, wordUnits, word, count);
}

/**
 * Notes that a unit has a word, the next one or a known one. How many earlier ones have it; 0 where that are too many, or
 * it has it again.
 */
function meet({ counts, lasts, units, before }: Seen, word: number, unit: number): number {
  if (word === counts.size) {
    put(counts, 1);
    put(lasts, units.size);
    put(units, unit);
    put(before, -1);
    return 0;
  }
  const count = counts.values[word] ?? 0;
  const last = lasts.values[word] ?? 0;
  if (count >= EVERYWHERE || units.values[last] === unit) return 0;
  counts.values[word] = count + 1;
  lasts.values[word] = units.size;
  put(units, unit);
  put(before, last);
  return count;
}

/**
 * Adds a word of a class with the units before the last one that has it to the entries of a stretch that begins at `from`;
 * `singles` has by class and unit the last entry of words that the unit alone has.
 */
function share(
  singles: Int32Array,
  from: number,
  kind: number,
  { lasts, units, before }: Seen,
  word: number,
  count: number,
): void {
  let link = before.values[lasts.values[word] ?? 0] ?? -1;
  if (count === 1 && alreadyThere(singles, from, kind, units.values[link] ?? 0, 1)) return;
  const start = earlier.size;
  for (let i = 0; i < count; i++) put(earlier, 0);
  for (let i = count - 1; i >= 0; i--) {
    earlier.values[start + i] = units.values[link] ?? 0;
    link = before.values[link] ?? -1;
  }
  addEntry(start, start + count, kinCell(kind, count), 1);
}

function addEntry(start: number, end: number, cell: number, words: number): void {
  put(starts, start);
  put(ends, end);
  put(cells, cell);
  put(times, words);
}

/** Whether a stretch has an entry for words of a class that a unit alone has: then it stands for more of them. */
function alreadyThere(singles: Int32Array, from: number, kind: number, unit: number, more: number): boolean {
  const slot = unit * CLASSES + kind;
  const entry = singles[slot] ?? -1;
  if (entry < from) {
    singles[slot] = starts.size;
    return false;
  }
  times.values[entry] = (times.values[entry] ?? 0) + more;
  return true;
}

/** So many units of text are read ahead of text; of a heading's text so many characters, behind so many more headings. */
const AHEAD = 2;
const SECTION = 160;
const HEADINGS = 5;

/** Adds the words of the text ahead to the lists, each with the units before the one that looks ahead. */
function lookAhead(
  units: readonly Unit[],
  own: readonly Stretch[],
  singles: Int32Array,
  at: number,
): Stretch {
  const first = starts.size;
  const [from, to] = units[at]?.text ? [at + 1, at + AHEAD + 1] : sectionBehind(units, at);
  for (let u = from; u < to && units[u]?.text; u++) {
    const words = own[u] ?? NONE;
    for (let k = words.from; k < words.to; k++) {
      const start = starts.values[k] ?? 0;
      let end = ends.values[k] ?? 0;
      while (end > start && (earlier.values[end - 1] ?? 0) >= at) end--;
      if (end === start) continue;
      const kind = classOfCell(cells.values[k] ?? 0);
      const more = times.values[k] ?? 1;
      const single = end - start === 1 ? (earlier.values[start] ?? 0) : -1;
      if (single >= 0 && alreadyThere(singles, first, kind, single, more)) continue;
      addEntry(start, end, kinCell(kind, end - start), more);
    }
  }
  return { from: first, to: starts.size };
}

/** The first units of the text that stands under a heading: the first of them, and the one behind the last. */
function sectionBehind(units: readonly Unit[], at: number): readonly [number, number] {
  let from = at + 1;
  while (from <= at + HEADINGS && from < units.length && !units[from]?.text) from++;
  let size = 0;
  let to = from;
  while (units[to]?.text && size < SECTION) size += units[to++]?.size ?? 0;
  return [from, to];
}

function textOf(lines: readonly DraftLine[], unit: Unit): string {
  let text = '';
  for (const at of unit.lines) {
    const line = lines[at];
    if (line) text += solidLine(line.features);
    if (text.length > 2 * MOST) break;
  }
  return text.length > MOST ? text.slice(0, MOST / 2) + text.slice(-MOST / 2) : text;
}
