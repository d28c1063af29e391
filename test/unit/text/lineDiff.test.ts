import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../../src/core/text/edit';
import { lineEdits } from '../../../src/core/text/lineDiff';

const lines = fc.array(fc.constantFrom('a', 'b', 'c', ''), { maxLength: 12 }).map((list) => list.join('\n'));

describe('line edits', () => {
  it('turn any text into any other', () => {
    fc.assert(
      fc.property(lines, lines, (before, after) => {
        expect(applyEdits(before, lineEdits(before, after))).toBe(after);
      }),
    );
  });

  it('leave what both have alone', () => {
    const edits = lineEdits('a\nb\nc\nd\n', 'a\nx\nc\nd\ne\n');
    expect(edits).toEqual([
      { range: { start: 2, end: 4 }, newText: 'x\n' },
      { range: { start: 8, end: 8 }, newText: 'e\n' },
    ]);
    expect(lineEdits('a\nb', 'a\nb')).toEqual([]);
  });

  it('texts that have nothing in common give one change', () => {
    const before = Array.from({ length: 4000 }, (_, i) => `a${i}\n`).join('');
    const after = Array.from({ length: 4000 }, (_, i) => `b${i}\n`).join('');
    expect(lineEdits(before, after)).toEqual([{ range: { start: 0, end: before.length }, newText: after }]);
  });
});
