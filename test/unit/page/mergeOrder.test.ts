import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createMerge, polishOrder } from '../../../src/core/page/mergeOrder';

const table = (values: readonly number[]) => (from: number, to: number) =>
  values[(from * 11 + to * 5) % values.length] ?? 0;

function shuffles(a: readonly number[], b: readonly number[], c: readonly number[]): number[][] {
  if (a.length + b.length + c.length === 0) return [[]];
  const first = (list: readonly number[], rest: number[][]) => rest.map((tail) => [list[0] ?? 0, ...tail]);
  return [
    ...(a.length > 0 ? first(a, shuffles(a.slice(1), b, c)) : []),
    ...(b.length > 0 ? first(b, shuffles(a, b.slice(1), c)) : []),
    ...(c.length > 0 ? first(c, shuffles(a, b, c.slice(1))) : []),
  ];
}

describe('createMerge', () => {
  it('is as good as trying all shuffles', () => {
    fc.assert(
      fc.property(
        fc.nat({ max: 4 }),
        fc.nat({ max: 2 }),
        fc.nat({ max: 2 }),
        fc.boolean(),
        fc.array(fc.double({ min: -3, max: 3, noNaN: true }), { minLength: 29, maxLength: 29 }),
        (kept, heads, tails, enclosed, values) => {
          const step = table(values);
          const from = 1;
          const first = from + kept;
          const to = first + heads + tails;
          const before = enclosed ? 0 : -1;
          const after = enclosed ? to : -1;
          const moved = Array.from({ length: heads + tails }, (_, i) => first + i);
          const [b, c] = [moved.slice(0, heads).reverse(), moved.slice(heads)];
          const own = Array.from({ length: kept }, (_, i) => from + i);
          const total = (items: readonly number[]) =>
            [...(enclosed ? [before] : []), ...items, ...(enclosed ? [after] : [])].reduce(
              ([sum, last], item) => [sum + (last < 0 ? 0 : step(last, item)), item] as [number, number],
              [0, -1] as [number, number],
            )[0];
          const found = createMerge({ from, first, to, before, after }, step)(b, c);
          if (to === from) return;
          expect(found.score).toBeCloseTo(Math.max(...shuffles(own, b, c).map(total)), 6);
          expect(total(found.items)).toBeCloseTo(found.score, 6);
        },
      ),
    );
  });
});

describe('polishOrder', () => {
  it('moves a line to where it gains more than its disorder costs', () => {
    const follows = new Set(['0 3', '3 1', '1 2']);
    const step = (from: number, to: number) => (follows.has(`${from} ${to}`) ? 5 : 0);
    const start = { items: [0, 1, 2, 3], score: 5 };
    const polished = polishOrder(start, new Set([3]), step, -1, -1);
    expect(polished.items).toEqual([0, 3, 1, 2]);
    expect(polished.score).toBeGreaterThan(start.score);
  });
});
