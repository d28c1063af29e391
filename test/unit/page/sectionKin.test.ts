import { describe, expect, it } from 'vitest';
import { sectionKin } from '../../../src/core/page/sectionKin';

/** Pairs as any numbers; none of them is a common one. */
const words = (lines: readonly (readonly number[])[], begins: readonly number[]) => ({
  pairs: (item: number) => Int32Array.from(lines[item] ?? []),
  begins: (item: number) => begins.includes(item),
});

describe('sectionKin', () => {
  // Two sections of two lines each, then three lines out of their places.
  const lines = [
    [1, 2, 3],
    [4, 5],
    [6, 7],
    [8, 9],
    [2, 4, 5],
    [6, 7, 8],
    [90, 91],
  ];
  const home = sectionKin(0, 4, 7, words(lines, [2]));

  it('speaks for the section that has the words of a line', () => {
    expect(home(0, 4)).toBeGreaterThan(0);
    expect(home(1, 4)).toBe(home(0, 4));
    expect(home(1, 5)).toBeLessThan(0);
  });

  it('says nothing for the last section, where the line stands, nor of words that none has', () => {
    expect(home(2, 4)).toBe(0);
    expect(home(3, 5)).toBe(0);
    expect(home(0, 6)).toBe(0);
  });

  it('says nothing of lines that kept their places', () => {
    expect(home(0, 3)).toBe(0);
  });
});
