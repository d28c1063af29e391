import type { Article } from '../page/model';
import type { PageReading } from '../page/partReading';
import type { TextEdit } from '../text/edit';
import type { Range } from '../text/range';
import { documentEdits } from '../text/readingEdits';
import type { Converter } from './converter';

/** What part of a page is to be converted. */
export type ConversionScope =
  | { readonly kind: 'page' }
  | { readonly kind: 'article'; readonly id: Article['id'] }
  | { readonly kind: 'ranges'; readonly ranges: readonly Range[] };

/**
 * The document edits that convert one reading of a page as far as it lies in the scope. The paragraph is always
 * converted as a whole, so that a selection of half a sentence is read in its context.
 */
export function conversionEdits(item: PageReading, scope: ConversionScope, converter: Converter): TextEdit[] {
  const { reading } = item;
  if (scope.kind === 'article' && item.article?.id !== scope.id) return [];
  if (scope.kind === 'ranges' && !touches(item, scope.ranges)) return [];
  const result = converter.convert(reading.text);
  const changed = result.spans.flatMap((span) => {
    const [start, end] = span.in;
    const newText = result.text.slice(span.out[0], span.out[1]);
    return byCharacter({ range: { start, end }, newText }, reading.text);
  });
  const edits = documentEdits(reading, changed);
  if (scope.kind !== 'ranges') return edits;
  return edits.filter(({ range }) => scope.ranges.some((r) => range.start >= r.start && range.end <= r.end));
}

function touches({ reading }: PageReading, ranges: readonly Range[]): boolean {
  return reading.segments.some((segment) =>
    ranges.some((range) => segment.start < range.end && range.start < segment.start + segment.length),
  );
}

/** Splits a replacement of equal length into one edit a character, so that a selection can end inside a word. */
function byCharacter(edit: TextEdit, text: string): TextEdit[] {
  const old = Array.from(text.slice(edit.range.start, edit.range.end));
  const fresh = Array.from(edit.newText);
  if (old.length !== fresh.length) return [edit];
  let at = edit.range.start;
  return old.flatMap((character, i) => {
    const start = at;
    at += character.length;
    const newText = fresh[i] ?? '';
    return newText === character ? [] : [{ range: { start, end: at }, newText }];
  });
}
