import type { Range } from '../text/range';
import type { Article, Join, Page, PageLine, Part } from './model';
import type { Sheet } from './sheets';

/** A parsed sheet: offsets and line numbers count from its own beginning. */
export interface ParsedSheet {
  readonly sheet: Sheet;
  readonly page: Page;
  /** The sheet's lines and articles as they stand in the whole page. */
  readonly placed: Placed;
  readonly place: SheetPlace;
}

/** What a sheet must know of those before it. */
interface SheetPlace {
  /** Articles that begin before it. */
  readonly articles: number;
  /** Id of the article that goes on in its first lines; null where an article begins there. */
  readonly goesOn: string | null;
}

/** Puts a parsed sheet behind others. `known` is the same sheet as it stood before, kept where nothing has changed. */
export function addSheet(sheets: ParsedSheet[], sheet: Sheet, page: Page, known?: ParsedSheet): void {
  const place = placeBehind(sheets[sheets.length - 1], page);
  const alike =
    known !== undefined &&
    known.page === page &&
    known.sheet.line === sheet.line &&
    known.place.articles === place.articles &&
    known.place.goesOn === place.goesOn;
  const placed = alike
    ? moveOffsets(known.placed, sheet.start - known.sheet.start)
    : placeSheet(page, sheet, place);
  sheets.push({ sheet, page, place, placed });
}

function placeBehind(last: ParsedSheet | undefined, page: Page): SheetPlace {
  if (!last) return { articles: 0, goesOn: null };
  const begun = last.page.articles.length - (last.place.goesOn === null ? 0 : 1);
  const open = last.placed.lines.findLast((line) => line.article !== null)?.article ?? null;
  return { articles: last.place.articles + begun, goesOn: goesOn(page) ? open : null };
}

/** Whether a sheet begins inside an article: with text under no heading and no news credit. */
function goesOn({ articles: [first] }: Page): boolean {
  return (
    first !== undefined && first.headline === null && first.kicker === null && first.parts[0]?.role === 'body'
  );
}

/** A sheet's part of the whole page. */
export interface Placed {
  readonly lines: readonly PageLine[];
  readonly articles: readonly Article[];
}

/** Moves a parsed sheet to its place. */
function placeSheet(page: Page, sheet: Sheet, { articles, goesOn: open }: SheetPlace): Placed {
  if (sheet.start === 0 && sheet.line === 1 && articles === 0) return page;
  const range = ({ start, end }: Range): Range => ({ start: start + sheet.start, end: end + sheet.start });
  const line = (number: number): number => number + sheet.line - 1;
  const ids = new Map(
    page.articles.map((article, i) => {
      if (open === null) return [article.id, `A${articles + i + 1}`];
      return [article.id, i === 0 ? open : `A${articles + i}`];
    }),
  );
  // Written out: every edit moves all that stands behind it, and copying field by field costs half of a spread or a map.
  const joins = (from: readonly Join[]): Join[] => {
    const moved: Join[] = [];
    for (const { kind, fromLine, toLine, confidence, reasons } of from)
      moved.push({ kind, fromLine: line(fromLine), toLine: line(toLine), confidence, reasons });
    return moved;
  };
  const ranges = (from: readonly Range[]): Range[] => {
    const moved: Range[] = [];
    for (const one of from) moved.push(range(one));
    return moved;
  };
  const numbers = (from: readonly number[]): number[] => {
    const moved: number[] = [];
    for (const one of from) moved.push(line(one));
    return moved;
  };
  const parts = (from: readonly Part[]): Part[] => {
    const moved: Part[] = [];
    for (const part of from)
      moved.push({
        role: part.role,
        pieces: ranges(part.pieces),
        lines: numbers(part.lines),
        joins: part.joins.length > 0 ? joins(part.joins) : part.joins,
      });
    return moved;
  };
  const lines: PageLine[] = [];
  for (const one of page.lines)
    lines.push({
      line: line(one.line),
      range: range(one.range),
      role: one.role,
      article: one.article === null ? null : (ids.get(one.article) ?? null),
      confidence: one.confidence,
    });
  return {
    lines,
    articles: page.articles.map((article) => ({
      ...article,
      id: ids.get(article.id) ?? article.id,
      bylines: article.bylines.map((credit) => ({ ...credit, range: range(credit.range) })),
      dateline: article.dateline && { ...article.dateline, range: range(article.dateline.range) },
      parts: parts(article.parts),
      lines: numbers(article.lines),
      reasons: article.reasons.map((reason) =>
        reason.line === undefined ? reason : { ...reason, line: line(reason.line) },
      ),
    })),
  };
}

/** A sheet in its place after an edit before it that broke no line: all but the offsets is shared with what it was. */
function moveOffsets(placed: Placed, by: number): Placed {
  if (by === 0) return placed;
  const range = ({ start, end }: Range): Range => ({ start: start + by, end: end + by });
  const lines: PageLine[] = [];
  for (const { line, range: old, role, article, confidence } of placed.lines)
    lines.push({ line, range: range(old), role, article, confidence });
  return {
    lines,
    articles: placed.articles.map((article) => ({
      ...article,
      bylines: article.bylines.map((credit) => ({ ...credit, range: range(credit.range) })),
      dateline: article.dateline && { ...article.dateline, range: range(article.dateline.range) },
      parts: article.parts.map(({ role, pieces, lines, joins }) => {
        const moved: Range[] = [];
        for (const piece of pieces) moved.push(range(piece));
        return { role, pieces: moved, lines, joins };
      }),
    })),
  };
}

const sheetsOf = new WeakMap<Page, readonly ParsedSheet[]>();

/** Puts parsed sheets together and remembers them with the page, for the next edit. */
export function joinSheets(length: number, sheets: readonly ParsedSheet[]): Page {
  const page: Page = {
    length,
    lines: joinLines(sheets),
    articles: joinArticles(sheets),
  };
  sheetsOf.set(page, sheets);
  return page;
}

function joinLines(sheets: readonly ParsedSheet[]): PageLine[] {
  const lines: PageLine[] = [];
  for (const { placed } of sheets) for (const line of placed.lines) lines.push(line);
  return lines;
}

/** All articles; one that goes on over a sheet's end is one again. */
function joinArticles(sheets: readonly ParsedSheet[]): Article[] {
  const articles: Article[] = [];
  for (const { placed, place } of sheets) {
    const [first, ...others] = placed.articles;
    const at = place.goesOn === null ? -1 : Number(place.goesOn.slice(1)) - 1;
    const open = articles[at];
    if (first && open) {
      articles[at] = {
        ...open,
        bylines: [...open.bylines, ...first.bylines],
        dateline: open.dateline ?? first.dateline,
        parts: [...open.parts, ...first.parts],
        lines: [...open.lines, ...first.lines],
        confidence: Math.min(open.confidence, first.confidence),
        reasons: [...open.reasons, ...first.reasons.filter(({ code }) => code !== 'no-headline')],
      };
    } else if (first) articles.push(first);
    articles.push(...others);
  }
  return articles;
}

/** The sheets that a page was put together from; undefined for a page that came from elsewhere. */
export function rememberedSheets(page: Page): readonly ParsedSheet[] | undefined {
  return sheetsOf.get(page);
}
