import type { Page } from './model';
import { parsePage } from './parsePage';

/** One replacement: the units from `start` to `end` of the old text became `newLength` units. */
export interface PageChange {
  readonly start: number;
  readonly end: number;
  readonly newLength: number;
}

/** The page after an edit; always what `parsePage(text)` gives. */
export function updatePage(_previous: Page, text: string, _change: PageChange): Page {
  return parsePage(text);
}
