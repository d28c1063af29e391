import type { Range } from '../text/range';
import type { Article, Join, LineRole, Page, Part } from './model';
import { scanLines } from './scanLines';

/** A page taken apart, so that lines can be moved about in it. */
export interface PageDraft {
  readonly page: Page;
  readonly text: string;
  articles: ArticleDraft[];
  /** Lines whose place or role a correction has decided. */
  readonly touched: Set<number>;
}

export interface ArticleDraft {
  parts: PartDraft[];
  /** The article as it was parsed, as long as nothing in it has changed. */
  origin: Article | null;
}

export interface PartDraft {
  role: Part['role'];
  pieces: PieceDraft[];
  joins: readonly Join[];
}

export interface PieceDraft {
  readonly line: number;
  readonly range: Range;
}

/** Where a piece stands in a draft. */
export interface Place {
  readonly article: ArticleDraft;
  readonly part: number;
  readonly piece: number;
}

export function draftOf(page: Page, text: string): PageDraft {
  const articles = page.articles.map((article) => ({
    origin: article,
    parts: article.parts.map((part) => ({
      role: part.role,
      pieces: part.pieces.map((range, i) => ({ range, line: part.lines[i] ?? 0 })),
      joins: part.joins,
    })),
  }));
  return { page, text, articles, touched: new Set() };
}

/** The first or last place of a line; undefined for noise. */
export function placeOf(
  draft: PageDraft,
  line: number,
  which: 'first' | 'last' = 'first',
): Place | undefined {
  let found: Place | undefined;
  for (const article of draft.articles) {
    for (let part = 0; part < article.parts.length; part++) {
      const pieces = article.parts[part]?.pieces ?? [];
      for (let piece = 0; piece < pieces.length; piece++) {
        if (pieces[piece]?.line !== line) continue;
        found = { article, part, piece };
        if (which === 'first') return found;
      }
    }
    if (found) return found;
  }
  return found;
}

/** Takes lines out of their articles. Gives them as parts: those that were read together in one part stay together. */
export function takeOut(draft: PageDraft, lines: readonly number[]): PartDraft[] {
  const taken: { part: PartDraft; from: PartDraft | null }[] = [];
  for (const line of lines) {
    const place = placeOf(draft, line);
    const from = place ? (place.article.parts[place.part] ?? null) : null;
    const last = taken[taken.length - 1];
    const piece = { line, range: contentOf(draft, line) };
    if (last && from && last.from === from) last.part.pieces.push(piece);
    else
      taken.push({ part: { role: from?.role ?? 'body', pieces: [piece], joins: from?.joins ?? [] }, from });
    draft.touched.add(line);
  }
  const gone = new Set(lines);
  for (const article of draft.articles) {
    if (!article.parts.some((part) => part.pieces.some((piece) => gone.has(piece.line)))) continue;
    article.origin = null;
    for (const part of article.parts) part.pieces = part.pieces.filter((piece) => !gone.has(piece.line));
    article.parts = article.parts.filter((part) => part.pieces.length > 0);
  }
  draft.articles = draft.articles.filter((article) => article.parts.length > 0);
  return taken.map(({ part }) => part);
}

/** Cuts a part so that it begins with the piece; gives the index of the part that does. */
export function cutBefore({ article, part, piece }: Place): number {
  const whole = article.parts[part];
  if (!whole || piece === 0) return part;
  article.origin = null;
  const rest: PartDraft = { ...whole, pieces: whole.pieces.slice(piece) };
  whole.pieces = whole.pieces.slice(0, piece);
  if (rest.role === 'lead') rest.role = 'body';
  article.parts.splice(part + 1, 0, rest);
  return part + 1;
}

/** Joins a part with the one before it; false where there is none. */
export function joinWithBefore(article: ArticleDraft, part: number): boolean {
  const [before, behind] = [article.parts[part - 1], article.parts[part]];
  if (!before || !behind) return false;
  article.origin = null;
  before.pieces = [...before.pieces, ...behind.pieces];
  before.joins = [...before.joins, ...behind.joins];
  article.parts.splice(part, 1);
  return true;
}

/** Inserts parts before or behind a piece; with `join` they go on with what they meet there, else they stand alone. */
export function insertAt(
  { article, part, piece }: Place,
  parts: readonly PartDraft[],
  side: 'before' | 'behind',
  join: boolean,
): void {
  const whole = article.parts[part];
  if (!whole) return;
  const cut = side === 'before' ? piece : piece + 1;
  const head: PartDraft = { ...whole, pieces: whole.pieces.slice(0, cut) };
  const role = cut > 0 && whole.role === 'lead' ? 'body' : whole.role;
  const tail: PartDraft = { ...whole, role, pieces: whole.pieces.slice(cut) };
  const row = [head, ...parts, tail].filter((one) => one.pieces.length > 0);
  if (join) {
    if (head.pieces.length > 0) fuse(row, 0);
    if (tail.pieces.length > 0) fuse(row, row.length - 2);
  }
  article.origin = null;
  article.parts.splice(part, 1, ...row);
}

/** Makes one part of the one at `i` and the next. */
function fuse(row: PartDraft[], i: number): void {
  const [first, second] = [row[i], row[i + 1]];
  if (!first || !second) return;
  const lead = isText(first.role) && second.role === 'lead';
  row.splice(i, 2, {
    role: lead || !isText(first.role) ? second.role : first.role,
    pieces: [...first.pieces, ...second.pieces],
    joins: [...first.joins, ...second.joins],
  });
}

const TEXT: ReadonlySet<LineRole> = new Set(['lead', 'body', 'caption']);

export function isText(role: LineRole): boolean {
  return TEXT.has(role);
}

const HEAD_ORDER: readonly LineRole[] = ['column-label', 'kicker', 'headline', 'deck', 'byline'];

/** Adds a part where its role is read: headings in their order before the text, all else at the end. */
export function addByRole(article: ArticleDraft, part: PartDraft): void {
  article.origin = null;
  const rank = HEAD_ORDER.indexOf(part.role);
  const at =
    rank < 0
      ? -1
      : article.parts.findIndex(({ role }) => !HEAD_ORDER.includes(role) || HEAD_ORDER.indexOf(role) > rank);
  if (at < 0) article.parts.push(part);
  else article.parts.splice(at, 0, part);
}

/** The words of a line, without heading mark and outer white space. */
export function contentOf(draft: PageDraft, line: number): Range {
  const range = draft.page.lines.find((one) => one.line === line)?.range ?? { start: 0, end: 0 };
  const scanned = scanLines(draft.text.slice(range.start, range.end))[0];
  if (!scanned) return range;
  return { start: range.start + scanned.content.start, end: range.start + scanned.content.end };
}
