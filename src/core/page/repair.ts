import { cleanPage, joinLines } from './cleanText';
import type { Page } from './model';

/**
 * The page as clean Markdown: an article after the other in reading order, a paragraph a line, headline levels
 * normalised, stray spaces gone. The user's characters stay as they are; lines that belong to no article are left out.
 */
export function repairPage(text: string, page: Page): string {
  return joinLines(cleanPage(text, page, 'markdown'));
}
