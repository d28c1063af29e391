import { type Trie, TrieBuilder } from './trie';

/**
 * The packed dictionary file. All numbers are little-endian; text is UTF-16 units.
 *
 *     file     "GBC1", u16 sections, then for each: u8 name length, name (ASCII), u32 payload length, payload
 *     payload  u16 alphabet size, u16 units by falling frequency; for each unit u8 number of outputs; then the outputs
 *              u32 entries; u32 lengths of six byte streams; the streams:
 *       shared    a byte an entry: units shared with the key before (keys are sorted)
 *       added     a byte an entry: units added; bit 7 set where the value has another length than the key
 *       low, high the added units, as places in the alphabet
 *       choice    for each unit of an equally long key that has several outputs: which of them
 *       explicit  the other values: u8 length, u16 units
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

/** Builds the trie of one section. Throws a RangeError for a damaged payload. */
export function readDictionary(payload: Uint8Array): Trie {
  const view = new DataView(payload.buffer, payload.byteOffset, payload.byteLength);
  const size = view.getUint16(0, true);
  let at = 2;
  const alphabet = new Uint16Array(size);
  for (let i = 0; i < size; i += 1, at += 2) alphabet[i] = view.getUint16(at, true);
  const outputCount = payload.subarray(at, at + size);
  at += size;
  const outputStart = new Int32Array(size);
  let outputTotal = 0;
  for (let i = 0; i < size; i += 1) {
    outputStart[i] = outputTotal;
    outputTotal += outputCount[i] as number;
  }
  const outputs = new Uint16Array(outputTotal);
  for (let i = 0; i < outputTotal; i += 1, at += 2) outputs[i] = view.getUint16(at, true);

  const entries = view.getUint32(at, true);
  at += 4;
  let stream = at + 24;
  const nextStream = (): Uint8Array => {
    const length = view.getUint32(at, true);
    at += 4;
    stream += length;
    if (stream > payload.length) throw new RangeError('packed conversion dictionary cut short');
    return payload.subarray(stream - length, stream);
  };
  const shared = nextStream();
  const added = nextStream();
  const low = nextStream();
  const high = nextStream();
  const choice = nextStream();
  const explicit = nextStream();

  let poolSize = explicit.length;
  let keyLength = 0;
  for (let i = 0; i < entries; i += 1) {
    keyLength = (shared[i] as number) + ((added[i] as number) & 0x7f);
    poolSize += keyLength;
  }
  const pool = new Uint16Array(poolSize);
  const builder = new TrieBuilder(alphabet, low.length);
  const ids = new Uint16Array(256);
  const nodes = new Int32Array(256);
  let poolAt = 0;
  let unitAt = 0;
  let choiceAt = 0;
  let explicitAt = 0;
  for (let i = 0; i < entries; i += 1) {
    const flags = added[i] as number;
    let depth = shared[i] as number;
    const end = depth + (flags & 0x7f);
    for (; depth < end; depth += 1, unitAt += 1) {
      const id = ((low[unitAt] as number) | ((high[unitAt] as number) << 8)) + 1;
      ids[depth] = id;
      nodes[depth] = builder.step(depth === 0 ? 0 : (nodes[depth - 1] as number), id);
    }
    const start = poolAt;
    if ((flags & 0x80) === 0) {
      for (let k = 0; k < end; k += 1) {
        const unit = (ids[k] as number) - 1;
        const which = (outputCount[unit] as number) > 1 ? (choice[choiceAt++] as number) : 0;
        pool[poolAt++] = outputs[(outputStart[unit] as number) + which] as number;
      }
    } else {
      const length = explicit[explicitAt++] as number;
      for (let k = 0; k < length; k += 1, explicitAt += 2) {
        pool[poolAt++] = (explicit[explicitAt] as number) | ((explicit[explicitAt + 1] as number) << 8);
      }
    }
    builder.setValue(nodes[end - 1] as number, start, poolAt - start);
  }
  return builder.build(pool.subarray(0, poolAt));
}
