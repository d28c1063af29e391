import { mergeOrders, type Ordering, polishOrder, type StepScore, scoreOrder } from './mergeOrder';

/** What unscrambling sees of a line, in file order. */
export interface BlockLine {
  /** Running text, or a heading that text does not run over. */
  readonly text: boolean;
  /** It could be a first line: it begins as paragraphs do, or is shorter by an indent and goes on. */
  readonly headLike: boolean;
  /** It could be a last line: short, and a sentence ends with it. */
  readonly tailLike: boolean;
  /** It is not a whole paragraph. */
  readonly piece: boolean;
}

/** What an explanation must gain over the file's own order before it is believed. */
const COST = { sure: 6, likely: 4, way: 1.5, single: 2, columns: 6, section: 2 } as const;
/** What each step to another line than the next one of the file costs. */
const LEAP = 0.6;
const LONGEST_KEPT = 70;
const LONGEST_MOVED = 30;
const TRIED = 3;
/** A step below this is no reason to keep two lines together. */
const WEAK = 0.5;

/**
 * Puts the lines of scrambled blocks back. Two kinds of damage are looked for, each as a hypothesis about a whole block
 * that must score better than the file's order:
 *
 * - first and last lines of paragraphs emitted behind the full-width ones, in some order: the reading order is then a
 *   shuffle of the two sequences, and the best one is found by `mergeOrders`;
 * - two columns, or two neighbouring articles, read line by line: then it is one column after the other.
 *
 * `over` is `step` for neighbours of which the second begins a paragraph.
 * Returns indexes into `lines` in the new order; those of untouched blocks keep their places.
 */
export function unscramble(lines: readonly BlockLine[], step: StepScore, over: StepScore): number[] {
  const order = lines.map((_, i) => i);
  const done = new Uint8Array(lines.length);
  const leap = remembered(lines.length, step);
  const leapOver = remembered(lines.length, over);
  const found = displacedRuns(lines, step).flatMap(([start, end]) =>
    explainRun(lines, start, end, leap, leapOver),
  );
  // The surest explanations first; what overlaps them is dropped.
  found.sort((a, b) => b.gain - a.gain || a.from - b.from);
  // Damage seldom comes alone: where one block is surely scrambled, the others need less to be believed.
  const needed = (found[0]?.gain ?? 0) >= COST.sure ? COST.likely : COST.sure;
  for (const one of found) {
    if (one.gain >= needed && !done.subarray(one.from, one.to).includes(1)) apply(order, done, one);
  }
  for (const one of explainColumns(lines, step, done)) apply(order, done, one);
  return order;
}

const BAND = 128;

/** Steps with what a leap costs, each worked out once; the lines of a block stand near each other. */
function remembered(size: number, step: StepScore): StepScore {
  const known = new Float64Array((size + 1) * 2 * BAND).fill(Number.NaN);
  return (from, to) => {
    const distance = to - from + BAND;
    const leap = from >= 0 && to !== from + 1 ? LEAP : 0;
    if (distance < 0 || distance >= 2 * BAND || from < 0) return step(from, to) - leap;
    const at = from * 2 * BAND + distance;
    const value = known[at] ?? Number.NaN;
    if (!Number.isNaN(value)) return value;
    const fresh = step(from, to) - leap;
    known[at] = fresh;
    return fresh;
  };
}

/** A block with its new order. */
interface Explained {
  readonly from: number;
  readonly to: number;
  readonly items: readonly number[];
  readonly gain: number;
}

function apply(order: number[], done: Uint8Array, { from, to, items }: Explained): void {
  items.forEach((item, k) => {
    order[from + k] = item;
  });
  done.fill(1, from, to);
}

/**
 * Runs of text lines most of which could be displaced first or last lines, by their looks or because they fit neither
 * neighbour, as half-open ranges: they begin and end with such a line, and no two others stand together in them.
 */
function displacedRuns(lines: readonly BlockLine[], step: StepScore): [number, number][] {
  const runs: [number, number][] = [];
  const could = (i: number): boolean => {
    const line = lines[i];
    if (!line?.text || !line.piece) return false;
    return (
      line.headLike || line.tailLike || (step(i - 1, i) < 0 && (i + 1 >= lines.length || step(i, i + 1) < 0))
    );
  };
  for (let i = 0; i < lines.length; ) {
    if (!could(i)) {
      i++;
      continue;
    }
    let end = i + 1;
    while (end - i < LONGEST_MOVED && (could(end) || (lines[end]?.text && could(end + 1)))) end++;
    runs.push([i, end]);
    i = end;
  }
  return runs;
}

/** Explanations of a run as lines displaced from what stands before it, one for each place where that may begin. */
function explainRun(
  lines: readonly BlockLine[],
  start: number,
  end: number,
  step: StepScore,
  over: StepScore,
): Explained[] {
  const explained: Explained[] = [];
  const firsts = weakest(start, end - 1, start, step);
  const lasts = weakest(start + 1, end, end, step);
  keptStarts(lines, start).forEach((from, sections) => {
    if (tornness(from, end, step) < COST.likely) return;
    const after = (last: number): number => (last < lines.length ? last : -2);
    let best: Explained | null = null;
    let bestFirst = start;
    const consider = (first: number, last: number, ways: boolean): void => {
      if (last <= first || first - from < 1 || first - from > LONGEST_KEPT) return;
      const kept = range(from, first);
      const moved = range(first, last);
      const file = range(from, last);
      const found = bestMerge(lines, kept, moved, step, over, ways);
      const before = scoreOrder(file, step) + join(step, from - 1, file, after(last));
      const gain =
        found.score + join(step, from - 1, found.items, after(last)) - before - sections * COST.section;
      if (gain <= (best?.gain ?? 0)) return;
      best = { from, to: last, items: found.items, gain };
      bestFirst = first;
    };
    for (const first of firsts) for (const last of lasts) consider(first, last, false);
    // The other ways are tried where the usual one fits best, and on the whole run.
    consider(bestFirst, (best as Explained | null)?.to ?? end, true);
    if (bestFirst !== start) consider(start, end, true);
    if (best) explained.push(best);
  });
  return explained;
}

