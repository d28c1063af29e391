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
const ASKED = 8;

/**
 * Joins lines of text into paragraphs: the path cover of greatest weight, found as a matching of line ends with line
 * beginnings. A line follows its neighbour unless the ends of both, the words across the seam and the quotes say
 * otherwise; only a line without a fitting neighbour looks further, at most 90 lines away.
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

/** Weighs the joins of neighbours, and of every orphan with the most promising others. */
export function buildGraph(input: ChainInput): SeamGraph {
  const size = input.lines.length;
  const orphans = findOrphans(input);
  const gains = new Map<number, number>();
  const edges: WeightedEdge[] = [];
  const offer = (from: number, to: number): void => {
    const key = from * size + to;
    if (gains.has(key)) return;
    const weight = seamGain(input, orphans, from, to, true);
    gains.set(key, weight);
    if (weight > 0) edges.push({ from, to, weight });
  };
  for (let i = 0; i < size; i++) {
    if (i + 1 < size) offer(i, i + 1);
    if (orphans.left[i]) for (const j of best(input, orphans, i, true)) offer(i, j);
    if (orphans.right[i]) for (const j of best(input, orphans, i, false)) offer(j, i);
  }
  return { edges, gain: (from, to) => gains.get(from * size + to) ?? 0 };
}

/** Lines that want a successor (left) or a predecessor (right) and have none beside them. */
export interface Orphans {
  readonly left: Uint8Array;
  readonly right: Uint8Array;
}

/** Finds the lines whose own ends call for a neighbour that the one beside them is not. */
export function findOrphans(input: ChainInput): Orphans {
  const size = input.lines.length;
  const left = new Uint8Array(size);
  const right = new Uint8Array(size);
  const apart = (i: number): boolean =>
    i < 0 ||
    i + 1 >= size ||
    seamGain(input, null, i, i + 1, true) < 0 ||
    input.section[i] !== input.section[i + 1];
  for (let i = 0; i < size; i++) {
    const line = input.lines[i];
    if (!line) continue;
    if (line.open && apart(i)) left[i] = 1;
    if (line.inside && apart(i - 1)) right[i] = 1;
  }
  return { left, right };
}

/** Log-odds of a join; without orphans, as if the two were neighbours. */
export function seamGain(
  input: ChainInput,
  orphans: Orphans | null,
  from: number,
  to: number,
  ask: boolean,
): number {
  const left = input.lines[from];
  const right = input.lines[to];
  if (!left || !right) return -Infinity;
  const place = orphans ? placeOf(input, orphans, from, to) : NEXT;
  const sum = weigh(input.weights, left.ends) + weigh(input.weights, right.starts, START_BASE);
  const quick = sum + weigh(input.weights, pairFeatures(left, right, place, input.words, false));
  // The dictionary is asked only where its answer could change the decision.
  if (!ask || quick < -DOUBT || quick > DOUBT) return quick;
  return sum + weigh(input.weights, pairFeatures(left, right, place, input.words, true, input.isWord));
}

const DOUBT = 5;
const NEXT: SeamPlace = { distance: 1, sections: 0, leftOrphan: false, rightOrphan: false };

/** The place of one line of text as seen from another. */
export function placeOf(input: ChainInput, orphans: Orphans, from: number, to: number): SeamPlace {
  return {
    distance: to - from,
    sections: Math.abs((input.section[to] ?? 0) - (input.section[from] ?? 0)),
    leftOrphan: orphans.left[from] === 1,
    rightOrphan: orphans.right[to] === 1,
  };
}

/** The most promising partners of an orphan within reach. */
function best(input: ChainInput, orphans: Orphans, at: number, forward: boolean): number[] {
  const found: { to: number; gain: number }[] = [];
  const last = Math.min(input.lines.length - 1, at + REACH);
  for (let j = Math.max(0, at - REACH); j <= last; j++) {
    if (j === at) continue;
    const gain = seamGain(input, orphans, forward ? at : j, forward ? j : at, false);
    if (gain > -6) found.push({ to: j, gain });
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
