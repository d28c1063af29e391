import { foldKey } from '../text/foldKey';
import { type ArticleItems, type Item, isPhotoStory } from './articles';
import type { DraftLine } from './draft';
import { itemText } from './resume';
import { CAPTION_START } from './roleFeaturesOwn';

const FARTHEST = 5;

/**
 * Sends closing lines home that stand behind another article: a dateline to the article of its place that has a byline
 * and no dateline, a photo credit to the photo that has none. One that fits where it stands stays.
 */
export function settleStrays(lines: readonly DraftLine[], articles: readonly ArticleItems[]): ArticleItems[] {
  const result = [...articles];
  for (let i = 0; i < result.length; i++) {
    const article = result[i];
    if (!article) continue;
    for (const item of [...article.items]) {
      if (item.kind !== 'line' || !item.closing) continue;
      if (item.role === 'dateline') settleDateline(lines, result, i, item);
      else if (item.role === 'credit') settleCredit(lines, result, i, item);
    }
  }
  return result.filter((article) => article.items.length > 0);
}

function settleDateline(
  lines: readonly DraftLine[],
  articles: readonly ArticleItems[],
  at: number,
  item: Item,
): void {
  const credit = lines[item.at]?.features.credits.find((one) => one.kind === 'dateline');
  if (!credit?.outlet) return;
  let best = -1;
  let bestScore = -Infinity;
  for (let i = Math.max(0, at - FARTHEST); i <= at; i++) {
    const article = articles[i];
    if (!article) continue;
    const score = datelineScore(lines, article, item, credit.place) - 0.4 * (at - i);
    if (score >= bestScore) {
      best = i;
      bestScore = score;
    }
  }
  if (best !== at) move(articles, at, best, item);
}

function datelineScore(
  lines: readonly DraftLine[],
  article: ArticleItems,
  item: Item,
  place: string | undefined,
): number {
  let score = 0;
  if (article.items.some((one) => one.kind === 'line' && one.role === 'byline' && !one.closing)) score += 2;
  if (
    article.items.some(
      (one) => one.kind === 'paragraph' && lines[one.paragraph.lines[0] ?? 0]?.role === 'lead',
    )
  )
    score -= 3;
  if (article.items.some((one) => one !== item && one.kind === 'line' && one.role === 'dateline')) score -= 4;
  if (!article.items.some((one) => one.kind === 'paragraph')) score -= 4;
  if (isPhotoStory(lines, article)) score -= 1;
  if (place) {
    const name = foldKey(place);
    if (article.items.some((one) => one !== item && itemText(lines, one).includes(name))) score += 3;
  }
  return score;
}

/** A photo credit behind text that no photo tells: its own photo is looked for, then the paragraph before it is one. */
function settleCredit(lines: readonly DraftLine[], articles: ArticleItems[], at: number, item: Item): void {
  const article = articles[at];
  if (!article) return;
  const credited = (one: ArticleItems): boolean =>
    one.items.some((other) => other !== item && other.kind === 'line' && other.role === 'credit') ||
    one.items.some(
      (other) =>
        other.kind === 'paragraph' &&
        other.paragraph.lines.some((l) => lines[l]?.features.credits.some((c) => c.kind === 'photo')),
    );
  let best = -1;
  let bestScore = 0;
  for (let i = at; i >= Math.max(0, at - FARTHEST); i--) {
    const other = articles[i];
    if (!other || !isPhotoStory(lines, other) || credited(other)) continue;
    const score = photoScore(lines, other) - 0.3 * (at - i);
    if (score > bestScore) {
      best = i;
      bestScore = score;
    }
  }
  if (best === at) return;
  if (best >= 0) {
    move(articles, at, best, item);
    return;
  }
  const place = article.items.indexOf(item);
  const before = article.items[place - 1];
  const texts = article.items.filter((one) => one.kind === 'paragraph').length;
  if (before?.kind !== 'paragraph' || texts < 2) return;
  const first = lines[before.paragraph.lines[0] ?? 0];
  if (first && CAPTION_START.test(first.features.key)) {
    const own: ArticleItems = { items: [before, item] };
    article.items.splice(place - 1, 2);
    articles.splice(at + 1, 0, own);
  }
}

/** How much an article looks like a photo with its caption; above 0 for a likely one. */
function photoScore(lines: readonly DraftLine[], article: ArticleItems): number {
  let score = 1.5;
  let length = 0;
  for (const one of article.items) {
    if (one.kind === 'paragraph') {
      const first = lines[one.paragraph.lines[0] ?? 0];
      if (first && CAPTION_START.test(first.features.key)) score += 3;
      length += itemText(lines, one).length;
    } else if (one.role === 'column-label' || one.role === 'kicker') score -= 2;
  }
  return score - Math.max(0, length - 150) / 80;
}

function move(articles: readonly ArticleItems[], from: number, to: number, item: Item): void {
  const source = articles[from]?.items;
  if (!source) return;
  source.splice(source.indexOf(item), 1);
  articles[to]?.items.push(item);
}
