import { isHan } from '../text/characters';
import type { DraftLine } from './draft';
import { createNumbering } from './numbering';
import { solidLine } from './pageWords';
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
  readonly units: readonly number[];
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  readonly cells: readonly number[];
  /** How many words an entry stands for. */
  readonly times: readonly number[];
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
  const wordUnits = createSeen();
  const runUnits = createSeen();
  const shared: Lists = { units: [], starts: [], ends: [], cells: [], times: [] };
  const singles = new Int32Array(CLASSES * units.length).fill(-1);
  let from = 0;
  const own: Stretch[] = [];
  const fours: Stretch[] = [];
  const kinds: number[] = [];
  const takeWord = (word: number, kind: number, u: number): void => {
    if (word === kinds.length) {
      kinds.push(kind);
      addNew(wordUnits, u);
      return;
    }
    const count = meet(word, wordUnits, u);
    if (count > 0) share(shared, singles, from, kinds[word] ?? 0, wordUnits.lists[word], count);
  };
  // The runs of a unit stand behind its words: they are noted as they come up.
  const met: number[] = [];
  const metCounts: number[] = [];
  for (let u = 0; u < units.length; u++) {
    const text = texts[u] ?? '';
    from = shared.starts.length;
    met.length = 0;
    metCounts.length = 0;
    let run = 0;
    for (let i = 0; i < text.length; i++) {
      const one = text.charCodeAt(i);
      if (!isHan(one)) {
        run = 0;
        continue;
      }
      run++;
      if (!isCommonCharacter(one)) takeWord(words.numberOf(0, one), RARE_CHARACTER, u);
      if (run < 2) continue;
      const pair = pairOf(text, i - 1);
      const word = words.numberOf(0, pair);
      takeWord(word, word === kinds.length ? pairKind(pair) : 0, u);
      if (run < 4) continue;
      const four = runs.numberOf(pairOf(text, i - 3), pair);
      if (four === runUnits.firsts.length) {
        addNew(runUnits, u);
        continue;
      }
      const count = meet(four, runUnits, u);
      if (count === 0) continue;
      met.push(four);
      metCounts.push(count);
    }
    const to = shared.starts.length;
    own.push({ from, to });
    for (let k = 0; k < met.length; k++)
      share(shared, singles, to, RARE_PAIR, runUnits.lists[met[k] ?? 0], metCounts[k] ?? 0);
    fours.push({ from: to, to: shared.starts.length });
  }
  let before = 0;
  return units.map((unit, u) => {
    const start = before;
    before += unit.size;
    return {
      shared,
      words: own[u] ?? NONE,
      fours: fours[u] ?? NONE,
      ahead: lookAhead(units, own, shared, singles, u),
      before: start,
    };
  });
}

const CLASSES = WORD_CLASSES.length;
const NONE: Stretch = { from: 0, to: 0 };

type Lists = { readonly [K in keyof SharedWords]: number[] };

/**
 * Adds a word of a class with the first units of a list to the entries of a stretch that begins at `from`; `singles` has
 * by class and unit the last entry of words that the unit alone has.
 */
function share(
  { units, starts, ends, cells, times }: Lists,
  singles: Int32Array,
  from: number,
  kind: number,
  of: readonly number[] = [],
  count = 0,
): void {
  if (count === 1 && alreadyThere(times, singles, from, kind, of[0] ?? 0, 1, starts.length)) return;
  starts.push(units.length);
  for (let i = 0; i < count; i++) units.push(of[i] ?? 0);
  ends.push(units.length);
  cells.push(kinCell(kind, count));
  times.push(1);
}

/** Whether a stretch has an entry for words of a class that a unit alone has: then it stands for more of them. */
function alreadyThere(
  times: number[],
  singles: Int32Array,
  from: number,
  kind: number,
  unit: number,
  more: number,
  next: number,
): boolean {
  const slot = unit * CLASSES + kind;
  const entry = singles[slot] ?? -1;
  if (entry < from) {
    singles[slot] = next;
    return false;
  }
  times[entry] = (times[entry] ?? 0) + more;
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
  shared: Lists,
  singles: Int32Array,
  at: number,
): Stretch {
  const { starts, ends, cells, times } = shared;
  const first = starts.length;
  const [from, to] = units[at]?.text ? [at + 1, at + AHEAD + 1] : sectionBehind(units, at);
  for (let u = from; u < to && units[u]?.text; u++) {
    const words = own[u] ?? NONE;
    for (let k = words.from; k < words.to; k++) {
      const start = starts[k] ?? 0;
      let end = ends[k] ?? 0;
      while (end > start && (shared.units[end - 1] ?? 0) >= at) end--;
      if (end === start) continue;
      const kind = classOfCell(cells[k] ?? 0);
      const more = times[k] ?? 1;
      const single = end - start === 1 ? (shared.units[start] ?? 0) : -1;
      if (single >= 0 && alreadyThere(times, singles, first, kind, single, more, starts.length)) continue;
      starts.push(start);
      ends.push(end);
      cells.push(kinCell(kind, end - start));
      times.push(more);
    }
  }
  return { from: first, to: starts.length };
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

/** Where words stand: the first unit of each, and all units of one that came back. Most never do. */
interface Seen {
  readonly firsts: number[];
  readonly lists: (number[] | undefined)[];
}

function createSeen(): Seen {
  return { firsts: [], lists: [] };
}

function addNew({ firsts, lists }: Seen, unit: number): void {
  firsts.push(unit);
  lists.push(undefined);
}

/** Notes that a unit has a known word. How many earlier ones have it; 0 where that are too many, or it has it again. */
function meet(word: number, { firsts, lists }: Seen, unit: number): number {
  const units = lists[word];
  if (!units) {
    const first = firsts[word] ?? unit;
    if (first === unit) return 0;
    lists[word] = [first, unit];
    return 1;
  }
  if (units.length >= EVERYWHERE || units[units.length - 1] === unit) return 0;
  return units.push(unit) - 1;
}
