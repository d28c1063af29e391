import type { Units } from './greedy';
import type { OffsetMap } from './offsetMap';
import { child, type Trie } from './trie';

/** What the regional step may do at a unit: a word starts here; keep it as it is; no vocabulary, spelling only. */
export const WORD_START = 1;
export const VERBATIM = 2;
export const NO_VOCABULARY = 4;

/** An entry of this many units is not met by chance across words. */
const UNMISTAKABLE = 4;

export interface RegionalResult extends Units {
  readonly map: OffsetMap;
}

/**
 * Gives a Traditional text a region's spelling and, where the dictionary has it, vocabulary. An entry of several
 * units applies only inside a word or from the start of one to the end of one, so that a short one never cuts a word
 * (收集成員 holds no 集成), and only where `allows` agrees. Spellings in `kept` stay.
 */
export function regionalPass(
  trie: Trie,
  { units, length }: Units,
  flags: Uint8Array,
  kept: ReadonlySet<number>,
  allows: (start: number, end: number) => boolean,
): RegionalResult {
  const pieces: number[] = [];
  let out = new Uint16Array(length + (length >> 3) + 64);
  let o = 0;
  for (let i = 0; i < length; ) {
    let node = trie.ids[units[i] as number] as number;
    let best = 0;
    let end = i + 1;
    if (node !== 0 && ((flags[i] as number) & VERBATIM) === 0) {
      if ((trie.valueLength[node] as number) > 0 && !kept.has(units[i] as number)) best = node;
      const atWordStart = ((flags[i] as number) & WORD_START) !== 0;
      let withinWord = true;
      for (let j = i + 1; j < length && ((flags[j - 1] as number) & NO_VOCABULARY) === 0; j += 1) {
        const flag = flags[j] as number;
        if ((flag & (VERBATIM | NO_VOCABULARY)) !== 0) break;
        if ((flag & WORD_START) !== 0) withinWord = false;
        node = child(trie, node, trie.ids[units[j] as number] as number);
        if (node === 0) break;
        if ((trie.valueLength[node] as number) === 0) continue;
        const atWordEnd = j + 1 === length || ((flags[j + 1] as number) & WORD_START) !== 0;
        const whole = withinWord || (atWordStart && atWordEnd) || j + 1 - i >= UNMISTAKABLE;
        if (whole && allows(i, j + 1)) {
          best = node;
          end = j + 1;
        }
      }
    }
    const size = best === 0 ? 1 : (trie.valueLength[best] as number);
    if (o + size > out.length) {
      const bigger = new Uint16Array(out.length * 2 + size);
      bigger.set(out);
      out = bigger;
    }
    if (best === 0) out[o] = units[i] as number;
    else {
      const from = trie.valueStart[best] as number;
      for (let k = 0; k < size; k += 1) out[o + k] = trie.pool[from + k] as number;
    }
    if (size !== end - i) pieces.push(i, end, o, o + size);
    o += size;
    i = end;
  }
  return {
    units: out,
    length: o,
    map: { inputLength: length, outputLength: o, pieces: Int32Array.from(pieces) },
  };
}
