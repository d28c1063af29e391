import type { Block, Draft, Loss } from './draft';
import { isProse } from './draft';
import {
  fold,
  type GoldArticle,
  type GoldByline,
  type GoldLine,
  type GoldPage,
  type GoldPiece,
} from './gold';
import type { BlankLines } from './knobs';
import { findName } from './source';

type Substitution = GoldPage['damage']['substitutions'][number];

interface Placed {
  readonly draft: Draft;
  readonly line: number;
  readonly text: string;
  readonly pieces: readonly GoldPiece[];
}

export interface RenderOptions {
  readonly blanks: BlankLines;
  readonly crlf: boolean;
}

/** Writes the page and says which line is what. `flow` is the file order, `blocks` the reading order. */
export function render(
  flow: readonly Draft[][],
  blocks: readonly Block[],
  losses: readonly Loss[],
  about: Pick<GoldPage, 'page' | 'tier' | 'profile'>,
  options: RenderOptions,
): { text: string; gold: GoldPage } {
  const rows: string[] = [];
  const substitutions: Substitution[] = [];
  const placed = new Map<Draft, Placed>();
  let previous: Draft | null = null;
  for (const chunk of flow) {
    for (const draft of chunk) {
      if (previous !== null && wantsBlank(previous, draft, chunk[0] === draft, options.blanks)) rows.push('');
      const line = rows.length + 1;
      const { text, pieces } = writeLine(draft, line, substitutions);
      rows.push(text);
      placed.set(draft, { draft, line, text, pieces });
      previous = draft;
    }
  }
  const eol = options.crlf ? '\r\n' : '\n';
  const ids = idsInFileOrder(flow);
  const lines = [...placed.values()].map((place) => goldLine(place, placed, blocks, ids));
  const articles = blocks.map((block) => goldArticle(block, placed, ids));
  articles.sort((a, b) => Number(a.id.slice(1)) - Number(b.id.slice(1)));
  const first = blocks[0]?.source;
  const gold: GoldPage = {
    ...about,
    script: first?.script ?? 'hans',
    region: first?.region ?? 'CN',
    file: `${about.page}.md`,
    lines,
    articles,
    damage: {
      substitutions,
      lost: losses.map(({ article, part, start, end }) => ({
        article: ids.get(article) ?? '',
        part,
        start,
        end,
      })),
    },
  };
  return { text: rows.join(eol) + eol, gold };
}

function wantsBlank(previous: Draft, draft: Draft, opensChunk: boolean, blanks: BlankLines): boolean {
  if (blanks === 'all') return true;
  if (blanks === 'none') return false;
  if (blanks === 'articles') return opensChunk;
  const before = previous.segments.at(-1)?.part;
  return draft.article !== previous.article || draft.segments[0]?.part !== before;
}

function writeLine(
  draft: Draft,
  line: number,
  substitutions: Substitution[],
): { text: string; pieces: GoldPiece[] } {
  if (draft.noise !== null) return { text: draft.noise.text, pieces: [] };
  let text = draft.mark === '' ? (draft.indented ? '\u3000\u3000' : '') : `${draft.mark} `;
  const pieces: GoldPiece[] = [];
  draft.segments.forEach((segment, i) => {
    if (i > 0) text += draft.glue;
    const start = text.length;
    segment.cells.forEach((cell, k) => {
      const last = k === segment.cells.length - 1;
      const out = last ? cell.out.trimEnd() : cell.out;
      if (out !== cell.src && fold(out) !== fold(cell.src))
        substitutions.push({ line, part: segment.part, at: text.length, from: cell.src, to: out.trim() });
      text += out;
    });
    pieces.push({ part: segment.part, raw_start: start, raw_end: text.length });
  });
  return { text, pieces };
}

/** `A1`, `A2` … by the first line of each article in the file. */
function idsInFileOrder(flow: readonly Draft[][]): Map<number, string> {
  const ids = new Map<number, string>();
  for (const draft of flow.flat())
    if (draft.noise === null && draft.article !== null && !ids.has(draft.article))
      ids.set(draft.article, `A${ids.size + 1}`);
  return ids;
}

