import type { ScannedLine } from './scanLines';

const NARROWEST = 9;
const WIDEST = 46;
const SHARE = 0.3;

/**
 * Width in em of the printed lines that a text was broken into: the width that most lines have, to one em. 0 where
 * the lines are paragraphs, so that no width stands out.
 */
export function columnWidth(lines: readonly ScannedLine[]): number {
  const counts = new Array<number>(WIDEST + 2).fill(0);
  let eligible = 0;
  for (const { width, mark } of lines) {
    if (mark > 0 || width < NARROWEST) continue;
    eligible++;
    const at = Math.round(width);
    if (at <= WIDEST) counts[at] = (counts[at] ?? 0) + 1;
  }
  if (eligible < 4) return 0;
  let best = 0;
  let bestCount = 0;
  for (let w = NARROWEST; w <= WIDEST; w++) {
    const near = (counts[w - 1] ?? 0) + (counts[w] ?? 0) * 1.01 + (counts[w + 1] ?? 0);
    if (near > bestCount) {
      best = w;
      bestCount = near;
    }
  }
  return bestCount >= Math.max(3, eligible * SHARE) ? best : 0;
}
