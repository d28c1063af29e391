import { describe, expect, it } from 'vitest';
import { ASKED, createKinScale, OTHER, readSharedWords } from '../../../src/core/page/sharedWords';
import type { UnitWords } from '../../../src/core/page/unitKin';

/** Four units: one word is in the first and the third, one in the second and the last. */
const first = [0, 2];
const second = [1, 3];
const word = (units: readonly number[]) => ({ kind: 0, cell: 0, units, count: 1 });
const unit = (...words: ReturnType<typeof word>[]): UnitWords => ({ words, ahead: [], fours: [], before: 0 });
const shared = readSharedWords([unit(), unit(), unit(word(first)), unit(word(second))]);

function kin(asked: readonly number[], others: readonly number[]): number {
  const scale = createKinScale(shared);
  const marks = new Uint8Array(4);
  for (const u of asked) marks[u] = ASKED;
  for (const u of others) marks[u] = OTHER;
  scale.setShare(0.3);
  return scale.between(asked, marks);
}

describe('sharedWords', () => {
  it('gives a unit the words that later units have, too', () => {
    expect(shared.map((words) => words.length)).toEqual([1, 1, 1, 1]);
    expect(shared[0]?.[0]?.units).toEqual(first);
  });

  it('speaks for units that have the same words, wherever they stand', () => {
    expect(kin([0], [2])).toBeGreaterThan(0);
    expect(kin([0], [2])).toBe(kin([2], [0]));
    expect(kin([0, 1], [2, 3])).toBeGreaterThan(kin([0, 1], [2]));
  });

  it('speaks against units when the words stand elsewhere, and says nothing of words that nobody else has', () => {
    expect(kin([0], [1])).toBeLessThan(0);
    expect(kin([0, 2], [1])).toBe(0);
  });
});
