import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { overlayEntries } from '../../../src/core/script/lexicon';
import { readDictionary } from '../../../src/core/script/packed';
// @ts-expect-error the writer is a script without types
import { packDictionary } from '../../support/pack-format.mjs';

const word = fc.string({
  unit: fc.constantFrom('甲', '乙', '丙', '丁', '\u{20000}'),
  minLength: 1,
  maxLength: 6,
});

describe('a packed dictionary', () => {
  it('holds the words that were packed, with what they become', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(word, word), { minLength: 1, maxLength: 40 }), (rows) => {
        const entries = new Map(rows);
        const read = overlayEntries(
          readDictionary(
            packDictionary(entries, new Map(), () => 1),
            true,
          ),
        );
        expect([...read].sort()).toEqual([...entries].sort());
      }),
    );
  });

  it('is refused where it is cut short', () => {
    const packed: Uint8Array = packDictionary(new Map([['甲乙', '丙丁']]));
    expect(() => readDictionary(packed.subarray(0, packed.length - 1))).toThrow(RangeError);
  });
});
