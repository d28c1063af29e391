/** A possible pair of a maximum-weight matching. Only pairs with a weight above 0 can be chosen. */
export interface WeightedEdge {
  readonly from: number;
  readonly to: number;
  readonly weight: number;
}

/** For each source its target, -1 for none, and the weight of that pair. */
export interface Matching {
  readonly targets: Int32Array;
  readonly weights: Float64Array;
}

/** Edges by their sources: those of source `i` are `order[first[i]]` to `order[first[i + 1] - 1]`. */
interface Graph {
  readonly first: Int32Array;
  readonly to: Int32Array;
  readonly weight: Float64Array;
}

/**
 * The matching of greatest total weight between `size` sources and `size` targets, some of which may stay single.
 * Successive shortest augmenting paths on the sparse graph (the Hungarian method with potentials): exact, and about
 * linear where most sources get their first choice.
 */
export function maximumMatching(size: number, edges: readonly WeightedEdge[]): Matching {
  const graph = bySource(size, edges);
  const state: State = {
    targets: new Int32Array(size).fill(-1),
    sources: new Int32Array(size).fill(-1),
    weights: new Float64Array(size),
    prices: new Float64Array(size),
  };
  for (let source = 0; source < size; source++)
    if (!takeFree(source, graph, state)) augment(source, graph, state);
  return state;
}

interface State extends Matching {
  readonly sources: Int32Array;
  /** Dual prices: what it would cost the others to give a target up. */
  readonly prices: Float64Array;
}

function bySource(size: number, edges: readonly WeightedEdge[]): Graph {
  const first = new Int32Array(size + 1);
  for (const { from, weight } of edges) if (weight > 0) first[from + 1] = (first[from + 1] ?? 0) + 1;
  for (let i = 0; i < size; i++) first[i + 1] = (first[i + 1] ?? 0) + (first[i] ?? 0);
  const to = new Int32Array(first[size] ?? 0);
  const weight = new Float64Array(to.length);
  const free = first.slice();
  for (const edge of edges) {
    if (edge.weight <= 0) continue;
    const at = free[edge.from] ?? 0;
    free[edge.from] = at + 1;
    to[at] = edge.to;
    weight[at] = edge.weight;
  }
  return { first, to, weight };
}

/** The common case: the target that pays best is free. Returns whether the source is settled. */
function takeFree(source: number, { first, to, weight }: Graph, state: State): boolean {
  let best = 0;
  let chosen = -1;
  for (let e = first[source] ?? 0; e < (first[source + 1] ?? 0); e++) {
    const profit = (weight[e] ?? 0) - (state.prices[to[e] ?? 0] ?? 0);
    if (profit > best) [best, chosen] = [profit, e];
  }
  if (chosen < 0) return true;
  const target = to[chosen] ?? 0;
  if ((state.sources[target] ?? -1) >= 0) return false;
  state.targets[source] = target;
  state.weights[source] = weight[chosen] ?? 0;
  state.sources[target] = source;
  return true;
}

/**
 * Lets `source` in at the best total: Dijkstra over reduced costs along alternating paths, which end at a free target
 * or at a source that is given up.
 */
function augment(source: number, { first, to, weight }: Graph, state: State): void {
  const { targets, sources, weights, prices } = state;
  const distance = new Map<number, number>();
  const cameBy = new Map<number, { from: number; weight: number }>();
  const done = new Set<number>();
  let ownProfit = 0;
  for (let e = first[source] ?? 0; e < (first[source + 1] ?? 0); e++)
    ownProfit = Math.max(ownProfit, (weight[e] ?? 0) - (prices[to[e] ?? 0] ?? 0));
  let endTarget = -1;
  let endDistance = ownProfit;
  let at = source;
  let base = 0;
  let giveUp = -1;
  for (;;) {
    for (let e = first[at] ?? 0; e < (first[at + 1] ?? 0); e++) {
      const target = to[e] ?? 0;
      if (done.has(target)) continue;
      const value = weight[e] ?? 0;
      const d = base + ownProfit - (value - (prices[target] ?? 0));
      if (d < (distance.get(target) ?? Infinity)) {
        distance.set(target, d);
        cameBy.set(target, { from: at, weight: value });
      }
    }
    let next = -1;
    let nextDistance = Infinity;
    for (const [target, d] of distance) {
      if (!done.has(target) && d < nextDistance) {
        next = target;
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
    ownProfit = (weights[owner] ?? 0) - (prices[next] ?? 0);
    if (base + ownProfit < endDistance) {
      endDistance = base + ownProfit;
      giveUp = next;
    }
  }
  for (const target of done) {
    const d = distance.get(target) ?? 0;
    if (d < endDistance) prices[target] = (prices[target] ?? 0) + (endDistance - d);
  }
  if (endTarget < 0 && giveUp < 0) return;
  let target = endTarget >= 0 ? endTarget : giveUp;
  if (endTarget < 0) targets[sources[target] ?? -1] = -1;
  for (;;) {
    const edge = cameBy.get(target) ?? { from: source, weight: 0 };
    const previous = targets[edge.from] ?? -1;
    targets[edge.from] = target;
    weights[edge.from] = edge.weight;
    sources[target] = edge.from;
    if (edge.from === source) break;
    target = previous;
  }
}
