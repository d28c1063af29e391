import type { DraftLine } from './draft';
import type { LineRole } from './model';
import type { Paragraph } from './paragraphs';

/** A line or paragraph in its place in an article. */
export type Item =
  | {
      readonly kind: 'line';
      readonly role: Exclude<LineRole, 'noise'>;
      readonly at: number;
      readonly closing: boolean;
    }
  | { readonly kind: 'paragraph'; readonly at: number; readonly paragraph: Paragraph };

/** An article as a growing list of items in file order. */
export interface ArticleItems {
  readonly items: Item[];
}

const DISPLAY: ReadonlySet<LineRole> = new Set(['column-label', 'kicker', 'headline', 'deck', 'byline']);

/**
 * Collects headings, paragraphs and credits into articles, walking the page in `order`: a heading block opens an
 * article, a news credit where the current article has one already opens one without a headline, a caption behind
 * text likewise. A paragraph goes to the article in which its main run stands; where an article's interrupted
 * paragraph ends, that article goes on.
 */
export function collectArticles(
  lines: readonly DraftLine[],
  order: readonly number[],
  paragraphs: readonly Paragraph[],
): ArticleItems[] {
  const walk = new Walk(lines, order, paragraphs);
  for (let place = 0; place < order.length; place++) walk.visit(place);
  return walk.articles.filter((article) => article.items.length > 0);
}

class Walk {
  readonly articles: ArticleItems[] = [];
  readonly #lines: readonly DraftLine[];
  readonly #order: readonly number[];
  readonly #paragraphOf = new Map<number, Paragraph>();
  readonly #owner = new Map<Paragraph, ArticleItems>();
  #current: ArticleItems = { items: [] };

  constructor(lines: readonly DraftLine[], order: readonly number[], paragraphs: readonly Paragraph[]) {
    this.#lines = lines;
    this.#order = order;
    for (const paragraph of paragraphs)
      for (const at of paragraph.lines) this.#paragraphOf.set(at, paragraph);
    this.#open();
  }

  visit(place: number): void {
    const at = this.#order[place] ?? 0;
    const line = this.#lines[at];
    if (!line || line.role === 'noise') return;
    const paragraph = this.#paragraphOf.get(at);
    if (paragraph) this.#visitText(at, paragraph);
    else if (DISPLAY.has(line.role)) this.#visitDisplay(place, line.role);
    else this.#add({ kind: 'line', role: line.role, at, closing: line.role !== 'subhead' });
  }

  #visitText(at: number, paragraph: Paragraph): void {
    const owner = this.#owner.get(paragraph);
    if (owner) {
      // Behind the last piece of an interrupted paragraph its article goes on.
      if (at === paragraph.lines[paragraph.lines.length - 1]) this.#current = owner;
      return;
    }
    if (at !== paragraph.anchor) return;
    const first = this.#lines[paragraph.lines[0] ?? at];
    if (first?.role === 'lead' && (this.#has('lead') || this.#has('caption'))) this.#open();
    else if (first?.role === 'caption' && this.#hasText() && !this.#has('caption')) this.#open();
    this.#owner.set(paragraph, this.#current);
    this.#add({ kind: 'paragraph', at, paragraph });
  }

  #visitDisplay(place: number, role: LineRole): void {
    const at = this.#order[place] ?? 0;
    const headingAhead = this.#headingAhead(place);
    const inText = this.#hasText();
    const closes = inText && role === 'byline' && !headingAhead;
    const late =
      inText && role === 'deck' && !headingAhead && !this.#has('deck') && this.#paragraphCount() <= 2;
    if (inText && !closes && !late) this.#open();
    this.#add({
      kind: 'line',
      role: role as Exclude<LineRole, 'noise'>,
      at,
      closing: closes && this.#paragraphCount() > 1,
    });
  }

  /** Whether the next line is display type too. */
  #headingAhead(place: number): boolean {
    for (let i = place + 1; i < this.#order.length; i++) {
      const role = this.#lines[this.#order[i] ?? 0]?.role;
      if (role === 'noise') continue;
      return role === 'headline' || role === 'kicker' || role === 'deck';
    }
    return false;
  }

  #has(role: LineRole): boolean {
    return this.#current.items.some((item) =>
      item.kind === 'line' ? item.role === role : this.#lines[item.paragraph.lines[0] ?? 0]?.role === role,
    );
  }

  #hasText(): boolean {
    return this.#current.items.some((item) => item.kind === 'paragraph' || item.closing);
  }

  #paragraphCount(): number {
    return this.#current.items.filter((item) => item.kind === 'paragraph').length;
  }

  #open(): void {
    this.#current = { items: [] };
    this.articles.push(this.#current);
  }

  #add(item: Item): void {
    this.#current.items.push(item);
  }
}
