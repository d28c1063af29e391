import { isHan } from '../text/characters';
import type { DraftLine } from './draft';
import { COMMON_CHARACTERS, COMMON_PAIRS, FREQUENT_PAIRS, KIN_MISSED, KIN_SHARED } from './kinTables';
import { foldLine, pairCode } from './pageWords';
import type { Unit } from './units';

/** A word of a unit that earlier units have: a pair of Han characters, or one that is seldom seen. */
export interface SharedWord {
  /** Index into `WORD_CLASSES`. */
  readonly kind: number;
  /** The earlier units. */
  readonly units: readonly number[];
}

/** What the words of a unit share with those of the units before it. */
export interface UnitWords {
  readonly words: readonly SharedWord[];
  /** What the text from here on shares with the units before it: of this unit and the two behind it, up to a heading. */
  readonly ahead: readonly SharedWord[];
  /** For each run of four characters that earlier units have, which. */
  readonly fours: readonly (readonly number[])[];
  /** Characters of all units before this one. */
  readonly before: number;
}

/** Of a unit's words so many at most are compared; of a long one the first and the last. */
const MOST = 300;
/** A word that so many units have tells nothing. */
const EVERYWHERE = 24;

/** Reads what every unit of a page shares with the earlier ones. */
export function readUnitWords(lines: readonly DraftLine[], units: readonly Unit[]): UnitWords[] {
  const known = new Map<number, number[]>();
  const runs = new Map<number, number[]>();
  let before = 0;
  const read = units.map((unit, u): Omit<UnitWords, 'ahead'> => {
    const text = textOf(lines, unit);
    const words: SharedWord[] = [];
    for (const [code, kind] of wordsOf(text)) {
      const shared = meet(code, known, u);
      if (shared) words.push({ kind, units: shared });
    }
    const fours: (readonly number[])[] = [];
    for (const code of foursOf(text)) {
      const shared = meet(code, runs, u);
      if (shared) fours.push(shared);
    }
    const start = before;
    before += unit.size;
    return { words, fours, before: start };
  });
  return read.map((one, u) => ({ ...one, ahead: lookAhead(units, read, u) }));
}

const AHEAD = 2;

function lookAhead(
  units: readonly Unit[],
  read: readonly { readonly words: readonly SharedWord[] }[],
  at: number,
): readonly SharedWord[] {
  const words = [...(read[at]?.words ?? [])];
  if (!units[at]?.text) return words;
  for (let u = at + 1; u <= at + AHEAD && units[u]?.text; u++) {
    for (const word of read[u]?.words ?? []) {
      const later = word.units.findIndex((v) => v >= at);
      if (later !== 0) words.push(later < 0 ? word : { kind: word.kind, units: word.units.slice(0, later) });
    }
  }
  return words;
}

function textOf(lines: readonly DraftLine[], unit: Unit): string {
  let text = '';
  for (const at of unit.lines) {
    const line = lines[at];
    if (line) text += foldLine(line.features.scan.text);
    if (text.length > 2 * MOST) break;
  }
  return text.length > MOST ? text.slice(0, MOST / 2) + text.slice(-MOST / 2) : text;
}

/** Codes of the pairs and rarer characters of a text, each once, with their classes. */
function wordsOf(text: string): Map<number, number> {
  const words = new Map<number, number>();
  let before = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (!isHan(unit)) {
      before = 0;
      continue;
    }
    if (!words.has(unit) && !COMMON.has(unit)) words.set(unit, RARE_CHARACTER);
    if (before !== 0) {
      const code = pairCode(before, unit);
      if (!words.has(code)) words.set(code, COMMON.get(code) ?? RARE_PAIR);
    }
    before = unit;
  }
  return words;
}

/** Codes of the runs of four Han characters of a text, each once. */
function foursOf(text: string): Set<number> {
  const codes = new Set<number>();
  let run = 0;
  for (let i = 0; i < text.length; i++) {
    run = isHan(text.charCodeAt(i)) ? run + 1 : 0;
    if (run < 4) continue;
    // 2^53 / 2^32 leaves room for a hash of the first pair in front of the second.
    const first = pairCode(text.charCodeAt(i - 3), text.charCodeAt(i - 2)) % 1_048_573;
    codes.add(first * 0x1_0000_0000 + pairCode(text.charCodeAt(i - 1), text.charCodeAt(i)));
  }
  return codes;
}

