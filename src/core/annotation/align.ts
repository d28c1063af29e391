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
 * words must be laid out whole). Takes time and memory in proportion to both lengths multiplied.
 */
export function align(before: string, words: string, after: string, text: string): Alignment {
  const pattern = before + words + after;
  const replaced = replacedUnits(pattern, text);
  if (replaced) return straight(before.length, words.length, pattern, text, replaced.at);
  const wordsEnd = before.length + words.length;
  const width = text.length + 1;
  const steps = new Uint8Array((pattern.length + 1) * width);
  const units = Uint16Array.from({ length: text.length }, (_, i) => text.charCodeAt(i));
  const row = new Int32Array(width);
  let best = { score: wordsEnd === 0 ? 0 : NEVER, i: wordsEnd, j: 0 };
  for (let i = 1; i <= pattern.length; i++) {
    const line = steps.subarray(i * width, (i + 1) * width);
    // In the context before the words everything may begin anew.
    fillRow(row, line, units, pattern.charCodeAt(i - 1), i <= before.length ? 0 : NEVER);
    if (i < wordsEnd) continue;
    for (let j = 0; j < width; j++) {
      const score = row[j] ?? 0;
      if (score > best.score) best = { score, i, j };
    }
  }
  return trace(steps, width, best, before.length, wordsEnd, pattern, text);
}

/** Makes the next row of scores out of the last one, and notes by which step each cell is reached. */
function fillRow(row: Int32Array, steps: Uint8Array, units: Uint16Array, unit: number, least: number): void {
  let diagonal = row[0] ?? 0;
  let left = Math.max(least, diagonal + GAP);
  row[0] = left;
  steps[0] = left === least ? STOP : PATTERN;
  for (let j = 1; j < row.length; j++) {
    const above = row[j] ?? 0;
    let score = diagonal + (unit === units[j - 1] ? MATCH : MISMATCH);
    let step = BOTH;
    if (above + GAP > score) {
      score = above + GAP;
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
    steps[j] = step;
    row[j] = score;
    diagonal = above;
    left = score;
  }
}

/** The longest row of replaced units that is taken for a replacement without a look at what was put in or left out. */
const REPLACED_RUN = 2;

/**
 * Where the pattern lies on the text unit for unit, but for single ones replaced: what another reading of the scan or a
 * conversion leaves, and what needs no laying out. Undefined where more has changed, or less is certain.
 */
export function replacedUnits(pattern: string, text: string): { at: number; replaced: number } | undefined {
  let best: { at: number; replaced: number } | undefined;
  for (let at = 0; at + pattern.length <= text.length; at++) {
    let replaced = 0;
    let run = 0;
    let i = 0;
    for (; i < pattern.length && run <= REPLACED_RUN; i++) {
      if (pattern.charCodeAt(i) === text.charCodeAt(at + i)) run = 0;
      else {
        run++;
        replaced++;
      }
    }
    const fits = run <= REPLACED_RUN && 4 * replaced <= pattern.length;
    if (fits && (!best || replaced < best.replaced)) best = { at, replaced };
  }
  return best;
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
  width: number,
  last: { i: number; j: number },
  wordsStart: number,
  wordsEnd: number,
  pattern: string,
  text: string,
): Alignment {
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
    const step = steps[i * width + j] ?? STOP;
    if (step === STOP || (i <= 0 && j <= 0)) break;
    if (step === BOTH) {
      if (pattern.charCodeAt(i - 1) === text.charCodeAt(j - 1)) {
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
