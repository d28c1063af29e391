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

/** The scores of laying out ever longer beginnings of the pattern (the rows), by diagonal; NEVER on both sides of them. */
interface Scores {
  readonly cells: Int32Array;
  readonly stride: number;
  readonly band: Band;
}

/** Where a cell stands: `i` units of the pattern laid on the text up to `j`. */
function cellAt({ stride, band }: Scores, i: number, j: number): number {
  return i * stride + 1 + j - i - band.from;
}

/** Lays the pattern out on some diagonals; undefined where its words do not fit there. */
function alignOn(band: Band, laid: Laid): Alignment | undefined {
  const { before, words, pattern, text } = laid;
  const wordsEnd = before.length + words.length;
  const stride = band.to - band.from + 3;
  const scores: Scores = {
    cells: cleared((pattern.length + 1) * stride),
    stride,
    band,
  };
  const { cells } = scores;
  const [first, last] = [Math.max(0, band.from), Math.min(text.length, band.to)];
  if (first <= last) cells.fill(0, cellAt(scores, 0, first), cellAt(scores, 0, last) + 1);
  const units = unitsOf(text);
  let best = { score: NEVER / 2, i: 0, j: 0 };
  for (let i = 1; i <= pattern.length; i++) {
    const start = Math.max(0, i + band.from);
    const end = Math.min(text.length, i + band.to) + 1;
    fillRow(
      cells,
      cellAt(scores, i, start),
      stride,
      units,
      start,
      end,
      pattern.charCodeAt(i - 1),
      leastAt(i, laid),
    );
    if (i < wordsEnd) continue;
    for (let j = start, at = cellAt(scores, i, start); j < end; j++, at++) {
      const score = cells[at] as number;
      if (score > best.score) best = { score, i, j };
    }
  }
  return best.i === 0 ? undefined : trace(scores, best, laid);
}

/** The cells of the last table: thousands of notes are laid out one after the other. */
let spare = new Int32Array(0);

function cleared(size: number): Int32Array {
  if (spare.length < size) spare = new Int32Array(size);
  return spare.fill(NEVER, 0, size);
}

/** In the context before the words everything may begin anew. */
function leastAt(i: number, { before }: Laid): number {
  return i <= before.length ? 0 : NEVER;
}

/** Makes the row of scores whose first cell is `at`, for offsets `start` to `end` of the text, out of the one above. */
function fillRow(
  cells: Int32Array,
  at: number,
  stride: number,
  units: Uint16Array,
  start: number,
  end: number,
  unit: number,
  least: number,
): void {
  let left = NEVER;
  let cell = at;
  let j = start;
  if (j === 0 && j < end) {
    left = Math.max((cells[cell - stride + 1] as number) + GAP, least);
    cells[cell++] = left;
    j++;
  }
  for (; j < end; j++, cell++) {
    const both = (cells[cell - stride] as number) + (unit === units[j - 1] ? MATCH : MISMATCH);
    const gap = Math.max(cells[cell - stride + 1] as number, left) + GAP;
    left = Math.max(both, gap, least);
    cells[cell] = left;
  }
}

function unitsOf(text: string): Uint16Array {
  const units = new Uint16Array(text.length);
  for (let i = 0; i < units.length; i++) units[i] = text.charCodeAt(i);
  return units;
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

/** Goes back from the last cell by the steps that gave each its score: what is the same counts, then what is left out. */
function trace(scores: Scores, last: { readonly i: number; readonly j: number }, laid: Laid): Alignment {
  const { before, words, pattern, text } = laid;
  const { cells, stride } = scores;
  const [wordsStart, wordsEnd] = [before.length, before.length + words.length];
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
    const at = cellAt(scores, i, j);
    if (i === 0 || (cells[at] as number) <= leastAt(i, laid)) break;
    const isSame = pattern.charCodeAt(i - 1) === text.charCodeAt(j - 1);
    const both = (cells[at - stride] as number) + (isSame ? MATCH : MISMATCH);
    const [above, left] = [(cells[at - stride + 1] as number) + GAP, (cells[at - 1] as number) + GAP];
    if (both >= Math.max(above, left)) {
      // Where nothing follows the words, what is left of them ends with a unit of theirs.
      if (!isSame && i > wordsStart && last.i === wordsEnd && end === j) end--;
      if (isSame && i > wordsEnd) keptAfter++;
      else if (isSame && i > wordsStart) kept++;
      else if (isSame) keptBefore++;
      i--;
      j--;
    } else if (above >= left) i--;
    else j--;
  }
  if (start < 0) start = j;
  return { start, end: Math.max(start, end), kept, keptBefore, keptAfter };
}
