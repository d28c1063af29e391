import { MISSED, returnRatio } from './unitKin';
import { EVERYWHERE, type UnitWords } from './unitWords';
import { classOfCell, KIN_CELLS, kinCell, WORD_CLASSES } from './wordClasses';

/** Words of a class that the same units of a page have. */
interface CommonWords {
  readonly kind: number;
  /** Indexes of those units, in order. */
  readonly units: readonly number[];
  /** How many words. */
  times: number;
}

/** For each unit the words that others have too, before it or behind it. */
export type WordsInCommon = readonly (readonly CommonWords[])[];

/**
 * Reads what the units of a page have in common from what each shares with the earlier ones: a word that comes back moves
 * from the words of those units to the words of those and one more.
 */
export function readSharedWords(units: readonly UnitWords[]): WordsInCommon {
  const count = units.length;
  const groups: CommonWords[] = WORD_CLASSES.map((_, kind) => ({ kind, units: [], times: 0 }));
  const numbers = new Map<number, number>();
  const grown = (group: number, unit: number): number => {
    const key = group * count + unit;
    let number = numbers.get(key);
    if (number === undefined) {
      const { kind, units: own } = groups[group] as CommonWords;
      number = groups.push({ kind, units: [...own, unit], times: 0 }) - 1;
      numbers.set(key, number);
    }
    return number;
  };
  units.forEach(({ shared, words }, u) => {
    for (let k = words.from; k < words.to; k++) {
      let group = classOfCell(shared.cells[k] ?? 0);
      for (let i = shared.starts[k] ?? 0; i < (shared.ends[k] ?? 0); i++)
        group = grown(group, shared.units[i] ?? 0);
      const times = shared.times[k] ?? 1;
      const earlier = groups[group] as CommonWords;
      if (earlier.units.length > 1) earlier.times -= times;
      (groups[grown(group, u)] as CommonWords).times += times;
    }
  });
  const common: CommonWords[][] = units.map(() => []);
  for (const group of groups) if (group.times > 0) for (const u of group.units) common[u]?.push(group);
  return common;
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

export function createKinScale(words: WordsInCommon): KinScale {
  const ratios = new Float64Array(KIN_CELLS * (EVERYWHERE + 1));
  let share = 0;
  const ratioOf = (cell: number, count: number): number => {
    const at = cell * (EVERYWHERE + 1) + count;
    const known = ratios[at] ?? 0;
    if (!Number.isNaN(known)) return known;
    const ratio = returnRatio(cell, count, share);
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
        for (const { kind, units, times } of words[u] ?? []) {
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
          sum += times * (met ? ratioOf(cell, elsewhere) : (MISSED[cell] ?? 0));
        }
      }
      return sum / (1 + Math.abs(sum) / 4);
    },
  };
}
