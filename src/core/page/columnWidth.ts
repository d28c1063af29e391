import type { ScannedLine } from './scanLines';

const NARROWEST = 9;
const WIDEST = 46;
const REACH = 10;
const SHARE = 0.3;
const FEWEST = 4;

/**
 * For each line the width in em of the printed lines around it: the width that most of its 20 neighbours have, to one
 * em. 0 where the lines are whole paragraphs, so that no width stands out. Columns of a page differ, so that the
 * answer is local; the window slides, so that the work is linear.
 */
export function columnWidths(lines: readonly ScannedLine[]): Float64Array {
  const counts = new Float64Array(WIDEST + 3);
  const columns = new Float64Array(lines.length);
  let eligible = 0;
  const weigh = (line: ScannedLine | undefined, by: number): void => {
    if (!line || line.mark > 0 || line.width < NARROWEST) return;
    eligible += by;
    const at = Math.round(line.width);
    if (at <= WIDEST) counts[at] = (counts[at] ?? 0) + by;
    else if (at <= 2 * WIDEST) counts[at >> 1] = (counts[at >> 1] ?? 0) + by / 2;
  };
  for (let i = 0; i < Math.min(REACH, lines.length); i++) weigh(lines[i], 1);
  for (let i = 0; i < lines.length; i++) {
    weigh(lines[i + REACH], 1);
    weigh(lines[i - REACH - 1], -1);
    columns[i] = peak(counts, eligible);
  }
  return columns;
}

function peak(counts: Float64Array, eligible: number): number {
  let best = 0;
  let bestCount = 0;
  for (let w = NARROWEST; w <= WIDEST; w++) {
    const near = (counts[w - 1] ?? 0) + 1.01 * (counts[w] ?? 0) + (counts[w + 1] ?? 0);
    if (near > bestCount + 1e-9) {
      best = w;
      bestCount = near;
    }
  }
  return bestCount >= Math.max(FEWEST, eligible * SHARE) ? best : 0;
}

/** How a line of this width sits in a column: a full line (or several joined), one shortened by an indent, or a short one. */
export type Fill = 'full' | 'indented' | 'short' | 'unknown';

/** Judges a width against the column; `unknown` where there is no column. */
export function fillOf(width: number, column: number): Fill {
  if (column === 0) return 'unknown';
  const lines = Math.max(1, Math.round(width / column));
  const slack = width - lines * column;
  const tolerance = 1.2 + 0.5 * (lines - 1);
  if (lines > 4) return 'unknown';
  if (Math.abs(slack) <= tolerance) return 'full';
  if (slack < 0 && slack >= -2 - tolerance) return 'indented';
  return 'short';
}
