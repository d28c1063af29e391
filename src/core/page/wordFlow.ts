import { MOST_PARTS, readWordVectors, SIGNS, type WordVectors } from './readWordVectors';
import { SENTENCE_START, signNumber } from './wordSigns';
import { wordTable } from './wordTable';

/** Classes of flows, in steps of two thirds. */
export const LEAST_CLASS = -4;
export const MOST_CLASS = 5;
const CLASSES_EACH = 1.5;

/** A class's place among them, from 0. */
export function flowClass(flow: number): number {
  return Math.max(LEAST_CLASS, Math.min(MOST_CLASS, Math.round(CLASSES_EACH * flow))) - LEAST_CLASS;
}

/** Names of the classes with something before them. */
export function flowClasses<Name extends string>(name: Name): `${Name} ${number}`[] {
  return Array.from(
    { length: MOST_CLASS - LEAST_CLASS + 1 },
    (_, i) => `${name} ${LEAST_CLASS + i}` as const,
  );
}

/** Surer than this the counted pairs are not. */
const LEAST = -4;
const MOST = 6;

let known: WordVectors | undefined;

function vectors(): WordVectors {
  known ??= readWordVectors([...wordTable().parts, ...SIGNS.map(() => MOST_PARTS)]);
  return known;
}

/**
 * How much likelier than by chance one word or sign stands right before another in a newspaper, as a natural logarithm;
 * 0 where one of them is unknown. A product of vectors that were fitted to counted pairs (`wordVectors.ts`).
 */
export function flowOf(before: number, behind: number): number {
  if (before < 0 || behind < 0) return 0;
  const { room, left, right } = vectors();
  const p = before * room;
  const q = behind * room;
  const last = room - 1;
  let sum = (left[p + last] ?? 0) + (right[q + last] ?? 0);
  for (let d = 0; d < last; d++) sum += (left[p + d] ?? 0) * (right[q + d] ?? 0);
  return Math.max(LEAST, Math.min(MOST, sum));
}

/** The same of a word at the beginning of a sentence. */
export function flowAtStart(word: number): number {
  return flowOf(signNumber(SENTENCE_START), word);
}
