import type { Article, Page, PageLine } from './model';

/** The non-blank line of the page with this 1-based number, or the nearest one above it. */
export function lineAtOrAbove(page: Page, line: number): PageLine | undefined {
  let low = 0;
  let high = page.lines.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((page.lines[middle]?.line ?? 0) <= line) low = middle + 1;
    else high = middle;
  }
  return page.lines[low - 1];
}

/** The article that a 1-based line belongs to; a blank or noise line belongs to the article above it. */
export function articleAt(page: Page, line: number): Article | undefined {
  let found = lineAtOrAbove(page, line);
  while (found && found.article === null) found = lineAtOrAbove(page, found.line - 1);
  const id = found?.article;
  return id === undefined || id === null ? undefined : articleById(page, id);
}

export function articleById(page: Page, id: string): Article | undefined {
  return page.articles.find((article) => article.id === id);
}

const OPENING = 24;

/** What an article is called in lists: its headline, else its kicker or label, else the opening of its text. */
export function articleTitle(article: Article, text: string): string {
  const heading = article.headline ?? article.kicker ?? article.deck ?? article.columnLabel;
  if (heading) return heading;
  const piece = article.parts.flatMap((part) => part.pieces)[0];
  if (!piece) return article.id;
  const opening = Array.from(text.slice(piece.start, Math.min(piece.end, piece.start + 4 * OPENING)));
  return opening.length > OPENING ? `${opening.slice(0, OPENING).join('')}…` : opening.join('');
}
