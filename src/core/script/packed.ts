import { ALPHABET_BITS, edgeHash, emptyTrie, type Trie } from './trie';

/**
 * The packed dictionary file. All numbers are little-endian; text is UTF-16 units.
 *
 *     file     "GBC1", u16 sections, then for each: u8 name length, name (ASCII), u32 payload length, payload
 *     payload  u16 alphabet size, u16 units by falling frequency; for each unit u8 number of outputs; then the outputs
 *              u32 entries; u32 lengths of seven byte streams; the streams:
 *       shared    a byte an entry: units shared with the key before (keys are sorted by the places of their units in the
 *                 alphabet)
 *       added     a byte an entry: units added; bit 7 set where the value has another length than the key, bit 6
 *                 where OpenCC does not list it: a word for the lattice only
 *       low, high the added units, as places in the alphabet; the first as the number of places between it and the unit
 *                 in whose stead it stands in the key before, where that has one
 *       choice    for each unit of an equally long key that has several outputs: which of them
 *       explicit  the other values: u8 length, u16 units
 *       costs     empty, or a byte an entry: 1 + four times its negative log probability, 0 for unknown
 *
 * Split streams of small numbers are what deflate packs best; the writer is test/support/pack-format.mjs.
 */
export type PackedSections = ReadonlyMap<string, Uint8Array>;

const MAGIC = 'GBC1';

/** Finds the sections of a packed file. Throws a RangeError where the bytes are not such a file or are cut short. */
export function readSections(bytes: Uint8Array): PackedSections {
  const text = (start: number, length: number): string => {
    let name = '';
    for (let i = 0; i < length; i += 1) name += String.fromCharCode(bytes[start + i] ?? 0);
    return name;
  };
  if (text(0, 4) !== MAGIC) throw new RangeError('not a packed conversion dictionary');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const sections = new Map<string, Uint8Array>();
  let at = 6;
  for (let left = view.getUint16(4, true); left > 0; left -= 1) {
    const nameLength = view.getUint8(at);
    const length = view.getUint32(at + 1 + nameLength, true);
    const start = at + 5 + nameLength;
    if (start + length > bytes.length) throw new RangeError('packed conversion dictionary cut short');
    sections.set(text(at + 1, nameLength), bytes.subarray(start, start + length));
    at = start + length;
  }
  return sections;
}

/** A dictionary with the cost of each word, by the node of its trie. A word without a value is its own. */
export interface CostedTrie {
  readonly trie: Trie;
  /** Four times the negative log probability, plus 1, of the word that ends at a node; 0 for none. */
  readonly costs: Uint8Array;
}

/**
 * Builds the trie of one section: OpenCC's entries, or with `words` all. Throws a RangeError for a damaged payload.
 */
