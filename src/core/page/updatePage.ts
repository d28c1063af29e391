import type { Page } from './model';
import { addSheet, joinSheets, type ParsedSheet, rememberedSheets } from './pageSheets';
import { parsePage } from './parsePage';
import { type ParseOptions, parseSheet } from './parseSheet';
import { CUT_LOOKAHEAD, cutSheet, type Sheet } from './sheets';

/** One replacement: the units from `start` to `end` of the old text became `newLength` units. */
export interface PageChange {
  readonly start: number;
  readonly end: number;
  readonly newLength: number;
}

/**
 * The page after an edit: always what `parsePage(text, options)` gives, provided that `previous` was parsed with the
 * same options. Sheets before the change are kept, those that it touches are parsed anew, and as soon as a cut falls
 * where one was, the rest is moved over.
 */
export function updatePage(
  previous: Page,
  text: string,
  change: PageChange,
  options: ParseOptions = {},
): Page {
  const old = rememberedSheets(previous);
  const grown = change.newLength - (change.end - change.start);
  if (!old || previous.length + grown !== text.length) return parsePage(text, options);
  const sheets: ParsedSheet[] = [];
  let next = 0;
  for (; next < old.length; next++) {
    const one = old[next];
    // The last sheet goes on with what is appended, so that it is never kept untouched.
    if (!one || next === old.length - 1 || one.sheet.end + CUT_LOOKAHEAD > change.start) break;
    sheets.push(one);
  }
  const kept = sheets[sheets.length - 1]?.sheet;
  let start = kept ? kept.end : 0;
  let line = kept ? kept.line + kept.lines : 1;
  const add = (sheet: Sheet, page: Page, known?: ParsedSheet): void => {
    addSheet(sheets, sheet, page, known);
    start = sheet.end;
    line += sheet.lines;
  };
  do {
    const rest = start - grown >= change.end ? old.findIndex((one) => one.sheet.start === start - grown) : -1;
    if (rest >= 0) {
      for (const known of old.slice(rest)) {
        const { sheet, page } = known;
        add({ ...sheet, start, end: start + (sheet.end - sheet.start), line }, page, known);
      }
      break;
    }
    const sheet = cutSheet(text, start, line);
    add(sheet, parseSheet(text.slice(sheet.start, sheet.end), options));
  } while (start < text.length);
  return joinSheets(text.length, sheets);
}
