import { KIN_RETURNS } from './kinTables';
import { chanceOf, KIN_CELLS, kinCell, type UnitWords } from './unitKin';

/** A word that several units of a page have. */
interface SharedWord {
  readonly kind: number;
  /** Indexes of those units, in order. */
  readonly units: readonly number[];
}

/** For each unit the words that others have too, before it or behind it. */
export type SharedWords = readonly (readonly SharedWord[])[];

/** Reads what the units of a page share from what each shares with the earlier ones. */
export function readSharedWords(units: readonly UnitWords[]): SharedWords {
  const shared: SharedWord[][] = units.map(() => []);
  units.forEach(({ words }, u) => {
    for (const { kind, units: list, count } of words) {
      const word = { kind, units: list };
      shared[u]?.push(word);
      if (count === 1) shared[list[0] ?? u]?.push(word);
    }
  });
  return shared;
}

/** What a unit is to a question about kinship: one whose words are asked about, one they may go with; 0 for neither. */
export const ASKED = 1;
export const OTHER = 2;

/** How far the words of some units speak for their going with others. */
export interface KinScale {
  /** From here on the others are units with this share of the page. */
  setShare(share: number): void;
  /**
   * Log likelihood ratio, squashed to -4 … 4, of those words of the units `asked` that come up elsewhere on the page: as
   * they would if those units went with the ones marked `OTHER`, against by chance.
   */
  between(asked: readonly number[], marks: Uint8Array): number;
}

/** A word in more units than this is one in so many. */
const MOST_UNITS = 24;

export function createKinScale(words: SharedWords): KinScale {
  const ratios = new Float64Array(KIN_CELLS * (MOST_UNITS + 1));
  let share = 0;
  const ratioOf = (cell: number, count: number): number => {
    const at = cell * (MOST_UNITS + 1) + count;
    const known = ratios[at] ?? 0;
    if (!Number.isNaN(known)) return known;
    const own = KIN_RETURNS[cell] ?? 0;
    const chance = chanceOf(count, share);
    const ratio = Math.log((own + (1 - own) * chance) / chance);
    ratios[at] = ratio;
    return ratio;
  };
  return {
    setShare(next) {
      share = next;
      ratios.fill(Number.NaN);
    },
    between(asked, marks) {
      let sum = 0;
      for (const u of asked) {
        for (const { kind, units } of words[u] ?? []) {
          let elsewhere = 0;
          let met = false;
          for (let i = 0; i < units.length; i++) {
            const mark = marks[units[i] ?? 0];
            if (mark === ASKED) continue;
            elsewhere++;
            if (mark === OTHER) met = true;
          }
          if (elsewhere === 0) continue;
          const cell = kinCell(kind, elsewhere);
          sum += met ? ratioOf(cell, Math.min(MOST_UNITS, elsewhere)) : (MISSED[cell] ?? 0);
        }
      }
      return sum / (1 + Math.abs(sum) / 4);
    },
  };
}

/** Ratio of a word that the others do not have, by cell. */
const MISSED: readonly number[] = KIN_RETURNS.map((own) => Math.log(1 - own));
