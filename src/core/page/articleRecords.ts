import type { Article, LineRole, Page, Part, Reason } from './model';
import { partReading } from './partReading';

/** A page in the form that the command line prints; see the README for the meaning of each field. */
export interface PageRecord {
  readonly articles: readonly ArticleRecord[];
  readonly lines: readonly {
    readonly line: number;
    readonly role: LineRole;
    readonly article: string | null;
  }[];
}

export interface ArticleRecord {
  readonly id: string;
  readonly columnLabel: string | null;
  readonly kicker: string | null;
  readonly headline: string | null;
  readonly deck: string | null;
  readonly bylines: readonly { readonly role: string; readonly name: string }[];
  readonly dateline: string | null;
  /** 1-based, in reading order. */
  readonly lines: readonly number[];
  /** The reading text below the headings, a paragraph a line. */
  readonly text: string;
  readonly confidence: number;
  /** Why it was put together so, and what is worth a look; codes as in `articleReasons`. */
  readonly reasons: readonly Reason[];
}

const HEADINGS: ReadonlySet<Part['role']> = new Set(['column-label', 'kicker', 'headline', 'deck', 'byline']);

/** The page as plain records for scripts and archives. */
export function articleRecords(page: Page, text: string): PageRecord {
  return {
    articles: page.articles.map((article) => articleRecord(article, text)),
    lines: page.lines.map(({ line, role, article }) => ({ line, role, article })),
  };
}

function articleRecord(article: Article, text: string): ArticleRecord {
  const { id, columnLabel, kicker, headline, deck } = article;
  return {
    id,
    columnLabel,
    kicker,
    headline,
    deck,
    bylines: article.bylines.map(({ role, name }) => ({ role, name })),
    dateline: article.dateline?.text ?? null,
    lines: article.lines,
    text: article.parts
      .filter((part) => !HEADINGS.has(part.role))
      .map((part) => partReading(article, part, text).text)
      .join('\n'),
    confidence: Math.round(article.confidence * 100) / 100,
    reasons: article.reasons,
  };
}
