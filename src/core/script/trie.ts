/**
 * A dictionary as a trie over UTF-16 units, in flat arrays. Node k, for k from 1 to the alphabet's size, is the node
 * after the first unit k of the alphabet; deeper edges sit in one open-addressing hash table, so that a step costs one probe.
 */
export interface Trie {
  /** Unit to its number in the alphabet, which is also its first-level node; 0: no key holds the unit. */
  readonly ids: Uint16Array;
  /**
   * Edge table, two numbers a slot so that a probe reads one line of memory: `(node << ALPHABET_BITS) | id`, 0 where
   * free, and the node that it leads to. Its length is a power of two.
   */
  readonly edges: Int32Array;
  /** A bit for the hash of each edge, four times as many as slots: most failing steps end here, without a probe. */
  readonly filter: Int32Array;
  /** Where the node's value starts in `pool`; the value's length, 0 for none, is in `valueLength`. */
  readonly valueStart: Int32Array;
  readonly valueLength: Uint8Array;
  readonly pool: Uint16Array;
}

/** An edge is a node and a unit's number in 32 bits, so there are fewer than 2^14 units and 2^18 nodes. */
export const ALPHABET_BITS = 14;
const NODE_LIMIT = 2 ** (32 - ALPHABET_BITS);

/** The slot where the probe for an edge starts, before it is doubled and masked: Fibonacci hashing. */
export function edgeHash(edge: number): number {
  const h = Math.imul(edge, 0x9e3779b1);
  return h ^ (h >>> 15);
}

/** The child of a node; 0 where there is none. */
export function child(trie: Trie, node: number, id: number): number {
  const { filter } = trie;
  const edge = (node << ALPHABET_BITS) | id;
  const hash = edgeHash(edge);
  if ((((filter[(hash >>> 5) & (filter.length - 1)] as number) >>> (hash & 31)) & 1) === 0) return 0;
  const mask = trie.edges.length - 1;
  let slot = (hash << 1) & mask;
  for (;;) {
    const found = trie.edges[slot];
    if (found === edge) return trie.edges[slot + 1] as number;
    if (found === 0) return 0;
    slot = (slot + 2) & mask;
  }
}

/**
 * A trie of no keys yet with room for `maxNodes` nodes below the first level; `pool` holds the values. Throws a
 * RangeError where that is more than an edge can tell apart.
 */
export function emptyTrie(alphabet: ArrayLike<number>, maxNodes: number, pool: Uint16Array): Trie {
  const total = alphabet.length + maxNodes + 1;
  if (alphabet.length >= 2 ** ALPHABET_BITS || total > NODE_LIMIT)
    throw new RangeError('dictionary too large');
  const ids = new Uint16Array(65_536);
  for (let i = 0; i < alphabet.length; i += 1) ids[alphabet[i] as number] = i + 1;
  let slots = 16;
  while (slots < maxNodes * 1.5) slots *= 2;
  return {
    ids,
    edges: new Int32Array(slots * 2),
    filter: new Int32Array(slots >> 3),
    valueStart: new Int32Array(total),
    valueLength: new Uint8Array(total),
    pool,
  };
}

/** The child of a node; where there is none, `fresh` becomes it. */
export function childOrNew({ edges, filter }: Trie, node: number, id: number, fresh: number): number {
  const edge = (node << ALPHABET_BITS) | id;
  const hash = edgeHash(edge);
  const mask = edges.length - 1;
  let slot = (hash << 1) & mask;
  while (edges[slot] !== 0) {
    if (edges[slot] === edge) return edges[slot + 1] as number;
    slot = (slot + 2) & mask;
  }
  edges[slot] = edge;
  edges[slot + 1] = fresh;
  const word = (hash >>> 5) & (filter.length - 1);
  filter[word] = (filter[word] as number) | (1 << (hash & 31));
  return fresh;
}
