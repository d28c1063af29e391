import type { DraftLine } from './draft';
import type { LineRole } from './model';
import type { Paragraph } from './paragraphs';
import { CAPTION_START } from './roleFeaturesOwn';

/** A line or paragraph in its place in an article. */
export type Item =
  | {
      readonly kind: 'line';
      readonly role: Exclude<LineRole, 'noise'>;
      readonly at: number;
      readonly closing: boolean;
    }
  | { readonly kind: 'paragraph'; readonly at: number; readonly paragraph: Paragraph };

/** An article as a growing list of items in reading order. */
export interface ArticleItems {
  readonly items: Item[];
}

const DISPLAY: ReadonlySet<LineRole> = new Set(['column-label', 'kicker', 'headline', 'deck', 'byline']);

/**
 * Collects headings, paragraphs and credits into articles, walking the page in `order`: a heading block opens an
 * article, a news credit or a caption behind text opens one without a headline. A paragraph goes to the article in
 * which its main run stands; where an article's interrupted paragraph ends, that article goes on.
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
    for (const paragraph of paragraphs) {
      for (const at of paragraph.lines) this.#paragraphOf.set(at, paragraph);
    }
    this.#open();
  }

  visit(place: number): void {
    const at = this.#order[place] ?? 0;
    const line = this.#lines[at];
    if (!line || line.role === 'noise') return;
    const paragraph = this.#paragraphOf.get(at);
    if (paragraph) this.#visitText(at, paragraph);
    else if (DISPLAY.has(line.role)) this.#visitDisplay(place, line);
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
    const opens = first?.role === 'lead' || (isCaption(this.#lines, paragraph) && !this.#has('caption'));
    if (opens && this.#hasText()) this.#open();
    this.#owner.set(paragraph, this.#current);
    this.#add({ kind: 'paragraph', at, paragraph });
  }

  #visitDisplay(place: number, line: DraftLine): void {
    const at = this.#order[place] ?? 0;
    const role = line.role as Exclude<LineRole, 'noise'>;
    const ahead = this.#headingAhead(place);
    const text = this.#paragraphCount();
    const closes =
      role === 'byline' && this.#hasText() && (!ahead || isSignature(line) || this.#creditFollows(place));
    const late = role === 'deck' && !ahead && !this.#has('deck') && text <= 2;
    const noted = text > 0 && !this.#has('headline') && this.#onlyNotes();
    if (this.#hasText() && !closes && !late && !noted) this.#open();
    this.#add({ kind: 'line', role, at, closing: closes && (text > 1 || isSignature(line)) });
  }

  /** Whether the next line is display type too. */
  #headingAhead(place: number): boolean {
    const role = this.#nextRole(place);
    return role === 'headline' || role === 'kicker' || role === 'deck' || role === 'column-label';
  }

  #nextRole(place: number): LineRole | undefined {
    for (let i = place + 1; i < this.#order.length; i++) {
      const role = this.#lines[this.#order[i] ?? 0]?.role;
      if (role !== 'noise') return role;
    }
    return undefined;
  }

  /** Whether the heading block behind `place` has a byline or news credit of its own. */
  #creditFollows(place: number): boolean {
    for (let i = place + 1; i < Math.min(place + 7, this.#order.length); i++) {
      const role = this.#lines[this.#order[i] ?? 0]?.role;
      if (role === 'byline' || role === 'lead') return true;
      if (role === 'body' || role === 'caption') return false;
    }
    return false;
  }

  /** Whether the text so far is an editor's note, which stands above the headline. */
  #onlyNotes(): boolean {
    return this.#current.items.every(
      (item) =>
        item.kind === 'line' ||
        this.#lines[item.paragraph.lines[0] ?? 0]?.features.credits.some((c) => c.kind === 'editorial'),
    );
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

/** A paragraph that opens like a caption, or that a photo credit closes. */
function isCaption(lines: readonly DraftLine[], paragraph: Paragraph): boolean {
  const first = lines[paragraph.lines[0] ?? 0];
  const last = lines[paragraph.lines[paragraph.lines.length - 1] ?? 0];
  return (
    (first !== undefined && CAPTION_START.test(first.features.key)) ||
    (last?.features.credits.some((credit) => credit.kind === 'photo') ?? false)
  );
}

/** Names in brackets, a reader's name with the place, a desk: they sign what stands above them. */
function isSignature(line: DraftLine): boolean {
  const credit = line.features.credits[0];
  if (!credit) return true;
  return credit.kind === 'signature' || credit.weak === true || /^[(（〔【]/.test(line.features.scan.text);
}
