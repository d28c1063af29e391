import type { LineFeatures } from './lineFeatures';
import { foldLine, pairCode } from './pageWords';

/** Habits of a page that a single line cannot show. */
export interface PageStyle {
  /** Heading level of the page's headlines; 0 where headings have no marks or no level stands out. */
  readonly headlineLevel: number;
  /** For each line the strongest mark in the heading block of the last credited article above; 0 where there is none. */
  readonly blockLevel: Int8Array;
  /** Share of heading-like lines that have a mark. */
  readonly marked: number;
  /** Share of lines with a blank line before them. */
  readonly spaced: number;
  /** For each line how much of its words return in the ten lines behind it, 0 to 1. */
  readonly echo: Float64Array;
  /** The same for the six lines before it. */
  readonly echoBefore: Float64Array;
}

const AHEAD = 10;
const BEHIND = 6;

/** Reads the habits of a page in one pass over its lines and one over its pairs of characters. */
export function readPageStyle(lines: readonly LineFeatures[]): PageStyle {
  const levels = new Array<number>(8).fill(0);
  let headings = 0;
  let marked = 0;
  let spaced = 0;
  lines.forEach((line, i) => {
    const { mark, width, gap } = line.scan;
    if (gap > 0 && i > 0) spaced++;
    if (mark > 0 && width <= 40) marked++;
    if (mark > 0 || (width <= 26 && line.ending === 'open' && line.clauses <= 1)) headings++;
    if (mark > 0 && opensText(lines, i)) levels[mark] = (levels[mark] ?? 0) + 1;
  });
  const best = Math.max(...levels);
  return {
    headlineLevel: best > 0 ? levels.indexOf(best) : 0,
    blockLevel: readBlockLevels(lines),
    marked: headings > 0 ? marked / headings : 0,
    spaced: lines.length > 1 ? spaced / (lines.length - 1) : 0,
    ...readEchoes(lines),
  };
}

const BLOCK = 5;

function readBlockLevels(lines: readonly LineFeatures[]): Int8Array {
  const levels = new Int8Array(lines.length);
  let level = 0;
  lines.forEach((line, i) => {
    levels[i] = level;
    const credit = line.credits[0];
    if (!credit || credit.weak || (credit.kind !== 'lead' && credit.kind !== 'byline')) return;
    let strongest = 0;
    for (let k = i - 1; k >= Math.max(0, i - BLOCK); k--) {
      const above = lines[k];
      if (!above || (above.scan.mark === 0 && above.ending === 'stop')) break;
      const { mark } = above.scan;
      if (mark > 0 && (strongest === 0 || mark < strongest)) strongest = mark;
    }
    if (strongest > 0 || credit.kind === 'byline') level = strongest;
  });
  return levels;
}

/** Whether a news credit or byline follows within two lines. */
function opensText(lines: readonly LineFeatures[], at: number): boolean {
  for (let i = at + 1; i <= at + 2; i++) {
    const credit = lines[i]?.credits[0];
    if (credit && !credit.weak && (credit.kind === 'lead' || credit.kind === 'byline')) return true;
  }
  return false;
}

/** Headings announce: their words return in the text below. Only short lines are asked. */
function readEchoes(lines: readonly LineFeatures[]): { echo: Float64Array; echoBefore: Float64Array } {
  const echo = new Float64Array(lines.length);
  const echoBefore = new Float64Array(lines.length);
  const lastSeen = new Map<number, number>();
  const short: number[][] = lines.map((line) => (line.scan.width <= 46 ? pairsOf(line) : []));
  // Forward: a pair's last place before this line; backward: its next place behind it.
  lines.forEach((line, i) => {
    const own = short[i] ?? [];
    echoBefore[i] = share(own, (code) => i - (lastSeen.get(code) ?? -99) <= BEHIND);
    for (const code of own.length > 0 ? own : pairsOf(line)) lastSeen.set(code, i);
  });
  lastSeen.clear();
  for (let i = lines.length - 1; i >= 0; i--) {
    const line = lines[i];
    if (!line) continue;
    const own = short[i] ?? [];
    echo[i] = share(own, (code) => (lastSeen.get(code) ?? Infinity) - i <= AHEAD);
    for (const code of own.length > 0 ? own : pairsOf(line)) lastSeen.set(code, i);
  }
  return { echo, echoBefore };
}

function share(codes: readonly number[], found: (code: number) => boolean): number {
  if (codes.length === 0) return 0;
  let hits = 0;
  for (const code of codes) if (found(code)) hits++;
  return hits / codes.length;
}

function pairsOf(line: LineFeatures): number[] {
  const text = foldLine(line.scan.text.length > 400 ? line.scan.text.slice(0, 400) : line.scan.text);
  const codes: number[] = [];
  for (let i = 1; i < text.length; i++) {
    const a = text.charCodeAt(i - 1);
    const b = text.charCodeAt(i);
    if (a > 0x3400 && b > 0x3400) codes.push(pairCode(a, b));
  }
  return codes;
}
