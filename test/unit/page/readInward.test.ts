import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readInward } from '../../../src/core/page/readInward';
import { readZone } from '../../../src/core/page/zoneSteps';

const SWAP = 1.5;

/** Steps from a list of numbers, any two items having one of their own. */
const table = (values: readonly number[]) => (from: number, to: number) =>
  values[(from * 13 + to * 7) % values.length] ?? 0;

/** The same steps, where nothing stands behind the last item. */
const endingAt = (size: number, step: (from: number, to: number) => number) => (from: number, to: number) =>
  to < size ? step(from, to) : 0;

/** The best order by trying all: read from the front, from the back, or from the back with two in each other's place. */
function tryAll(size: number, zone: number, cost: number, step: (from: number, to: number) => number) {
  let best = { score: -Infinity, items: [] as number[] };
  const go = (front: number, back: number, owed: number, items: number[], score: number): void => {
    const add = (item: number, s: number): [number[], number] => [
      [...items, item],
      score + s + (items.length > 0 ? step(items.at(-1) ?? 0, item) : 0),
    ];
    if (items.length === size) {
      if (score > best.score) best = { score, items };
      return;
    }
    if (front <= back) go(front + 1, back, owed, ...add(front, 0));
    if (owed >= 0) {
      go(front, back, -1, ...add(owed, 0));
      return;
    }
    if (back >= Math.max(front, zone)) go(front, back - 1, -1, ...add(back, -cost));
    if (back - 1 >= Math.max(front, zone)) go(front, back - 2, back, ...add(back - 1, -SWAP - 2 * cost));
  };
  go(0, size - 1, -1, [], 0);
  return best;
}

describe('readInward', () => {
  it('is as good as trying all orders that it stands for', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 6 }),
        fc.nat({ max: 6 }),
        fc.array(fc.double({ min: -3, max: 3, noNaN: true }), { minLength: 31, maxLength: 31 }),
        (size, zoneAt, values) => {
          const zone = Math.min(size, zoneAt);
          const step = table(values);
          const within = endingAt(size, step);
          const free = { base: 0, zone, end: size, begins: () => false, ends: () => false };
          const steps = readZone(free, { any: within, over: within });
          const found = readInward({ from: 0, to: size, cost: 0.4 }, steps);
          expect(found.score).toBeCloseTo(tryAll(size, zone, 0.4, step).score, 6);
          expect([...found.items].sort()).toEqual(Array.from({ length: size }, (_, i) => i));
        },
      ),
    );
  });

  it('puts lines back that stand in reverse behind the others, where two have changed places', () => {
    const truth = [7, 0, 1, 5, 6, 2, 3, 4];
    const follows = new Set(truth.slice(1).map((item, k) => `${truth[k]} ${item}`));
    const step = (from: number, to: number) => (follows.has(`${from} ${to}`) ? 4 : -1);
    const within = endingAt(8, step);
    const free = { base: 0, zone: 4, end: 8, begins: () => false, ends: () => false };
    const found = readInward({ from: 0, to: 8, cost: 0.5 }, readZone(free, { any: within, over: within }));
    expect(found.items).toEqual(truth);
    expect(found.displaced).toBeGreaterThanOrEqual(3);
  });

  it('lets a displaced line that ends a paragraph be followed by the beginning of one', () => {
    const any = (from: number, to: number) => (to === from + 1 ? 1 : 3);
    const over = () => -9;
    const stops = { base: 0, zone: 2, end: 3, begins: () => false, ends: () => true };
    const steps = readZone(stops, { any: endingAt(3, any), over: endingAt(3, over) });
    const found = readInward({ from: 0, to: 3, cost: 0 }, steps);
    expect(found.items).toEqual([0, 1, 2]);
  });
});
