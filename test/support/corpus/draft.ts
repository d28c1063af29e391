import type { LineRole } from '../../../src/core/page/model';
import type { PartRole, SourceArticle } from './source';

/** One character of the source and what the page shows for it: itself, another one, nothing, or more. */
export interface Cell {
  readonly src: string;
  out: string;
}

/** An unbroken piece of a part, as it stands in one line of the page. */
export interface Segment {
  readonly part: string;
  /** UTF-16 offset in the part's source text. */
  readonly start: number;
  readonly cells: Cell[];
}

export interface Noise {
  readonly kind: 'garbage' | 'duplicate' | 'folio' | 'page-header' | 'staff';
  readonly text: string;
}

/** A line of the page in the making. */
export interface Draft {
  /** Index of the article on the page; for noise, the article that it stands in, or null. */
  readonly article: number | null;
  readonly role: LineRole;
  readonly altRoles: readonly PartRole[];
  /** One, or two where the line holds the end of a paragraph and the start of the next. Empty for noise. */
  readonly segments: Segment[];
  /** Between two segments: a space or nothing. */
  glue: string;
  /** `#` marks without the space; '' for none. */
  mark: string;
  /** Two ideographic spaces in front. */
  indented: boolean;
  /** May stand anywhere in the reading order of its article. */
  readonly freeOrder: boolean;
  readonly noise: Noise | null;
}

export interface PartRecord {
  readonly id: string;
  readonly role: PartRole;
  readonly text: string;
}

/** Text that the page lost for good: a stretch of a part. */
export interface Loss {
  readonly article: number;
  readonly part: string;
  readonly start: number;
  readonly end: number;
}

/** An article in the making. */
export interface Block {
  readonly index: number;
  readonly source: SourceArticle;
  readonly parts: readonly PartRecord[];
  /** Its lines in reading order. */
  readonly reading: Draft[];
  /** Set line by line in a narrow column rather than a paragraph a line. */
  readonly narrow: boolean;
  /** Column width in full-width characters. */
  readonly width: number;
}

/** Neighbouring lines of the page, of one article or of several that were mixed up. */
export interface Chunk {
  lines: Draft[];
  readonly blocks: readonly Block[];
  /** Its lines no longer stand in reading order. */
  readonly mixed: boolean;
}

export const isProse = (role: LineRole): boolean => role === 'lead' || role === 'body' || role === 'caption';

/** The part that the line holds when it holds only one. */
export function onlyPart(draft: Draft): string | null {
  return draft.segments.length === 1 ? (draft.segments[0]?.part ?? null) : null;
}

export function noiseDraft(kind: Noise['kind'], text: string, near: number | null): Draft {
  return {
    article: near,
    role: 'noise',
    altRoles: [],
    segments: [],
    glue: '',
    mark: '',
    indented: false,
    freeOrder: false,
    noise: { kind, text },
  };
}

/** Columns taken up, in full-width characters: ASCII counts half. */
export function widthOf(text: string): number {
  let width = 0;
  for (const ch of text) width += ch < '\u0080' ? 0.5 : 1;
  return width;
}

export function sourceText(draft: Draft): string {
  return draft.segments.map((segment) => segment.cells.map((cell) => cell.src).join('')).join('');
}
