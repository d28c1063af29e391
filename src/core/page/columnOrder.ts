import type { BlockLine, Explained } from './blockLine';
import type { StepScore } from './steps';

const FEWEST_ROWS = 3;
const LONGEST = 90;
/** What the explanation must gain to be no chance; a stretch of lines has but a few dozen of them. */
const COST = 4;
const STARTS = 6;

/** Blocks that are two columns, or two articles side by side, read line by line. */
export function explainColumns(
  lines: readonly BlockLine[],
  near: Float64Array,
  step: StepScore,
): Explained[] {
  const found: Explained[] = [];
  for (let from = 0; from < lines.length; ) {
    if (!lines[from]?.text) {
      from++;
      continue;
    }
    let to = from;
    while (to < lines.length && lines[to]?.text && to - from < LONGEST) to++;
    if (to - from >= 2 * FEWEST_ROWS) {
      const over = skippingSteps(from, to, step);
      const columns = bestColumns({ from, to, near, over }, step);
      if (columns) found.push(columns);
      const articles = bestNeighbours(lines, { from, to, near, over }, step);
      if (articles) found.push(articles);
    }
    from = to;
  }
  return found;
}

/** A stretch of text lines with the steps to each from the one before it, and from the one before that. */
interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly near: Float64Array;
  readonly over: Float64Array;
}

function skippingSteps(from: number, to: number, step: StepScore): Float64Array {
  const over = new Float64Array(to - from);
  for (let b = from + 2; b < to; b++) over[b - from] = step(b - 2, b);
  return over;
}

/** The best part of a stretch to be read as two columns, by the gain over reading on. */
function bestColumns({ from, to, near, over }: Stretch, step: StepScore): Explained | null {
  let best: { a: number; b: number } | null = null;
  let bestGain = COST;
  for (let a = from; a < Math.min(from + STARTS, to); a++) {
    let gain = 0;
    for (let b = a + 1; b < to; b++) {
      gain -= near[b] ?? 0;
      if (b - a >= 2) gain += over[b - from] ?? 0;
      if (b - a + 1 < 2 * FEWEST_ROWS || gain + MOST_ENDS < bestGain) continue;
      const lastLeft = (b - a) % 2 === 1 ? b - 1 : b;
      const lastRight = lastLeft === b ? b - 1 : b;
      const bridge = step(lastLeft, a + 1);
      const next = step(lastRight, b + 1) - (near[b + 1] ?? 0);
      if (gain + bridge + next <= bestGain) continue;
      bestGain = gain + bridge + next;
      best = { a, b };
    }
  }
  if (!best) return null;
  const items = [...everySecond(best.a, best.b), ...everySecond(best.a + 1, best.b)];
  return { from: best.a, to: best.b + 1, items, gain: bestGain - COST };
}

/** No more than this can be gained where a column ends. */
const MOST_ENDS = 12;

/**
 * The best way to read a stretch as the lines of two articles in turn, whose headings stand above it one behind the
 * other; what is left of the longer one follows.
 */
function bestNeighbours(
  lines: readonly BlockLine[],
  { from, to, near, over }: Stretch,
  step: StepScore,
): Explained | null {
  let top = from;
  while (top > 0 && !lines[top - 1]?.text) top--;
  let second = from - 1;
  while (second > top && !lines[second]?.opens) second--;
  if (second <= top) return null;
  const way = (last: number): number => step(last, to);
  // Common to all ways: the first article's text begins behind its own heading, the second one's behind the other.
  const heads = step(second - 1, from) + step(from - 1, from + 1) - (near[from] ?? 0) - way(to - 1);
  let best: { b: number; restLeft: boolean } | null = null;
  let bestGain = COST;
  let gain = heads;
  let straight = 0;
  for (let i = from + 1; i < to; i++) straight += near[i] ?? 0;
  let behind = straight;
  for (let b = from + 1; b < to; b++) {
    behind -= near[b] ?? 0;
    if (b - from >= 2) gain += over[b - from] ?? 0;
    if (b - from + 1 < 2 * FEWEST_ROWS) continue;
    const lastLeft = (b - from) % 2 === 1 ? b - 1 : b;
    const lastRight = lastLeft === b ? b - 1 : b;
    // What follows the last pair goes on with one of the two.
    const rest = b + 1 < to ? behind - (near[b + 1] ?? 0) : 0;
    for (const restLeft of b + 1 < to ? [true, false] : [false]) {
      const ends = restLeft ? step(lastLeft, b + 1) : b + 1 < to ? step(lastRight, b + 1) : 0;
      const left = restLeft ? to - 1 : lastLeft;
      const right = !restLeft && b + 1 < to ? to - 1 : lastRight;
      const total = gain + rest + ends + step(left, second) + way(right) - straight;
      if (total <= bestGain) continue;
      bestGain = total;
      best = { b, restLeft };
    }
  }
  if (!best) return null;
  const { b, restLeft } = best;
  const rest = Array.from({ length: to - b - 1 }, (_, i) => b + 1 + i);
  const heading = Array.from({ length: from - second }, (_, i) => second + i);
  const items = [
    ...everySecond(from, b),
    ...(restLeft ? rest : []),
    ...heading,
    ...everySecond(from + 1, b),
    ...(restLeft ? [] : rest),
  ];
  return { from: second, to, items, gain: bestGain - COST };
}

function everySecond(from: number, last: number): number[] {
  const items: number[] = [];
  for (let i = from; i <= last; i += 2) items.push(i);
  return items;
}
