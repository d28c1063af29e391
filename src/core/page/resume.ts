import { type ArticleItems, type Item, isPhotoStory } from './articles';
import type { DraftLine } from './draft';
import { wordsOf } from './paragraphs';
import { readRarity, restAffinities, type Topic, topicOf } from './topics';

/** Log-odds for each unit of difference in affinity: measured on generated pages, halves of one article against others. */
const TOPIC_WEIGHT = 20;
/** Log-odds that an article goes on behind another one at a given place. */
const PRIOR = -4;
const DISTANCE = -0.5;
const FARTHEST = 6;

/** What a move would gain. */
interface Resumption {
  readonly from: number;
  readonly cut: number;
  readonly to: number;
  readonly gain: number;
}

/**
 * Sends the rest of an interrupted article home. Where a paragraph ends just before the interruption no sentence tells
 * that the article goes on; its subject does. Every end of an article, from a paragraph on, is weighed against the
 * articles before: whose words does it share, and does it look like the one or the other (subheads, a closing
 * dateline)? The best moves are made one after the other.
 */
export function resumeArticles(
  lines: readonly DraftLine[],
  articles: readonly ArticleItems[],
  spaced: (at: number) => boolean,
  topics: boolean,
): void {
  const texts = articles.map((article) => article.items.map((item) => itemText(lines, item)));
  const rarity = readRarity(texts.flat());
  const read = articles.map((_, i) => topicOf(texts[i] ?? [], rarity));
  for (let moves = 0; moves < articles.length; moves++) {
    const best = bestResumption(lines, articles, topics ? read : [], spaced);
    if (!best) return;
    const items = articles[best.from]?.items.splice(best.cut) ?? [];
    articles[best.to]?.items.push(...items);
    texts[best.to]?.push(...(texts[best.from]?.splice(best.cut) ?? []));
    for (const i of [best.from, best.to]) read[i] = topicOf(texts[i] ?? [], rarity);
  }
}

function bestResumption(
  lines: readonly DraftLine[],
  articles: readonly ArticleItems[],
  topics: readonly Topic[],
  spaced: (at: number) => boolean,
): Resumption | null {
  let best: Resumption | null = null;
  const open = articles.map((article) => canGoOn(lines, article));
  articles.forEach((article, from) => {
    const topic = topics[from];
    const own = topic && restAffinities(topic, null);
    for (let to = Math.max(0, from - FARTHEST); to < from; to++) {
      const home = articles[to];
      if (!home || !open[to]) continue;
      const other = topics[to];
      const theirs = topic && other && restAffinities(topic, other);
      for (let cut = 1; cut < article.items.length; cut++) {
        const item = article.items[cut];
        if (!item || !startsPiece(article.items, cut)) continue;
        const gain =
          PRIOR +
          TOPIC_WEIGHT * ((theirs?.[cut] ?? 0) - (own?.[cut] ?? 0)) +
          DISTANCE * (from - to - 1) +
          formGain(article.items.slice(0, cut), article.items.slice(cut), home.items) +
          (spaced(item.at) ? 2.5 : 0);
        if (gain > (best?.gain ?? 0)) best = { from, cut, to, gain };
      }
    }
  });
  return best;
}

/** A rest begins with a paragraph or subhead, behind text of the article that it stands in. */
function startsPiece(items: readonly Item[], cut: number): boolean {
  const item = items[cut];
  if (!item) return false;
  if (item.kind === 'line' && item.role !== 'subhead') return false;
  return items.slice(0, cut).some((one) => one.kind === 'paragraph');
}

/** Whether more may follow: the article has text and no closing line yet. */
function canGoOn(lines: readonly DraftLine[], article: ArticleItems): boolean {
  const text = article.items.filter((item) => item.kind === 'paragraph').length;
  const last = article.items[article.items.length - 1];
  if (last?.kind === 'paragraph') {
    const end = lines[last.paragraph.lines[last.paragraph.lines.length - 1] ?? 0];
    if (end?.features.credits.some((credit) => credit.kind === 'dateline' || credit.kind === 'photo'))
      return false;
  }
  return text > 0 && !(last?.kind === 'line' && last.closing);
}

/** What the shape of the pieces says: subheads and closing lines belong to features, not to news with a credit. */
function formGain(own: readonly Item[], rest: readonly Item[], home: readonly Item[]): number {
  let gain = 0;
  const subheads = (items: readonly Item[]): boolean =>
    items.some((item) => item.kind === 'line' && item.role === 'subhead');
  if (subheads(rest) && !subheads(own)) gain += subheads(home) ? 2.5 : 0.5;
  if (subheads(rest) && subheads(own)) gain -= 1.5;
  const closing = own.some((item) => item.kind === 'line' && item.closing);
  if (closing) gain += 4;
  const dateline = rest.some((item) => item.kind === 'line' && item.role === 'dateline');
  const byline = (items: readonly Item[]): boolean =>
    items.some((item) => item.kind === 'line' && item.role === 'byline' && !item.closing);
  if (dateline && byline(home) && !byline(own)) gain += 2;
  return gain;
}

/** Folded words of an item. */
export function itemText(lines: readonly DraftLine[], item: Item): string {
  const members = item.kind === 'line' ? [item.at] : item.paragraph.lines;
  return members.map((at) => (lines[at] ? wordsOf(lines[at]) : '')).join('');
}

/** Log-odds that the paragraph before a photo's title is a part of its caption. */
const CAPTION_PRIOR = -2;

/**
 * Sends a caption home that OCR read before the photo's title: the last paragraph of the article above, where it
 * shares more words with the photo than with its own article.
 */
export function gatherCaptions(lines: readonly DraftLine[], articles: readonly ArticleItems[]): void {
  const texts = articles.map((article) => article.items.map((item) => itemText(lines, item)));
  const rarity = readRarity(texts.flat());
  for (let i = 1; i < articles.length; i++) {
    const photo = articles[i];
    const above = articles[i - 1];
    const caption = above?.items[above.items.length - 1];
    if (!photo || !above || caption?.kind !== 'paragraph' || above.items.length < 3) continue;
    const credited = photo.items.some((item) => item.kind === 'line' && item.role === 'credit');
    if (!credited || photo.items[0]?.kind !== 'line' || !isPhotoStory(lines, photo)) continue;
    const topic = topicOf(texts[i - 1] ?? [], rarity);
    const cut = above.items.length - 1;
    const own = restAffinities(topic, null)[cut] ?? 0;
    const theirs = restAffinities(topic, topicOf(texts[i] ?? [], rarity))[cut] ?? 0;
    if (CAPTION_PRIOR + TOPIC_WEIGHT * (theirs - own) <= 0) continue;
    above.items.pop();
    const first = photo.items.findIndex((item) => item.kind === 'paragraph');
    photo.items.splice(first + 1, 0, caption);
    texts[i - 1]?.pop();
    texts[i]?.splice(first + 1, 0, itemText(lines, caption));
  }
}
