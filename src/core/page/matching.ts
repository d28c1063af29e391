/** A possible pair of a maximum-weight matching. Only pairs with a weight above 0 can be chosen. */
export interface WeightedEdge {
  readonly from: number;
  readonly to: number;
  readonly weight: number;
}

/**
 * The matching of greatest total weight between `size` sources and `size` targets, some of which may stay single.
 * Successive shortest augmenting paths on the sparse graph (the Hungarian method with potentials): exact, and about
 * linear where most sources get their first choice. Returns the target of each source, -1 for none.
 */
export function maximumMatching(size: number, edges: readonly WeightedEdge[]): Int32Array {
  const targets = new Int32Array(size).fill(-1);
  const sources = new Int32Array(size).fill(-1);
  const outgoing: WeightedEdge[][] = Array.from({ length: size }, () => []);
  for (const edge of edges) if (edge.weight > 0) outgoing[edge.from]?.push(edge);
  // Dual prices: a target's price is what it would cost the others to give it up.
  const prices = new Float64Array(size);
  const order = Array.from({ length: size }, (_, i) => i);
  for (const source of order) augment(source, outgoing, targets, sources, prices);
  return targets;
}

/**
 * Lets `source` in at the best total: Dijkstra over reduced costs along alternating paths, which end at a free target
 * or at a source that is given up.
 */
function augment(
  source: number,
  outgoing: readonly (readonly WeightedEdge[])[],
  targets: Int32Array,
  sources: Int32Array,
  prices: Float64Array,
): void {
  const profit = (at: number): number => {
    const to = targets[at] ?? -1;
    if (to < 0) return 0;
    const edge = outgoing[at]?.find((e) => e.to === to);
    return (edge?.weight ?? 0) - (prices[to] ?? 0);
  };
  let best = 0;
  for (const e of outgoing[source] ?? []) best = Math.max(best, e.weight - (prices[e.to] ?? 0));
  if (best <= 0) return;
  const distance = new Map<number, number>();
  const cameFrom = new Map<number, number>();
  const done = new Set<number>();
  let endTarget = -1;
  let endDistance = best;
  let at = source;
  let base = 0;
  let ownProfit = best;
  let giveUp = -1;
  for (;;) {
    for (const e of outgoing[at] ?? []) {
      if (done.has(e.to)) continue;
      const d = base + ownProfit - (e.weight - (prices[e.to] ?? 0));
      if (d < (distance.get(e.to) ?? Infinity)) {
        distance.set(e.to, d);
        cameFrom.set(e.to, at);
      }
    }
    let next = -1;
    let nextDistance = Infinity;
    for (const [to, d] of distance) {
      if (!done.has(to) && d < nextDistance) {
        next = to;
        nextDistance = d;
      }
    }
    if (next < 0 || nextDistance >= endDistance) break;
    done.add(next);
    const owner = sources[next] ?? -1;
    if (owner < 0) {
      endTarget = next;
      endDistance = nextDistance;
      break;
    }
    at = owner;
    base = nextDistance;
    ownProfit = profit(owner);
    if (base + ownProfit < endDistance) {
      endDistance = base + ownProfit;
      giveUp = next;
    }
  }
  for (const to of done) {
    const d = distance.get(to) ?? 0;
    if (d < endDistance) prices[to] = (prices[to] ?? 0) + (endDistance - d);
  }
  if (endTarget < 0 && giveUp < 0) return;
  let to = endTarget >= 0 ? endTarget : giveUp;
  if (endTarget < 0) targets[sources[to] ?? -1] = -1;
  for (;;) {
    const from = cameFrom.get(to) ?? source;
    const previous = targets[from] ?? -1;
    targets[from] = to;
    sources[to] = from;
    if (from === source) break;
    to = previous;
  }
}
