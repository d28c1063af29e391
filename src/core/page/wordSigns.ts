import { SIGNS } from './readWordVectors';
import { wordTable } from './wordTable';

/** The number of a word or sign that has no vector, or of none at all. */
export const UNKNOWN = -1;

type Sign = (typeof SIGNS)[number];

/** The folded units that are no Han and end no sentence, as the counted texts write them at the end of what came before. */
const ENDS: Readonly<Record<string, Sign>> = {
  ',': '，',
  '、': '、',
  ';': '；',
  ':': '：',
  '(': '（',
  ')': '）',
  '"': '”',
  '《': '《',
  '》': '》',
  '-': '——',
  '…': '……',
};
/** The same at the beginning of what comes behind. */
const STARTS: Readonly<Record<string, Sign>> = {
  ...ENDS,
  '"': '“',
  '。': '。',
  '!': '。',
  '?': '。',
  '.': '。',
};
/** Place of a sentence's beginning in `SIGNS`, counted from 1. */
export const SENTENCE_START: number = SIGNS.indexOf('始##始') + 1;
const DIGITS = '0123456789';
const endSigns = signTable(ENDS);
const startSigns = signTable(STARTS);

/** For each UTF-16 unit its place in `SIGNS`, counted from 1; 0 for none. */
function signTable(signs: Readonly<Record<string, Sign>>): Uint8Array {
  const table = new Uint8Array(0x10000);
  for (const [unit, sign] of Object.entries(signs)) table[unit.charCodeAt(0)] = SIGNS.indexOf(sign) + 1;
  for (const digit of DIGITS) table[digit.charCodeAt(0)] = SIGNS.indexOf('未##数') + 1;
  return table;
}

/** Number of the sign with which a folded line ends that does not end with Han, or with which one begins. */
export function endSign(unit: number): number {
  return signNumber(endSigns[unit] ?? 0);
}

export function startSign(unit: number): number {
  return signNumber(startSigns[unit] ?? 0);
}

/** Number of the vector of a sign, by its place in `SIGNS` counted from 1. */
export function signNumber(sign: number): number {
  return sign === 0 ? UNKNOWN : wordTable().parts.length + sign - 1;
}

/** The same by the sign itself. */
export function signOf(sign: Sign): number {
  return signNumber(SIGNS.indexOf(sign) + 1);
}
