import type { LineRole } from '../../../src/core/page/model';

export type Region = 'CN' | 'TW' | 'HK';
export type Split = 'tune' | 'held';
export type PartRole = Exclude<LineRole, 'noise'>;

/** A heading, paragraph, verse line, credit or dateline as the paper printed it. */
export interface SourcePart {
  readonly role: PartRole;
  readonly text: string;
  /** Other roles that a careful reader may give the part. */
  readonly altRoles: readonly PartRole[];
  /** Set line by line and never re-wrapped. */
  readonly verse: boolean;
}

export interface SourceByline {
  readonly role: string;
  readonly name: string;
  /** The name may be left out of an answer: signatures without a role. */
  readonly optional: boolean;
}

/** One article of the corpus, before it is set in columns and damaged. */
export interface SourceArticle {
  readonly id: string;
  readonly kind: string;
  readonly region: Region;
  readonly script: 'hans' | 'hant';
  readonly split: Split;
  readonly bylines: readonly SourceByline[];
  readonly parts: readonly SourcePart[];
}

const ROLE_OF: Readonly<Record<string, PartRole>> = {
  label: 'column-label',
  'column-label': 'column-label',
  kicker: 'kicker',
  headline: 'headline',
  deck: 'deck',
  subhead: 'subhead',
  byline: 'byline',
  lead: 'lead',
  body: 'body',
  verse: 'body',
  caption: 'caption',
  credit: 'credit',
  dateline: 'dateline',
};

/**
 * Reads a corpus file: articles that begin with `@@ id | kind | REGION script | split`, then `by:` with the
 * credited people, then a part a line, `role| text` or `role~other,roles| text`.
 * Throws on a line that is neither, so that a typing slip never shrinks the corpus silently.
 */
export function parseCorpus(text: string): SourceArticle[] {
  const articles: SourceArticle[] = [];
  for (const chunk of text.split(/^@@ /m).slice(1)) {
    const [head = '', ...rows] = chunk.split('\n');
    const [id = '', kind = '', edition = '', split = ''] = head.split('|').map((field) => field.trim());
    const [region, script] = edition.split(' ');
    if (
      !isRegion(region) ||
      (script !== 'hans' && script !== 'hant') ||
      (split !== 'tune' && split !== 'held')
    )
      throw new Error(`unreadable article head: @@ ${head}`);
    const filled = rows.filter((row) => row.trim() !== '');
    const bylines = filled
      .filter((row) => row.startsWith('by:'))
      .flatMap((row) => parseBylines(row.slice(3)));
    const parts = filled.filter((row) => !row.startsWith('by:')).map(parsePart);
    articles.push({ id, kind, region, script, split, bylines, parts });
  }
  return articles;
}

function isRegion(value: string | undefined): value is Region {
  return value === 'CN' || value === 'TW' || value === 'HK';
}

/** `记者 陈某; 通讯员 何某; optional 董某`: a name alone has no printed role. */
function parseBylines(list: string): SourceByline[] {
  return list
    .split(';')
    .map((entry) => entry.trim().split(/\s+/))
    .filter((words) => words[0] !== '')
    .map((words) => {
      const name = words.at(-1) ?? '';
      const role = words.length > 1 ? (words[0] ?? '') : '';
      return role === 'optional' ? { role: '', name, optional: true } : { role, name, optional: false };
    });
}

function parsePart(row: string): SourcePart {
  const bar = row.indexOf('|');
  const [key = '', alternatives = ''] = row.slice(0, Math.max(bar, 0)).split('~');
  const text = row.slice(bar + 1).trim();
  if (bar < 0 || text === '') throw new Error(`unreadable part: ${row}`);
  const altRoles = alternatives.split(',').filter((word) => word !== '');
  return { role: roleOf(key), text, altRoles: altRoles.map(roleOf), verse: key === 'verse' };
}

function roleOf(key: string): PartRole {
  const role = ROLE_OF[key];
  if (role === undefined) throw new Error(`unknown role: ${key}`);
  return role;
}

/**
 * Where `text` prints `name`, in UTF-16 offsets: names of two characters are often set with a space between them.
 * Null where it does not.
 */
export function findName(
  text: string,
  name: string,
): { readonly start: number; readonly end: number } | null {
  const letters = Array.from(name, (letter) => letter.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const match = new RegExp(letters.join('[ \\u3000]?')).exec(text);
  return match === null ? null : { start: match.index, end: match.index + match[0].length };
}
