import { isHan } from '../text/characters';
import { pairCode } from './pageWords';

/** A pair of characters that several paragraphs of the page have, with the first and last of an article's items with it. */
interface SharedPair {
  readonly code: number;
  readonly first: number;
  readonly last: number;
  readonly weight: number;
}

/** The words of an article, as pairs of characters. */
export interface Topic {
  readonly pairs: readonly SharedPair[];
  readonly codes: ReadonlySet<number>;
  /** For each place `k`: how many different pairs the items before `k` have, and the items from `k` on. */
  readonly before: Float64Array;
  readonly rest: Float64Array;
}

/** Reads the pairs of Han characters of an article's items, given as folded texts; `rarity` weighs them. */
export function topicOf(items: readonly string[], rarity: ReadonlyMap<number, number>): Topic {
  const first = new Map<number, number>();
  const last = new Map<number, number>();
  items.forEach((text, i) => {
    eachPair(text, (code) => {
      if (!first.has(code)) first.set(code, i);
      last.set(code, i);
    });
  });
  const size = items.length;
  const before = new Float64Array(size + 1);
  const rest = new Float64Array(size + 1);
  const pairs: SharedPair[] = [];
  const codes = new Set<number>();
  for (const [code, from] of first) {
    const to = last.get(code) ?? from;
    before[from + 1] = (before[from + 1] ?? 0) + 1;
    rest[to] = (rest[to] ?? 0) + 1;
    const weight = rarity.get(code);
    if (weight === undefined) continue;
    pairs.push({ code, first: from, last: to, weight });
    codes.add(code);
  }
  for (let k = 1; k <= size; k++) before[k] = (before[k] ?? 0) + (before[k - 1] ?? 0);
  for (let k = size - 1; k >= 0; k--) rest[k] = (rest[k] ?? 0) + (rest[k + 1] ?? 0);
  return { pairs, codes, before, rest };
}

function eachPair(text: string, visit: (code: number) => void): void {
  let a = 0;
  for (let i = 0; i < text.length; i++) {
    const b = text.charCodeAt(i);
    const han = isHan(b);
    if (a !== 0 && han) visit(pairCode(a, b));
    a = han ? b : 0;
  }
}

/**
 * How rare each pair is among the paragraphs of a page: its inverse document frequency. Pairs of one paragraph alone,
 * which nothing can share, and those that are everywhere are left out.
 */
export function readRarity(paragraphs: readonly string[]): ReadonlyMap<number, number> {
  const frequency = new Map<number, number>();
  const seenIn = new Map<number, number>();
  paragraphs.forEach((text, i) => {
    eachPair(text, (code) => {
      if (seenIn.get(code) === i) return;
      seenIn.set(code, i);
      frequency.set(code, (frequency.get(code) ?? 0) + 1);
    });
  });
  const most = Math.max(2, paragraphs.length / 4);
  const rarity = new Map<number, number>();
  for (const [code, count] of frequency) {
    if (count > 1 && count <= most) rarity.set(code, Math.log(paragraphs.length / count));
  }
  return rarity;
}

/**
 * For each place `k` where an article could be cut, how much the rest (items from `k` on) speaks of what `other` speaks
 * of: the shared rarity for the size of both. Without `other`, of what the article's own items before `k` speak of.
 */
export function restAffinities(article: Topic, other: Topic | null): Float64Array {
  const size = article.rest.length;
  const shared = new Float64Array(size + 1);
  for (const { code, first, last, weight } of article.pairs) {
    if (other && !other.codes.has(code)) continue;
    // The rest has the code for cuts up to `last`; the own part has it for cuts behind `first`.
    const from = other ? 0 : first + 1;
    shared[from] = (shared[from] ?? 0) + weight;
    shared[last + 1] = (shared[last + 1] ?? 0) - weight;
  }
  let sum = 0;
  return Float64Array.from({ length: size }, (_, k) => {
    sum += shared[k] ?? 0;
    const sizes = (article.rest[k] ?? 0) * (other ? (other.rest[0] ?? 0) : (article.before[k] ?? 0));
    return sizes > 0 ? sum / Math.sqrt(sizes) : 0;
  });
}