/** The earlier units with a word, and notes this one; undefined where there are none, or too many. */
function meet(code: number, seen: Map<number, number[]>, unit: number): number[] | undefined {
  const units = seen.get(code);
  if (!units) {
    seen.set(code, [unit]);
    return undefined;
  }
  if (units.length >= EVERYWHERE) return undefined;
  const earlier = units.slice();
  units.push(unit);
  return earlier;
}

/** Words by how common they are in newspapers. */
export const WORD_CLASSES = ['rare pair', 'pair', 'common pair', 'rare character'] as const;
const RARE_PAIR = 0;
const RARE_CHARACTER = 3;

/** Classes of the common pairs, and the common characters. */
const COMMON: ReadonlyMap<number, number> = (() => {
  const known = new Map<number, number>();
  const pairs = (text: string, kind: number): void => {
    for (let i = 0; i + 1 < text.length; i += 2)
      known.set(pairCode(text.charCodeAt(i), text.charCodeAt(i + 1)), kind);
  };
  pairs(FREQUENT_PAIRS, 1);
  pairs(COMMON_PAIRS, 2);
  for (let i = 0; i < COMMON_CHARACTERS.length; i++) known.set(COMMON_CHARACTERS.charCodeAt(i), -1);
  return known;
})();

/** How a unit's words speak for an article. */
export interface Kinship {
  /** Log likelihood ratio of the shared pairs, squashed to about -4 … 4. */
  readonly likelihood: number;
  /** The same with the text behind the unit. */
  readonly ahead: number;
  /** Runs of four characters that nothing else before the unit has but the article. */
  readonly runs: number;
}

/**
 * Of the words that come back, those of a text's own article come back more often than the share of the page that the
 * article takes up so far (`size` characters) lets one expect.
 */
export function kinshipOf(
  { words, ahead, fours, before }: UnitWords,
  members: Uint32Array,
  size: number,
): Kinship {
  const share = shareClass(size, before);
  let runs = 0;
  for (const units of fours) if (holdsAll(members, units)) runs++;
  const likelihood = likelihoodOf(words, members, share);
  return {
    likelihood,
    ahead: ahead.length > words.length ? likelihoodOf(ahead, members, share) : likelihood,
    runs,
  };
}

function likelihoodOf(words: readonly SharedWord[], members: Uint32Array, share: number): number {
  let sum = 0;
  for (const word of words) {
    const cell = kinCell(word, share);
    sum += (holdsAny(members, word.units) ? KIN_SHARED : KIN_MISSED)[cell] ?? 0;
  }
  return sum / (1 + Math.abs(sum) / 6);
}

const SHARES = [0.04, 0.1, 0.2, 0.35, 0.6];

/** Class of the share of the page so far that an article takes up. */
export function shareClass(size: number, before: number): number {
  const share = size / Math.max(1, before);
  let at = 0;
  while (at < SHARES.length && share > (SHARES[at] ?? 1)) at++;
  return at;
}

/** Cell of the fitted tables for a word: its class, how many units had it before, the article's share. */
export function kinCell({ kind, units }: SharedWord, share: number): number {
  const times = units.length === 1 ? 0 : units.length === 2 ? 1 : units.length < 5 ? 2 : 3;
  return (kind * 4 + times) * (SHARES.length + 1) + share;
}

export const KIN_CELLS = WORD_CLASSES.length * 4 * (SHARES.length + 1);

export function holdsAny(members: Uint32Array, places: readonly number[]): boolean {
  for (const u of places) if (((members[u >> 5] ?? 0) >>> (u & 31)) & 1) return true;
  return false;
}

function holdsAll(members: Uint32Array, places: readonly number[]): boolean {
  for (const u of places) if (!(((members[u >> 5] ?? 0) >>> (u & 31)) & 1)) return false;
  return true;
}
