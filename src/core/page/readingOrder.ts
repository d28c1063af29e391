import type { ChainInput } from './chains';
import { END_FEATURES, START_FEATURES } from './seamFeatures';
import { ALWAYS, type OrderWeights, pairFeatures, START_BASE, weigh } from './seamModel';
import { type BlockLine, unscramble } from './unscramble';

/** Of true neighbours, about so many stand inside a paragraph in printed lines. */
const PRIOR_JOIN = Math.log(0.8);
const PRIOR_BREAK = Math.log(0.2);
const HEAD_SIGNS: ReadonlySet<number> = new Set(
  ['start lead', 'start opener', 'start indent', 'start other indented'].map((name) =>
    START_FEATURES.indexOf(name),
  ),
);
const SHORT_STOP = END_FEATURES.indexOf('end stop short');
const INDENTED_STOP = END_FEATURES.indexOf('end stop indented');

/**
 * The order of a page's lines after scrambled blocks are put back: indexes of page lines. Headings keep their places;
 * noise and credits stay behind the line that they follow.
 *
 * `display[i]` tells headings, which text does not run over.
 */
export function readingOrder(
  input: ChainInput,
  weights: OrderWeights,
  count: number,
  display: readonly boolean[],
): number[] {
  const nodeAt = new Map(input.lines.map((line, node) => [line.at, node]));
  const members: number[] = [];
  for (let i = 0; i < count; i++) if (nodeAt.has(i) || display[i]) members.push(i);
  const starts = input.lines.map((line) => weigh(weights.over, line.starts, START_BASE));
  const ends = input.lines.map((line) => weigh(weights.over, line.ends));
  const firsts = input.lines.map((line) => weigh(weights.first, line.starts, START_BASE));
  const lasts = input.lines.map((line) => weigh(weights.last, line.ends));
  const block = members.map((at): BlockLine => {
    const node = nodeAt.get(at);
    if (node === undefined) return { text: false, headLike: false, tailLike: false };
    const line = input.lines[node];
    return {
      text: true,
      headLike: line?.starts.some((f) => HEAD_SIGNS.has(f)) ?? false,
      tailLike: line !== undefined && (line.ends.includes(SHORT_STOP) || line.ends.includes(INDENTED_STOP)),
    };
  });
  const memo = new Map<number, number>();
  const step = (from: number, to: number): number => {
    const left = nodeAt.get(members[from] ?? -1);
    const right = nodeAt.get(members[to] ?? -1);
    if (right === undefined) return left === undefined ? 0 : clamp(lasts[left] ?? 0, -2, 2);
    if (left === undefined) return clamp(firsts[right] ?? 0, -3, 5);
    const key = left * input.lines.length + right;
    const known = memo.get(key);
    if (known !== undefined) return known;
    const over = (ends[left] ?? 0) + (starts[right] ?? 0) + (weights.over[ALWAYS] ?? 0) + PRIOR_BREAK;
    const value = logSum(PRIOR_JOIN + joinRatio(input, weights, left, right), over);
    memo.set(key, value);
    return value;
  };
  const order = unscramble(block, step).map((k) => members[k] ?? 0);
  return withFollowers(order, count, new Set(members));
}

/** Log likelihood ratio of two lines being neighbours inside a paragraph. */
function joinRatio(input: ChainInput, weights: OrderWeights, from: number, to: number): number {
  const left = input.lines[from];
  const right = input.lines[to];
  if (!left || !right) return -Infinity;
  const ends = weigh(weights.join, left.ends) + weigh(weights.join, right.starts, START_BASE);
  const ask = ends > -6;
  return ends + weigh(weights.join, pairFeatures(left, right, null, input.words, ask, input.isWord));
}

function logSum(a: number, b: number): number {
  const high = Math.max(a, b);
  return high + Math.log1p(Math.exp(Math.min(a, b) - high));
}

function clamp(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(high, value));
}

/** Lets the lines that took no part follow the line that they stand behind in the file. */
function withFollowers(order: readonly number[], count: number, members: ReadonlySet<number>): number[] {
  const result: number[] = [];
  let i = 0;
  for (; i < count && !members.has(i); i++) result.push(i);
  for (const at of order) {
    result.push(at);
    for (let j = at + 1; j < count && !members.has(j); j++) result.push(j);
  }
  return result;
}
