import { type ReadingText, toDocument } from '../text/readingText';
import type { Article, LineRole, Page } from './model';
import { partReading } from './partReading';

/** `markdown`: headlines and subheads carry marks, a blank line between paragraphs; `plain`: words only. */
export type CleanForm = 'markdown' | 'plain';

/** A line of a clean text and where its words come from. */
export interface CleanLine {
  readonly text: string;
  readonly article: string;
  /** Undefined for a blank line. */
  readonly reading?: ReadingText;
  /** Length of the heading mark before the words. */
  readonly mark: number;
}

const MARK: Partial<Record<LineRole, string>> = { headline: '## ', subhead: '### ' };

/** An article as it reads: a part a line, in reading order. The user's characters stay as they are. */
export function cleanArticle(text: string, article: Article, form: CleanForm): CleanLine[] {
  const lines = article.parts.map((part): CleanLine => {
    const reading = partReading(article, part, text);
    const mark = form === 'markdown' ? (MARK[part.role] ?? '') : '';
    return { text: mark + reading.text, article: article.id, reading, mark: mark.length };
  });
  return form === 'plain'
    ? lines
    : lines.flatMap((line, i) => (i === 0 ? [line] : [blank(article.id), line]));
}

/** The articles of a page one after the other; lines that belong to none are left out. */
export function cleanPage(text: string, page: Page, form: CleanForm): CleanLine[] {
  return page.articles.flatMap((article, i) => {
    const lines = cleanArticle(text, article, form);
    return i === 0 ? lines : [blank(article.id), ...lines];
  });
}

export function joinLines(lines: readonly CleanLine[]): string {
  return lines.length === 0 ? '' : `${lines.map((line) => line.text).join('\n')}\n`;
}

/**
 * The document offset behind a place of a clean text: 0-based `line`, UTF-16 `column`. A blank line leads to the line
 * below it; undefined where there is none.
 */
export function sourceOffset(lines: readonly CleanLine[], line: number, column: number): number | undefined {
  const found = lines[line];
  if (!found) return undefined;
  if (!found.reading) return sourceOffset(lines, line + 1, 0);
  if (found.reading.segments.length === 0) return undefined;
  return toDocument(found.reading, Math.max(0, column - found.mark));
}

function blank(article: string): CleanLine {
  return { text: '', article, mark: 0 };
}
