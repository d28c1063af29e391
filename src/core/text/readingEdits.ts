import { commonEnds } from './commonEnds';
import type { TextEdit } from './edit';
import { coveredSegments, type ReadingSegment, type ReadingText, toDocument } from './readingText';

/**
 * Turns edits of the reading text into edits of the document that leave every line break and every dropped space
 * where it is. A replacement that spans a break is dealt out over the pieces in proportion to their lengths, so
 * 头⏎发 → 頭髮 becomes 頭⏎髮.
 */
export function documentEdits(reading: ReadingText, edits: readonly TextEdit[]): TextEdit[] {
  return edits.flatMap((edit) => documentEdit(reading, edit));
}

function documentEdit(reading: ReadingText, edit: TextEdit): TextEdit[] {
  const trimmed = trimCommon(reading.text.slice(edit.range.start, edit.range.end), edit.newText);
  const range = { start: edit.range.start + trimmed.before, end: edit.range.end - trimmed.after };
  const targets = coveredSegments(reading, range).filter((segment) => !segment.seam);
  if (targets.length > 0) return deal(reading, targets, Array.from(trimmed.fresh));
  if (trimmed.fresh === '' || reading.segments.length === 0) return [];
  const at = toDocument(reading, range.start, 'end');
  return [{ range: { start: at, end: at }, newText: trimmed.fresh }];
}

/** Deals the characters of a replacement out over the segments that it covers. */
function deal(
  reading: ReadingText,
  targets: readonly ReadingSegment[],
  fresh: readonly string[],
): TextEdit[] {
  const old = targets.map(({ at, length }) => reading.text.slice(at, at + length));
  const sizes = old.map((text) => Array.from(text).length);
  const total = sizes.reduce((sum, size) => sum + size, 0);
  const edits: TextEdit[] = [];
  let dealt = 0;
  let passed = 0;
  targets.forEach((target, i) => {
    passed += sizes[i] ?? 0;
    const until = Math.round((fresh.length * passed) / total);
    const newText = trimAtBreaks(fresh.slice(dealt, until).join(''), i > 0, i < targets.length - 1);
    dealt = until;
    if (newText === old[i]) return;
    edits.push({ range: { start: target.start, end: target.start + target.length }, newText });
  });
  return edits;
}

/** A space beside a kept break would show as trailing white space. */
function trimAtBreaks(text: string, head: boolean, tail: boolean): string {
  const trimmed = head ? text.replace(/^ +/, '') : text;
  return tail ? trimmed.replace(/ $/, '') : trimmed;
}

/** Takes off what both texts begin and end with, never splitting a surrogate pair. */
function trimCommon(old: string, fresh: string): { before: number; after: number; fresh: string } {
  const a = Array.from(old);
  const b = Array.from(fresh);
  const { head, tail } = commonEnds(a, b);
  return {
    before: a.slice(0, head).join('').length,
    after: a.slice(a.length - tail).join('').length,
    fresh: b.slice(head, b.length - tail).join(''),
  };
}
