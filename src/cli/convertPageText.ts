import { parsePage } from '../core/page/parsePage';
import { pageReadings } from '../core/page/partReading';
import type { Converter } from '../core/script/converter';
import { readingContext } from '../core/script/pageEdits';
import { applyEdits, type TextEdit } from '../core/text/edit';
import { documentEdits } from '../core/text/readingEdits';
import { toDocument } from '../core/text/readingText';
import { shiftOffsets } from '../core/text/shiftOffsets';

/** A span of the page that changed, or that wants a look, in offsets of the file before and after. */
interface PageSpan {
  readonly in: readonly [number, number];
  readonly out: readonly [number, number];
  readonly candidates: readonly string[];
  readonly why: string;
}

/** Converts a page a paragraph at a time, words read across line breaks, every break kept. */
export function convertPageText(text: string, converter: Converter): { text: string; spans: PageSpan[] } {
  const edits: TextEdit[] = [];
  const marks: { start: number; end: number; candidates: readonly string[]; why: string }[] = [];
  for (const item of pageReadings(parsePage(text), text)) {
    const { reading } = item;
    const result = converter.convert(reading.text, readingContext(item));
    for (const span of result.spans) {
      const range = { start: span.in[0], end: span.in[1] };
      const newText = result.text.slice(span.out[0], span.out[1]);
      edits.push(...documentEdits(reading, [{ range, newText }]));
      const start = toDocument(reading, range.start);
      const end = toDocument(reading, range.end, 'end');
      // A word whose second half stands earlier in the file has no one span there; its beginning stands for it.
      marks.push({ start, end: Math.max(start + 1, end), candidates: span.candidates, why: span.why });
    }
  }
  edits.sort((a, b) => a.range.start - b.range.start);
  marks.sort((a, b) => a.start - b.start);
  return { text: applyEdits(text, edits), spans: place(marks, edits) };
}

/** Gives every mark its place in the converted text: edits before it shift it, edits inside it stretch it. */
function place(
  marks: readonly { start: number; end: number; candidates: readonly string[]; why: string }[],
  edits: readonly TextEdit[],
): PageSpan[] {
  const shifted = shiftOffsets(edits);
  return marks.map(({ start, end, candidates, why }) => ({
    in: [start, end],
    out: [shifted(start), shifted(end)],
    candidates,
    why,
  }));
}
