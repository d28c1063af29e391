import type { ScannedLine } from './scanLines';

/** Widths are counted in half ems, the width of a narrow character. */
const HALVES = 2;
const NARROWEST = 9 * HALVES;
const WIDEST = 46 * HALVES;
const REACH = 10;
const SHARE = 0.3;
const FEWEST = 4;

/**
 * For each line the width in em of the printed lines around it: the width that most of its 20 neighbours have, to one
 * em. 0 where the lines are whole paragraphs, so that no width stands out. Columns of a page differ, so that the
 * answer is local; the window slides, so that the work is linear.
 */
export function columnWidths(lines: readonly ScannedLine[]): Float64Array {
  const counts = new Float64Array(WIDEST + 4);
  const columns = new Float64Array(lines.length);
  let eligible = 0;
  const weigh = (line: ScannedLine | undefined, by: number): void => {
    if (!line || line.mark > 0) return;
    const at = Math.round(line.width * HALVES);
    if (at < NARROWEST) return;
    eligible += by;
    if (at <= WIDEST) counts[at] = (counts[at] ?? 0) + by;
    else if (at <= 2 * WIDEST) counts[at >> 1] = (counts[at >> 1] ?? 0) + by / 2;
  };
  for (let i = 0; i < Math.min(REACH, lines.length); i++) weigh(lines[i], 1);
  for (let i = 0; i < lines.length; i++) {
    weigh(lines[i + REACH], 1);
    weigh(lines[i - REACH - 1], -1);
    columns[i] = peak(counts, eligible);
  }
  spread(columns, lines);
  return columns;
}

const SPREAD = 14;

/** Lines at the ragged end of a narrow block, too uneven to show a width, have that of the block. */
function spread(columns: Float64Array, lines: readonly ScannedLine[]): void {
  let last = 0;
  let age = SPREAD;
  for (let i = 0; i < columns.length; i++) {
    const own = columns[i] ?? 0;
    if (own > 0) {
      last = own;
      age = 0;
    } else if (++age < SPREAD && (lines[i]?.mark ?? 0) === 0 && (lines[i]?.width ?? 0) <= 1.1 * last)
      columns[i] = last;
  }
}

/** Mean width of the fullest stretch of one em and a half; 0 where it holds too few lines. */
function peak(counts: Float64Array, eligible: number): number {
  let best = 0;
  let bestCount = 0;
  let sum = 0;
  for (let w = NARROWEST; w <= WIDEST; w++) {
    sum = (counts[w] ?? 0) + (counts[w + 1] ?? 0) + (counts[w + 2] ?? 0) + (counts[w + 3] ?? 0);
    // Of equally full stretches the wider one: lines fall short of the column more often than they pass it.
    if (sum > 0 && sum >= bestCount - 1e-9) {
      best = w;
      bestCount = sum;
    }
  }
  if (bestCount < Math.max(FEWEST, eligible * SHARE)) return 0;
  let weighted = 0;
  for (let w = best; w <= best + 3; w++) weighted += w * (counts[w] ?? 0);
  return weighted / bestCount / HALVES;
}

/** How a line of this width sits in a column: a full line (or several joined), one shortened by an indent, or a short one. */
export type Fill = 'full' | 'indented' | 'short' | 'unknown';

/** Judges a width against the column; `unknown` where there is no column. */
export function fillOf(width: number, column: number): Fill {
  if (column === 0) return 'unknown';
  const lines = Math.max(1, Math.round(width / column));
  const slack = width - lines * column;
  const tolerance = 1.05 + 0.5 * (lines - 1);
  if (lines > 4) return 'unknown';
  if (slack >= -tolerance && slack <= tolerance + 0.5) return 'full';
  if (slack < 0 && slack >= -2 - tolerance) return 'indented';
  return 'short';
}
