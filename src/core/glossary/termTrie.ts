import { foldTable } from '../text/foldKey';

/**
 * A trie over folded words in typed arrays: the first unit of a word is looked up directly, every further step in one
 * open-addressed hash table. Values are the caller's numbers.
 */
export interface TermTrie {
  readonly roots: Int32Array;
  readonly keys: Float64Array;
  readonly targets: Int32Array;
  readonly mask: number;
  /** Value of the word that ends at a node, -1 where none does. */
  readonly values: Int32Array;
}

const UNITS = 0x10000;
const FREE = -1;

/** Builds the trie; the first of two words that fold to the same key keeps it. Empty words are left out. */
export function buildTrie(words: readonly (readonly [word: string, value: number])[]): TermTrie {
  const fold = foldTable();
  const units = words.reduce((sum, [word]) => sum + word.length, 0);
  const capacity = powerOfTwo(Math.max(16, units * 2));
  const trie = {
    roots: new Int32Array(UNITS).fill(FREE),
    keys: new Float64Array(capacity).fill(FREE),
    targets: new Int32Array(capacity),
    mask: capacity - 1,
    values: new Int32Array(units + 1).fill(FREE),
  };
  let nodes = 0;
  for (const [word, value] of words) {
    if (word === '') continue;
    const first = fold[word.charCodeAt(0)] ?? 0;
    let node = trie.roots[first] ?? FREE;
    if (node === FREE) trie.roots[first] = node = nodes++;
    for (let i = 1; i < word.length; i++) {
      const key = node * UNITS + (fold[word.charCodeAt(i)] ?? 0);
      const slot = slotOf(trie, key);
      if (trie.keys[slot] === FREE) {
        trie.keys[slot] = key;
        trie.targets[slot] = nodes++;
      }
      node = trie.targets[slot] ?? 0;
    }
    if (trie.values[node] === FREE) trie.values[node] = value;
  }
  return trie;
}

/**
 * Calls `found` for every word that begins at `start` of `text`, the shortest first, with the offset behind it.
 * Returns the end of the longest, or -1.
 */
export function walkTrie(
  trie: TermTrie,
  text: string,
  start: number,
  found: (value: number, end: number) => void,
): number {
  const fold = foldTable();
  let longest = -1;
  let node = trie.roots[fold[text.charCodeAt(start)] ?? 0] ?? FREE;
  for (let i = start + 1; node !== FREE; i++) {
    const value = trie.values[node] ?? FREE;
    if (value !== FREE) {
      found(value, i);
      longest = i;
    }
    if (i >= text.length) break;
    const slot = slotOf(trie, node * UNITS + (fold[text.charCodeAt(i)] ?? 0));
    node = trie.keys[slot] === FREE ? FREE : (trie.targets[slot] ?? FREE);
  }
  return longest;
}

/** The slot that holds `key`, or the free one where it belongs. */
function slotOf(trie: Pick<TermTrie, 'keys' | 'mask'>, key: number): number {
  const node = Math.floor(key / UNITS);
  let slot = (Math.imul(node, 0x9e3779b1) ^ Math.imul(key & 0xffff, 0x85ebca6b)) & trie.mask;
  while (trie.keys[slot] !== FREE && trie.keys[slot] !== key) slot = (slot + 1) & trie.mask;
  return slot;
}

function powerOfTwo(minimum: number): number {
  return 2 ** Math.ceil(Math.log2(minimum));
}
