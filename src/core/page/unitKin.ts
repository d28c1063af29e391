import { isHan } from '../text/characters';
import type { DraftLine } from './draft';
import { foldLine, pairCode } from './pageWords';
import type { Unit } from './units';

/** What the words of a unit share with those of the units before it. */
export interface UnitWords {
  /** Pairs of Han characters that earlier units have: which units, for each pair. */
  readonly pairs: readonly (readonly number[])[];
  /** The same for runs of four characters. */
  readonly fours: readonly (readonly number[])[];
  /** Characters of all units before this one. */
  readonly before: number;
}

/** Of a unit's words so many at most are compared; of a long one the first and the last. */
const MOST = 300;
/** A pair that so many units have tells nothing. */
const COMMON = 24;

/** Reads what every unit of a page shares with the earlier ones. */
export function readUnitWords(lines: readonly DraftLine[], units: readonly Unit[]): UnitWords[] {
  const pairUnits = new Map<number, number[]>();
  const fourUnits = new Map<number, number[]>();
  let before = 0;
  return units.map((unit, u) => {
    const text = textOf(lines, unit);
    const words: UnitWords = {
      pairs: meet(codesOf(text, 2), pairUnits, u),
      fours: meet(codesOf(text, 4), fourUnits, u),
      before,
    };
    before += unit.size;
    return words;
  });
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

/** Codes of the runs of `length` Han characters or digits in a text, each once. */
function codesOf(text: string, length: 2 | 4): Set<number> {
  const codes = new Set<number>();
  let run = 0;
  for (let i = 0; i < text.length; i++) {
    run = isHan(text.charCodeAt(i)) ? run + 1 : 0;
    if (run < length) continue;
    const pair = pairCode(text.charCodeAt(i - 1), text.charCodeAt(i));
    // 2^53 / 2^32 leaves room for a hash of the first pair in front of the second.
    codes.add(
      length === 2
        ? pair
        : (pairCode(text.charCodeAt(i - 3), text.charCodeAt(i - 2)) % 1_048_573) * 0x1_0000_0000 + pair,
    );
  }
  return codes;
}

function meet(codes: ReadonlySet<number>, seen: Map<number, number[]>, unit: number): number[][] {
  const shared: number[][] = [];
  for (const code of codes) {
    const places = seen.get(code);
    if (!places) {
      seen.set(code, [unit]);
      continue;
    }
    if (places.length < COMMON) {
      shared.push(places.slice());
      places.push(unit);
    }
  }
  return shared;
}

/** How a unit's words speak for an article. */
export interface Kinship {
  /** Log likelihood ratio of the shared pairs, squashed to about -4 … 4. */
  readonly likelihood: number;
  /** Runs of four characters that nothing else before the unit has but the article. */
  readonly runs: number;
}

/**
 * Of the pairs that come back, those of a text's own article come back more often than the share of the page that the
 * article takes up so far (`size` characters) lets one expect.
 */
export function kinshipOf(words: UnitWords, members: Uint32Array, size: number): Kinship {
  const share = Math.min(0.95, Math.max(0.005, size / Math.max(1, words.before)));
  let sum = 0;
  for (const places of words.pairs) {
    const times = Math.min(places.length, RETURN.length - 1);
    const chance = 1 - (1 - share) ** places.length;
    const own = RETURN[times] ?? 0.2;
    sum += holdsAny(members, places) ? Math.log((own + (1 - own) * chance) / chance) : Math.log(1 - own);
  }
  let runs = 0;
  for (const places of words.fours) if (holdsAll(members, places)) runs++;
  return { likelihood: sum / (1 + Math.abs(sum) / 6), runs };
}

/** How likely a pair that came up once, twice … before came up in the own article, beyond chance. */
const RETURN = [0, 0.45, 0.5, 0.5, 0.45, 0.4, 0.35, 0.3] as const;

function holdsAny(members: Uint32Array, places: readonly number[]): boolean {
  for (const u of places) if (((members[u >> 5] ?? 0) >>> (u & 31)) & 1) return true;
  return false;
}

function holdsAll(members: Uint32Array, places: readonly number[]): boolean {
  for (const u of places) if (!(((members[u >> 5] ?? 0) >>> (u & 31)) & 1)) return false;
  return true;
}
