import type { Range } from '../text/range';
import type { Page, Part } from './model';

/** What a stretch of the page is, as far as a line alone can't tell. */
export const TOKEN_KINDS = [
  'columnLabel',
  'kicker',
  'headline',
  'deck',
  'subhead',
  'caption',
  'dateline',
  'personName',
  'noise',
] as const;
export type TokenKind = (typeof TOKEN_KINDS)[number];

export interface RoleToken {
  readonly range: Range;
  readonly kind: TokenKind;
}

const KIND_OF_ROLE: Partial<Record<Part['role'], TokenKind>> = {
  'column-label': 'columnLabel',
  kicker: 'kicker',
  headline: 'headline',
  deck: 'deck',
  subhead: 'subhead',
  caption: 'caption',
  dateline: 'dateline',
};

/**
 * The tokens of a page in document order, without overlaps; each lies within a line. Body text has none, so that the
 * line grammar's colours stay. With `within`, only tokens that touch that range.
 */
export function roleTokens(page: Page, within?: Range): RoleToken[] {
  const tokens: RoleToken[] = [];
  const add = (range: Range, kind: TokenKind) => {
    if (range.end <= range.start) return;
    if (within && (range.end <= within.start || range.start >= within.end)) return;
    tokens.push({ range, kind });
  };
  for (const article of page.articles) {
    const names = article.bylines.map((byline) => byline.range);
    for (const name of names) add(name, 'personName');
    for (const part of article.parts) {
      const kind = KIND_OF_ROLE[part.role];
      if (!kind) continue;
      for (const piece of part.pieces) for (const rest of without(piece, names)) add(rest, kind);
    }
  }
  for (const line of page.lines) if (line.role === 'noise') add(line.range, 'noise');
  return tokens.sort((a, b) => a.range.start - b.range.start);
}

/** What is left of a range when holes are cut out of it. */
function without(range: Range, holes: readonly Range[]): Range[] {
  const rest: Range[] = [];
  let from = range.start;
  for (const hole of holes) {
    if (hole.end <= from || hole.start >= range.end) continue;
    if (hole.start > from) rest.push({ start: from, end: hole.start });
    from = hole.end;
  }
  if (from < range.end) rest.push({ start: from, end: range.end });
  return rest;
}
