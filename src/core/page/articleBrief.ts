import { foldKey } from '../text/foldKey';
import { articleTitle } from './articleAt';
import type { Article, Page } from './model';

/** What a list of many pages keeps of an article. */
export interface ArticleBrief {
  readonly title: string;
  readonly bylines: readonly string[];
  readonly place: string;
  readonly date: string;
  /** 1-based line to go to. */
  readonly line: number;
  /** Length of its text in characters, white space left out. */
  readonly characters: number;
}

export function articleBrief(article: Article, text: string): ArticleBrief {
  return {
    title: articleTitle(article, text),
    bylines: article.bylines.map((byline) => byline.name),
    place: article.dateline?.place ?? '',
    date: article.dateline?.date ?? '',
    line: headingLine(article),
    characters: articleLength(article, text),
  };
}

/** The briefs of a page in page order. */
export function pageBriefs(page: Page, text: string): ArticleBrief[] {
  return page.articles.map((article) => articleBrief(article, text));
}

/** The 1-based line of the headline, or of what stands for it. */
export function headingLine(article: Article): number {
  const wanted = article.parts.find((part) => part.role === 'headline') ?? article.parts[0];
  return wanted?.lines[0] ?? 1;
}

/** Characters of an article as an editor counts them: every UTF-16 unit that is not white space. */
export function articleLength(article: Article, text: string): number {
  let count = 0;
  for (const part of article.parts) {
    for (const { start, end } of part.pieces) {
      for (let i = start; i < end; i++)
        if (text.charCodeAt(i) > 0x20 && text.charCodeAt(i) !== 0x3000) count++;
    }
  }
  return count;
}

/** Whether every word of a query stands in the title, a byline, the place or the date, in either script and width. */
export function briefMatches(brief: ArticleBrief, query: string): boolean {
  const words = foldKey(query)
    .split(/\s+/)
    .filter((word) => word !== '');
  if (words.length === 0) return true;
  const text = foldKey(`${brief.title} ${brief.bylines.join(' ')} ${brief.place} ${brief.date}`);
  return words.every((word) => text.includes(word));
}

/** The ways to order a list of articles. */
export const ARTICLE_ORDERS = ['page', 'place', 'date'] as const;
export type ArticleOrder = (typeof ARTICLE_ORDERS)[number];

/** Compares two briefs; articles without the wanted datum come last, equal ones keep the page's order. */
export function compareBriefs(a: ArticleBrief, b: ArticleBrief, order: ArticleOrder): number {
  if (order === 'page') return 0;
  const [x, y] = [a[order], b[order]];
  if (x === y) return 0;
  if (x === '' || y === '') return x === '' ? 1 : -1;
  return order === 'date' ? dateKey(x) - dateKey(y) || compare(x, y) : compare(x, y);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** 11月13日 as 1113; a date without digits comes first. */
function dateKey(date: string): number {
  const [month = 0, day = 0] = [...foldKey(date).matchAll(/\d{1,2}(?=[月日])/g)].map(([digits]) =>
    Number(digits),
  );
  return month * 100 + day;
}