/** `wanted` and the places from `low` to `high` where two lines hold together least. */
function weakest(low: number, high: number, wanted: number, step: StepScore): number[] {
  const places = range(low, high + 1).filter((at) => at !== wanted && at > 0 && step(at - 1, at) < WEAK);
  places.sort((a, b) => step(a - 1, a) - step(b - 1, b) || a - b);
  return [wanted, ...places.slice(0, TRIED)];
}

/** How badly the lines of a block follow each other: what a better order could gain at the least. */
function tornness(from: number, to: number, step: StepScore): number {
  let torn = 0;
  for (let i = Math.max(1, from); i < to; i++) torn += Math.max(0, -step(i - 1, i));
  return torn;
}

/** The steps into and out of a block; the block's own first step counts as one from its beginning. */
function join(step: StepScore, entry: number, items: readonly number[], after: number): number {
  const first = items[0] ?? -1;
  const last = items[items.length - 1] ?? -1;
  return (entry >= 0 ? step(entry, first) - step(-1, first) : 0) + (after >= 0 ? step(last, after) : 0);
}

/** Where the lines that stayed may begin: at the section's heading, or at one of the two before it. */
function keptStarts(lines: readonly BlockLine[], start: number): number[] {
  const starts: number[] = [];
  let i = start - 1;
  for (let sections = 0; sections < 3 && i >= 0 && start - i <= LONGEST_KEPT; sections++) {
    while (i >= 0 && lines[i]?.text) i--;
    if (i + 1 < start) starts.push(i + 1);
    while (i >= 0 && !lines[i]?.text) i--;
  }
  return starts;
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, i) => from + i);
}

/** First and last lines keep an order of their own each, downwards or upwards; the four ways of that are tried. */
function bestMerge(
  lines: readonly BlockLine[],
  kept: readonly number[],
  moved: readonly number[],
  step: StepScore,
  over: StepScore,
  ways: boolean,
): Ordering {
  const heads = moved.filter((at) => !lines[at]?.tailLike);
  const tails = moved.filter((at) => lines[at]?.tailLike);
  // A first line begins a paragraph and a last line ends one, wherever they go.
  const begins = new Set(heads);
  const ends = new Set(tails);
  const bound: StepScore = (from, to) => (begins.has(to) || ends.has(from) ? over(from, to) : step(from, to));
  const merge = (h: readonly number[], t: readonly number[]): Ordering => mergeOrders([kept, h, t], bound);
  let best = merge(upwards(heads), upwards(tails));
  for (const [h, t] of [
    [heads, tails],
    [upwards(heads), tails],
    [heads, upwards(tails)],
  ] as const) {
    // Most pages come bottom up; one kind of line alone has but two ways.
    if (!ways || (heads.length < 2 && tails.length < 2)) break;
    if ((heads.length < 2 && h !== heads) || (tails.length < 2 && t !== tails)) continue;
    const other = merge(h, t);
    if (other.score - COST.way > best.score) best = { items: other.items, score: other.score - COST.way };
  }
  const polished = ways ? polishOrder(best, moved, bound) : best;
  return { items: polished.items, score: polished.score - (moved.length > 1 ? 0 : COST.single) };
}

function upwards(items: readonly number[]): readonly number[] {
  return items.length > 1 ? [...items].reverse() : items;
}

const FEWEST_ROWS = 3;

/** Blocks that are two columns read line by line. */
function explainColumns(lines: readonly BlockLine[], step: StepScore, done: Uint8Array): Explained[] {
  const found: Explained[] = [];
  for (let from = 0; from < lines.length; ) {
    if (!lines[from]?.text || done[from]) {
      from++;
      continue;
    }
    let to = from;
    while (to < lines.length && lines[to]?.text && !done[to] && to - from < LONGEST_KEPT) to++;
    const best = bestColumns(from, to, step);
    if (best) found.push(best);
    from = to;
  }
  return found;
}

/** The best stretch of lines `from` to `to` to be read as two columns, by the gain over reading on. */
function bestColumns(from: number, to: number, step: StepScore): Explained | null {
  let best: Explained | null = null;
  let bestGain: number = COST.columns;
  for (let a = from; a < Math.min(from + 6, to); a++) {
    let straight = 0;
    let left = 0;
    let right = 0;
    for (let b = a + 1; b < to; b++) {
      straight += step(b - 1, b);
      if (b - a >= 2) {
        if ((b - a) % 2 === 0) left += step(b - 2, b);
        else right += step(b - 2, b);
      }
      if (b - a + 1 < 2 * FEWEST_ROWS) continue;
      const rows = range(a, b + 1);
      const l = rows.filter((_, k) => k % 2 === 0);
      const r = rows.filter((_, k) => k % 2 === 1);
      const bridge = step(l[l.length - 1] ?? a, r[0] ?? a);
      const next = b + 1 < to ? step(r[r.length - 1] ?? b, b + 1) - step(b, b + 1) : 0;
      const gain = left + right + bridge + next - straight;
      if (gain > bestGain) {
        bestGain = gain;
        best = { from: a, to: b + 1, items: [...l, ...r], gain };
      }
    }
  }
  return best;
}
