import { maximumMatching, type WeightedEdge } from './matching';
import type { TextLine } from './seamFeatures';
import { START_BASE, weigh, weighAll } from './seamModel';
import {
  addWordFeatures,
  mostForWords,
  pairFeatures,
  placeFeatures,
  readMarkFeatures,
  type SeamPlace,
  type SeamWords,
  weighPair,
} from './seamPairs';

/** A paragraph as a path over lines of text: indexes into the list given to `chainLines`. */
export interface Chain {
  readonly nodes: readonly number[];
  /** Gain of each join; one fewer than `nodes`. */
  readonly gains: readonly number[];
}

/** Lines of text in file order, and what the chaining needs to know about their places. */
export interface ChainInput extends SeamWords {
  readonly lines: readonly TextLine[];
  /** How many headings stand before each line. */
  readonly section: Int32Array;
  /** Pairs of Han characters of a page line. */
  readonly pairs: (at: number) => Int32Array;
  /** Weights of the seam features. */
  readonly weights: Float64Array;
}

const REACH = 90;
const NEAR = 12;
const ASKED = 8;

/**
 * Joins lines of text into paragraphs: the path cover of greatest weight, found as a matching of line ends with line
 * beginnings. A line follows its neighbour unless the ends of both, the words across the seam and the quotes say
 * otherwise; only a line without a fitting neighbour looks further, at most 90 lines away.
 */
export function chainLines(input: ChainInput): Chain[] {
  const edges = findEdges(input);
  const { targets, weights } = maximumMatching(input.lines.length, edges);
  return pathsOf(targets, weights);
}

/** The joins that gain something: of neighbours, and of every orphan with the most promising others. */
function findEdges(input: ChainInput): WeightedEdge[] {
  const size = input.lines.length;
  const gain = gainOf(input);
  const near = nearGains(input, gain);
  const orphans = findOrphans(input, near);
  const places = placeWeights(input.weights);
  const edges: WeightedEdge[] = [];
  const seen = new Set<number>();
  const offer = ({ from, to, weight }: WeightedEdge): void => {
    const key = from * size + to;
    if (seen.has(key)) return;
    seen.add(key);
    edges.push({ from, to, weight });
  };
  for (let i = 0; i < size; i++) {
    const weight = near[i] ?? 0;
    if (i + 1 < size && weight > 0 && input.section[i] === input.section[i + 1])
      edges.push({ from: i, to: i + 1, weight });
    if (orphans.left[i]) for (const edge of bestEdges(input, orphans, gain, places, i, true)) offer(edge);
    if (orphans.right[i]) for (const edge of bestEdges(input, orphans, gain, places, i, false)) offer(edge);
  }
  return edges;
}

/** Lines that want a successor (left) or a predecessor (right) and have none beside them. */
export interface Orphans {
  readonly left: Uint8Array;
  readonly right: Uint8Array;
}

/** Finds the lines whose own ends call for a neighbour that the one beside them is not; `near` weighs each with its next. */
export function findOrphans(
  input: ChainInput,
  near: Float64Array = nearGains(input, gainOf(input)),
): Orphans {
  const size = input.lines.length;
  const left = new Uint8Array(size);
  const right = new Uint8Array(size);
  const apart = (i: number): boolean =>
    i < 0 || i + 1 >= size || (near[i] ?? 0) < 0 || input.section[i] !== input.section[i + 1];
  for (let i = 0; i < size; i++) {
    const line = input.lines[i];
    if (!line) continue;
    if (line.open && apart(i)) left[i] = 1;
    if (line.inside && apart(i - 1)) right[i] = 1;
  }
  return { left, right };
}

/** Log-odds that one line of text goes on with another, as if they were neighbours wherever they stand. */
export function neighbourGain(input: ChainInput): (from: number, to: number) => number {
  const gain = gainOf(input);
  const next = weigh(input.weights, placeFeatures(NEXT));
  return (from, to) => gain(from, to, next, -Infinity);
}

/** Log-odds of each line being followed by the next one, as if nothing stood between. */
function nearGains(input: ChainInput, gain: GainScore): Float64Array {
  const next = weigh(input.weights, placeFeatures(NEXT));
  const near = new Float64Array(input.lines.length).fill(-Infinity);
  for (let i = 0; i + 1 < near.length; i++) near[i] = gain(i, i + 1, next, -Infinity);
  return near;
}

const NEXT: SeamPlace = { distance: 1, sections: 0, leftOrphan: false, rightOrphan: false };

/** Log-odds of a join with the weight of its place; less than `least` may be answered by any such number. */
type GainScore = (from: number, to: number, place: number, least: number) => number;

