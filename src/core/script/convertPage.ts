import { parsePage } from '../page/parsePage';
import { type PageReading, pageReadings } from '../page/partReading';
import { applyEdits, type TextEdit } from '../text/edit';
import type { Range } from '../text/range';
import { shiftOffsets } from '../text/shiftOffsets';
import type { Converter } from './converter';
import { mostDoubtful } from './doubt';
import { convertReading, type OpenPlace, type ReadingConversionOptions } from './pageEdits';

/** An open place in the text that the conversion made. */
export interface OpenChoicePlace extends OpenPlace {
  readonly after: Range;
}

/** A converted page; `edits` in order, as to the text before. */
export interface PageConversion {
  readonly text: string;
  readonly edits: readonly TextEdit[];
  /** In order; empty unless they were asked for. */
  readonly open: readonly OpenChoicePlace[];
}

/** Puts the conversions of a page's readings together. */
export class PageConversionBuilder {
  readonly #edits: TextEdit[] = [];
  readonly #open: OpenPlace[] = [];

  add(item: PageReading, converter: Converter, options: ReadingConversionOptions): void {
    const { edits, open } = convertReading(item, converter, options);
    for (const edit of edits) this.#edits.push(edit);
    for (const place of open) this.#open.push(place);
  }

  finish(text: string): PageConversion {
    const edits = this.#edits.sort((a, b) => a.range.start - b.range.start);
    const shifted = shiftOffsets(edits);
    const ordered = this.#open.sort((a, b) => a.range.start - b.range.start);
    const kept = mostDoubtful(ordered.length, (i) => ordered[i]?.doubt ?? 0, text.length);
    const open = kept.map((index) => {
      const place = ordered[index] as OpenPlace;
      const start = shifted(place.range.start);
      return { ...place, after: { start, end: Math.max(start, shifted(place.range.end)) } };
    });
    return { text: applyEdits(text, edits), edits, open };
  }
}

/** Converts a page a paragraph at a time, words read across line breaks, every break kept. */
export function convertPage(
  text: string,
  converter: Converter,
  options: ReadingConversionOptions = {},
): PageConversion {
  const builder = new PageConversionBuilder();
  for (const item of pageReadings(parsePage(text), text)) builder.add(item, converter, options);
  return builder.finish(text);
}
