import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { maximumMatching, type WeightedEdge } from '../../../src/core/page/matching';

/** The greatest total by trying all. */
function tryAll(size: number, edges: readonly WeightedEdge[], from = 0, taken = new Set<number>()): number {
  if (from === size) return 0;
  let best = tryAll(size, edges, from + 1, taken);
  for (const edge of edges) {
    if (edge.from !== from || edge.weight <= 0 || taken.has(edge.to)) continue;
    taken.add(edge.to);
    best = Math.max(best, edge.weight + tryAll(size, edges, from + 1, taken));
    taken.delete(edge.to);
  }
  return best;
}

describe('maximumMatching', () => {
  it('finds the greatest total weight', () => {
    const edge = fc.record({
      from: fc.nat({ max: 5 }),
      to: fc.nat({ max: 5 }),
      weight: fc.double({ min: -1, max: 5, noNaN: true }),
    });
    const edges = fc.uniqueArray(edge, { maxLength: 16, selector: ({ from, to }) => from * 9 + to });
    fc.assert(
      fc.property(edges, (list) => {
        const { targets, weights } = maximumMatching(6, list);
        const used = [...targets].filter((to) => to >= 0);
        expect(new Set(used).size).toBe(used.length);
        const total = [...targets].reduce((sum, to, from) => sum + (to >= 0 ? (weights[from] ?? 0) : 0), 0);
        expect(total).toBeCloseTo(tryAll(6, list), 6);
      }),
      { numRuns: 300 },
    );
  });
});
