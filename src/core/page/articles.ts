import type { ArticleItems, Item } from './articleItems';
import type { OrderWithin } from './articleOrder';
import { joinCutSentences } from './cutSentences';
import type { DraftLine } from './draft';
import type { Path } from './unitSteps';
import type { Unit } from './units';

/** The article of each unit, as the index of the unit that opens it. */
export function unitOwners(path: Path | undefined): number[] {
  const owners: number[] = [];
  for (let at: Path | null = path ?? null; at; at = at.parent) owners[at.unit] = at.article.first;
  return owners;
}

/**
 * Collects the units of each article into headings, paragraphs and credits, in the order in which it is read by itself.
 * A paragraph stands where its longest run does.
 */
export function collectArticles(
  lines: readonly DraftLine[],
  units: readonly Unit[],
  owners: readonly number[],
  order: OrderWithin,
): ArticleItems[] {
  const unitAt: (Unit | undefined)[] = new Array(lines.length);
  const own = new Map<number, number[]>();
  units.forEach((unit, u) => {
    const first = owners[u] ?? u;
    const known = own.get(first);
    if (known) known.push(...unit.lines);
    else own.set(first, [...unit.lines]);
    for (const at of unit.lines) unitAt[at] = unit;
  });
  return [...own].map(([first, taken]) => {
    const ordered = order(taken.sort((a, b) => a - b));
    const atAnchor = new Map(ordered.paragraphs.map((paragraph) => [paragraph.anchor, paragraph]));
    const items: Item[] = [];
    let begun = false;
    for (const at of ordered.lines) {
      const unit = unitAt[at];
      const paragraph = atAnchor.get(at);
      if (paragraph) {
        items.push({ kind: 'paragraph', at, paragraph });
        begun = true;
      } else if (unit && !unit.text) items.push(lineItem(lines, unit, at, begun));
    }
    return { first, items: settleBylines(settleHeadings(joinCutSentences(items, lines))) };
  });
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

/** Whether an article is a photo with its caption: little text, no news credit, no byline, no subhead. */
export function isPhotoStory(lines: readonly DraftLine[], article: ArticleItems): boolean {
  let text = 0;
  for (const item of article.items) {
    if (item.kind === 'line') {
      if (item.role === 'subhead' || item.role === 'byline' || item.role === 'dateline') return false;
      continue;
    }
    text++;
    if (lines[item.paragraph.lines[0] ?? 0]?.role === 'lead') return false;
  }
  return text >= 1 && text <= 3;
}
