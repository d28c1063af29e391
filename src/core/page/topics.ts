import { isHan } from '../text/characters';
import { pairCode } from './pageWords';

/** The rare words of a stretch of text, as pairs of characters. */
export type Topic = ReadonlySet<number>;

/** How rare each pair is among the paragraphs of a page. */
export class TopicModel {
  readonly #frequency = new Map<number, number>();
  readonly #count: number;

  /** `paragraphs` are folded texts. */
  constructor(paragraphs: readonly string[]) {
    this.#count = paragraphs.length;
    for (const text of paragraphs) {
      for (const code of topicOf([text])) this.#frequency.set(code, (this.#frequency.get(code) ?? 0) + 1);
    }
  }

  /** Inverse document frequency of a pair; 0 for what stands in more than a quarter of the paragraphs. */
  rarity(code: number): number {
    const frequency = this.#frequency.get(code) ?? 0;
    if (frequency === 0 || frequency > Math.max(2, this.#count / 4)) return 0;
    return Math.log(this.#count / frequency);
  }

  /**
   * How much of what `part` speaks of `whole` speaks of too: the shared rarity against what a text of that size shares
   * with anything, 0 for nothing, about 1 for two halves of one article.
   */
  affinity(part: Topic, whole: Topic): number {
    if (part.size === 0 || whole.size === 0) return 0;
    let shared = 0;
    for (const code of part) if (whole.has(code)) shared += this.rarity(code);
    return shared / (Math.sqrt(part.size) * Math.sqrt(whole.size));
  }
}

/** The pairs of Han characters of some folded texts. */
export function topicOf(texts: readonly string[]): Set<number> {
  const codes = new Set<number>();
  for (const text of texts) {
    for (let i = 1; i < text.length; i++) {
      const a = text.charCodeAt(i - 1);
      const b = text.charCodeAt(i);
      if (isHan(a) && isHan(b)) codes.add(pairCode(a, b));
    }
  }
  return codes;
}
