import type { OffsetMap } from './offsetMap';
import { WORD_START } from './regional';
import type { Trie } from './trie';

/** Writes a converted text word by word, with its offset map, word starts and flags. Grows as needed. */
export class OutputWriter {
  readonly #input: Uint16Array;
  readonly #inputLength: number;
  readonly #pieces: number[] = [];
  /** Of the input, by unit: 1 where a word starts. */
  readonly wordStarts: Uint8Array;
  units: Uint16Array;
  /** Of the output, by unit: what `regionalPass` may do there. */
  flags: Uint8Array;
  length = 0;

  constructor(input: Uint16Array, inputLength: number) {
    this.#input = input;
    this.#inputLength = inputLength;
    this.wordStarts = new Uint8Array(inputLength);
    this.units = new Uint16Array(inputLength + 64);
    // As long as nothing changed its length, what stays as it is stands in its place already.
    this.units.set(inputLength === input.length ? input : input.subarray(0, inputLength));
    this.flags = new Uint8Array(inputLength + 64);
  }

  /** Writes the value of a trie's node for the input [start, end), or the input itself where it has none. */
  value(start: number, end: number, trie: Trie, node: number, flags: number): void {
    const size = node === 0 ? 0 : (trie.valueLength[node] as number);
    if (size === 0) this.same(start, end, flags);
    else if (size === end - start && this.length === start) {
      this.#mark(start, end, flags);
      const from = trie.valueStart[node] as number;
      for (let k = 0; k < size; k += 1) this.units[start + k] = trie.pool[from + k] as number;
    } else this.#copy(start, end, trie.pool, trie.valueStart[node] as number, size, flags);
  }

  /** Writes the input [start, end) as it is. */
  same(start: number, end: number, flags: number): void {
    if (this.length === start) this.#mark(start, end, flags);
    else this.#copy(start, end, this.#input, start, end - start, flags);
  }

  /** Writes one unit for the input unit at `at`. */
  unit(at: number, unit: number, flags: number): void {
    this.#room(1);
    this.wordStarts[at] = 1;
    this.flags[this.length] = flags;
    this.units[this.length] = unit;
    this.length += 1;
  }

  map(): OffsetMap {
    return {
      inputLength: this.#inputLength,
      outputLength: this.length,
      pieces: Int32Array.from(this.#pieces),
    };
  }

  /** Passes over the input [start, end), whose length did not change: there is room, as long as none did. */
  #mark(start: number, end: number, flags: number): void {
    this.wordStarts[start] = 1;
    this.flags[start] = flags;
    const inner = flags & ~WORD_START;
    if (inner !== 0) this.flags.fill(inner, start + 1, end);
    this.length = end;
  }

  #copy(start: number, end: number, source: Uint16Array, from: number, size: number, flags: number): void {
    this.#room(size);
    this.wordStarts[start] = 1;
    let at = this.length;
    if (size !== end - start) this.#pieces.push(start, end, at, at + size);
    this.flags[at] = flags;
    this.units[at] = source[from] as number;
    for (let k = 1; k < size; k += 1) {
      at += 1;
      this.flags[at] = flags & ~WORD_START;
      this.units[at] = source[from + k] as number;
    }
    this.length += size;
  }

  #room(units: number): void {
    if (this.length + units <= this.units.length) return;
    const size = this.units.length * 2 + units;
    const bigger = new Uint16Array(size);
    bigger.set(this.units);
    this.units = bigger;
    const flags = new Uint8Array(size);
    flags.set(this.flags);
    this.flags = flags;
  }
}
