import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createNumbering } from '../../../src/core/page/numbering';

describe('createNumbering', () => {
  it('gives each code its own number, in the order in which they come up', () => {
    const half = fc.oneof(fc.integer({ min: -3, max: 3 }), fc.integer());
    fc.assert(
      fc.property(fc.array(fc.tuple(half, half), { maxLength: 300 }), fc.nat({ max: 40 }), (codes, most) => {
        const numbering = createNumbering(most);
        const known = new Map<string, number>();
        for (const [high, low] of codes) {
          const key = `${high} ${low}`;
          if (!known.has(key)) known.set(key, known.size);
          expect(numbering.numberOf(high, low)).toBe(known.get(key));
        }
        expect(numbering.count()).toBe(known.size);
      }),
    );
  });
});
