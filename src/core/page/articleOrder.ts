import type { ChainInput } from './chains';
import type { DraftLine } from './draft';
import type { LineRole } from './model';
import { findParagraphs, type Paragraph } from './paragraphs';
import { problemOf } from './readingOrder';
import type { TextLine } from './seamFeatures';
import type { OrderWeights } from './seamModel';
import type { StepScore } from './steps';
import { unscramble } from './unscramble';

/** An article's lines in reading order, and the paragraphs of its text: indexes of page lines. */
export interface OrderedArticle {
  readonly lines: readonly number[];
  readonly paragraphs: readonly Paragraph[];
}

/** Puts the lines of one article, given in file order, into reading order. */
export type OrderWithin = (own: readonly number[]) => OrderedArticle;

/**
 * Orders articles whose lines are known, as if nothing else stood on the page: what stood between them cannot mislead
 * any more. The page's `order` stays where its steps are better, and so does what stands together by itself. Credits and
 * datelines do not part displaced lines from the rest; they follow the line that they stand behind in the file.
 */
export function orderWithin(
  input: ChainInput,
  weights: OrderWeights,
  lines: readonly DraftLine[],
  order: readonly number[],
  paragraphs: readonly Paragraph[],
): OrderWithin {
  const roles = lines.map((line) => line.role);
  const textAt: (TextLine | undefined)[] = new Array(lines.length);
  for (const line of input.lines) textAt[line.at] = line;
  const rank = new Int32Array(lines.length);
  order.forEach((at, i) => {
    rank[at] = i;
  });
  const byRank = (a: number, b: number): number => (rank[a] ?? 0) - (rank[b] ?? 0);
  const together = togetherOn(order, roles);
  const paragraphAt: (Paragraph | undefined)[] = new Array(lines.length);
  for (const paragraph of paragraphs) for (const at of paragraph.lines) paragraphAt[at] = paragraph;
  return (own) => {
    const begins = own.findIndex((at) => textAt[at]);
    if (begins < 0) return { lines: own, paragraphs: [] };
    const taking = own.filter((at, i) => textAt[at] || roles[at] === 'subhead' || i < begins);
    if (taking.length === own.length && together(own)) {
      const known = new Set(own.flatMap((at) => paragraphAt[at] ?? []));
      const size = [...known].reduce((sum, paragraph) => sum + paragraph.lines.length, 0);
      const texts = own.reduce((sum, at) => sum + (textAt[at] ? 1 : 0), 0);
      if (size === texts) return { lines: [...own].sort(byRank), paragraphs: [...known] };
    }
    const { members, block, steps } = problemOf(input, weights, roles, taking, textAt);
    const at = (k: number): number => members[k] ?? 0;
    const alone = unscramble(block, steps);
    const onPage = members.map((_, k) => k).sort((a, b) => byRank(at(a), at(b)));
    const best = sumOf(onPage, steps.any) > sumOf(alone, steps.any) ? onPage : alone;
    const read = withFollowers(best.map(at), own);
    return { lines: read, paragraphs: findParagraphs(textOf(input, read, textAt), lines) };
  };
}

/** Whether some lines stand together, noise aside, both in the file and in the page's order. */
function togetherOn(
  order: readonly number[],
  roles: readonly LineRole[],
): (own: readonly number[]) => boolean {
  // How many lines that are no noise stand before each place, and which of them a line is in the page's order.
  const inFile = new Int32Array(roles.length);
  const inOrder = new Int32Array(roles.length);
  let count = 0;
  roles.forEach((role, at) => {
    inFile[at] = role === 'noise' ? count : count++;
  });
  count = 0;
  for (const at of order) inOrder[at] = roles[at] === 'noise' ? count : count++;
  const spread = (own: readonly number[], places: Int32Array): number => {
    let [first, last] = [Infinity, -1];
    for (const at of own) {
      first = Math.min(first, places[at] ?? 0);
      last = Math.max(last, places[at] ?? 0);
    }
    return last - first + 1;
  };
  return (own) => spread(own, inFile) === own.length && spread(own, inOrder) === own.length;
}

function sumOf(order: readonly number[], step: StepScore): number {
  let sum = 0;
  for (let i = 1; i < order.length; i++) sum += step(order[i - 1] ?? 0, order[i] ?? 0);
  return sum;
}

/** The lines of text in an order, with the sections that they stand in: between other lines. */
function textOf(
  input: ChainInput,
  order: readonly number[],
  textAt: readonly (TextLine | undefined)[],
): ChainInput {
  const texts: TextLine[] = [];
  const sections: number[] = [];
  let section = 0;
  for (const at of order) {
    const text = textAt[at];
    if (!text) section++;
    else {
      texts.push(text);
      sections.push(section);
    }
  }
  return { ...input, lines: texts, section: Int32Array.from(sections) };
}

/** Lets the lines that took no part follow the line that they stand behind in the file. */
function withFollowers(order: readonly number[], own: readonly number[]): readonly number[] {
  if (order.length === own.length) return order;
  const taken = new Set(order);
  const place = new Map(own.map((at, i) => [at, i]));
  return order.flatMap((at) => {
    const lines = [at];
    for (let i = (place.get(at) ?? 0) + 1; i < own.length && !taken.has(own[i] ?? -1); i++)
      lines.push(own[i] ?? -1);
    return lines;
  });
}
