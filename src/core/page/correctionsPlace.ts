import { readPieces } from '../text/readingText';
import { isText } from './correctionsDraft';
import type { Article, LineRole, Page } from './model';

/** Where moved lines are read. */
export interface Placement {
  /** 1-based line. */
  readonly to: number;
  readonly side: 'before' | 'behind';
  readonly join: boolean;
}

/**
 * Where lines belong that are put beside a paragraph or heading of a page (`target`, its lines in reading order): what
 * breaks off goes before what follows, what follows goes behind what breaks off and joins it; whole sentences stay a
 * paragraph of their own, behind. A news item's first line goes before.
 */
export function placeBeside(
  page: Page,
  text: string,
  moved: readonly number[],
  target: readonly number[],
): Placement {
  const [first = 0, last = first] = [target[0], target[target.length - 1]];
  const role = roleOf(page, moved[0]);
  const targetRole = roleOf(page, first);
  if (!isText(targetRole)) return { to: last, side: 'behind', join: false };
  if (!isText(role) && role !== 'noise') return { to: first, side: 'before', join: false };
  const open = isOpen(page, text, moved);
  const targetOpen = isOpen(page, text, target);
  if (role === 'lead' || (open && !targetOpen)) return { to: first, side: 'before', join: open };
  return { to: last, side: 'behind', join: targetOpen };
}

/** Where lines belong that are put on an article as a whole: a lead before its text, the rest at its end. */
export function placeInArticle(
  page: Page,
  text: string,
  moved: readonly number[],
  article: Article,
): Placement {
  const parts = article.parts.filter((part) => part.lines.some((line) => !moved.includes(line)));
  const texts = parts.filter((part) => isText(part.role));
  const lead = roleOf(page, moved[0]) === 'lead';
  const target = (lead ? texts[0] : texts[texts.length - 1]) ?? parts[parts.length - 1];
  return placeBeside(page, text, moved, target?.lines ?? article.lines);
}

/**
 * One step of lines up (-1) or down (1) in the reading order of their article: past a line of their paragraph, and at its
 * edge into the next one. Undefined at the article's end.
 */
export function placeOneStep(
  article: Article,
  lines: readonly number[],
  step: 1 | -1,
): Placement | undefined {
  const edge = step < 0 ? lines[0] : lines[lines.length - 1];
  const neighbour = article.lines[article.lines.indexOf(edge ?? 0) + step];
  if (neighbour === undefined) return undefined;
  const own = article.parts.find((part) => part.lines.includes(edge ?? 0));
  const other = article.parts.find((part) => part.lines.includes(neighbour));
  const away = step < 0 ? 'before' : 'behind';
  if (own === other) return { to: neighbour, side: away, join: true };
  const both = own !== undefined && other !== undefined && isText(own.role) && isText(other.role);
  return both
    ? { to: neighbour, side: step < 0 ? 'behind' : 'before', join: true }
    : { to: neighbour, side: away, join: false };
}

function roleOf(page: Page, line: number | undefined): LineRole {
  return page.lines.find((one) => one.line === line)?.role ?? 'noise';
}

/** Whether the words break off before the end of a sentence. */
function isOpen(page: Page, text: string, lines: readonly number[]): boolean {
  const last = page.lines.find((one) => one.line === lines[lines.length - 1]);
  if (!last) return false;
  return !/[。！？!?…][”"’'」』）)]*$/.test(readPieces(text, [last.range]).text.slice(-8));
}
