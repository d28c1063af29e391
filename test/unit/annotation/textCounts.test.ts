import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commonUnits } from '../../../src/core/annotation/commonUnits';
import { prefixDistance } from '../../../src/core/annotation/editDistance';
import {
  countRepeats,
  PIECE,
  repeatedUnits,
  repeatsAround,
  repeatsOf,
} from '../../../src/core/annotation/repeats';

/** Of few letters, so that much of it is the same, and longer than a word of bits. */
const words = (maxLength = 80) => fc.string({ unit: fc.constantFrom('工', '会', '职', '代'), maxLength });

describe('the edit distance to a beginning of a text', () => {
  it('is that of the table that it stands for', () => {
    fc.assert(
      fc.property(words(), words(), (pattern, text) => {
        expect(prefixDistance(pattern, text)).toBe(distanceByTable(pattern, text));
      }),
    );
  });
});

describe('the units in common', () => {
  it('are those of the longest common subsequence, and never fewer in long patterns', () => {
    fc.assert(
      fc.property(words(), words(), (pattern, text) => {
        const common = commonByTable(pattern, text);
        if (pattern.length <= 32) expect(commonUnits(pattern)(text)).toBe(common);
        else expect(commonUnits(pattern)(text)).toBeGreaterThanOrEqual(common);
      }),
    );
  });
});

describe('what stands elsewhere in a text', () => {
  it('is counted by piece', () => {
    fc.assert(
      fc.property(words(60), (text) => {
        const counts = countRepeats(text);
        const pieces = Array.from(counts, (_, i) => text.slice(i, i + PIECE));
        expect([...counts]).toEqual(
          pieces.map((piece) => pieces.filter((other) => other === piece).length - 1),
        );
      }),
    );
  });

  it('is told apart before, across and after words', () => {
    const passage = '搬运工每周在职工代表的陪同下议一件事';
    const counts = countRepeats(`${passage}。据悉，${passage}，已收到意见。`);
    const repeats = repeatsOf(counts, repeatedUnits(counts));
    const range = { start: 12, end: 14 };
    expect(repeatsAround(repeats, range, 12, 4)).toEqual({ before: 3, across: 5, after: 0 });
    expect(repeatsAround(repeats, { start: 18, end: 22 }, 0, 0).across).toBe(0);
    expect([17, 18, 21, 22].map((at) => repeats.holds(at))).toEqual([true, false, false, true]);
  });
});

function distanceByTable(pattern: string, text: string): number {
  let row = Array.from({ length: text.length + 1 }, (_, j) => j);
  for (let i = 1; i <= pattern.length; i++) {
    const next = [i];
    for (let j = 1; j <= text.length; j++) {
      const replaced = (row[j - 1] ?? 0) + (pattern[i - 1] === text[j - 1] ? 0 : 1);
      next.push(Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return Math.min(...row);
}

function commonByTable(pattern: string, text: string): number {
  let row = new Array<number>(text.length + 1).fill(0);
  for (const unit of pattern) {
    const next = [0];
    for (let j = 1; j <= text.length; j++)
      next.push(unit === text[j - 1] ? (row[j - 1] ?? 0) + 1 : Math.max(row[j] ?? 0, next[j - 1] ?? 0));
    row = next;
  }
  return row[text.length] ?? 0;
}
