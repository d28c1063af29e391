import { isHan } from '../text/characters';
import { foldKey } from '../text/foldKey';

/**
 * What the page itself knows of words: how often each pair of Han characters stands inside its lines. A pair that
 * straddles a join and is at home elsewhere on the page speaks for the join.
 */
export interface PageWords {
  /** Times that the two characters follow each other inside a line. */
  readonly pairs: ReadonlyMap<number, number>;
  /** All lines in one script and width, solid, a line feed between. */
  readonly text: string;
}

/** Code of a pair of UTF-16 units. */
export function pairCode(a: number, b: number): number {
  return a * 0x10000 + b;
}

/** Counts the pairs of a page's lines, already folded with `foldKey`. */
export function readPageWords(folded: readonly string[]): PageWords {
  const pairs = new Map<number, number>();
  for (const line of folded) {
    let before = 0;
    for (let i = 0; i < line.length; i++) {
      const unit = line.charCodeAt(i);
      const han = isHan(unit);
      if (han && before) {
        const code = pairCode(before, unit);
        pairs.set(code, (pairs.get(code) ?? 0) + 1);
      }
      before = han ? unit : 0;
    }
  }
  return { pairs, text: folded.join('\n') };
}

const LONGEST = 4000;

/** A line as `PageWords` wants it: solid, in one script and width; of an endless line its two ends. */
export function foldLine(text: string): string {
  const told = text.length > LONGEST ? text.slice(0, LONGEST / 2) + text.slice(-LONGEST / 2) : text;
  return foldKey(told).replace(/\s+/g, '');
}
