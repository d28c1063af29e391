import { rivalDoubt } from './doubt';
import type { Units } from './greedy';
import { partsCost } from './lexicon';
import type { CostedTrie } from './packed';
import { child } from './trie';

/** Another word's reading of a unit. */
export interface Rival {
  readonly form: string;
  /** How likely it is the right one, in hundredths. */
  readonly doubt: number;
}

/** Finds the words that a division passed over. */
export interface Rivals {
  /** The likeliest rival of the reading `chosen` of a unit in the word [wordStart, wordEnd); null where none comes near. */
  at(at: number, wordStart: number, wordEnd: number, chosen: number): Rival | null;
}

/** A divided text. */
interface Divided {
  readonly name: 'st' | 'ts';
  readonly lexicon: CostedTrie;
  readonly text: Units;
  readonly wordStarts: Uint8Array;
}

/** The longest word that is looked at as a rival. */
const LONGEST = 3;
const UNREACHED = 0x7fffffff;

/**
 * The words of a lexicon that overlap the words of a division otherwise and read a unit otherwise. What decides is
 * the margin: how much more the division costs that has the rival in it.
 */
export function createRivals({ name, lexicon, text, wordStarts }: Divided): Rivals {
  const { trie, costs } = lexicon;
  const { units, length } = text;
  const marginOf = (start: number, end: number, cost: number): number => {
    let from = start;
    while (from > 0 && wordStarts[from] === 0) from -= 1;
    let to = end;
    while (to < length && wordStarts[to] === 0) to += 1;
    return (
      partsCost(units, from, start, lexicon) +
      cost +
      partsCost(units, end, to, lexicon) -
      partsCost(units, from, to, lexicon)
    );
  };
  return {
    at: (at, wordStart, wordEnd, chosen) => {
      const own = units[at] as number;
      // A long word is not beaten from outside.
      if (wordEnd - wordStart > LONGEST) return null;
      let best = 0;
      let margin = UNREACHED;
      for (let start = Math.max(0, at - LONGEST + 1); start <= at; start += 1) {
        if (start >= wordStart && start + LONGEST <= wordEnd) continue;
        let node = trie.ids[units[start] as number] as number;
        for (let end = start + 1; node !== 0 && end - start < LONGEST && end < length; ) {
          node = child(trie, node, trie.ids[units[end] as number] as number);
          end += 1;
          if (node === 0 || end <= at || (costs[node] as number) === 0) continue;
          if (start >= wordStart && end <= wordEnd) continue;
          const size = trie.valueLength[node] as number;
          if (size !== 0 && size !== end - start) continue;
          const form =
            size === 0 ? own : (trie.pool[(trie.valueStart[node] as number) + at - start] as number);
          if (form === chosen) continue;
          const found = marginOf(start, end, (costs[node] as number) - 1);
          if (found < margin) {
            margin = found;
            best = form;
          }
        }
      }
      const doubt = best === 0 ? 0 : rivalDoubt(name, margin);
      return doubt === 0 ? null : { form: String.fromCharCode(best), doubt };
    },
  };
}
