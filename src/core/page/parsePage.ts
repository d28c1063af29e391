import type { Page } from './model';
import { addSheet, joinSheets, type ParsedSheet } from './pageSheets';
import { type ParseOptions, parseSheet } from './parseSheet';
import { cutSheet } from './sheets';

export type { ParseOptions } from './parseSheet';

/**
 * Parses a page: line roles, articles, reading order. Total: any text gives a page, an empty one a page without
 * lines. A text longer than a newspaper page is taken as several pages behind each other, so that the time grows with
 * the length. Offsets are UTF-16 offsets into `text`.
 */
export function parsePage(text: string, options: ParseOptions = {}): Page {
  const sheets: ParsedSheet[] = [];
  let start = 0;
  let line = 1;
  do {
    const sheet = cutSheet(text, start, line);
    addSheet(sheets, sheet, parseSheet(text.slice(sheet.start, sheet.end), options));
    start = sheet.end;
    line += sheet.lines;
  } while (start < text.length);
  return joinSheets(text.length, sheets);
}
