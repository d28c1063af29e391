/**
 * A dictionary as a trie over UTF-16 units, in flat arrays. Node k, for k from 1 to the alphabet's size, is the node
 * after the first unit k of the alphabet; deeper edges sit in one open-addressing hash table, so that a step costs one probe.
 */
export interface Trie {
  /** Unit to its number in the alphabet, which is also its first-level node; 0: no key holds the unit. */
  readonly ids: Uint16Array;
  /** Edge table: `(node << ALPHABET_BITS) | id`, 0 where free. Its length is a power of two. */
  readonly edges: Int32Array;
  /** Where the edge of the same slot leads. */
  readonly targets: Int32Array;
  /** A bit for `id & 31` of each child: most failing steps end here, without a probe. */
  readonly childBits: Int32Array;
  /** Where the node's value starts in `pool`; the value's length, 0 for none, is in `valueLength`. */
  readonly valueStart: Int32Array;
  readonly valueLength: Uint8Array;
  readonly pool: Uint16Array;
}

/** An edge is a node and a unit's number in 32 bits, so there are fewer than 2^14 units and 2^18 nodes. */
export const ALPHABET_BITS = 14;
const NODE_LIMIT = 2 ** (32 - ALPHABET_BITS);

/** The slot where the probe for an edge starts, before the table's mask: Fibonacci hashing. */
export function edgeHash(edge: number): number {
  const h = Math.imul(edge, 0x9e3779b1);
  return h ^ (h >>> 15);
}

/** The child of a node; 0 where there is none. */
export function child(trie: Trie, node: number, id: number): number {
  if ((((trie.childBits[node] as number) >>> (id & 31)) & 1) === 0) return 0;
  const edge = (node << ALPHABET_BITS) | id;
  const mask = trie.edges.length - 1;
  let slot = edgeHash(edge) & mask;
  for (;;) {
    const found = trie.edges[slot];
    if (found === edge) return trie.targets[slot] as number;
    if (found === 0) return 0;
    slot = (slot + 1) & mask;
  }
}

/** Builds a trie of at most `maxNodes` nodes below the first level; `pool` holds the values that `setValue` refers to. */
export class TrieBuilder {
  readonly #ids = new Uint16Array(65_536);
  readonly #edges: Int32Array;
  readonly #targets: Int32Array;
  readonly #childBits: Int32Array;
  readonly #valueStart: Int32Array;
  readonly #valueLength: Uint8Array;
  #nodes: number;

  constructor(alphabet: ArrayLike<number>, maxNodes: number) {
    const total = alphabet.length + maxNodes + 1;
    if (alphabet.length >= 2 ** ALPHABET_BITS || total > NODE_LIMIT)
      throw new RangeError('dictionary too large');
    for (let i = 0; i < alphabet.length; i += 1) this.#ids[alphabet[i] as number] = i + 1;
    let slots = 16;
    while (slots < maxNodes * 2) slots *= 2;
    this.#edges = new Int32Array(slots);
    this.#targets = new Int32Array(slots);
    this.#childBits = new Int32Array(total);
    this.#valueStart = new Int32Array(total);
    this.#valueLength = new Uint8Array(total);
    this.#nodes = alphabet.length;
  }

  /** The child of a node, made where missing. */
  step(node: number, id: number): number {
    if (node === 0) return id;
    const edge = (node << ALPHABET_BITS) | id;
    const mask = this.#edges.length - 1;
    let slot = edgeHash(edge) & mask;
    while (this.#edges[slot] !== 0) {
      if (this.#edges[slot] === edge) return this.#targets[slot] as number;
      slot = (slot + 1) & mask;
    }
    this.#nodes += 1;
    this.#edges[slot] = edge;
    this.#targets[slot] = this.#nodes;
    this.#childBits[node] = (this.#childBits[node] as number) | (1 << (id & 31));
    return this.#nodes;
  }

  setValue(node: number, start: number, length: number): void {
    this.#valueStart[node] = start;
    this.#valueLength[node] = length;
  }

  build(pool: Uint16Array): Trie {
    return {
      ids: this.#ids,
      edges: this.#edges,
      targets: this.#targets,
      childBits: this.#childBits,
      valueStart: this.#valueStart,
      valueLength: this.#valueLength,
      pool,
    };
  }
}
