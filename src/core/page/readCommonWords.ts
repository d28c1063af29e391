import { digitValue } from './base64Digits';
import { CHARACTERS, WORD_TREES } from './commonWords';

const LETTER_A = 0x61;
const CAPITAL_A = 0x41;
const BITS = 5;
const MORE = 1 << BITS;

/** Reads one stream of base-64 digits, number by number. */
interface Numbers {
  readonly digits: string;
  at: number;
}

/**
 * Calls back for each word of the packed list, in the list's order: its UTF-16 units (the array is used again), the
 * rounded natural logarithm of its count, whether it is a term of the glossary. `commonWords.ts` says how it is packed.
 */
export function eachCommonWord(
  visit: (units: readonly number[], logCount: number, term: boolean) => void,
): void {
  const characters = readCharacters();
  const streams = WORD_TREES.split(' ');
  let first = 0;
  for (let length = 1; first < streams.length; length++) {
    const numbers = streams.slice(first, first + 2 * length).map((digits) => ({ digits, at: 0 }));
    const branches = numbers.slice(0, length);
    const steps = numbers.slice(length);
    const letters = streams[first + 2 * length] ?? '';
    const units: number[] = new Array(length).fill(0);
    let word = 0;
    const walk = (level: number): void => {
      let rank = -1;
      for (let left = next(branches[level]); left > 0; left--) {
        rank += 1 + next(steps[level]);
        units[level] = characters[rank] ?? 0;
        if (level < length - 1) {
          walk(level + 1);
          continue;
        }
        const letter = letters.charCodeAt(word++);
        const term = letter < LETTER_A;
        visit(units, letter - (term ? CAPITAL_A : LETTER_A), term);
      }
    };
    walk(0);
    first += 2 * length + 1;
  }
}

function readCharacters(): number[] {
  const numbers: Numbers = { digits: CHARACTERS, at: 0 };
  const characters: number[] = [];
  let unit = 0;
  while (numbers.at < CHARACTERS.length) {
    const step = next(numbers);
    unit += step % 2 === 0 ? step / 2 : -(step + 1) / 2;
    characters.push(unit);
  }
  return characters;
}

function next(numbers: Numbers | undefined): number {
  if (!numbers) return 0;
  let value = 0;
  for (;;) {
    const digit = digitValue(numbers.digits.charCodeAt(numbers.at++));
    value = value * MORE + (digit & (MORE - 1));
    if (digit < MORE) return value;
  }
}
