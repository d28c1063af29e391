import type { LineFeatures } from './lineFeatures';
import { headingLike } from './lineKind';
import { type LineWords, readLineWords } from './lineWords';

/** Habits of a page that a single line cannot show. */
export interface PageStyle {
  /** Heading level of the page's headlines; 0 where headings have no marks or no level stands out. */
  readonly headlineLevel: number;
  /** For each line the strongest mark in the heading block of the last credited article above; 0 where there is none. */
  readonly blockLevel: Int8Array;
  /** How the page marks the headlines that a credit proves. */
  readonly proven: ProvenLevel;
  /** Share of heading-like lines that have a mark. */
  readonly marked: number;
  /** Share of lines with a blank line before them. */
  readonly spaced: number;
  /** Share of the lines of text that break off inside a sentence: near 0 where every line is a paragraph. */
  readonly broken: number;
  /** How many lines of heading length have a mark of each level, from 1; 0 counts those without. */
  readonly levels: readonly number[];
  readonly words: LineWords;
}

/** The mark that most credited articles have on top, 0 for none, and how far they agree. */
export interface ProvenLevel {
  readonly level: number;
  /** Index into `AGREEMENT`. */
  readonly agreement: number;
}

/** One or two articles prove little; then the upper ends of the share that has the commonest mark; all of three or more. */
export const AGREEMENT = ['unknown', '<=0.6', '<=0.85', '<1', 'all'] as const;

/** Reads the habits of a page in a pass over its lines and two over its pairs of characters. */
export function readPageStyle(lines: readonly LineFeatures[]): PageStyle {
  const openers = new Array<number>(8).fill(0);
  const levels = new Array<number>(8).fill(0);
  let headings = 0;
  let marked = 0;
  let spaced = 0;
  let text = 0;
  let broken = 0;
  lines.forEach((line, i) => {
    const { mark, width, gap } = line.scan;
    if (gap > 0 && i > 0) spaced++;
    if (mark > 0 && width <= 40) marked++;
    if (mark > 0 || (width <= 26 && line.ending === 'open' && line.clauses <= 1)) headings++;
    if (!headingLike(line)) {
      text++;
      if (line.ending === 'open' || line.ending === 'clause') broken++;
    }
    if (mark > 0 && opensText(lines, i)) openers[mark] = (openers[mark] ?? 0) + 1;
    if (width <= 40 && line.ending !== 'stop') levels[mark] = (levels[mark] ?? 0) + 1;
  });
  const best = Math.max(...openers);
  const blocks = readBlockLevels(lines);
  return {
    headlineLevel: best > 0 ? openers.indexOf(best) : 0,
    blockLevel: blocks.levels,
    proven: provenLevel(blocks.counts),
    marked: headings > 0 ? marked / headings : 0,
    spaced: lines.length > 1 ? spaced / (lines.length - 1) : 0,
    broken: text > 0 ? broken / text : 0,
    levels,
    words: readLineWords(lines),
  };
}

const BLOCK = 5;

/** For each line the strongest mark of the last credited block; how many of the blocks have each mark on top. */
function readBlockLevels(lines: readonly LineFeatures[]): { levels: Int8Array; counts: number[] } {
  const levels = new Int8Array(lines.length);
  const counts = new Array<number>(8).fill(0);
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
    const above = lines[i - 1];
    if (strongest > 0 || (above && headingLike(above))) counts[strongest] = (counts[strongest] ?? 0) + 1;
  });
  return { levels, counts };
}

const FEWEST_PROVEN = 3;

function provenLevel(counts: readonly number[]): ProvenLevel {
  const all = counts.reduce((sum, count) => sum + count, 0);
  const most = Math.max(...counts);
  const level = most > 0 ? counts.indexOf(most) : 0;
  if (all < FEWEST_PROVEN) return { level, agreement: 0 };
  const share = most / all;
  return { level, agreement: share <= 0.6 ? 1 : share <= 0.85 ? 2 : share < 1 ? 3 : 4 };
}

/** Whether a news credit or byline follows within two lines. */
function opensText(lines: readonly LineFeatures[], at: number): boolean {
  for (let i = at + 1; i <= at + 2; i++) {
    const credit = lines[i]?.credits[0];
    if (credit && !credit.weak && (credit.kind === 'lead' || credit.kind === 'byline')) return true;
  }
  return false;
}
