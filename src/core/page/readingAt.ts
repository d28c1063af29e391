import { type ReadingText, readPieces, toReading } from '../text/readingText';
import { lineAtOrAbove } from './articleAt';
import type { Page, Part } from './model';

/** The reading text around a document offset, and the offset in it. */
export interface ReadingPosition {
  readonly reading: ReadingText;
  readonly offset: number;
  /** Undefined for noise, which is read a line at a time. */
  readonly part?: Part;
}

/**
 * The paragraph that holds `offset`, joined in reading order. Page furniture is read as a line of its own;
 * undefined on blank lines and outside the text.
 */
export function readingAt(
  page: Page,
  text: string,
  line: number,
  offset: number,
): ReadingPosition | undefined {
  const pageLine = lineAtOrAbove(page, line);
  if (!pageLine || pageLine.line !== line) return undefined;
  for (const article of page.articles) {
    if (article.id !== pageLine.article) continue;
    for (const part of article.parts) {
      if (!part.pieces.some((piece) => offset >= piece.start && offset <= piece.end)) continue;
      const reading = readPieces(text, part.pieces);
      const at = toReading(reading, offset);
      if (at !== undefined) return { reading, offset: at, part };
    }
  }
  const reading = readPieces(text, [pageLine.range]);
  const at = toReading(reading, offset);
  return at === undefined ? undefined : { reading, offset: at };
}
