import { parsePage } from '../core/page/parsePage';
import { pageReadings } from '../core/page/partReading';
import type { Converter } from '../core/script/converter';
import { applyEdits, type TextEdit } from '../core/text/edit';
import { documentEdits } from '../core/text/readingEdits';
import { toDocument } from '../core/text/readingText';

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
  for (const { reading } of pageReadings(parsePage(text), text)) {
    const result = converter.convert(reading.text);
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
  const moved = shifts(edits);
  return marks.map(({ start, end, candidates, why }) => ({
    in: [start, end],
    out: [start + moved(start), end + moved(end)],
    candidates,
    why,
  }));
}

/** The total change of length of all edits that end at or before an offset. */
function shifts(edits: readonly TextEdit[]): (offset: number) => number {
  const ends = edits.map((edit) => edit.range.end);
  let sum = 0;
  const sums = edits.map(({ range, newText }) => {
    sum += newText.length - (range.end - range.start);
    return sum;
  });
  return (offset) => {
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((ends[middle] ?? 0) <= offset) low = middle + 1;
      else high = middle;
    }
    return sums[low - 1] ?? 0;
  };
}
