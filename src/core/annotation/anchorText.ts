import { once } from '../once';
import type { Article, Page } from '../page/model';
import { pageReadings } from '../page/partReading';
import { isSpace } from '../text/characters';
import { foldKey } from '../text/foldKey';
import type { Stream } from './stream';
import { fileOrder, KeyBuilder, repeatsInReading } from './streamKey';

/** A page made ready for notes to be described on it and found again. */
export interface AnchorText {
  readonly page: Page;
  readonly text: string;
  /** The reading text of the page: its paragraphs in reading order, one a line. */
  readonly reading: string;
  /** Articles in the order of the key: each holds from `key` up to the next; undefined for furniture. */
  readonly sections: readonly { readonly key: number; readonly article: Article | undefined }[];
  readonly readingOrder: Stream;
  /**
   * The units as the file has them. Here a quotation is found that the parse tears apart, be it because it goes across
   * columns or because the page has changed and is now read otherwise.
   */
  readonly fileOrder: () => Stream;
}

/** Prepares a page; `page` must be the parse of `text`. One pass over the page, the file order only when asked for. */
export function createAnchorText(page: Page, text: string): AnchorText {
  const key = new KeyBuilder(text);
  const readings: string[] = [];
  const sections: { key: number; article: Article | undefined }[] = [];
  let at = 0;
  for (const { reading, article } of pageReadings(page, text)) {
    if (sections.length === 0 || sections[sections.length - 1]?.article !== article)
      sections.push({ key: key.length, article });
    for (const segment of reading.segments) {
      if (!segment.seam) key.add(segment.start, segment.length, at + segment.at);
    }
    readings.push(reading.text);
    at += reading.text.length + 1;
  }
  const file = once(() => fileOrder(text));
  const readingOrder: Stream = key.finish('reading', () => repeatsInReading(readingOrder, file()));
  return {
    page,
    text,
    reading: readings.join('\n'),
    sections,
    readingOrder,
    fileOrder: file,
  };
}

/** The folded form in which quotations are compared. */
export function keyOf(words: string): string {
  const folded = foldKey(words);
  let key = '';
  let from = 0;
  for (let i = 0; i <= folded.length; i++) {
    if (i < folded.length && !isSpace(folded.charCodeAt(i))) continue;
    key += folded.slice(from, i);
    from = i + 1;
  }
  return key;
}

/** The article at an offset of the key in reading order; undefined in furniture. */
export function sectionAt({ sections }: AnchorText, key: number): Article | undefined {
  let low = 0;
  let high = sections.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((sections[middle]?.key ?? 0) <= key) low = middle;
    else high = middle - 1;
  }
  return sections[low]?.article;
}