function goldLine(
  { draft, line, pieces }: Placed,
  placed: ReadonlyMap<Draft, Placed>,
  blocks: readonly Block[],
  ids: ReadonlyMap<number, string>,
): GoldLine {
  const article = draft.article === null ? null : (ids.get(draft.article) ?? null);
  if (draft.noise !== null) {
    const noise = {
      line,
      article: null,
      role: 'noise',
      prev_line: null,
      paragraphs: [],
      continues: false,
      pieces: [],
    } as const;
    return { ...noise, noise_kind: draft.noise.kind, ...(article === null ? {} : { near_article: article }) };
  }
  const reading = blocks.find((block) => block.index === draft.article)?.reading ?? [];
  const before = reading[reading.indexOf(draft) - 1];
  return {
    line,
    article,
    role: draft.role,
    prev_line: before === undefined ? null : (placed.get(before)?.line ?? null),
    paragraphs: isProse(draft.role) ? draft.segments.map((segment) => segment.part) : [],
    continues: (draft.segments[0]?.start ?? 0) > 0,
    pieces,
    ...(draft.mark === '' ? {} : { mark: draft.mark }),
    ...(draft.altRoles.length === 0 ? {} : { alt_roles: draft.altRoles }),
    ...(draft.freeOrder ? { free_order: true } : {}),
  };
}

function goldArticle(
  block: Block,
  placed: ReadonlyMap<Draft, Placed>,
  ids: ReadonlyMap<number, string>,
): GoldArticle {
  const own = block.reading.flatMap((draft) => placed.get(draft) ?? []);
  const printed = (role: string): string | null => {
    const texts = block.parts.filter((part) => part.role === role).map((part) => part.text);
    return texts.length === 0 ? null : texts.join(' ');
  };
  const headline = printed('headline');
  const shown = own
    .filter(({ draft }) => draft.role === 'headline')
    .map(({ text, pieces }) => text.slice(pieces[0]?.raw_start))
    .join('');
  const parts = block.parts.filter((part) => isProse(part.role) || part.role === 'subhead');
  return {
    id: ids.get(block.index) ?? '',
    headline,
    ...(headline !== null && fold(shown) !== fold(headline) ? { headline_ocr: shown } : {}),
    kicker: printed('kicker'),
    deck: printed('deck'),
    column_label: printed('column-label'),
    bylines: block.source.bylines.map((byline) => goldByline(byline, block)),
    reading_order: own.map((place) => place.line),
    clean_text: block.source.parts.map((part) => part.text).join('\n'),
    parts: parts.map(({ id, role }) => ({
      id,
      role,
      segments: own.flatMap(({ line, pieces }) =>
        pieces
          .filter((piece) => piece.part === id)
          .map((piece) => [line, piece.raw_start, piece.raw_end] as const),
      ),
    })),
    source: { id: block.source.id, parts: block.parts.map(({ id, text }) => ({ id, text })) },
  };
}

/** The credited name, and what the page shows where a character of it was misread. */
function goldByline({ role, name, optional }: Block['source']['bylines'][number], block: Block): GoldByline {
  const seen = new Set<string>();
  for (const part of block.parts) {
    const found = findName(part.text, name);
    if (found === null) continue;
    const segments = block.reading
      .flatMap((draft) => draft.segments)
      .filter((segment) => segment.part === part.id);
    const cells = segments.flatMap((segment) => segment.cells);
    const index = Array.from(part.text.slice(0, found.start)).length;
    const count = Array.from(part.text.slice(found.start, found.end)).length;
    seen.add(
      fold(
        cells
          .slice(index, index + count)
          .map((cell) => cell.out)
          .join(''),
      ),
    );
  }
  seen.delete(name);
  return { role, name, ...(seen.size === 0 ? {} : { ocr: [...seen] }), ...(optional ? { optional } : {}) };
}
