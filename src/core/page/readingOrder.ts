import type { ChainInput } from './chains';
import type { LineRole } from './model';
import { breaksText } from './paragraphs';
import { START_FEATURES, type TextLine } from './seamFeatures';
import { ALWAYS, fitFeature, type OrderWeights, pairFeatures, START_BASE, weigh } from './seamModel';
import type { Steps } from './steps';
import { type BlockLine, unscramble } from './unscramble';

/** Of true neighbours, about so many stand inside a paragraph in printed lines. */
const PRIOR_JOIN = Math.log(0.8);
const PRIOR_BREAK = Math.log(0.2);
const HEAD_SIGNS: ReadonlySet<number> = new Set(
  ['start lead', 'start opener', 'start indent'].map((name) => START_FEATURES.indexOf(name)),
);
const LEAD = START_FEATURES.indexOf('start lead');
const MOST_DISPLAY = 2;
const BULLET = START_FEATURES.indexOf('start bullet');

/**
 * The order of a page's lines after scrambled blocks are put back: indexes of page lines. Headings keep their places;
 * noise and credits stay behind the line that they follow.
 */
export function readingOrder(input: ChainInput, weights: OrderWeights, roles: readonly LineRole[]): number[] {
  const { members, block, steps } = orderProblem(input, weights, roles);
  const order = unscramble(block, steps).map((k) => members[k] ?? 0);
  return withFollowers(order, roles.length, new Set(members));
}

/** The lines of a page that take part in its order, and how well they follow each other. */
export interface OrderProblem {
  /** Indexes of page lines; the other fields count in this list. */
  readonly members: readonly number[];
  readonly block: readonly BlockLine[];
  readonly steps: Steps;
}

/** Weighs how the text lines and headings of a page follow each other. */
export function orderProblem(
  input: ChainInput,
  weights: OrderWeights,
  roles: readonly LineRole[],
): OrderProblem {
  const count = roles.length;
  const nodeAt = new Map(input.lines.map((line, node) => [line.at, node]));
  const members: number[] = [];
  for (let i = 0; i < count; i++) if (nodeAt.has(i) || breaksText(roles[i] ?? 'body')) members.push(i);
  const starts = input.lines.map((line) => weigh(weights.over, line.starts, START_BASE));
  const ends = input.lines.map((line) => weigh(weights.over, line.ends));
  const firsts = input.lines.map((line) => weigh(weights.first, line.starts, START_BASE));
  const lasts = input.lines.map((line) => weigh(weights.last, line.ends));
  const display = displayBeforeLead(members.map((at) => input.lines[nodeAt.get(at) ?? -1]));
  const block = members.map((at, place): BlockLine => {
    const node = nodeAt.get(at);
    const line = node === undefined ? undefined : input.lines[node];
    if (!line || display[place]) return { text: false, movable: false, begins: false, ends: false };
    const head = line.starts.some((f) => HEAD_SIGNS.has(f));
    const full = line.form === 'full' && line.open && line.inside && !head;
    const ends = !line.open;
    return {
      text: true,
      // A whole paragraph is no piece of one: first lines stop short of a sentence's end, last lines begin inside one.
      movable: !full && (line.open || line.inside) && !isListItem(line),
      begins: !(line.inside && ends),
      ends,
    };
  });
  const openings = openingsOf(members.map((at) => (nodeAt.has(at) ? undefined : roles[at])));
  const step = (from: number, to: number): number => {
    const left = nodeAt.get(members[from] ?? -1);
    const right = nodeAt.get(members[to] ?? -1);
    const item = right === undefined ? undefined : input.lines[right];
    if (item && isListItem(item)) return 0;
    if (right === undefined) {
      if (left === undefined) return 0;
      return clamp((openings[to] === 'subhead' ? ends[left] : lasts[left]) ?? 0, -2, 2);
    }
    if (left === undefined) {
      const lead = input.lines[right]?.starts.includes(LEAD) ?? false;
      return openingScore(openings[from], lead, firsts[right] ?? 0, starts[right] ?? 0);
    }
    return logSum(PRIOR_JOIN + joinRatio(input, weights, left, right), overParagraphs(left, right));
  };
  const overParagraphs = (left: number, right: number): number => {
    const [a, b] = [input.lines[left], input.lines[right]];
    const fit = a && b ? (weights.over[fitFeature(a, b)] ?? 0) : 0;
    return (ends[left] ?? 0) + (starts[right] ?? 0) + fit + (weights.over[ALWAYS] ?? 0) + PRIOR_BREAK;
  };
  const over = (from: number, to: number): number => {
    const left = nodeAt.get(members[from] ?? -1);
    const right = nodeAt.get(members[to] ?? -1);
    return left === undefined || right === undefined ? step(from, to) : overParagraphs(left, right);
  };
  return { members, block, steps: { any: step, over } };
}

/**
 * Open lines between a heading and a news credit are display type that was taken for text; nothing moves over them. A
 * member is undefined where it is a heading.
 */
function displayBeforeLead(members: readonly (TextLine | undefined)[]): Uint8Array {
  const display = new Uint8Array(members.length);
  for (let i = 1; i < members.length; i++) {
    if (!members[i]?.starts.includes(LEAD)) continue;
    let from = i;
    while (i - from < MOST_DISPLAY && members[from - 1]?.open) from--;
    if (from > 0 && members[from - 1] === undefined) display.fill(1, from, i);
  }
  return display;
}

/** The items of a list look alike, so that no order is likelier than the file's. */
function isListItem(line: TextLine): boolean {
  return line.starts.includes(BULLET) && !line.starts.includes(LEAD);
}

/** What stands before text: a subhead, a byline, a closing line, or a headline without a byline. */
type Opening = 'subhead' | 'byline' | 'closing' | 'headline';

function openingsOf(roles: readonly (LineRole | undefined)[]): (Opening | undefined)[] {
  let block: Opening | undefined;
  return roles.map((role) => {
    if (role === undefined) block = undefined;
    else if (role === 'subhead') block = 'subhead';
    else if (role === 'credit' || role === 'dateline') block = 'closing';
    else if (role === 'byline' || block === 'byline') block = 'byline';
    else block = 'headline';
    return block;
  });
}

/** How well a line begins the text behind a heading. A news credit stands under a headline without a byline. */
function openingScore(opening: Opening | undefined, lead: boolean, first: number, start: number): number {
  if (opening === 'closing') return lead ? 2 : clamp(first, -3, 1);
  if (opening === 'subhead') return lead ? -4 : clamp(start, -3, 2);
  if (lead) return opening === 'byline' ? -2.5 : 3;
  return clamp(first, -3, 2) - (opening === 'headline' ? 0.7 : 0);
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
