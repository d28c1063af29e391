import { once } from '../once';
import { articleTitle } from '../page/articleAt';
import type { Article, Page } from '../page/model';
import { pageReadings } from '../page/partReading';
import { isSpace } from '../text/characters';
import { foldKey } from '../text/foldKey';
import type { Range } from '../text/range';
import { readingAt, type Stream } from './stream';
import { fileOrder, KeyBuilder, repeatsInReading } from './streamKey';

/** What an article, or furniture between articles, takes of the key in reading order: from `key` on. */
export interface Section {
  readonly key: number;
  readonly article: Article | undefined;
  /** The article's heading, folded. */
  readonly title: () => string | undefined;
}

/** A page made ready for notes to be described on it and found again. */
export interface AnchorText {
  readonly page: Page;
  readonly text: string;
  /** The reading text of the page: its paragraphs in reading order, one a line. */
  readonly reading: string;
  /** Articles in the order of the key: each holds from `key` up to the next; undefined for furniture. */
  readonly sections: readonly Section[];
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
  const sections: Section[] = [];
  let at = 0;
  for (const { reading, article } of pageReadings(page, text)) {
    if (sections.length === 0 || sections[sections.length - 1]?.article !== article)
      sections.push({
        key: key.length,
        article,
        title: once(() => article && foldKey(articleTitle(article, text))),
      });
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

const LINE_FEED = 0x0a;

/** Whether the page's reading text has the end of a paragraph right before and after a range of a stream's key. */
export function paragraphEnds(
  { reading }: AnchorText,
  stream: Stream,
  range: Range,
): { readonly before: boolean; readonly after: boolean } {
  if (stream.order === 'file' || range.end <= range.start) return { before: false, after: false };
  return {
    before: reading.charCodeAt(readingAt(stream, range.start) - 1) === LINE_FEED,
    after: reading.charCodeAt(readingAt(stream, range.end - 1) + 1) === LINE_FEED,
  };
}

/** The section at an offset of the key in reading order; undefined on an empty page. */
export function sectionAt({ sections }: AnchorText, key: number): Section | undefined {
  let low = 0;
  let high = sections.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((sections[middle]?.key ?? 0) <= key) low = middle;
    else high = middle - 1;
  }
  return sections[low];
}
