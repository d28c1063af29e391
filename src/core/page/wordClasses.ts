import { COMMON_CHARACTERS, COMMON_PAIRS, FREQUENT_PAIRS } from './kinTables';

/** Words by how common they are in newspapers. */
export const WORD_CLASSES = ['rare pair', 'pair', 'common pair', 'rare character'] as const;
export const RARE_PAIR = 0;
export const RARE_CHARACTER = 3;

/** Classes of the common pairs. */
const COMMON: ReadonlyMap<number, number> = (() => {
  const known = new Map<number, number>();
  const add = (text: string, kind: number): void => {
    for (let i = 0; i + 1 < text.length; i += 2) known.set(pairOf(text, i), kind);
  };
  add(FREQUENT_PAIRS, 1);
  add(COMMON_PAIRS, 2);
  return known;
})();

const PLAIN = new Uint8Array(0x10000);
for (let i = 0; i < COMMON_CHARACTERS.length; i++) PLAIN[COMMON_CHARACTERS.charCodeAt(i)] = 1;

/** Whether a character is so common that it tells nothing. */
export function isCommonCharacter(unit: number): boolean {
  return PLAIN[unit] === 1;
}

/** The two units of a text from `at` on as one number. */
export function pairOf(text: string, at: number): number {
  return (text.charCodeAt(at) << 16) | text.charCodeAt(at + 1);
}

/** Class of a pair of Han characters, given as one number. */
export function pairKind(pair: number): number {
  return COMMON.get(pair) ?? RARE_PAIR;
}

/** Cell of the fitted table for a word: its class, and how many units had it before. */
export function kinCell(kind: number, count: number): number {
  return kind * 4 + (count === 1 ? 0 : count === 2 ? 1 : count < 5 ? 2 : 3);
}

/** The class that a cell is of. */
export function classOfCell(cell: number): number {
  return cell >> 2;
}

export const KIN_CELLS = WORD_CLASSES.length * 4;
