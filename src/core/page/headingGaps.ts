import { foldWidths } from '../text/foldKey';
import type { Range } from '../text/range';
import { readWord } from './straddle';

const CLAUSE = 3;

/** Spaces of a heading between two clauses of some length; one inside a word is a stray. */
export function headingGaps({ start, end }: Range, text: string): Range[] {
  const words = [...text.slice(start, end).matchAll(/[^ \u3000]+/g)];
  return words.slice(1).flatMap((word, i): Range[] => {
    const before = words[i];
    if (!before || before[0].length < CLAUSE || word[0].length < CLAUSE) return [];
    const across = readWord(foldWidths(before[0]), foldWidths(word[0]));
    if (across.includes('word 2') || across.includes('word 3+')) return [];
    return [{ start: start + before.index + before[0].length, end: start + word.index }];
  });
}
