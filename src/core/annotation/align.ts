import { type Band, bandOf } from './alignBand';
import { replacedUnits } from './replaced';

/** How a quotation with its context lies on a stretch of text. */
export interface Alignment {
  /** Where the quoted words lie in the text given; `start` = `end` where nothing is left of them. */
  readonly start: number;
  readonly end: number;
  /** Units of the quotation that stand there unchanged. */
  readonly kept: number;
  /** The same for its context. */
  readonly keptBefore: number;
  readonly keptAfter: number;
}

const MATCH = 2;
const MISMATCH = -2;
const GAP = -2;
/** Less than any score. */
const NEVER = -1e9;

const STOP = 0;
const BOTH = 1;
const PATTERN = 2;
const TEXT = 3;

/**
 * Lays `before + words + after` onto the best fitting stretch of `text` (dynamic programming after Needleman–Wunsch;
 * as in Smith–Waterman the context may be cut short at its outer ends and the text is free on both sides, but the
 * words must be laid out whole), on the diagonals that can pay. Takes time and memory in proportion to the pattern's
 * length and their number.
 */
export function align(before: string, words: string, after: string, text: string): Alignment {
  const pattern = before + words + after;
  const replaced = replacedUnits(pattern, text);
  if (replaced !== undefined) return straight(before.length, words.length, pattern, text, replaced);
  const laid: Laid = { before, words, pattern, text };
  return (
    alignOn(bandOf(pattern, text), laid) ??
    alignOn({ from: -pattern.length, to: text.length }, laid) ??
    NOWHERE
  );
}

const NOWHERE: Alignment = { start: 0, end: 0, kept: 0, keptBefore: 0, keptAfter: 0 };

interface Laid {
  readonly before: string;
  readonly words: string;
  readonly pattern: string;
  readonly text: string;
}

function unitsOf(text: string): Uint16Array {
  const units = new Uint16Array(text.length);
  for (let i = 0; i < units.length; i++) units[i] = text.charCodeAt(i);
  return units;
}

/** Lays the pattern out on some diagonals; undefined where its words do not fit there. */
function alignOn(band: Band, laid: Laid): Alignment | undefined {
  const { before, words, pattern, text } = laid;
  const wordsEnd = before.length + words.length;
  const width = band.to - band.from + 1;
  const steps = new Uint8Array((pattern.length + 1) * width);
  const units = unitsOf(text);
  // The scores of a row by diagonal, and what lies beyond the last one.
  const row = new Int32Array(width + 1).fill(NEVER);
  row.fill(0, Math.max(0, -band.from), Math.max(0, Math.min(width, text.length - band.from + 1)));
  let best = { score: NEVER, i: wordsEnd, j: 0 };
  for (let i = 1; i <= pattern.length; i++) {
    // In the context before the words everything may begin anew.
    const least = i <= before.length ? 0 : NEVER;
    const shift = i + band.from;
    fillRow(row, steps, i * width, units, shift, pattern.charCodeAt(i - 1), least);
    if (i < wordsEnd) continue;
    for (let k = Math.max(0, -shift); k < width && k + shift <= text.length; k++) {
      const score = row[k] as number;
      if (score > best.score) best = { score, i, j: k + shift };
    }
  }
  if (best.score <= NEVER / 2) return undefined;
  return trace(steps, band, best, laid);
}

/**
 * Makes the next row of scores out of the last one, and notes by which step each cell is reached. The cell at `k` is
 * that of the text's offset `k + shift` and is noted from `rowStart` on; the last row's on its diagonal stands at `k`, the one above it at `k + 1`.
 */
function fillRow(
  row: Int32Array,
  steps: Uint8Array,
  rowStart: number,
  units: Uint16Array,
  shift: number,
  unit: number,
  least: number,
): void {
  const end = Math.min(row.length - 1, units.length - shift + 1);
  let left = NEVER;
  for (let k = Math.max(0, -shift); k < end; k++) {
    const j = k + shift;
    let score = j === 0 ? NEVER : (row[k] as number) + (unit === units[j - 1] ? MATCH : MISMATCH);
    let step = BOTH;
    const above = (row[k + 1] as number) + GAP;
    if (above > score) {
      score = above;
      step = PATTERN;
    }
    if (left + GAP > score) {
      score = left + GAP;
      step = TEXT;
    }
    if (score <= least) {
      score = least;
      step = STOP;
    }
    steps[rowStart + k] = step;
    row[k] = score;
    left = score;
  }
}

function straight(before: number, words: number, pattern: string, text: string, at: number): Alignment {
  const kept = (from: number, to: number) => {
    let n = 0;
    for (let i = from; i < to; i++) if (pattern.charCodeAt(i) === text.charCodeAt(at + i)) n++;
    return n;
  };
  return {
    start: at + before,
    end: at + before + words,
    kept: kept(before, before + words),
    keptBefore: kept(0, before),
    keptAfter: kept(before + words, pattern.length),
  };
}

function trace(
  steps: Uint8Array,
  band: Band,
  last: { readonly i: number; readonly j: number },
  { before, words, pattern, text }: Laid,
): Alignment {
  const [wordsStart, wordsEnd] = [before.length, before.length + words.length];
  const width = band.to - band.from + 1;
  let { i, j } = last;
  let start = -1;
  let end = j;
  let kept = 0;
  let keptBefore = 0;
  let keptAfter = 0;
  for (;;) {
    // Where text was put in at a border, it belongs to the words only if the border is crossed later.
    if (i === wordsEnd) end = j;
    if (i === wordsStart && start < 0) start = j;
    const step = i === 0 ? STOP : (steps[i * width + j - i - band.from] as number);
    if (step === STOP) break;
    if (step === BOTH) {
      const isSame = pattern.charCodeAt(i - 1) === text.charCodeAt(j - 1);
      // Where nothing follows the words, what is left of them ends with a unit of theirs.
      if (!isSame && i > wordsStart && last.i === wordsEnd && end === j) end--;
      if (isSame) {
        if (i > wordsEnd) keptAfter++;
        else if (i > wordsStart) kept++;
        else keptBefore++;
      }
      i--;
      j--;
    } else if (step === PATTERN) i--;
    else j--;
  }
  if (start < 0) start = j;
  return { start, end: Math.max(start, end), kept, keptBefore, keptAfter };
}