function gainOf(input: ChainInput): GainScore {
  const { lines, weights } = input;
  const endSums = weighAll(weights, lines, (line) => line.ends);
  const startSums = weighAll(weights, lines, (line) => line.starts, START_BASE);
  const mostWords = mostForWords(weights);
  const found = pairFeatures();
  return (from, to, place, least) => {
    const left = lines[from];
    const right = lines[to];
    if (!left || !right) return -Infinity;
    const ends = (endSums[from] ?? 0) + (startSums[to] ?? 0) + place;
    if (ends + mostWords + MOST_MARKS < least) return -Infinity;
    readMarkFeatures(found, left, right);
    if (ends + mostWords + weighPair(weights, found) < least) return -Infinity;
    addWordFeatures(found, left, right, input);
    return ends + weighPair(weights, found);
  };
}

/** The most that quotes, brackets, widths and blank lines can add. */
const MOST_MARKS = 7;

/** The place of one line of text as seen from another. */
export function placeOf(input: ChainInput, orphans: Orphans, from: number, to: number): SeamPlace {
  return {
    distance: to - from,
    sections: Math.abs((input.section[to] ?? 0) - (input.section[from] ?? 0)),
    leftOrphan: orphans.left[from] === 1,
    rightOrphan: orphans.right[to] === 1,
  };
}

const SPAN = 2 * REACH + 1;
const knownPlaces = new WeakMap<Float64Array, Float64Array>();

/** The weight of every place that one line can have as seen from another: by sections, orphans and distance. */
function placeWeights(weights: Float64Array): Float64Array {
  const known = knownPlaces.get(weights);
  if (known) return known;
  const table = Float64Array.from({ length: 16 * SPAN }, (_, i) => {
    const kind = Math.floor(i / SPAN);
    const place = {
      distance: (i % SPAN) - REACH,
      sections: kind >> 2,
      leftOrphan: (kind & 2) !== 0,
      rightOrphan: (kind & 1) !== 0,
    };
    return weigh(weights, placeFeatures(place));
  });
  knownPlaces.set(weights, table);
  return table;
}

/** The most promising joins of an orphan within reach. */
function bestEdges(
  input: ChainInput,
  orphans: Orphans,
  gain: GainScore,
  places: Float64Array,
  at: number,
  forward: boolean,
): WeightedEdge[] {
  const found: WeightedEdge[] = [];
  const { section } = input;
  const placeWeight = (from: number, to: number): number =>
    places[
      (Math.min(3, Math.abs((section[to] ?? 0) - (section[from] ?? 0))) * 4 +
        (orphans.left[from] ?? 0) * 2 +
        (orphans.right[to] ?? 0)) *
        SPAN +
        (to - from + REACH)
    ] ?? 0;
  const last = Math.min(input.lines.length - 1, at + REACH);
  for (let j = Math.max(0, at - REACH); j <= last; j++) {
    const from = forward ? at : j;
    const to = forward ? j : at;
    // A neighbour of the same section has been weighed.
    if (j === at || (to === from + 1 && section[from] === section[to])) continue;
    // Far away only another orphan can be the partner: one with a neighbour that fits would have to lose it.
    if (Math.abs(j - at) > NEAR && !(forward ? orphans.right : orphans.left)[j]) continue;
    const weight = gain(from, to, placeWeight(from, to), 0);
    if (weight > 0) found.push({ from, to, weight });
  }
  found.sort((a, b) => b.weight - a.weight || a.from - b.from || a.to - b.to);
  return found.slice(0, ASKED);
}

/** Turns successors into paths; a ring is opened at its weakest join. */
function pathsOf(targets: Int32Array, weights: Float64Array): Chain[] {
  const size = targets.length;
  const hasSource = new Uint8Array(size);
  for (const to of targets) if (to >= 0) hasSource[to] = 1;
  const used = new Uint8Array(size);
  const chains: Chain[] = [];
  const walk = (start: number): void => {
    const nodes: number[] = [];
    const gains: number[] = [];
    for (let at = start; at >= 0 && !used[at]; at = targets[at] ?? -1) {
      if (nodes.length > 0) gains.push(weights[nodes[nodes.length - 1] ?? 0] ?? 0);
      used[at] = 1;
      nodes.push(at);
    }
    chains.push({ nodes, gains });
  };
  for (let i = 0; i < size; i++) if (!hasSource[i]) walk(i);
  for (let i = 0; i < size; i++) if (!used[i]) walk(weakestOf(i, targets, weights));
  return chains;
}

/** The node of a ring before which its weakest join lies. */
function weakestOf(start: number, targets: Int32Array, weights: Float64Array): number {
  let weakest = start;
  let least = Infinity;
  let at = start;
  do {
    const to = targets[at] ?? start;
    const value = weights[at] ?? 0;
    if (value < least) {
      least = value;
      weakest = to;
    }
    at = to;
  } while (at !== start);
  return weakest;
}
