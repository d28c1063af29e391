import type { CostedTrie } from './packed';
import { child, childOrNew, emptyTrie } from './trie';

/** Costs are stored as steps of a quarter nat, plus 1; this is the highest a byte holds. */
const HIGHEST = 255;
/** What a character costs that a lexicon knows from its words only; the costs of known ones end below it. */
const UNKNOWN = 80;
/** How many steps cheaper a reviewed word is than its parts: enough to win against any neighbour in practice. */
const OVERLAY_BONUS = 14;

/** The cost in steps of a unit as a word of its own; nothing where the lexicon's words do not hold it at all. */
export function unitCost({ trie, costs }: CostedTrie, unit: number): number {
  const node = trie.ids[unit] as number;
  if (node === 0) return 0;
  const code = costs[node] as number;
  return code === 0 ? UNKNOWN : code - 1;
}

/** The cost in steps of the cheapest division of a word into words of the lexicon. */
export function partsCost(word: string, lexicon: CostedTrie): number {
  const { trie, costs } = lexicon;
  const best = new Array<number>(word.length + 1).fill(Number.POSITIVE_INFINITY);
  best[0] = 0;
  for (let start = 0; start < word.length; start += 1) {
    const base = best[start] as number;
    let node = trie.ids[word.charCodeAt(start)] as number;
    best[start + 1] = Math.min(best[start + 1] as number, base + unitCost(lexicon, word.charCodeAt(start)));
    for (let end = start + 2; node !== 0 && end <= word.length; end += 1) {
      node = child(trie, node, trie.ids[word.charCodeAt(end - 1)] as number);
      const code = node === 0 ? 0 : (costs[node] as number);
      if (code !== 0) best[end] = Math.min(best[end] as number, base + code - 1);
    }
  }
  return best[word.length] as number;
}

/**
 * A trie of words that take precedence over a lexicon's: its own reviewed vocabulary, or a user's. An entry of one
 * character costs what the lexicon's does, so that it only changes the reading where the character stands alone.
 * What is in `certain` costs nothing, so that no other division can win.
 */
export function createOverlay(
  entries: ReadonlyMap<string, string>,
  lexicon: CostedTrie,
  certain: { has(word: string): boolean } = new Set(),
): CostedTrie | null {
  if (entries.size === 0) return null;
  const alphabet = new Set<number>();
  let units = 0;
  let values = 0;
  for (const [key, value] of entries) {
    for (let i = 0; i < key.length; i += 1) alphabet.add(key.charCodeAt(i));
    units += key.length;
    values += value.length;
  }
  const letters = Uint16Array.from(alphabet);
  const trie = emptyTrie(letters, units, new Uint16Array(values));
  const costs = new Uint8Array(trie.childBits.length);
  let lastNode = letters.length;
  let at = 0;
  for (const [key, value] of entries) {
    let node = trie.ids[key.charCodeAt(0)] as number;
    for (let i = 1; i < key.length; i += 1) {
      node = childOrNew(trie, node, trie.ids[key.charCodeAt(i)] as number, lastNode + 1);
      if (node > lastNode) lastNode = node;
    }
    trie.valueStart[node] = at;
    trie.valueLength[node] = value.length;
    const bonus = key.length === 1 ? 1 : certain.has(key) ? Number.POSITIVE_INFINITY : OVERLAY_BONUS;
    costs[node] = 1 + Math.min(Math.max(0, partsCost(key, lexicon) - bonus), HIGHEST - 1);
    for (let i = 0; i < value.length; i += 1) trie.pool[at + i] = value.charCodeAt(i);
    at += value.length;
  }
  return { trie, costs };
}
