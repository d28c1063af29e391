import type { CostedTrie } from './packed';
import { ALPHABET_BITS, child, childOrNew, emptyTrie } from './trie';
import { unitsOf } from './units';

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

const UNREACHED = 0x7fffffff;
/** For `partsCost` alone: what the cheapest division up to each place costs. */
let best = new Int32Array(64);

/** The cost in steps of the cheapest division of the units [start, end) into words of the lexicon; 0 for none. */
export function partsCost(units: ArrayLike<number>, start: number, end: number, lexicon: CostedTrie): number {
  const { trie, costs } = lexicon;
  if (end - start < 3) {
    if (end === start) return 0;
    const first = unitCost(lexicon, units[start] as number);
    if (end - start === 1) return first;
    const parts = first + unitCost(lexicon, units[start + 1] as number);
    const node = child(
      trie,
      trie.ids[units[start] as number] as number,
      trie.ids[units[start + 1] as number] as number,
    );
    const code = node === 0 ? 0 : (costs[node] as number);
    return code === 0 ? parts : Math.min(parts, code - 1);
  }
  if (end - start >= best.length) best = new Int32Array((end - start) * 2);
  best.fill(UNREACHED, 1, end - start + 1);
  best[0] = 0;
  for (let from = start; from < end; from += 1) {
    const base = best[from - start] as number;
    const unit = units[from] as number;
    let node = trie.ids[unit] as number;
    let to = from + 1 - start;
    best[to] = Math.min(best[to] as number, base + unitCost(lexicon, unit));
    while (node !== 0 && start + to < end) {
      node = child(trie, node, trie.ids[units[start + to] as number] as number);
      to += 1;
      const code = node === 0 ? 0 : (costs[node] as number);
      if (code !== 0) best[to] = Math.min(best[to] as number, base + code - 1);
    }
  }
  return best[end - start] as number;
}

/**
 * The cost code of a word that takes precedence over a lexicon's. One of a single character costs what the lexicon's
 * does, so that it only changes the reading where the character stands alone.
 */
export function overlayCode(word: string, lexicon: CostedTrie): number {
  const bonus = word.length === 1 ? 1 : OVERLAY_BONUS;
  return (
    1 + Math.min(Math.max(0, partsCost(unitsOf(word).units, 0, word.length, lexicon) - bonus), HIGHEST - 1)
  );
}

/**
 * A trie of words that take precedence over a lexicon's: its own reviewed vocabulary with a user's. What is in
 * `certain` costs nothing, so that no other division can win.
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
  const costs = new Uint8Array(trie.valueLength.length);
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
    costs[node] = certain.has(key) && key.length > 1 ? 1 : overlayCode(key, lexicon);
    for (let i = 0; i < value.length; i += 1) trie.pool[at + i] = value.charCodeAt(i);
    at += value.length;
  }
  return { trie, costs };
}

/** The words of an overlay, with what they become. */
export function overlayEntries({ trie, costs }: CostedTrie): Map<string, string> {
  const { ids, edges, valueStart, valueLength, pool } = trie;
  const unitOf = new Uint16Array(costs.length);
  const parent = new Int32Array(costs.length);
  const letters = new Uint16Array(costs.length);
  for (let unit = 0; unit < ids.length; unit += 1) letters[ids[unit] as number] = unit;
  for (let unit = 1; unit < letters.length; unit += 1) unitOf[unit] = letters[unit] as number;
  for (let slot = 0; slot < edges.length; slot += 2) {
    const edge = edges[slot] as number;
    if (edge === 0) continue;
    const child = edges[slot + 1] as number;
    parent[child] = edge >>> ALPHABET_BITS;
    unitOf[child] = letters[edge & (2 ** ALPHABET_BITS - 1)] as number;
  }
  const entries = new Map<string, string>();
  for (let node = 1; node < costs.length; node += 1) {
    if (costs[node] === 0) continue;
    let word = '';
    for (let at = node; at !== 0; at = parent[at] as number)
      word = String.fromCharCode(unitOf[at] as number) + word;
    const start = valueStart[node] as number;
    const size = valueLength[node] as number;
    entries.set(word, size === 0 ? word : String.fromCharCode(...pool.subarray(start, start + size)));
  }
  return entries;
}
