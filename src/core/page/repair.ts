import { readPieces } from '../text/readingText';
import type { Article, LineRole, Page } from './model';

const LEVEL: Partial<Record<LineRole, string>> = {
  headline: '## ',
  subhead: '### ',
};

/**
 * The page as clean Markdown: an article after the other in reading order, a paragraph a line, headline levels
 * normalised, stray spaces gone. The user's characters stay as they are; lines that belong to no article are left out.
 */
export function repairPage(text: string, page: Page): string {
  const articles = page.articles.map((article) => repairArticle(text, article));
  return articles.length === 0 ? '' : `${articles.join('\n\n')}\n`;
}

function repairArticle(text: string, article: Article): string {
  return article.parts
    .map((part) => {
      const keepSpaces = part.role === 'byline' || part.role === 'credit' ? part.pieces : [];
      return (LEVEL[part.role] ?? '') + readPieces(text, part.pieces, { keepSpaces }).text;
    })
    .join('\n\n');
}
