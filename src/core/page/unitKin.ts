import { isHan } from '../text/characters';
import type { DraftLine } from './draft';
import { COMMON_CHARACTERS, COMMON_PAIRS, FREQUENT_PAIRS, KIN_RETURNS } from './kinTables';
import { createNumbering } from './numbering';
import { solidLine } from './pageWords';
import { type EarlierUnits, holdsAll, holdsAny, type UnitSet } from './unitSet';
import type { Unit } from './units';

/** A word of a unit that earlier units have: a pair of Han characters, or one that is seldom seen. */
export interface SharedWord extends EarlierUnits {
  /** Index into `WORD_CLASSES`. */
  readonly kind: number;
  /** Cell of the fitted table: see `kinCell`. */
  readonly cell: number;
}

/** What the words of a unit share with those of the units before it. */
export interface UnitWords {
  readonly words: readonly SharedWord[];
  /** What the text behind it shares with the units before it: of the next two units, up to a heading. */
  readonly ahead: readonly SharedWord[];
  /** For each run of four characters that earlier units have, which. */
  readonly fours: readonly EarlierUnits[];
  /** Characters of all units before this one. */
  readonly before: number;
}

/** Of a unit's words so many at most are compared; of a long one the first and the last. */
const MOST = 300;
/** A word that so many units have tells nothing. */
const EVERYWHERE = 24;

/** Reads what every unit of a page shares with the earlier ones. */
export function readUnitWords(lines: readonly DraftLine[], units: readonly Unit[]): UnitWords[] {
  const texts = units.map((unit) => textOf(lines, unit));
  const size = texts.reduce((sum, text) => sum + text.length, 0);
  const words = createNumbering(size);
  const runs = createNumbering(size);
  const wordUnits = createSeen();
  const runUnits = createSeen();
  /** Class of each word; below 0 for one that tells nothing. */
  const classes: number[] = [];
  let before = 0;
  const read = units.map((unit, u): Omit<UnitWords, 'ahead'> => {
    const text = texts[u] ?? '';
    const shared: SharedWord[] = [];
    const fours: EarlierUnits[] = [];
    const take = (code: number, otherwise: number): void => {
      const word = words.numberOf(0, code);
      if (word === classes.length) {
        classes.push(COMMON.get(code) ?? otherwise);
        addNew(wordUnits, u);
        return;
      }
      const kind = classes[word] ?? -1;
      const count = kind < 0 ? 0 : meet(word, wordUnits, u);
      if (count > 0) shared.push(sharedWord(kind, wordUnits.lists[word] ?? [], count));
    };
    let run = 0;
    for (let i = 0; i < text.length; i++) {
      const one = text.charCodeAt(i);
      run = isHan(one) ? run + 1 : 0;
      if (run > 0) take(one, RARE_CHARACTER);
      if (run > 1) take(pairOf(text, i - 1), RARE_PAIR);
      if (run < 4) continue;
      const four = runs.numberOf(pairOf(text, i - 3), pairOf(text, i - 1));
      if (four === runUnits.firsts.length) {
        addNew(runUnits, u);
        continue;
      }
      const count = meet(four, runUnits, u);
      if (count > 0) fours.push({ units: runUnits.lists[four] ?? [], count });
    }
    const start = before;
    before += unit.size;
    return { words: shared, fours, before: start };
  });
  return read.map(({ words, fours, before }, u) => ({
    words,
    fours,
    before,
    ahead: lookAhead(units, read, u),
  }));
}

/** The two units of a text from `at` on as one number. */
function pairOf(text: string, at: number): number {
  return (text.charCodeAt(at) << 16) | text.charCodeAt(at + 1);
}

/** So many units of text are read ahead of text; of a heading's text so many characters, behind so many more headings. */
const AHEAD = 2;
const SECTION = 160;
const HEADINGS = 5;

