import type { BlockLine, Explained } from './blockLine';
import { explainColumns } from './columnOrder';
import { createMerge, polishOrder } from './mergeOrder';
import { type Ordering, readInward } from './readInward';
import { type Home, sectionKin } from './sectionKin';
import type { Steps } from './steps';
import { readZone, type ZoneSteps } from './zoneSteps';

/** What an explanation must gain over the file's own order before it is believed. */
const COST = { base: 5, likely: 4, sure: 6, each: 0.6, way: 1.5, section: 6, single: 1.5 };
/** Of what words say for a section so much decides between orders alone, not whether lines are out of their places. */
const HOMING = 0.5;
const LONGEST_KEPT = 70;
const LONGEST_MOVED = 30;
const MOST_MERGED = 24;
/** The file's order must be at least so bad before another one is looked for. */
const TORN = 1;
const TORN_ZONE = 0.3;
/** So many places are tried as a run's end. */
const TRIED = 4;

/**
 * Puts the lines of scrambled blocks back. Two kinds of damage are looked for, each as a hypothesis about a whole block
 * that must score better than the file's order:
 *
 * - first and last lines of paragraphs emitted behind the full-width ones, in some order;
 * - two columns, or two neighbouring articles, read line by line: then it is one column after the other.
 *
 * Returns indexes into `lines` in the new order; those of untouched blocks keep their places.
 */
export function unscramble(lines: readonly BlockLine[], steps: Steps): number[] {
  const order = lines.map((_, i) => i);
  // The last one leads to the page's end.
  const near = Float64Array.from({ length: lines.length + 1 }, (_, i) => (i === 0 ? 0 : steps.any(i - 1, i)));
  const found = [
    ...displacedRuns(lines).flatMap(([zone, to]) => explainRun(lines, zone, to, near, steps)),
    ...explainColumns(lines, near, steps.any),
  ];
  // Damage seldom comes alone: where one block is surely scrambled, the others need less to be believed.
  const needed = found.some((one) => one.gain >= COST.sure) ? COST.likely : COST.base;
  const believed = mostGain(found.filter((one) => one.gain >= needed));
  for (const { from, items } of believed) {
    items.forEach((item, k) => {
      order[from + k] = item;
    });
  }
  return order;
}

/** Of explanations that overlap, those that together gain most. */
function mostGain(found: readonly Explained[]): Explained[] {
  const sorted = [...found].sort((a, b) => a.to - b.to || a.from - b.from);
  // For each explanation the best total that ends with it or before it, and what that was made of.
  const totals: number[] = [];
  const chosen: (readonly [Explained | null, number])[] = [];
  sorted.forEach((one, i) => {
    let before = i - 1;
    while (before >= 0 && (sorted[before]?.to ?? 0) > one.from) before--;
    const taken = one.gain + (totals[before] ?? 0);
    const left = totals[i - 1] ?? 0;
    totals.push(Math.max(taken, left));
    chosen.push(taken > left ? [one, before] : [null, i - 1]);
  });
  const result: Explained[] = [];
  for (let i = sorted.length - 1; i >= 0; ) {
    const [one, next] = chosen[i] ?? [null, -1];
    if (one) result.push(one);
    i = next;
  }
  return result.reverse();
}

/** Runs of text lines that could be displaced, as half-open ranges; no two others stand together in them. */
function displacedRuns(lines: readonly BlockLine[]): [number, number][] {
  const runs: [number, number][] = [];
  const could = (i: number): boolean => lines[i]?.movable === true;
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
  zone: number,
  end: number,
  near: Float64Array,
  steps: Steps,
): Explained[] {
  const explained: Explained[] = [];
  if (tornness(zone, end, near) < TORN_ZONE) return explained;
  const starts = keptStarts(lines, zone);
  const base = Math.max(0, (starts[starts.length - 1]?.from ?? zone) - 1);
  let known: ZoneSteps | undefined;
  const spanned = starts.find(({ sections }) => sections === 1);
  const home =
    spanned && spanned.sections > 0
      ? sectionKin(spanned.from, zone, end, {
          pairs: (item) => lines[item]?.pairs ?? NO_PAIRS,
          begins: (item) => beginsSection(lines, item),
        })
      : undefined;
  const begins = (item: number): boolean => lines[item]?.begins === true;
  const stops = (item: number): boolean => lines[item]?.ends === true;
  for (const { from, sections } of starts) {
    if (tornness(from, end, near) < TORN) continue;
    known ??= readZone({ base, zone, end, begins, ends: stops }, steps);
    let best: Explained | null = null;
    for (const to of ends(zone, end, near)) {
      const one = explain(lines, { from, to }, near, known, sections === 1 ? home : undefined);
      if (!one || one.gain - sections * COST.section <= (best?.gain ?? 0)) continue;
      best = { ...one, gain: one.gain - sections * COST.section };
    }
    if (best) explained.push(best);
  }
  return explained;
}

