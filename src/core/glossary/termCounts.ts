import type { Article } from '../page/model';
import { partReading } from '../page/partReading';
import type { Range } from '../text/range';
import { toDocumentRanges } from '../text/readingText';
import type { TermEntry } from './entry';
import type { Glossary } from './glossary';

/** A term of an article with its places in the document, in reading order. */
export interface TermCount {
  readonly entry: TermEntry;
  /** One item an occurrence: its pieces, more than one where a line break parts it. */
  readonly places: readonly (readonly Range[])[];
}

/** The terms of an article in the order of their first occurrence, longest matches only. */
export function articleTerms(article: Article, text: string, glossary: Glossary): TermCount[] {
  const counts = new Map<TermEntry, Range[][]>();
  for (const part of article.parts) {
    const reading = partReading(article, part, text);
    for (const match of glossary.find(reading.text)) {
      const places = counts.get(match.entry) ?? [];
      places.push(toDocumentRanges(reading, match));
      counts.set(match.entry, places);
    }
  }
  return [...counts].map(([entry, places]) => ({ entry, places }));
}
