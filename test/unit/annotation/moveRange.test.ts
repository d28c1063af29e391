import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { moveRange, orderedChanges } from '../../../src/core/annotation/moveRanges';
import type { TextChange } from '../../../src/core/text/change';

const RANGE = { start: 10, end: 20 };
const move = (...changes: [start: number, end: number, newLength: number][]) =>
  moveRange(
    RANGE,
    orderedChanges(changes.map(([start, end, newLength]): TextChange => ({ start, end, newLength }))),
  );

describe('moveRange', () => {
  it.each([
    ['typing before shifts it', [5, 5, 3], [13, 23]],
    ['typing at its start stays outside', [10, 10, 3], [13, 23]],
    ['typing at its end stays outside', [20, 20, 3], [10, 20]],
    ['typing inside makes it longer', [15, 15, 3], [10, 23]],
    ['deleting inside makes it shorter', [12, 18, 0], [10, 14]],
    ['replacing exactly it keeps it', [10, 20, 4], [10, 14]],
    ['replacing behind it leaves it', [20, 30, 1], [10, 20]],
  ] as const)('%s', (_, change, [start, end]) => {
    expect(move([...change])).toEqual({ range: { start, end }, fate: 'whole' });
  });

  it('says when an edit reached over an end', () => {
    expect(move([5, 12, 1])).toEqual({ range: { start: 6, end: 14 }, fate: 'torn' });
    expect(move([18, 25, 9])).toEqual({ range: { start: 10, end: 18 }, fate: 'torn' });
    expect(move([5, 25, 30])).toMatchObject({ fate: 'torn' });
  });

  it('says when its text was deleted', () => {
    expect(move([10, 20, 0])).toEqual({ range: { start: 10, end: 10 }, fate: 'gone' });
  });

  it('follows many edits of one step at once', () => {
    expect(move([30, 31, 5], [12, 13, 2], [0, 2, 0])).toEqual({
      range: { start: 8, end: 19 },
      fate: 'whole',
    });
  });

  it('finds the text of the range wherever the edits leave it whole', () => {
    const text = 'abcdefghijKLMNOPQRSTuvwxyz0123';
    const changes = fc.uniqueArray(
      fc.record({ start: fc.integer({ min: 0, max: 29 }), length: fc.nat(4), added: fc.nat(4) }),
      { selector: ({ start }) => start, maxLength: 6 },
    );
    fc.assert(
      fc.property(changes, (drawn) => {
        const apart = drawn
          .sort((a, b) => a.start - b.start)
          .map((change, i, all) => ({
            start: change.start,
            end: Math.min(change.start + change.length, all[i + 1]?.start ?? 30, 30),
            newLength: change.added,
          }));
        const outside = apart.filter(({ start, end }) => end <= 10 || start >= 20);
        let after = text;
        for (const { start, end, newLength } of [...outside].reverse())
          after = after.slice(0, start) + '#'.repeat(newLength) + after.slice(end);
        const { range, fate } = moveRange(RANGE, outside);
        expect(fate).toBe('whole');
        expect(after.slice(range.start, range.end)).toBe('KLMNOPQRST');
      }),
    );
  });
});