export function readDictionary(payload: Uint8Array, words = false): CostedTrie {
  const reader = new PayloadReader(payload);
  const alphabet = reader.u16s(reader.u16());
  const outputCount = reader.bytes(alphabet.length);
  const outputStart = new Int32Array(alphabet.length);
  let outputTotal = 0;
  for (let i = 0; i < alphabet.length; i += 1) {
    outputStart[i] = outputTotal;
    outputTotal += outputCount[i] as number;
  }
  const outputs = reader.u16s(outputTotal);
  const entries = reader.u32();
  const lengths = Array.from({ length: 7 }, () => reader.u32());
  const [shared, added, low, high, choice, explicit, costs] = lengths.map((length) =>
    reader.bytes(length),
  ) as [...[Uint8Array, Uint8Array, Uint8Array, Uint8Array, Uint8Array, Uint8Array, Uint8Array]];

  let poolSize = explicit.length;
  for (let i = 0; i < entries; i += 1) poolSize += (shared[i] as number) + ((added[i] as number) & 0x3f);
  const pool = new Uint16Array(poolSize);
  const trie = emptyTrie(alphabet, low.length, pool);
  const { edges, filter, valueStart, valueLength } = trie;
  const mask = edges.length - 1;
  const filterMask = filter.length - 1;
  const nodeCosts = new Uint8Array(words ? valueLength.length : 0);
  const ids = new Uint16Array(64);
  const nodes = new Int32Array(64);
  let lastNode = alphabet.length;
  let lastLength = 0;
  /** How many of `nodes` belong to the units in `ids`. */
  let built = 0;
  let poolAt = 0;
  let unitAt = 0;
  let choiceAt = 0;
  let explicitAt = 0;
  for (let i = 0; i < entries; i += 1) {
    const flags = added[i] as number;
    let depth = shared[i] as number;
    const end = depth + (flags & 0x3f);
    if (built > depth) built = depth;
    let after = depth < lastLength ? (ids[depth] as number) : 0;
    for (; depth < end; depth += 1, unitAt += 1) {
      ids[depth] = after + ((low[unitAt] as number) | ((high[unitAt] as number) << 8)) + 1;
      after = 0;
    }
    lastLength = end;
    const start = poolAt;
    // A word of the lattice that stays as it is needs no value.
    let isItself = words;
    if ((flags & 0x80) === 0) {
      for (let k = 0; k < end; k += 1) {
        const unit = (ids[k] as number) - 1;
        const which = (outputCount[unit] as number) > 1 ? (choice[choiceAt++] as number) : 0;
        const output = outputs[(outputStart[unit] as number) + which] as number;
        if (output !== alphabet[unit]) isItself = false;
        pool[poolAt++] = output;
      }
    } else {
      isItself = false;
      const length = explicit[explicitAt++] as number;
      for (let k = 0; k < length; k += 1, explicitAt += 2) {
        pool[poolAt++] = (explicit[explicitAt] as number) | ((explicit[explicitAt + 1] as number) << 8);
      }
    }
    if (!words && (flags & 0x40) !== 0) {
      poolAt = start;
      continue;
    }
    // Keys are sorted: what a key does not share with the one before it is new.
    for (; built < end; built += 1) {
      const id = ids[built] as number;
      if (built === 0) {
        nodes[0] = id;
        continue;
      }
      const parent = nodes[built - 1] as number;
      const edge = (parent << ALPHABET_BITS) | id;
      const hash = edgeHash(edge);
      let slot = (hash << 1) & mask;
      while (edges[slot] !== 0) slot = (slot + 2) & mask;
      lastNode += 1;
      edges[slot] = edge;
      edges[slot + 1] = lastNode;
      const word = (hash >>> 5) & filterMask;
      filter[word] = (filter[word] as number) | (1 << (hash & 31));
      nodes[built] = lastNode;
    }
    const node = nodes[end - 1] as number;
    if (isItself) poolAt = start;
    else {
      valueStart[node] = start;
      valueLength[node] = poolAt - start;
    }
    if (words) nodeCosts[node] = costs.length > 0 ? (costs[i] as number) : 1 + plainCost(end);
  }
  return { trie: { ...trie, pool: pool.subarray(0, poolAt) }, costs: nodeCosts };
}

/** What an entry of that length costs where words were not counted: a little less than its characters. */
function plainCost(length: number): number {
  return Math.min(40 * length - (length > 1 ? 8 : 0), 254);
}

/** Reads a payload from its start. Throws a RangeError past its end. */
class PayloadReader {
  readonly #payload: Uint8Array;
  readonly #view: DataView;
  #at = 0;

  constructor(payload: Uint8Array) {
    this.#payload = payload;
    this.#view = new DataView(payload.buffer, payload.byteOffset, payload.byteLength);
  }

  u16(): number {
    this.#at += 2;
    return this.#view.getUint16(this.#at - 2, true);
  }

  u32(): number {
    this.#at += 4;
    return this.#view.getUint32(this.#at - 4, true);
  }

  u16s(count: number): Uint16Array {
    const numbers = new Uint16Array(count);
    for (let i = 0; i < count; i += 1) numbers[i] = this.u16();
    return numbers;
  }

  bytes(count: number): Uint8Array {
    this.#at += count;
    if (this.#at > this.#payload.length) throw new RangeError('packed conversion dictionary cut short');
    return this.#payload.subarray(this.#at - count, this.#at);
  }
}
