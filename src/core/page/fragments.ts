import type { Article, Join, LineRole, Page, Part } from './model';

/** Pieces of a part whose lines follow each other in the file. */
export interface Fragment {
  /** Index of its first piece in the part. */
  readonly first: number;
  /** 1-based lines, in reading order. */
  readonly lines: readonly number[];
}

/** A part cut where its lines do not follow each other in the file; a part in one place gives one fragment. */
export function fragmentsOf(part: Part): Fragment[] {
  const fragments: { first: number; lines: number[] }[] = [];
  part.lines.forEach((line, i) => {
    const join = part.joins[i - 1];
    const last = fragments[fragments.length - 1];
    if (!last || (join && join.kind !== 'next')) fragments.push({ first: i, lines: [line] });
    else if (last.lines[last.lines.length - 1] !== line) last.lines.push(line);
  });
  return fragments;
}

/** A place where a reader must jump: reading goes on at `to`, which is not the next line of the page. */
export interface ReadingBreak {
  readonly from: number;
  readonly to: number;
  /** Whether a paragraph goes on there, or another one begins. */
  readonly inParagraph: boolean;
  readonly join?: Join;
}

/**
 * The jumps of an article, in reading order. Blank lines and noise between two lines are no jump, nor are the headings of
 * one block, whichever of them is read first.
 */
export function readingBreaks(page: Page, article: Article): ReadingBreak[] {
  const next = nextLines(page);
  const joins = new Map<number, Join>();
  for (const part of article.parts) for (const join of part.joins) joins.set(join.fromLine, join);
  const heading = new Set(article.parts.filter((part) => HEADS.has(part.role)).flatMap((part) => part.lines));
  const breaks: ReadingBreak[] = [];
  for (let i = 1; i < article.lines.length; i++) {
    const from = article.lines[i - 1] ?? 0;
    const to = article.lines[i] ?? 0;
    if (next.get(from) === to || (heading.has(from) && onlyHeadings(next, heading, from, to))) continue;
    const join = joins.get(from);
    const held = join?.toLine === to ? join : undefined;
    breaks.push({ from, to, inParagraph: held !== undefined, ...(held ? { join: held } : {}) });
  }
  return breaks;
}

const HEADS: ReadonlySet<LineRole> = new Set(['column-label', 'kicker', 'headline', 'deck', 'byline']);

/** Whether nothing but headings of the article stands between two lines, whichever comes first in the file. */
function onlyHeadings(
  next: ReadonlyMap<number, number>,
  heading: ReadonlySet<number>,
  from: number,
  to: number,
): boolean {
  const last = Math.max(from, to);
  let line = next.get(Math.min(from, to));
  while (line !== undefined && line < last && heading.has(line)) line = next.get(line);
  return line === last;
}

/** Whether an article does not stand in one piece and in order. */
export function isScattered(page: Page, article: Article): boolean {
  return readingBreaks(page, article).length > 0;
}

const nextOf = new WeakMap<Page, Map<number, number>>();

/** The line of an article that follows each line of an article in the file. */
function nextLines(page: Page): Map<number, number> {
  const known = nextOf.get(page);
  if (known) return known;
  const next = new Map<number, number>();
  let before = 0;
  for (const { line, article } of page.lines) {
    if (article === null) continue;
    if (before > 0) next.set(before, line);
    before = line;
  }
  nextOf.set(page, next);
  return next;
}