/** What the displaced items of an order gain by the sections that they come to; those of `kept` are in their places. */
function homed(items: readonly number[], kept: Span, home: Home): number {
  let last = kept.from - 1;
  let sum = 0;
  for (const item of items) {
    if (item < kept.to) last = item;
    else sum += home(last, item);
  }
  return sum;
}

const NO_PAIRS = new Int32Array(0);

/** Whether the heading block of an article begins with a line. */
function beginsSection(lines: readonly BlockLine[], item: number): boolean {
  const heads = (line: BlockLine | undefined): boolean =>
    line?.text === false && !line.closing && !line.subhead;
  return heads(lines[item]) && !heads(lines[item - 1]);
}

interface Span {
  readonly from: number;
  readonly to: number;
}

/** The best order of a block and what it gains; null for the file's own. */
function explain(
  lines: readonly BlockLine[],
  { from, to }: Span,
  near: Float64Array,
  steps: ZoneSteps,
  home: Home | undefined,
): Explained | null {
  let file = 0;
  for (let i = Math.max(1, from); i <= to; i++) file += near[i] ?? 0;
  const stops = (item: number): boolean => lines[item]?.ends === true;
  const inward = readInward({ from, to, cost: COST.each, home }, steps);
  const first = to - inward.displaced;
  let best: Ordering = inward;
  let bestScore = best.score;
  if (to - first <= MOST_MERGED && to - first > 1) {
    const moved = range(first, to);
    const heads = moved.filter((at) => !stops(at));
    const tails = moved.filter(stops);
    const bound = steps.within(first, to);
    const cost = COST.each * moved.length;
    const consider = (other: Ordering, extra: number): void => {
      if (other.score - cost - extra <= bestScore) return;
      best = other;
      bestScore = other.score - cost - extra;
    };
    const set = new Set(moved);
    if (heads.length > 1 || tails.length > 1) {
      const merge = createMerge({ from, first, to, before: from - 1, after: to }, bound, home);
      consider(merge(moved, []), COST.way);
      if (tails.length > 1) consider(merge(upwards(heads), tails), COST.way);
      consider(merge(upwards(heads), upwards(tails)), COST.way);
    }
    const polished = polishOrder(best, set, bound, from - 1, to, home);
    consider({ items: polished.items, score: bestScore + polished.score - best.score + cost }, 0);
  }
  const told = home ? HOMING * homed(best.items, { from, to: first }, home) : 0;
  const gain = bestScore - told - file - (to - first > 1 ? 0 : COST.single);
  return gain > 0 && best.items.some((item, k) => item !== from + k)
    ? { from, to, items: best.items, gain }
    : null;
}

/** Where the displaced lines of a run may end: at its end, shortly before it, or where two lines hold together least. */
function ends(zone: number, end: number, near: Float64Array): number[] {
  const found = new Set([end]);
  if (end - zone > 1) found.add(end - 1);
  const places: number[] = [];
  for (let at = zone + 2; at < end; at++) if ((near[at] ?? 0) < 0) places.push(at);
  places.sort((a, b) => (near[a] ?? 0) - (near[b] ?? 0) || a - b);
  for (const place of places.slice(0, TRIED)) found.add(place);
  return [...found];
}

/** How badly the lines of a block follow each other: what a better order could gain at the least. */
function tornness(from: number, to: number, near: Float64Array): number {
  let torn = 0;
  for (let i = Math.max(1, from); i <= to; i++) torn += Math.max(0, -(near[i] ?? 0));
  return torn;
}

/**
 * Where the lines that stayed may begin, with the headings between: at the section's heading, or at one of the two before
 * it. Closing lines belong to the section above them.
 */
function keptStarts(lines: readonly BlockLine[], zone: number): { from: number; sections: number }[] {
  const starts: { from: number; sections: number }[] = [];
  let sections = 0;
  for (let i = zone - 1; sections < 3 && zone - i <= LONGEST_KEPT; ) {
    while (i >= 0 && lines[i]?.text) i--;
    if (i < zone) starts.push({ from: i + 1, sections });
    if (i < 0) break;
    let headed = false;
    for (; i >= 0 && !lines[i]?.text; i--) headed ||= !lines[i]?.closing;
    if (headed) sections++;
  }
  return starts;
}

function range(from: number, to: number): number[] {
  const items: number[] = [];
  for (let item = from; item < to; item++) items.push(item);
  return items;
}

function upwards(items: readonly number[]): readonly number[] {
  return items.length > 1 ? [...items].reverse() : items;
}
