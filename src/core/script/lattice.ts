import type { Units } from './greedy';
import { unitCost } from './lexicon';
import type { CostedTrie } from './packed';
import { ALPHABET_BITS, edgeHash, type Trie } from './trie';

/** The division of a text into words. */
export interface Words {
  /** Where each word ends, in order; the last is the text's end. */
  readonly ends: Int32Array;
  /** For each word its node in the overlay if that gave it, as a negative number, else in the lexicon; 0 for none. */
  readonly nodes: Int32Array;
}

/**
 * Divides a text into the words whose costs sum to the least: the likeliest division where a cost is a negative log
 * probability, by dynamic programming (Viterbi) over all words of the lexicon and of `overlay`. Linear in the
 * text's length, since words are short. What no dictionary knows is a word a unit.
 */
export function divide(
  lexicon: CostedTrie,
  overlay: CostedTrie | null,
  text: Units,
  start: number,
  end: number,
): Words {
  const length = end - start;
  const best = new Int32Array(length + 1).fill(0x7fffffff);
  const from = new Int32Array(length + 1);
  const by = new Int32Array(length + 1);
  best[0] = 0;
  for (let i = 0; i < length; i += 1) {
    const base = best[i] as number;
    const unit = text.units[start + i] as number;
    const known = lexicon.trie.ids[unit] as number;
    const single = base + unitCost(lexicon, unit);
    if (single < (best[i + 1] as number)) {
      best[i + 1] = single;
      from[i + 1] = i;
      by[i + 1] = known;
    }
    if (known !== 0 && hasChildFor(lexicon.trie, known, text.units[start + i + 1])) {
      relax(lexicon, text.units, start, i, length, base, best, from, by, 1);
    }
    if (overlay && (overlay.trie.ids[unit] as number) !== 0) {
      relax(overlay, text.units, start, i, length, base, best, from, by, -1);
    }
  }
  let count = 0;
  for (let at = length; at > 0; at = from[at] as number) count += 1;
  const ends = new Int32Array(count);
  const nodes = new Int32Array(count);
  for (let at = length; at > 0; at = from[at] as number) {
    count -= 1;
    ends[count] = start + at;
    nodes[count] = by[at] as number;
  }
  return { ends, nodes };
}

/** Whether a node may have a child for a unit: most places of a text start no word of two units. */
function hasChildFor({ ids, childBits }: Trie, node: number, unit: number | undefined): boolean {
  const id = unit === undefined ? 0 : (ids[unit] as number);
  return id !== 0 && (((childBits[node] as number) >>> (id & 31)) & 1) !== 0;
}

/** Offers every word of a trie that starts at `i`, of two units or more (of one for the overlay), to the division. */
function relax(
  { trie, costs }: CostedTrie,
  units: Uint16Array,
  start: number,
  i: number,
  length: number,
  base: number,
  best: Int32Array,
  from: Int32Array,
  by: Int32Array,
  sign: 1 | -1,
): void {
  const { ids, edges, targets, childBits } = trie;
  const mask = edges.length - 1;
  let node = ids[units[start + i] as number] as number;
  if (sign === -1 && (costs[node] as number) !== 0) {
    offer(i, i + 1, base + (costs[node] as number) - 1, -node, best, from, by);
  }
  for (let j = i + 1; node !== 0 && j < length; j += 1) {
    const id = ids[units[start + j] as number] as number;
    if (id === 0 || (((childBits[node] as number) >>> (id & 31)) & 1) === 0) return;
    const edge = (node << ALPHABET_BITS) | id;
    let slot = edgeHash(edge) & mask;
    while (edges[slot] !== edge && edges[slot] !== 0) slot = (slot + 1) & mask;
    if (edges[slot] === 0) return;
    node = targets[slot] as number;
    const code = costs[node] as number;
    if (code !== 0) offer(i, j + 1, base + code - 1, sign * node, best, from, by);
  }
}

function offer(
  start: number,
  end: number,
  cost: number,
  node: number,
  best: Int32Array,
  from: Int32Array,
  by: Int32Array,
): void {
  // A word of the overlay, which has a negative node, wins a tie with one of the lexicon; of two the longer wins.
  if (cost > (best[end] as number)) return;
  if (cost === best[end] && (node > 0 || (by[end] as number) < 0)) return;
  best[end] = cost;
  from[end] = start;
  by[end] = node;
}
