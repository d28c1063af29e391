import type { AnchorText } from './anchorText';
import type { Occurrence } from './exactPlaces';
import { MAX_CONTEXT } from './foldedQuote';
import type { Stream } from './stream';

/** Units of context kept on each side where nothing else stands in the same. */
const CONTEXT = 32;

interface Standing {
  readonly stream: Stream;
  readonly at: number;
}

/**
 * How many units of context tell an occurrence of words from all others, in either order of the page: 32, doubled until
 * no other stands in the same, or the most that are kept.
 */
export function contextSize(
  anchorText: AnchorText,
  own: Occurrence,
  others: readonly Occurrence[],
  length: number,
): number {
  const mine = standings(anchorText, own);
  let same = 0;
  for (const other of others) {
    if (other.start === own.start) continue;
    for (const its of standings(anchorText, other))
      for (const my of mine) same = Math.max(same, sameContext(my, its, length));
  }
  let size = CONTEXT;
  while (size <= same && size < MAX_CONTEXT) size *= 2;
  return size;
}

function standings(anchorText: AnchorText, { stream, at, inFile }: Occurrence): Standing[] {
  if (inFile === undefined || stream.order === 'file') return [{ stream, at }];
  return [
    { stream, at },
    { stream: anchorText.fileOrder(), at: inFile },
  ];
}

/** Units on each side of words that are the same at two places, as far as any context reaches. */
function sameContext(a: Standing, b: Standing, length: number): number {
  const [one, two] = [a.stream.key, b.stream.key];
  let before = 0;
  while (before < MAX_CONTEXT && isSame(one, a.at - before - 1, two, b.at - before - 1)) before++;
  let after = 0;
  while (after < before && isSame(one, a.at + length + after, two, b.at + length + after)) after++;
  return after;
}

/** Whether two texts have the same unit at two places, or both end there. */
function isSame(one: string, at: number, two: string, other: number): boolean {
  return one[at] === two[other];
}
