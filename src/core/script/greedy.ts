import { codePointLength, sequenceEnds } from './descriptionSequence';
import type { OffsetMap } from './offsetMap';
import { ALPHABET_BITS, edgeHash, type Trie } from './trie';

/** A text as UTF-16 units, of which the first `length` count. */
export interface Units {
  readonly units: Uint16Array;
  readonly length: number;
}

export interface PassResult extends Units {
  readonly map: OffsetMap;
  /** The ends of the pieces in the output, the last one being its length; null where the text was not cut. */
  readonly ends: Int32Array | null;
}

/** A growing list of numbers. */
export class Numbers {
  #items = new Int32Array(64);
  length = 0;

  push(value: number): void {
    if (this.length === this.#items.length) {
      const bigger = new Int32Array(this.length * 2);
      bigger.set(this.#items);
      this.#items = bigger;
    }
    this.#items[this.length] = value;
    this.length += 1;
  }

  done(): Int32Array {
    return this.#items.subarray(0, this.length);
  }
}

/**
 * OpenCC's conversion by one dictionary: at each place the longest entry wins, and where none starts, a code point
 * or a whole description sequence is kept. `ends` cuts the text into pieces that no entry crosses.
 * With `cut`, the output is itself cut before and after each phrase (an entry of several code points): then the
 * text must hold no description sequence (see `phraseEnds`).
 * With `wordStarts`, of the input's length, each place where an entry starts or ends is set to 1.
 */
export function convertPass(
  trie: Trie,
  input: Units,
  ends: Int32Array | null,
  options: { readonly cut?: boolean; readonly wordStarts?: Uint8Array | null } = {},
): PassResult {
  const { ids, edges, filter, valueStart, valueLength, pool } = trie;
  const mask = edges.length - 1;
  const filterMask = filter.length - 1;
  const { units: text, length } = input;
  const wordStarts = options.wordStarts ?? null;
  const cuts = options.cut ? new Numbers() : null;
  const outEnds = ends ? new Int32Array(ends.length) : null;
  const pieces = new Numbers();
  let out = new Uint16Array(length + (length >> 4) + 64);
  let o = 0;
  let i = 0;
  let lastCut = 0;
  const pieceCount = ends ? ends.length : 1;
  for (let piece = 0; piece < pieceCount; piece += 1) {
    const limit = ends ? (ends[piece] as number) : length;
    let sequences: ReadonlyMap<number, number> | null = null;
    while (i < limit) {
      const first = text[i] as number;
      let node = ids[first] as number;
      if (node === 0) {
        if (first >= 0x2ff0 && first <= 0x2fff) {
          sequences ??= sequenceEnds(text, i, limit);
          const end = sequences.get(i) ?? i + 1;
          if (o + end - i > out.length) out = grown(out, o + end - i);
          while (i < end) out[o++] = text[i++] as number;
          continue;
        }
        if (o === out.length) out = grown(out, o + 1);
        out[o++] = first;
        i += 1;
        continue;
      }
      let best = (valueLength[node] as number) > 0 ? node : 0;
      let end = i + 1;
      for (let j = i + 1; j < limit; ) {
        const id = ids[text[j] as number] as number;
        if (id === 0) break;
        const edge = (node << ALPHABET_BITS) | id;
        const hash = edgeHash(edge);
        if ((((filter[(hash >>> 5) & filterMask] as number) >>> (hash & 31)) & 1) === 0) break;
        let slot = (hash << 1) & mask;
        while (edges[slot] !== edge && edges[slot] !== 0) slot = (slot + 2) & mask;
        if (edges[slot] === 0) break;
        node = edges[slot + 1] as number;
        j += 1;
        if ((valueLength[node] as number) > 0) {
          best = node;
          end = j;
        }
      }
      if (best === 0) {
        // A code point that starts no entry; its second half, if any, starts none either.
        if (o === out.length) out = grown(out, o + 1);
        out[o++] = first;
        i += 1;
        continue;
      }
      const size = valueLength[best] as number;
      const from = valueStart[best] as number;
      if (o + size > out.length) out = grown(out, o + size);
      const isPhrase = end - i > 1 && (end - i > 2 || codePointLength(text, i, limit) === 1);
      if (cuts && isPhrase && o > lastCut) cuts.push(o);
      if (size !== end - i) {
        pieces.push(i);
        pieces.push(end);
        pieces.push(o);
        pieces.push(o + size);
      }
      for (let k = 0; k < size; k += 1) out[o + k] = pool[from + k] as number;
      o += size;
      if (cuts && isPhrase) {
        cuts.push(o);
        lastCut = o;
      }
      if (wordStarts) {
        wordStarts[i] = 1;
        if (end < length) wordStarts[end] = 1;
      }
      i = end;
    }
    if (outEnds) outEnds[piece] = o;
  }
  if (cuts && o > lastCut) cuts.push(o);
  return {
    units: out,
    length: o,
    map: { inputLength: length, outputLength: o, pieces: pieces.done() },
    ends: cuts ? cuts.done() : outEnds,
  };
}

/**
 * Cuts a text before and after each phrase of a dictionary, as OpenCC's segmentation does; the ends of the pieces,
 * the last being the text's end.
 */
export function phraseEnds(trie: Trie, input: Units): Int32Array {
  const { ids, edges, filter, valueLength } = trie;
  const mask = edges.length - 1;
  const filterMask = filter.length - 1;
  const { units: text, length } = input;
  const ends = new Numbers();
  let sequences: ReadonlyMap<number, number> | null = null;
  let lastCut = 0;
  for (let i = 0; i < length; ) {
    let node = ids[text[i] as number] as number;
    let end = 0;
    for (let j = i + 1; node !== 0 && j < length; ) {
      const id = ids[text[j] as number] as number;
      if (id === 0) break;
      const edge = (node << ALPHABET_BITS) | id;
      const hash = edgeHash(edge);
      if ((((filter[(hash >>> 5) & filterMask] as number) >>> (hash & 31)) & 1) === 0) break;
      let slot = (hash << 1) & mask;
      while (edges[slot] !== edge && edges[slot] !== 0) slot = (slot + 2) & mask;
      if (edges[slot] === 0) break;
      node = edges[slot + 1] as number;
      j += 1;
      if ((valueLength[node] as number) > 0) end = j;
    }
    const unit = text[i] as number;
    const own = codePointLength(text, i, length);
    if (end > i + own) {
      if (i > lastCut) ends.push(i);
      ends.push(end);
      lastCut = end;
      i = end;
    } else if (unit >= 0x2ff0 && unit <= 0x2fff) {
      sequences ??= sequenceEnds(text, i, length);
      i = sequences.get(i) ?? i + 1;
    } else i += own;
  }
  if (length > lastCut) ends.push(length);
  return ends.done();
}

function grown(units: Uint16Array, atLeast: number): Uint16Array<ArrayBuffer> {
  const bigger = new Uint16Array(Math.max(atLeast, units.length * 2));
  bigger.set(units);
  return bigger;
}
