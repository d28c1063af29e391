import type { StepScore } from './steps';
import type { BlockLine, Explained } from './unscramble';

const FEWEST_ROWS = 3;
const LONGEST = 70;
const COST = 6;
const STARTS = 6;

/** Blocks that are two columns read line by line. */
export function explainColumns(
  lines: readonly BlockLine[],
  near: Float64Array,
  step: StepScore,
  done: Uint8Array,
): Explained[] {
  const found: Explained[] = [];
  for (let from = 0; from < lines.length; ) {
    if (!lines[from]?.text || done[from]) {
      from++;
      continue;
    }
    let to = from;
    while (to < lines.length && lines[to]?.text && !done[to] && to - from < LONGEST) to++;
    const best = bestColumns(from, to, near, step);
    if (best) found.push(best);
    from = to;
  }
  return found;
}

/** The best stretch of lines `from` to `to` to be read as two columns, by the gain over reading on. */
function bestColumns(from: number, to: number, near: Float64Array, step: StepScore): Explained | null {
  if (to - from < 2 * FEWEST_ROWS) return null;
  const over = new Float64Array(to - from);
  for (let b = from + 2; b < to; b++) over[b - from] = step(b - 2, b);
  let best: Explained | null = null;
  let bestGain: number = COST;
  for (let a = from; a < Math.min(from + STARTS, to); a++) {
    let gain = 0;
    for (let b = a + 1; b < to; b++) {
      gain -= near[b] ?? 0;
      if (b - a >= 2) gain += over[b - from] ?? 0;
      if (b - a + 1 < 2 * FEWEST_ROWS) continue;
      const odd = (b - a) % 2 === 1;
      const lastLeft = odd ? b - 1 : b;
      const lastRight = odd ? b : b - 1;
      const bridge = step(lastLeft, a + 1);
      const next = b + 1 < to ? step(lastRight, b + 1) - (near[b + 1] ?? 0) : 0;
      const total = gain + bridge + next;
      if (total <= bestGain) continue;
      bestGain = total;
      const items: number[] = [];
      for (let i = a; i <= b; i += 2) items.push(i);
      for (let i = a + 1; i <= b; i += 2) items.push(i);
      best = { from: a, to: b + 1, items, gain: total };
    }
  }
  return best;
}
