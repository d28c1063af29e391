import { describe, expect, it } from 'vitest';
import { ASKED, createKinScale, OTHER, readSharedWords } from '../../../src/core/page/sharedWords';
import type { UnitWords } from '../../../src/core/page/unitWords';
import { kinCell } from '../../../src/core/page/wordClasses';

/** What each unit shares with earlier ones: lists of those, a word each. */
function unitsWith(earlier: readonly (readonly (readonly number[])[])[]): UnitWords[] {
  const entries = earlier.flat();
  let at = 0;
  const starts = entries.map((list) => {
    at += list.length;
    return at - list.length;
  });
  const shared = {
    units: Int32Array.from(entries.flat()),
    starts: Int32Array.from(starts),
    ends: Int32Array.from(starts, (start, k) => start + (entries[k]?.length ?? 0)),
    cells: Int32Array.from(entries, (list) => kinCell(0, list.length)),
    times: new Int32Array(entries.length).fill(1),
  };
  let from = 0;
  return earlier.map((own) => {
    const words = { from, to: from + own.length };
    from = words.to;
    return { shared, words, ahead: { from: 0, to: 0 }, fours: { from: 0, to: 0 }, before: 0 };
  });
}

// One word is in the units 0, 2 and 4, one in 1 and 3.
const shared = readSharedWords(unitsWith([[], [], [[0]], [[1]], [[0, 2]]]));

function kin(asked: readonly number[], others: readonly number[]): number {
  const scale = createKinScale(shared);
  const marks = new Uint8Array(5);
  for (const u of asked) marks[u] = ASKED;
  for (const u of others) marks[u] = OTHER;
  scale.setShare(0.3);
  return scale.between(asked, marks);
}

describe('sharedWords', () => {
  it('gives a unit the words that later units have, too', () => {
    expect(shared.map((words) => words.map(({ units, times }) => [units, times]))).toEqual([
      [[[0, 2, 4], 1]],
      [[[1, 3], 1]],
      [[[0, 2, 4], 1]],
      [[[1, 3], 1]],
      [[[0, 2, 4], 1]],
    ]);
  });

  it('speaks for units that have the same words, wherever they stand', () => {
    expect(kin([0], [2])).toBeGreaterThan(0);
    expect(kin([0], [4])).toBe(kin([4], [0]));
    expect(kin([0, 1], [2, 3])).toBeGreaterThan(kin([0, 1], [2]));
  });

  it('speaks against units when the words stand elsewhere, and says nothing of words that nobody else has', () => {
    expect(kin([0], [1])).toBeLessThan(0);
    expect(kin([1, 3], [0])).toBe(0);
  });
});
