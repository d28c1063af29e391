import { lineKey } from './correctionsAnchors';
import type { Page, PageLine } from './model';

/** A line that says again, cut short or garbled, how another one begins. */
export interface DoubledLine {
  readonly line: PageLine;
  /** 1-based number of the line that says it whole. */
  readonly of: number;
}

const SHORTEST = 20;
const ALIKE = 0.75;
const SHARED = 5;

/**
 * Lines that OCR read twice: at least three quarters of their pairs of characters stand, in order, in the beginning of a
 * longer line. Of two that copy each other the shorter goes. Linear but for lines that share rare words.
 */
export function doubledLines(page: Page, text: string): DoubledLine[] {
  const keys = page.lines.map(({ range }) =>
    lineKey(text.slice(range.start, Math.min(range.end, range.start + 600))),
  );
  const places = new Map<string, number[]>();
  keys.forEach((key, i) => {
    for (const gram of grams(key)) {
      const known = places.get(gram);
      if (!known) places.set(gram, [i]);
      else if (known.length < 4) known.push(i);
    }
  });
  return page.lines.flatMap((line, i) => {
    const key = keys[i] ?? '';
    if (key.length < SHORTEST || line.range.end - line.range.start > 400) return [];
    const shared = new Map<number, number>();
    for (const gram of grams(key))
      for (const other of places.get(gram) ?? [])
        if (other !== i) shared.set(other, (shared.get(other) ?? 0) + 1);
    for (const [other, count] of shared) {
      const whole = page.lines[other];
      if (count < SHARED || !whole || !isLonger(whole, line)) continue;
      const beginning = text.slice(
        whole.range.start,
        whole.range.start + 2 * (line.range.end - line.range.start),
      );
      if (common(key, beginning.replace(/\s+/g, '')) >= ALIKE) return [{ line, of: whole.line }];
    }
    return [];
  });
}

function isLonger(a: PageLine, b: PageLine): boolean {
  return a.range.end - a.range.start > 1.2 * (b.range.end - b.range.start);
}

function grams(text: string): Set<string> {
  const found = new Set<string>();
  for (let i = 0; i + 4 <= text.length; i++) found.add(text.slice(i, i + 4));
  return found;
}

/** Share of `short` that stands, in order, in `long`: the length of their longest common subsequence. */
function common(short: string, long: string): number {
  let row = new Uint16Array(long.length + 1);
  for (let i = 0; i < short.length; i++) {
    const next = new Uint16Array(long.length + 1);
    for (let j = 0; j < long.length; j++)
      next[j + 1] = short[i] === long[j] ? (row[j] ?? 0) + 1 : Math.max(next[j] ?? 0, row[j + 1] ?? 0);
    row = next;
  }
  return (row[long.length] ?? 0) / Math.max(1, short.length);
}
