import { type Range, rangesOverlap } from '../text/range';
import { type Place, WORTH_A_LOOK } from './place';
import { toDocumentRanges } from './stream';

/** A place that an orphan may belong to. */
export interface Candidate {
  /** In the document, in reading order. */
  readonly ranges: readonly Range[];
  /** 0 to 1. */
  readonly score: number;
}

const MAX_CANDIDATES = 5;

/** The best of the places for a person to choose from, each stretch of the page once. */
export function candidatesAmong(places: readonly Place[]): Candidate[] {
  const chosen: Candidate[] = [];
  for (const { stream, range, score } of [...places].sort((a, b) => b.score - a.score)) {
    if (chosen.length >= MAX_CANDIDATES || score < WORTH_A_LOOK) break;
    const ranges = toDocumentRanges(stream, range);
    const [first] = ranges;
    if (!first || chosen.some(({ ranges: [other] }) => other && rangesOverlap(first, other))) continue;
    chosen.push({ ranges, score });
  }
  return chosen;
}
