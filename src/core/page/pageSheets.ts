import type { Range } from '../text/range';
import type { Article, Join, Page, PageLine } from './model';
import type { Sheet } from './sheets';

/** A parsed sheet: offsets and line numbers count from its own beginning. */
export interface ParsedSheet {
  readonly sheet: Sheet;
  readonly page: Page;
  /** The sheet's lines and articles as they stand in the whole page. */
  readonly placed: Placed;
}

/** A sheet's part of the whole page. */
export interface Placed {
  readonly lines: readonly PageLine[];
  readonly articles: readonly Article[];
}

/** Moves a parsed sheet to its place: `articles` is the number of articles on the sheets before it. */
export function placeSheet(page: Page, sheet: Sheet, articles: number): Placed {
  if (sheet.start === 0 && sheet.line === 1 && articles === 0) return page;
  const range = ({ start, end }: Range): Range => ({ start: start + sheet.start, end: end + sheet.start });
  const line = (number: number): number => number + sheet.line - 1;
  const ids = new Map(page.articles.map((article, i) => [article.id, `A${articles + i + 1}`]));
  const join = (one: Join): Join => ({ ...one, fromLine: line(one.fromLine), toLine: line(one.toLine) });
  return {
    lines: page.lines.map((one) => ({
      ...one,
      line: line(one.line),
      range: range(one.range),
      article: one.article === null ? null : (ids.get(one.article) ?? null),
    })),
    articles: page.articles.map((article) => ({
      ...article,
      id: ids.get(article.id) ?? article.id,
      bylines: article.bylines.map((credit) => ({ ...credit, range: range(credit.range) })),
      dateline: article.dateline && { ...article.dateline, range: range(article.dateline.range) },
      parts: article.parts.map((part) => ({
        role: part.role,
        pieces: part.pieces.map(range),
        lines: part.lines.map(line),
        joins: part.joins.map(join),
      })),
      lines: article.lines.map(line),
    })),
  };
}

const sheetsOf = new WeakMap<Page, readonly ParsedSheet[]>();

/** Puts parsed sheets together and remembers them with the page, for the next edit. */
export function joinSheets(length: number, sheets: readonly ParsedSheet[]): Page {
  const page: Page = {
    length,
    lines: sheets.flatMap((one) => one.placed.lines),
    articles: sheets.flatMap((one) => one.placed.articles),
  };
  sheetsOf.set(page, sheets);
  return page;
}

/** The sheets that a page was put together from; undefined for a page that came from elsewhere. */
export function rememberedSheets(page: Page): readonly ParsedSheet[] | undefined {
  return sheetsOf.get(page);
}
