import type { ArticleItems, Item } from './articleItems';
import { isPhotoStory } from './articles';
import type { DraftLine, DraftPart } from './draft';
import type { Join, LineRole } from './model';
import { type Paragraph, wholePiece } from './paragraphs';

/** Reading order of what stands before the text, and behind it. */
const HEAD_ORDER: readonly LineRole[] = ['column-label', 'kicker', 'headline', 'deck', 'byline'];
const TEXT_RANK = HEAD_ORDER.length;

/** Puts an article's items into reading order and gives every paragraph its role. */
export function draftParts(lines: readonly DraftLine[], article: ArticleItems): DraftPart[] {
  const photo = hasCaptions(lines, article);
  const ordered = [...article.items].sort((a, b) => rank(a) - rank(b));
  return ordered.flatMap((item) => partsOf(lines, item, photo));
}

function rank(item: Item): number {
  if (item.kind === 'paragraph') return TEXT_RANK;
  if (item.role === 'dateline' || item.closing) return TEXT_RANK + 1;
  const head = HEAD_ORDER.indexOf(item.role);
  return head >= 0 ? head : TEXT_RANK;
}

/** A photo's caption: its article is short, and a photo credit or the caption's own words tell it. */
function hasCaptions(lines: readonly DraftLine[], article: ArticleItems): boolean {
  if (!isPhotoStory(lines, article)) return false;
  return article.items.some((item) =>
    item.kind === 'line'
      ? item.role === 'credit'
      : item.paragraph.lines.some((at) => lines[at]?.role === 'caption'),
  );
}

function partsOf(lines: readonly DraftLine[], item: Item, photo: boolean): DraftPart[] {
  if (item.kind === 'line') return [{ role: item.role, pieces: [wholePiece(lines, item.at)], joins: [] }];
  const first = lines[item.paragraph.lines[0] ?? 0];
  const opens = first?.role === 'lead' || (item.paragraph.lines.length > 1 && bracketsCredit(first));
  const role = photo || first?.role === 'caption' ? 'caption' : opens ? 'lead' : 'body';
  return splitParagraph(lines, item.paragraph, role);
}

/** 〔記者…報導〕 alone on its line, which opens the lead below it. */
function bracketsCredit(line: DraftLine | undefined): boolean {
  return line?.features.credits[0]?.kind === 'byline' && /^[〔【（(〈]/.test(line.features.scan.text);
}

const INNER_BREAK = /[。！？!?][”"」』）)]?[ \u3000]+(?=[\u4e00-\u9fff“"「《])/g;

/** A line may hold the end of one paragraph and the start of the next, a space between: then both are parts. */
function splitParagraph(
  lines: readonly DraftLine[],
  paragraph: Paragraph,
  role: 'lead' | 'body' | 'caption',
): DraftPart[] {
  const parts: DraftPart[] = [];
  let pieces: { line: number; start: number; end: number }[] = [];
  let joins: Join[] = [];
  const close = (): void => {
    if (pieces.length > 0)
      parts.push({ role: parts.length > 0 && role === 'lead' ? 'body' : role, pieces, joins });
    pieces = [];
    joins = [];
  };
  paragraph.lines.forEach((at, k) => {
    const join = paragraph.joins[k - 1];
    if (join && pieces.length > 0) joins.push(join);
    const text = lines[at]?.features.scan.text ?? '';
    let from = 0;
    for (const found of text.matchAll(INNER_BREAK)) {
      const cut = found.index + found[0].length;
      pieces.push({ line: at, start: from, end: found.index + found[0].trimEnd().length });
      close();
      from = cut;
    }
    pieces.push({ line: at, start: from, end: text.length });
  });
  close();
  return parts;
}
