import type { DraftLine } from './draft';
import type { LineRole } from './model';
import type { Paragraph } from './paragraphs';
import type { Path } from './unitSteps';
import type { Unit } from './units';

/** A line or paragraph in its place in an article. */
export type Item =
  | {
      readonly kind: 'line';
      readonly role: Exclude<LineRole, 'noise'>;
      readonly at: number;
      readonly closing: boolean;
    }
  | { readonly kind: 'paragraph'; readonly at: number; readonly paragraph: Paragraph };

/** An article as a list of items in reading order. */
export interface ArticleItems {
  /** Index of the unit that opened it. */
  readonly first: number;
  readonly items: readonly Item[];
}

/** The article of each unit, as the index of the unit that opens it. */
export function unitOwners(path: Path | undefined): number[] {
  const owners: number[] = [];
  for (let at: Path | null = path ?? null; at; at = at.parent) owners[at.unit] = at.article.first;
  return owners;
}

/**
 * Collects the units of each article into headings, paragraphs and credits. A paragraph stands where its longest run
 * does; one whose lines belong to several articles is cut.
 */
export function collectArticles(
  lines: readonly DraftLine[],
  units: readonly Unit[],
  owners: readonly number[],
  paragraphs: readonly Paragraph[],
): ArticleItems[] {
  const owner = new Map<number, number>();
  units.forEach((unit, u) => {
    for (const at of unit.lines) owner.set(at, owners[u] ?? u);
  });
  const atAnchor = new Map<number, Paragraph>();
  for (const paragraph of paragraphs) {
    for (const piece of cutParagraph(paragraph, owner)) atAnchor.set(piece.anchor, piece);
  }
  const articles = new Map<number, Item[]>();
  const begun = new Set<number>();
  units.forEach((unit, u) => {
    const first = owners[u] ?? u;
    const items = articles.get(first) ?? [];
    articles.set(first, items);
    for (const at of unit.lines) {
      const paragraph = atAnchor.get(at);
      if (paragraph) {
        items.push({ kind: 'paragraph', at, paragraph });
        begun.add(first);
      } else if (!unit.text) items.push(lineItem(lines, unit, at, begun.has(first)));
    }
  });
  return [...articles].map(([first, items]) => ({
    first,
    items: settleBylines(settleHeadings(items)),
  }));
}

function lineItem(lines: readonly DraftLine[], { kind }: Unit, at: number, hasText: boolean): Item {
  const role = lines[at]?.role ?? 'body';
  const closing = kind === 'credit' || kind === 'dateline' || (kind === 'signature' && hasText);
  return { kind: 'line', role: role === 'noise' ? 'body' : role, at, closing };
}

/**
 * What an article shows of its headings that their lines did not: the block that opens it has a headline, a second
 * headline in the text is a subhead.
 */
function settleHeadings(items: readonly Item[]): Item[] {
  const firstText = items.findIndex((item) => item.kind === 'paragraph');
  const named = items.findIndex((item) => item.kind === 'line' && item.role === 'headline');
  const opener = items[0];
  const opens = opener?.kind === 'line' && opener.role === 'subhead' && firstText > 0;
  return items.map((item, i): Item => {
    if (item.kind !== 'line') return item;
    if (i === 0 && opens && (named < 0 || named > firstText)) return { ...item, role: 'headline' };
    const late = firstText >= 0 && i > firstText && item.role === 'headline';
    return late && (named < firstText || opens) && i < items.length - 1 ? { ...item, role: 'subhead' } : item;
  });
}

/** A byline behind all of a longer text signs it. */
function settleBylines(items: readonly Item[]): Item[] {
  const isText = (one: Item): boolean => one.kind === 'paragraph';
  const last = items.findLastIndex(isText);
  const long = items.filter(isText).length > 1;
  return items.map((item, i) =>
    long && i > last && item.kind === 'line' && item.role === 'byline' ? { ...item, closing: true } : item,
  );
}

/** A paragraph cut where its lines go to another article. */
function cutParagraph(paragraph: Paragraph, owner: ReadonlyMap<number, number>): Paragraph[] {
  const { lines, joins } = paragraph;
  const cuts = lines.flatMap((at, k) =>
    k > 0 && owner.get(at) !== owner.get(lines[k - 1] ?? -1) ? [k] : [],
  );
  if (cuts.length === 0) return [paragraph];
  return [0, ...cuts].map((from, i) => {
    const to = cuts[i] ?? lines.length;
    return asParagraph(lines.slice(from, to), joins.slice(from, to - 1));
  });
}

function asParagraph(lines: readonly number[], joins: Paragraph['joins']): Paragraph {
  let from = 0;
  let longest = 0;
  for (let start = 0; start < lines.length; ) {
    let end = start + 1;
    while (end < lines.length && joins[end - 1]?.kind === 'next') end++;
    if (end - start > longest) {
      from = start;
      longest = end - start;
    }
    start = end;
  }
  return { lines, joins, anchor: lines[from] ?? 0, anchorEnd: lines[from + longest - 1] ?? 0 };
}

/** Whether an article is a photo with its caption: little text, no news credit, no byline, no subhead. */
export function isPhotoStory(lines: readonly DraftLine[], article: ArticleItems): boolean {
  let text = 0;
  for (const item of article.items) {
    if (item.kind === 'line') {
      if (
        item.role === 'subhead' ||
        item.role === 'byline' ||
        item.role === 'deck' ||
        item.role === 'dateline'
      )
        return false;
      continue;
    }
    text++;
    if (lines[item.paragraph.lines[0] ?? 0]?.role === 'lead') return false;
  }
  return text >= 1 && text <= 3;
}
