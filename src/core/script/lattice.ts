import type { Units } from './greedy';
import { unitCost } from './lexicon';
import type { CostedTrie } from './packed';
import { ALPHABET_BITS, edgeHash, type Trie } from './trie';

/** The division of a run into words; the arrays belong to the divider, which fills them anew for the next run. */
export interface Words {
  readonly count: number;
  /** Where each word ends, in order; the last is the run's end. */
  readonly ends: Int32Array;
  /** For each word its node in the overlay if that gave it, as a negative number, else in the lexicon; 0 for none. */
  readonly nodes: Int32Array;
}

/** Divides a text run by run: between two runs stands what no word holds, so that none reaches over it. */
export interface Divider {
  /** The end of the run that starts at `start`; `start` itself where no word holds the unit there. */
  runEnd(text: Units, start: number, end: number): number;
  /**
   * Divides a run into the words whose costs sum to the least: the likeliest division where a cost is a negative log
   * probability, by dynamic programming (Viterbi) over all words of the lexicon and the overlay. Linear in the run's
   * length, since words are short. A unit of which only longer words are known is a word of its own where none fits.
   */
  divide(text: Units, start: number, end: number): Words;
}

/** The working space of a divider: for each place of a run what the likeliest division up to it costs and ends in. */
interface Paths {
  best: Int32Array;
  from: Int32Array;
  by: Int32Array;
}

/** A run is seldom longer than a clause. */
const USUAL_RUN = 256;
const UNREACHED = 0x7fffffff;

/** A divider by the words of a lexicon and, before them, of an overlay. */
export function createDivider(lexicon: CostedTrie, overlay: CostedTrie | null): Divider {
  const { trie, costs } = lexicon;
  const { ids } = trie;
  const overIds = overlay?.trie.ids ?? null;
  let paths = pathsFor(USUAL_RUN);
  let ends = new Int32Array(USUAL_RUN + 1);
  let nodes = new Int32Array(USUAL_RUN + 1);
  return {
    runEnd: ({ units }, start, end) => {
      let at = start;
      while (at < end) {
        const unit = units[at] as number;
        if (ids[unit] === 0 && (overIds === null || overIds[unit] === 0)) break;
        at += 1;
      }
      return at;
    },
    divide: ({ units }, start, end) => {
      const length = end - start;
      if (length >= paths.best.length) {
        paths = pathsFor(length * 2);
        ends = new Int32Array(length * 2);
        nodes = new Int32Array(length * 2);
      }
      const { best, from, by } = paths;
      for (let i = 1; i <= length; i += 1) best[i] = UNREACHED;
      best[0] = 0;
      for (let i = 0; i < length; i += 1) {
        const base = best[i] as number;
        const unit = units[start + i] as number;
        const known = ids[unit] as number;
        const code = known === 0 ? 1 : (costs[known] as number);
        const single = base + (code === 0 ? unitCost(lexicon, unit) : code - 1);
        if (single < (best[i + 1] as number)) {
          best[i + 1] = single;
          from[i + 1] = i;
          by[i + 1] = known;
        }
        relax(trie, costs, units, start, i, length, base, paths, 1);
        const over = overlay === null ? 0 : (overlay.trie.ids[unit] as number);
        if (over !== 0 && overlay !== null) {
          const alone = overlay.costs[over] as number;
          if (alone !== 0) offer(i, i + 1, base + alone - 1, -over, paths);
          relax(overlay.trie, overlay.costs, units, start, i, length, base, paths, -1);
        }
      }
      let count = 0;
      for (let at = length; at > 0; at = from[at] as number) count += 1;
      let word = count;
      for (let at = length; at > 0; at = from[at] as number) {
        word -= 1;
        ends[word] = start + at;
        nodes[word] = by[at] as number;
      }
      return { count, ends, nodes };
    },
  };
}

function pathsFor(length: number): Paths {
  return {
    best: new Int32Array(length + 1),
    from: new Int32Array(length + 1),
    by: new Int32Array(length + 1),
  };
}

/** Offers every word of a trie of two units or more that starts at `i` to the division. */
function relax(
  { ids, edges, filter }: Trie,
  costs: Uint8Array,
  units: Uint16Array,
  start: number,
  i: number,
  length: number,
  base: number,
  paths: Paths,
  sign: 1 | -1,
): void {
  const mask = edges.length - 1;
  const filterMask = filter.length - 1;
  let node = ids[units[start + i] as number] as number;
  for (let j = i + 1; node !== 0 && j < length; j += 1) {
    const id = ids[units[start + j] as number] as number;
    if (id === 0) return;
    const edge = (node << ALPHABET_BITS) | id;
    const hash = edgeHash(edge);
    if ((((filter[(hash >>> 5) & filterMask] as number) >>> (hash & 31)) & 1) === 0) return;
    let slot = (hash << 1) & mask;
    while (edges[slot] !== edge && edges[slot] !== 0) slot = (slot + 2) & mask;
    if (edges[slot] === 0) return;
    node = edges[slot + 1] as number;
    const code = costs[node] as number;
    if (code !== 0) offer(i, j + 1, base + code - 1, sign * node, paths);
  }
}

function offer(start: number, end: number, cost: number, node: number, { best, from, by }: Paths): void {
  // A word of the overlay, which has a negative node, wins a tie with one of the lexicon; of two the longer wins.
  if (cost > (best[end] as number)) return;
  if (cost === best[end] && (node > 0 || (by[end] as number) < 0)) return;
  best[end] = cost;
  from[end] = start;
  by[end] = node;
}
