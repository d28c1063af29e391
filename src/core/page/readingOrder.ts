import type { BlockLine } from './blockLine';
import type { ChainInput } from './chains';
import type { LineRole } from './model';
import { breaksText } from './paragraphs';
import { FULL } from './printedColumn';
import type { TextLine } from './seamFeatures';
import { ALWAYS, type OrderWeights, START_BASE, weighAll } from './seamModel';
import { addWordFeatures, fitFeature, pairFeatures, readMarkFeatures, weighPair } from './seamPairs';
import type { Steps } from './steps';
import { unscramble } from './unscramble';

/** Of true neighbours, about so many stand inside a paragraph in printed lines. */
const PRIOR_JOIN = Math.log(0.8);
const PRIOR_BREAK = Math.log(0.2);

/**
 * The order of a page's lines after scrambled blocks are put back: indexes of page lines. Headings keep their places;
 * noise and credits stay behind the line that they follow.
 */
export function readingOrder(input: ChainInput, weights: OrderWeights, roles: readonly LineRole[]): number[] {
  const { members, block, steps } = orderProblem(input, weights, roles);
  const order = unscramble(block, steps).map((k) => members[k] ?? 0);
  return withFollowers(order, roles.length, members);
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
  const textAt: (TextLine | undefined)[] = new Array(roles.length);
  for (const line of input.lines) textAt[line.at] = line;
  const members: number[] = [];
  roles.forEach((role, at) => {
    if (textAt[at] || breaksText(role)) members.push(at);
  });
  return problemOf(input, weights, roles, members, textAt);
}

/** The same of some lines alone; `textAt` gives the text of a page line. */
export function problemOf(
  input: ChainInput,
  weights: OrderWeights,
  roles: readonly LineRole[],
  members: readonly number[],
  textAt: readonly (TextLine | undefined)[],
): OrderProblem {
  const texts = members.map((at) => textAt[at]);
  const display = displayBeforeLead(texts);
  const headings = texts.map((line, k) => (line ? undefined : roles[members[k] ?? 0]));
  const opens = secondHeadings(headings);
  const openings = openingsOf(headings);
  const block = texts.map((line, k) =>
    blockLine(display[k] ? undefined : line, opens[k] === 1, openings[k], input.pairs(members[k] ?? 0)),
  );
  return { members, block, steps: stepsOf(input, weights, texts, openings) };
}

function blockLine(
  line: TextLine | undefined,
  opens: boolean,
  opening: Opening | undefined,
  pairs: Int32Array,
): BlockLine {
  if (!line) {
    const [closing, subhead] = [opening === 'closing', opening === 'subhead'];
    return { text: false, opens, closing, subhead, movable: false, begins: false, ends: false, pairs };
  }
  const head = line.lead || !line.inside;
  const full = line.form === FULL && line.open && !head;
  return {
    text: true,
    opens: false,
    closing: false,
    subhead: false,
    // A whole paragraph is no piece of one: first lines stop short of a sentence's end, last lines begin inside one.
    movable: !full && (line.open || line.inside) && !line.item,
    begins: line.open || !line.inside,
    ends: !line.open,
    pairs,
  };
}

/** Which headings begin a heading block directly below another one; a member is undefined where it is text. */
function secondHeadings(roles: readonly (LineRole | undefined)[]): Uint8Array {
  const opens = new Uint8Array(roles.length);
  let headline = false;
  let begun = false;
  roles.forEach((role, k) => {
    if (role === undefined) headline = false;
    const above = role === 'column-label' || role === 'kicker';
    if (headline && !begun && (above || role === 'headline')) opens[k] = 1;
    begun = above && (begun || headline);
    if (role === 'headline') headline = true;
  });
  return opens;
}

const MOST_DISPLAY = 2;

/**
 * Open lines between a heading and a news credit are display type that was taken for text; nothing moves over them. A
 * member is undefined where it is a heading.
 */
function displayBeforeLead(members: readonly (TextLine | undefined)[]): Uint8Array {
  const display = new Uint8Array(members.length);
  for (let i = 1; i < members.length; i++) {
    if (!members[i]?.lead) continue;
    let from = i;
    while (i - from < MOST_DISPLAY && members[from - 1]?.open && !members[from - 1]?.lead) from--;
    if (from > 0 && members[from - 1] === undefined) display.fill(1, from, i);
  }
  return display;
}

/** The scores of steps among a page's members; a member is undefined where it is a heading. */
function stepsOf(
  input: ChainInput,
  weights: OrderWeights,
  members: readonly (TextLine | undefined)[],
  openings: readonly (Opening | undefined)[],
): Steps {
  const sums = (table: Float64Array, end: boolean): Float64Array =>
    weighAll(table, members, (line) => (end ? line?.ends : line?.starts), end ? 0 : START_BASE);
  const joinEnds = sums(weights.join, true);
  const joinStarts = sums(weights.join, false);
  const overEnds = sums(weights.over, true);
  const overStarts = sums(weights.over, false);
  const firsts = sums(weights.first, false);
  const lasts = sums(weights.last, true);
  const always = (weights.over[ALWAYS] ?? 0) + PRIOR_BREAK;
  const found = pairFeatures();
  const beside = (from: number, to: number): number => {
    const left = members[from];
    const right = members[to];
    if (left) return clamp((openings[to] === 'subhead' ? overEnds[from] : lasts[from]) ?? 0, -2, 2);
    if (right) return openingScore(openings[from], right.lead, firsts[to] ?? 0, overStarts[to] ?? 0);
    return 0;
  };
  const over = (from: number, to: number): number => {
    const left = members[from];
    const right = members[to];
    if (right?.item) return 0;
    if (!left || !right) return beside(from, to);
    return (
      (overEnds[from] ?? 0) + (overStarts[to] ?? 0) + (weights.over[fitFeature(left, right)] ?? 0) + always
    );
  };
  const any = (from: number, to: number): number => {
    const left = members[from];
    const right = members[to];
    if (right?.item) return 0;
    if (!left || !right) return beside(from, to);
    readMarkFeatures(found, left, right);
    addWordFeatures(found, left, right, input);
    const join = (joinEnds[from] ?? 0) + (joinStarts[to] ?? 0) + weighPair(weights.join, found) + PRIOR_JOIN;
    return logSum(join, over(from, to));
  };
  return { any, over };
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

function logSum(a: number, b: number): number {
  const high = Math.max(a, b);
  const apart = Math.abs(a - b);
  return apart > 12 ? high : high + Math.log1p(Math.exp(-apart));
}

function clamp(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(high, value));
}

/** Lets the lines that took no part follow the line that they stand behind in the file. */
function withFollowers(order: readonly number[], count: number, members: readonly number[]): number[] {
  const member = new Uint8Array(count);
  for (const at of members) member[at] = 1;
  const result: number[] = [];
  let i = 0;
  for (; i < count && !member[i]; i++) result.push(i);
  for (const at of order) {
    result.push(at);
    for (let j = at + 1; j < count && !member[j]; j++) result.push(j);
  }
  return result;
}
