import { isHan } from '../text/characters';
import type { DraftLine } from './draft';
import { createNumbering } from './numbering';
import { solidLine } from './pageWords';
import type { Unit } from './units';
import { cellOfFewer, isCommonCharacter, kinCell, pairKind, pairOf, RARE_CHARACTER } from './wordClasses';

/**
 * Words that units of a page share with earlier ones, in lists that all units write into: pairs of Han characters, or
 * single ones that are seldom seen. Of each word the cell of the fitted table (see `kinCell`), and from where to where in
 * `units` the earlier units stand that have it, in ascending order.
 */
export interface SharedWords {
  readonly units: readonly number[];
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  readonly cells: readonly number[];
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
  const shared: Lists = { units: [], starts: [], ends: [], cells: [] };
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
    if (count > 0) share(shared, kinCell(kinds[word] ?? 0, count), wordUnits.lists[word], count);
  };
  // The runs of a unit stand behind its words: they are noted as they come up.
  const met: number[] = [];
  const metCounts: number[] = [];
  for (let u = 0; u < units.length; u++) {
    const text = texts[u] ?? '';
    const from = shared.starts.length;
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
    for (let k = 0; k < met.length; k++) share(shared, 0, runUnits.lists[met[k] ?? 0], metCounts[k] ?? 0);
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
      ahead: lookAhead(units, own, shared, u),
      before: start,
    };
  });
}

const NONE: Stretch = { from: 0, to: 0 };

type Lists = { readonly [K in keyof SharedWords]: number[] };

function share(
  { units, starts, ends, cells }: Lists,
  cell: number,
  of: readonly number[] = [],
  count = 0,
): void {
  starts.push(units.length);
  for (let i = 0; i < count; i++) units.push(of[i] ?? 0);
  ends.push(units.length);
  cells.push(cell);
}

/** So many units of text are read ahead of text; of a heading's text so many characters, behind so many more headings. */
const AHEAD = 2;
const SECTION = 160;
const HEADINGS = 5;

/** Adds the words of the text ahead to the lists, each with the units before the one that looks ahead. */
function lookAhead(units: readonly Unit[], own: readonly Stretch[], shared: Lists, at: number): Stretch {
  const { starts, ends, cells } = shared;
  const first = starts.length;
  const [from, to] = units[at]?.text ? [at + 1, at + AHEAD + 1] : sectionBehind(units, at);
  for (let u = from; u < to && units[u]?.text; u++) {
    const words = own[u] ?? NONE;
    for (let k = words.from; k < words.to; k++) {
      const start = starts[k] ?? 0;
      let end = ends[k] ?? 0;
      while (end > start && (shared.units[end - 1] ?? 0) >= at) end--;
      if (end === start) continue;
      starts.push(start);
      ends.push(end);
      cells.push(cellOfFewer(cells[k] ?? 0, end - start));
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
