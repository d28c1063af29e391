import { maximumMatching, type WeightedEdge } from './matching';
import type { PageWords } from './pageWords';
import { type Evidence, type TextLine, weighDictionary, weighSeam } from './seams';

/** A paragraph as a path over lines of text: indexes into the list given to `chainLines`. */
export interface Chain {
  readonly nodes: readonly number[];
  /** Gain of each join; one fewer than `nodes`. */
  readonly gains: readonly number[];
}

/** What the chaining needs to know about places on the page. */
export interface ChainInput {
  readonly lines: readonly TextLine[];
  /** Section (heading block or subhead) that each line stands under. */
  readonly section: Int32Array;
  readonly words: PageWords;
  readonly evidence: Evidence;
  readonly isWord?: ((word: string) => boolean) | undefined;
}

const REACH = 90;
const ASKED = 6;
const SURE = 3;

/**
 * Joins lines of text into paragraphs: the path cover of greatest weight, found as a matching of line ends with line
 * beginnings. A line follows its neighbour in the file unless the ends of both, the words across the seam and the
 * quotes say otherwise; only lines with a doubtful neighbour look further than the next line, at most 90 lines away.
 */
export function chainLines(input: ChainInput): Chain[] {
  const { lines } = input;
  const calm = adjacency(input);
  const gains = new Map<number, number>();
  const edges: WeightedEdge[] = [];
  const size = lines.length;
  const seen = new Set<number>();
  const offer = (from: number, to: number, ask: boolean): void => {
    const key = from * size + to;
    if (from === to || seen.has(key)) return;
    seen.add(key);
    const weight = gainOf(input, from, to, calm, ask);
    if (weight > 0) edges.push({ from, to, weight });
    gains.set(key, weight);
  };
  const needyEnd = new Uint8Array(size);
  const needyStart = new Uint8Array(size);
  for (let i = 0; i < size; i++) markNeedy(input, i, calm, needyEnd, needyStart);
  for (let i = 0; i + 1 < size; i++) offer(i, i + 1, needyEnd[i] === 1 || needyStart[i + 1] === 1);
  for (let i = 0; i < size; i++) {
    if (needyEnd[i]) for (const j of candidates(input, i, true, calm)) offer(i, j, true);
    if (needyStart[i]) for (const j of candidates(input, i, false, calm)) offer(j, i, true);
  }
  const targets = maximumMatching(size, edges);
  return pathsOf(targets, (from, to) => gains.get(from * size + to) ?? 0);
}

/** Log-odds that a line's successor is the next line of the file: high where all is calm, low in a scrambled block. */
function adjacency({ lines, section }: ChainInput): Float64Array {
  const size = lines.length;
  const tension = new Float64Array(size + 1);
  for (let i = 0; i + 1 < size; i++) {
    const left = lines[i];
    const right = lines[i + 1];
    if (!left || !right) continue;
    const torn = (left.end < -2 && right.start > 1.5) || (left.end > 2 && right.start < -2.5);
    const cut = section[i] !== section[i + 1] && (left.end < -2 || right.start < -1.5);
    tension[i + 1] = torn || cut ? 1 : 0;
  }
  const sums = new Float64Array(size + 2);
  for (let i = 0; i <= size; i++) sums[i + 1] = (sums[i] ?? 0) + (tension[i] ?? 0);
  const result = new Float64Array(size);
  for (let i = 0; i < size; i++) {
    const from = Math.max(0, i - 12);
    const to = Math.min(size, i + 13);
    const share = ((sums[to] ?? 0) - (sums[from] ?? 0)) / (to - from);
    const rate = Math.min(0.3, Math.max(0.02, share));
    result[i] = Math.log((1 - rate) / rate);
  }
  return result;
}

function gainOf(input: ChainInput, from: number, to: number, calm: Float64Array, ask: boolean): number {
  const left = input.lines[from];
  const right = input.lines[to];
  if (!left || !right) return -Infinity;
  let gain = baseGain(input, from, to, calm);
  if (ask && gain > -6) gain += weighDictionary(left, right, input.evidence, input.isWord);
  return gain;
}

/** Everything but the dictionary. */
function baseGain(input: ChainInput, from: number, to: number, calm: Float64Array): number {
  const left = input.lines[from];
  const right = input.lines[to];
  if (!left || !right) return -Infinity;
  return (
    weighSeam(left, right, input.words, input.evidence) -
    left.end -
    right.start +
    placeGain(input, from, to, calm)
  );
}

/** What the places in the file say: the next line is likely, a far one or one under another heading less so. */
function placeGain({ section, evidence }: ChainInput, from: number, to: number, calm: Float64Array): number {
  if (!evidence.order) return 0;
  const same = section[from] === section[to];
  if (to === from + 1 && same) return calm[from] ?? 0;
  const distance = Math.abs(to - from);
  return -0.45 * Math.log(1 + distance) - (same ? 0 : 0.6) - (to < from ? 0.2 : 0);
}

function markNeedy(
  input: ChainInput,
  i: number,
  calm: Float64Array,
  ends: Uint8Array,
  starts: Uint8Array,
): void {
  const left = input.lines[i];
  const right = input.lines[i + 1];
  if (i === 0 && left && left.start < 0.5) starts[0] = 1;
  if (!left) return;
  if (!right) {
    if (left.end < 0.5) ends[i] = 1;
    return;
  }
  const gain = baseGain(input, i, i + 1, calm);
  if (gain > SURE && input.section[i] === input.section[i + 1]) return;
  if (left.end < 0.5) ends[i] = 1;
  if (right.start < 0.5) starts[i + 1] = 1;
}

/** The most promising partners of a doubtful end (or beginning) within reach. */
function candidates(input: ChainInput, at: number, forward: boolean, calm: Float64Array): number[] {
  const found: { to: number; gain: number }[] = [];
  const last = Math.min(input.lines.length - 1, at + REACH);
  for (let j = Math.max(0, at - REACH); j <= last; j++) {
    if (j === at) continue;
    const gain = forward ? baseGain(input, at, j, calm) : baseGain(input, j, at, calm);
    if (gain > -1) found.push({ to: j, gain });
  }
  found.sort((a, b) => b.gain - a.gain || a.to - b.to);
  return found.slice(0, 2 * ASKED).map((f) => f.to);
}

/** Turns successors into paths; a ring is opened at its weakest join. */
function pathsOf(targets: Int32Array, gain: (from: number, to: number) => number): Chain[] {
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
  for (let i = 0; i < size; i++) {
    if (used[i]) continue;
    let weakest = i;
    let weakestGain = Infinity;
    for (let at = i, first = true; first || at !== i; first = false) {
      const to = targets[at] ?? -1;
      if (to < 0) break;
      const value = gain(at, to);
      if (value < weakestGain) {
        weakestGain = value;
        weakest = to;
      }
      at = to;
    }
    walk(weakest);
  }
  return chains;
}
