import { maximumMatching, type WeightedEdge } from './matching';
import type { PageWords } from './pageWords';
import type { TextLine } from './seamFeatures';
import { pairFeatures, type SeamPlace, START_BASE, weigh } from './seamModel';

/** A paragraph as a path over lines of text: indexes into the list given to `chainLines`. */
export interface Chain {
  readonly nodes: readonly number[];
  /** Gain of each join; one fewer than `nodes`. */
  readonly gains: readonly number[];
}

/** Lines of text in file order, and what the chaining needs to know about their places. */
export interface ChainInput {
  readonly lines: readonly TextLine[];
  /** How many headings stand before each line. */
  readonly section: Int32Array;
  readonly words: PageWords;
  /** Weights of the seam features. */
  readonly weights: Float64Array;
  readonly isWord?: ((word: string) => boolean) | undefined;
}

const REACH = 90;
const ASKED = 10;
/** A join of neighbours that gains this much is not doubted. */
const SURE = 6;

/**
 * Joins lines of text into paragraphs: the path cover of greatest weight, found as a matching of line ends with line
 * beginnings. A line follows its neighbour in the file unless the ends of both, the words across the seam and the
 * quotes say otherwise; only lines with a doubtful neighbour look further than the next line, at most 90 lines away.
 */
export function chainLines(input: ChainInput): Chain[] {
  const graph = buildGraph(input);
  const targets = maximumMatching(input.lines.length, graph.edges);
  return pathsOf(targets, graph.gain);
}

/** The candidate joins with their gains. */
export interface SeamGraph {
  readonly edges: readonly WeightedEdge[];
  gain(from: number, to: number): number;
}

/** Weighs the joins of neighbours, and of every doubtful line with the most promising others. */
export function buildGraph(input: ChainInput): SeamGraph {
  const size = input.lines.length;
  const ends = input.lines.map((line) => weigh(input.weights, line.ends));
  const starts = input.lines.map((line) => weigh(input.weights, line.starts, START_BASE));
  const moods = readMoods(input, ends, starts);
  const gains = new Map<number, number>();
  const edges: WeightedEdge[] = [];
  const quick = (from: number, to: number, ask: boolean): number => {
    const left = input.lines[from];
    const right = input.lines[to];
    if (!left || !right) return -Infinity;
    const place = placeOf(input, moods, from, to);
    const pair = pairFeatures(left, right, place, input.words, ask, input.isWord);
    return (ends[from] ?? 0) + (starts[to] ?? 0) + weigh(input.weights, pair);
  };
  const offer = (from: number, to: number): void => {
    const key = from * size + to;
    if (gains.has(key)) return;
    const weight = quick(from, to, true);
    gains.set(key, weight);
    if (weight > 0) edges.push({ from, to, weight });
  };
  for (let i = 0; i < size; i++) {
    const next = i + 1 < size ? quick(i, i + 1, true) : -Infinity;
    if (next > 0) offer(i, i + 1);
    const sure = next > SURE && input.section[i] === input.section[i + 1] && (moods[i] ?? 0) < 2;
    if (sure) continue;
    if ((ends[i] ?? 0) > 0 || next > -SURE) for (const j of best(input, i, true, quick)) offer(i, j);
    if (i + 1 < size) for (const j of best(input, i + 1, false, quick)) offer(j, i + 1);
  }
  if (size > 0) for (const j of best(input, 0, false, quick)) offer(j, 0);
  return { edges, gain: (from, to) => gains.get(from * size + to) ?? 0 };
}

/** The place of one line of text as seen from another. */
export function placeOf(input: ChainInput, moods: Int8Array, from: number, to: number): SeamPlace {
  return {
    distance: to - from,
    sections: Math.abs((input.section[to] ?? 0) - (input.section[from] ?? 0)),
    mood: moods[from] ?? 0,
  };
}

const MOOD_REACH = 12;

/**
 * How scrambled the neighbourhood of each line is, 0 to 3: by the share of neighbouring lines that contradict each other,
 * an open end before a beginning or a finished end before a continuation.
 */
export function readMoods(input: ChainInput, ends: readonly number[], starts: readonly number[]): Int8Array {
  const size = input.lines.length;
  const sums = new Float64Array(size + 2);
  for (let i = 0; i <= size; i++) {
    let torn = 0;
    if (i > 0 && i < size) {
      const end = ends[i - 1] ?? 0;
      const start = starts[i] ?? 0;
      const cut = input.section[i - 1] !== input.section[i];
      torn = Math.abs(end - start) > 6 && end * start < 0 ? 1 : cut && (end > 2 || start > 2) ? 1 : 0;
    }
    sums[i + 1] = (sums[i] ?? 0) + torn;
  }
  return Int8Array.from({ length: size }, (_, i) => {
    const from = Math.max(0, i - MOOD_REACH);
    const to = Math.min(size, i + MOOD_REACH + 1);
    const share = ((sums[to] ?? 0) - (sums[from] ?? 0)) / (to - from);
    return share < 0.04 ? 0 : share < 0.1 ? 1 : share < 0.2 ? 2 : 3;
  });
}

/** The most promising partners of a line's end (or beginning) within reach. */
function best(
  input: ChainInput,
  at: number,
  forward: boolean,
  quick: (from: number, to: number, ask: boolean) => number,
): number[] {
  const found: { to: number; gain: number }[] = [];
  const last = Math.min(input.lines.length - 1, at + REACH);
  for (let j = Math.max(0, at - REACH); j <= last; j++) {
    if (j === at) continue;
    const gain = forward ? quick(at, j, false) : quick(j, at, false);
    if (gain > -4) found.push({ to: j, gain });
  }
  found.sort((a, b) => b.gain - a.gain || a.to - b.to);
  return found.slice(0, ASKED).map((f) => f.to);
}

/** Turns successors into paths; a ring is opened at its weakest join. */
export function pathsOf(targets: Int32Array, gain: (from: number, to: number) => number): Chain[] {
  const size = targets.length;
  const hasSource = new Uint8Array(size);
  for (const to of targets) if (to >= 0) hasSource[to] = 1;
  const used = new Uint8Array(size);
  const chains: Chain[] = [];
  const walk = (start: number): void => {
    const nodes: number[] = [];
    const gains: number[] = [];
    for (let at = start; at >= 0 && !used[at]; at = targets[at] ?? -1) {
      if (nodes.length > 0) gains.push(gain(nodes[nodes.length - 1] ?? 0, at));
      used[at] = 1;
      nodes.push(at);
    }
    chains.push({ nodes, gains });
  };
  for (let i = 0; i < size; i++) if (!hasSource[i]) walk(i);
  for (let i = 0; i < size; i++) if (!used[i]) walk(weakestOf(i, targets, gain));
  return chains;
}

/** The node of a ring before which its weakest join lies. */
function weakestOf(start: number, targets: Int32Array, gain: (from: number, to: number) => number): number {
  let weakest = start;
  let least = Infinity;
  let at = start;
  do {
    const to = targets[at] ?? start;
    const value = gain(at, to);
    if (value < least) {
      least = value;
      weakest = to;
    }
    at = to;
  } while (at !== start);
  return weakest;
}
