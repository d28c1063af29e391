import { isHan } from '../text/characters';
import { pairCode } from './pageWords';

/** The words of an article, as pairs of characters, each with the first and last of its items that has it. */
export interface Topic {
  readonly first: ReadonlyMap<number, number>;
  readonly last: ReadonlyMap<number, number>;
  readonly items: number;
}

/** Reads the pairs of Han characters of an article's items, given as folded texts. */
export function topicOf(items: readonly string[]): Topic {
  const first = new Map<number, number>();
  const last = new Map<number, number>();
  items.forEach((text, i) => {
    for (const code of pairsOf(text)) {
      if (!first.has(code)) first.set(code, i);
      last.set(code, i);
    }
  });
  return { first, last, items: items.length };
}

function* pairsOf(text: string): Generator<number> {
  for (let i = 1; i < text.length; i++) {
    const a = text.charCodeAt(i - 1);
    const b = text.charCodeAt(i);
    if (isHan(a) && isHan(b)) yield pairCode(a, b);
  }
}

/** How rare each pair is among the paragraphs of a page: its inverse document frequency, 0 for what is everywhere. */
export function readRarity(paragraphs: readonly string[]): ReadonlyMap<number, number> {
  const frequency = new Map<number, number>();
  for (const text of paragraphs) {
    for (const code of new Set(pairsOf(text))) frequency.set(code, (frequency.get(code) ?? 0) + 1);
  }
  const most = Math.max(2, paragraphs.length / 4);
  const rarity = new Map<number, number>();
  for (const [code, count] of frequency)
    if (count <= most) rarity.set(code, Math.log(paragraphs.length / count));
  return rarity;
}

/**
 * For each place `k` where an article could be cut, how much the rest (items from `k` on) speaks of what `other` speaks
 * of: the shared rarity for the size of both. Without `other`, of what the article's own items before `k` speak of.
 */
export function restAffinities(
  article: Topic,
  other: Topic | null,
  rarity: ReadonlyMap<number, number>,
): Float64Array {
  const size = article.items;
  const shared = new Float64Array(size + 2);
  const restSize = new Float64Array(size + 2);
  const ownSize = new Float64Array(size + 2);
  for (const [code, last] of article.last) {
    const first = article.first.get(code) ?? 0;
    restSize[last + 1] = (restSize[last + 1] ?? 0) - 1;
    ownSize[first + 1] = (ownSize[first + 1] ?? 0) + 1;
    if (other && !other.first.has(code)) continue;
    const weight = rarity.get(code) ?? 0;
    // The rest has the code for cuts up to `last`; the own part has it for cuts behind `first`.
    const from = other ? 0 : first + 1;
    shared[from] = (shared[from] ?? 0) + weight;
    shared[last + 1] = (shared[last + 1] ?? 0) - weight;
  }
  restSize[0] = (restSize[0] ?? 0) + article.last.size;
  const result = new Float64Array(size);
  let sum = 0;
  let rest = 0;
  let own = 0;
  for (let k = 0; k < size; k++) {
    sum += shared[k] ?? 0;
    rest += restSize[k] ?? 0;
    own += ownSize[k] ?? 0;
    const whole = other ? other.first.size : own;
    result[k] = rest > 0 && whole > 0 ? sum / Math.sqrt(rest * whole) : 0;
  }
  return result;
}
