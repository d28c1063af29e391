import { readPieces } from '../text/readingText';
import type { ArticleDraft, PageDraft, PartDraft } from './correctionsDraft';
import { type LineCredit, parseCredits } from './credits';
import type { Article, Credit, Dateline, Join, LineRole, Page, PageLine, Part } from './model';

/** Puts a page together again: ids in file order, headings, credits and joins of whatever has changed. */
export function assembleDraft(draft: PageDraft): Page {
  const { page, text } = draft;
  const follows = new Map(page.lines.map(({ line }, i) => [line, page.lines[i + 1]?.line]));
  const ordered = draft.articles
    .map((article) => ({ article, at: Math.min(...linesOf(article.parts)) }))
    .sort((a, b) => a.at - b.at);
  const owner = new Map<number, { article: string; role: LineRole }>();
  const articles = ordered.map(({ article }, i) => {
    const id = `A${i + 1}`;
    for (const part of article.parts)
      for (const { line } of part.pieces)
        if (!owner.has(line)) owner.set(line, { article: id, role: part.role });
    if (article.origin) return article.origin.id === id ? article.origin : { ...article.origin, id };
    return assembleArticle(draft, article, id, follows);
  });
  const lines = page.lines.map((line): PageLine => {
    const owned = owner.get(line.line);
    const role = owned?.role ?? 'noise';
    const article = owned?.article ?? null;
    const confidence = draft.touched.has(line.line) ? 1 : line.confidence;
    if (line.role === role && line.article === article && line.confidence === confidence) return line;
    return { ...line, role, article, confidence };
  });
  return { ...page, length: text.length, lines, articles };
}

function linesOf(parts: readonly PartDraft[]): number[] {
  return [...new Set(parts.flatMap((part) => part.pieces.map((piece) => piece.line)))];
}

function assembleArticle(
  draft: PageDraft,
  article: ArticleDraft,
  id: string,
  follows: ReadonlyMap<number, number | undefined>,
): Article {
  const parts = article.parts.map(
    (part): Part => ({
      role: part.role,
      pieces: part.pieces.map((piece) => piece.range),
      lines: part.pieces.map((piece) => piece.line),
      joins: joinsOf(part, follows),
    }),
  );
  const heading = (role: LineRole): string | null => {
    const pieces = parts.filter((part) => part.role === role).flatMap((part) => part.pieces);
    return pieces.length > 0 ? readPieces(draft.text, pieces).text : null;
  };
  const joins = parts.flatMap((part) => part.joins);
  const { bylines, dateline } = creditsOf(draft, article);
  return {
    id,
    columnLabel: heading('column-label'),
    kicker: heading('kicker'),
    headline: heading('headline'),
    deck: heading('deck'),
    bylines,
    dateline,
    parts,
    lines: linesOf(article.parts),
    confidence: joins.reduce((worst, join) => Math.min(worst, join.confidence), 1),
    reasons: [],
  };
}

/** The parsed joins where both sides still meet; every other join is the editor's own, and sure. */
function joinsOf({ pieces, joins }: PartDraft, follows: ReadonlyMap<number, number | undefined>): Join[] {
  return pieces.slice(1).map((piece, i): Join => {
    const fromLine = pieces[i]?.line ?? 0;
    const toLine = piece.line;
    const parsed = joins.find((join) => join.fromLine === fromLine && join.toLine === toLine);
    if (parsed) return parsed;
    const kind = follows.get(fromLine) === toLine ? 'next' : 'moved';
    return { kind, fromLine, toLine, confidence: 1, reasons: [{ code: 'corrected', weight: 10 }] };
  });
}

/** The people and the dateline of an article's lines: those that the parse found there, else read anew. */
function creditsOf(
  draft: PageDraft,
  article: ArticleDraft,
): { bylines: Credit[]; dateline: Dateline | null } {
  const bylines: Credit[] = [];
  let dateline: Dateline | null = null;
  const names = new Set<string>();
  const parsed = draft.page.articles;
  for (const { role, pieces } of article.parts) {
    for (const { range } of pieces) {
      const inside = (one: { range: { start: number; end: number } }) =>
        one.range.start >= range.start && one.range.end <= range.end;
      const read = parseCredits(draft.text.slice(range.start, range.end), range.start).filter((credit) =>
        counts(credit, role),
      );
      const known = parsed.flatMap((one) => one.bylines).filter(inside);
      for (const credit of known.length > 0 ? known : read.flatMap((one) => one.people)) {
        if (names.has(credit.name)) continue;
        names.add(credit.name);
        bylines.push(credit);
      }
      dateline ??= parsed.find((one) => one.dateline && inside(one.dateline))?.dateline ?? null;
      dateline ??= readDateline(draft.text, read);
    }
  }
  return { bylines, dateline };
}

function counts(credit: LineCredit, role: LineRole): boolean {
  return !credit.weak || role === 'byline' || role === 'dateline';
}

function readDateline(text: string, credits: readonly LineCredit[]): Dateline | null {
  const credit = credits.find(({ kind }) => kind === 'dateline');
  if (!credit) return null;
  const { range, outlet, place, date } = credit;
  return {
    text: text.slice(range.start, range.end).trim(),
    ...(outlet === undefined ? {} : { outlet }),
    ...(place === undefined ? {} : { place }),
    ...(date === undefined ? {} : { date }),
    range,
  };
}
