import fc from 'fast-check';
import { expect, it } from 'vitest';
import { mergeChanges, type TextChange } from '../../../src/core/text/change';

const edit = fc.record({ at: fc.nat(), length: fc.nat(6), text: fc.string({ maxLength: 6 }) });

it('covers every change made one after the other', () => {
  fc.assert(
    fc.property(
      fc.string({ maxLength: 20 }),
      fc.array(edit, { minLength: 1, maxLength: 5 }),
      (before, edits) => {
        let text = before;
        let merged: TextChange | undefined;
        for (const { at, length, text: fresh } of edits) {
          const start = at % (text.length + 1);
          const end = Math.min(text.length, start + length);
          const change = { start, end, newLength: fresh.length };
          text = text.slice(0, start) + fresh + text.slice(end);
          merged = merged ? mergeChanges(merged, change) : change;
        }
        if (!merged) return;
        const { start, end, newLength } = merged;
        expect(text.length).toBe(before.length - (end - start) + newLength);
        expect(text.slice(0, start)).toBe(before.slice(0, start));
        expect(text.slice(start + newLength)).toBe(before.slice(end));
      },
    ),
  );
});
