import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEdits, coalesceEdits } from '../../../src/core/text/edit';

describe('applyEdits', () => {
  it('takes edits in any order and keeps the order of insertions at one place', () => {
    const edits = [
      { range: { start: 2, end: 3 }, newText: 'C' },
      { range: { start: 0, end: 0 }, newText: 'x' },
      { range: { start: 0, end: 0 }, newText: 'y' },
    ];
    expect(applyEdits('abc', edits)).toBe('xyabC');
  });
  it('refuses edits that overlap', () => {
    const edit = { range: { start: 0, end: 2 }, newText: '' };
    expect(() => applyEdits('abc', [edit, edit])).toThrow(RangeError);
  });
});

describe('coalesceEdits', () => {
  it('leaves at most as many as asked for, with the same effect', () => {
    const lengths = fc.array(fc.tuple(fc.nat(30), fc.nat(3), fc.string({ maxLength: 3 })), { maxLength: 40 });
    fc.assert(
      fc.property(lengths, fc.integer({ min: 1, max: 10 }), (parts, limit) => {
        let at = 0;
        const edits = parts.map(([gap, length, newText]) => {
          const start = at + gap;
          at = start + length;
          return { range: { start, end: at }, newText };
        });
        const text = 'abcdefghij'.repeat(200);
        const few = coalesceEdits(text, edits, limit);
        expect(few.length).toBeLessThanOrEqual(limit);
        expect(applyEdits(text, few)).toBe(applyEdits(text, edits));
      }),
    );
  });
});