function lookAhead(
  units: readonly Unit[],
  read: readonly { readonly words: readonly SharedWord[] }[],
  at: number,
): readonly SharedWord[] {
  const words: SharedWord[] = [];
  const [from, to] = units[at]?.text ? [at + 1, at + AHEAD + 1] : sectionBehind(units, at);
  for (let u = from; u < to && units[u]?.text; u++) {
    for (const word of read[u]?.words ?? []) {
      let count = 0;
      while (count < word.count && (word.units[count] ?? 0) < at) count++;
      if (count > 0) words.push(count === word.count ? word : sharedWord(word.kind, word.units, count));
    }
  }
  return words;
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

/** Words by how common they are in newspapers. */
export const WORD_CLASSES = ['rare pair', 'pair', 'common pair', 'rare character'] as const;
const RARE_PAIR = 0;
const RARE_CHARACTER = 3;

/** Classes of the common pairs, and the common characters. */
const COMMON: ReadonlyMap<number, number> = (() => {
  const known = new Map<number, number>();
  const pairs = (text: string, kind: number): void => {
    for (let i = 0; i + 1 < text.length; i += 2) known.set(pairOf(text, i), kind);
  };
  pairs(FREQUENT_PAIRS, 1);
  pairs(COMMON_PAIRS, 2);
  for (let i = 0; i < COMMON_CHARACTERS.length; i++) known.set(COMMON_CHARACTERS.charCodeAt(i), -1);
  return known;
})();

/** Class of a pair of Han characters, given as one number. */
export function pairKind(pair: number): number {
  return Math.max(RARE_PAIR, COMMON.get(pair) ?? RARE_PAIR);
}

/** How a unit's words speak for an article. */
export interface Kinship {
  /** Log likelihood ratio of the shared pairs, squashed to -4 … 4. */
  readonly likelihood: number;
  /** The same with the text behind the unit. */
  readonly ahead: number;
  /** Runs of four characters that nothing else before the unit has but the article. */
  readonly runs: number;
}

/** Of a unit without words. */
export const UNKNOWN: Kinship = { likelihood: 0, ahead: 0, runs: 0 };

/**
 * The words of a unit that came up before on the page speak for an article that has them, the more so the less of the
 * page it takes up (`size` characters of all before): a log likelihood ratio of the unit's belonging to the article
 * against its belonging to none so far, where words come back by chance alone. Written into `into`.
 */
export function readKinship(
  unit: UnitWords | undefined,
  members: UnitSet,
  size: number,
  into: { -readonly [K in keyof Kinship]: Kinship[K] },
): void {
  into.likelihood = 0;
  into.ahead = 0;
  into.runs = 0;
  if (!unit) return;
  const { words, ahead, fours, before } = unit;
  const share = shareOf(size, before);
  forgetRatios();
  for (let i = 0; i < fours.length; i++) if (holdsAll(members, fours[i] as EarlierUnits)) into.runs++;
  const own = sumRatios(words, members, share, 0);
  into.likelihood = squash(own);
  into.ahead = ahead.length > 0 ? squash(sumRatios(ahead, members, share, own)) : into.likelihood;
}

function squash(sum: number): number {
  return sum / (1 + Math.abs(sum) / 4);
}

/** Adds the log likelihood ratios of words to a sum. */
function sumRatios(words: readonly SharedWord[], members: UnitSet, share: number, start: number): number {
  let sum = start;
  for (let i = 0; i < words.length; i++) {
    const word = words[i] as SharedWord;
    sum += holdsAny(members, word) ? ratioOf(word.cell, word.count, share) : (MISSED[word.cell] ?? 0);
  }
  return sum;
}

/** Ratio of a word that the article does not have, by cell. */
const MISSED: readonly number[] = KIN_RETURNS.map((own) => Math.log(1 - own));

/** Ratios of words that the article in hand has, by cell and number of units, and in which round they were worked out. */
const ratios = new Float64Array(KIN_RETURNS.length * EVERYWHERE);
const rounds = new Int32Array(ratios.length);
let round = 0;

function forgetRatios(): void {
  round = (round + 1) | 0;
}

function ratioOf(cell: number, count: number, share: number): number {
  const at = cell * EVERYWHERE + count;
  if (rounds[at] === round) return ratios[at] ?? 0;
  const own = KIN_RETURNS[cell] ?? 0;
  const chance = chanceOf(count, share);
  const ratio = Math.log((own + (1 - own) * chance) / chance);
  ratios[at] = ratio;
  rounds[at] = round;
  return ratio;
}

/** Share of the page so far that an article takes up. */
export function shareOf(size: number, before: number): number {
  return Math.min(0.97, Math.max(0.005, size / Math.max(1, before)));
}

/** How likely it is that an article of this share has by chance a word that so many units have. */
export function chanceOf(count: number, share: number): number {
  return 1 - (1 - share) ** count;
}

function sharedWord(kind: number, units: readonly number[], count: number): SharedWord {
  return { kind, units, count, cell: kinCell(kind, count) };
}

/** Cell of the fitted table for a word: its class, and how many units had it before. */
export function kinCell(kind: number, count: number): number {
  return kind * 4 + (count === 1 ? 0 : count === 2 ? 1 : count < 5 ? 2 : 3);
}

export const KIN_CELLS = WORD_CLASSES.length * 4;
