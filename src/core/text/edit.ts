import type { Range } from './range';

/** Replaces `range` of a text by `newText`. */
export interface TextEdit {
  readonly range: Range;
  readonly newText: string;
}

/**
 * Applies edits whose ranges refer to `text` as it is, in any order.
 * Edits at one place are applied in the order given; throws a RangeError where two edits overlap.
 */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const ordered = edits.map((edit, order) => ({ edit, order }));
  ordered.sort((a, b) => a.edit.range.start - b.edit.range.start || a.order - b.order);
  let result = '';
  let done = 0;
  for (const { edit } of ordered) {
    if (edit.range.start < done) throw new RangeError('Overlapping edits');
    result += text.slice(done, edit.range.start) + edit.newText;
    done = edit.range.end;
  }
  return result + text.slice(done);
}

/**
 * Joins neighbouring edits, taking the unchanged text between them along, until at most `limit` are left. The result
 * has the same effect on `text`; editors get slow with tens of thousands of edits. `edits` must not overlap.
 */
export function coalesceEdits(text: string, edits: readonly TextEdit[], limit: number): TextEdit[] {
  let joined = [...edits].sort((a, b) => a.range.start - b.range.start);
  for (let gap = 8; joined.length > Math.max(1, limit); gap *= 8) joined = joinWithin(text, joined, gap);
  return joined;
}

function joinWithin(text: string, edits: readonly TextEdit[], gap: number): TextEdit[] {
  const joined: TextEdit[] = [];
  let pieces: string[] = [];
  let start = 0;
  let end = -1;
  const close = () => {
    if (end >= 0) joined.push({ range: { start, end }, newText: pieces.join('') });
  };
  for (const { range, newText } of edits) {
    if (end >= 0 && range.start - end <= gap) pieces.push(text.slice(end, range.start), newText);
    else {
      close();
      start = range.start;
      pieces = [newText];
    }
    end = range.end;
  }
  close();
  return joined;
}
