import type { DraftLine } from '../../../src/core/page/draft';
import type { LineRole, Page } from '../../../src/core/page/model';
import type { Paragraph } from '../../../src/core/page/paragraphs';
import {
  buildPage,
  draftLines,
  guessRoles,
  type OrderedText,
  orderText,
  type ParseOptions,
  type ScannedSheet,
  scanSheet,
} from '../../../src/core/page/parseSheet';
import { sureOf } from '../../../src/core/page/roles';

/** What a parse is told in place of finding it out: nothing, the roles of lines, or the roles and the reading order. */
export type Oracle = 'none' | 'roles' | 'order';

/** The parts of gold that a parse can be told; both generated pages and annotated ones have them. */
export interface TruthLine {
  readonly line: number;
  readonly article: string | null;
  readonly role: LineRole;
  readonly prev_line: number | null;
  readonly continues: boolean;
  readonly noise_kind?: string;
}

export interface Truth {
  readonly lines: readonly TruthLine[];
  readonly articles: readonly { readonly id: string; readonly reading_order: readonly number[] }[];
}

/**
 * Parses a page of one sheet with some of the truth given, so that the stages behind it are measured alone. With
 * `order` every paragraph is whole, and the pieces of a displaced block stand where they are read; which article a
 * paragraph belongs to is never told.
 */
export function parseTold(text: string, truth: Truth, oracle: Oracle, options: ParseOptions = {}): Page {
  const sheet = scanSheet(text);
  const guesses =
    oracle === 'none' ? guessRoles(sheet) : sheet.features.map((f) => sureOf(roleOf(truth, f.scan.line)));
  const lines = draftLines(sheet, guesses);
  const ordered =
    oracle === 'order'
      ? { ...orderText(lines, options), ...trueOrder(sheet, lines, truth) }
      : orderText(lines, options);
  return buildPage(text, sheet, lines, ordered);
}

function roleOf(truth: Truth, line: number): LineRole {
  return truth.lines.find((one) => one.line === line)?.role ?? 'noise';
}

/** True paragraphs; each is read where its first piece in file order stands. */
function trueOrder(
  sheet: ScannedSheet,
  lines: readonly DraftLine[],
  truth: Truth,
): Omit<OrderedText, 'seam'> {
  const index = new Map(sheet.features.map((f, i) => [f.scan.line, i]));
  const before = new Map<number, number>();
  for (const one of truth.lines) {
    const at = index.get(one.line);
    const from = one.prev_line === null ? undefined : index.get(one.prev_line);
    if (at !== undefined && from !== undefined && one.continues && isText(lines[at]) && isText(lines[from]))
      before.set(at, from);
  }
  const after = new Map([...before].map(([to, from]) => [from, to]));
  const paragraphs: Paragraph[] = [];
  lines.forEach((line, at) => {
    if (!isText(line) || before.has(at)) return;
    const members: number[] = [];
    for (let i: number | undefined = at; i !== undefined; i = after.get(i)) members.push(i);
    paragraphs.push(paragraphOf(lines, members));
  });
  const within = (own: readonly number[]) => {
    const mine = new Set(own);
    const parts = paragraphs.flatMap((paragraph) => {
      const members = paragraph.lines.filter((at) => mine.has(at));
      return members.length > 0 ? [paragraphOf(lines, members)] : [];
    });
    return { lines: own, paragraphs: parts };
  };
  return { order: lines.map((_, i) => i), paragraphs, within };
}

function isText(line: DraftLine | undefined): boolean {
  return line?.role === 'lead' || line?.role === 'body' || line?.role === 'caption';
}

function paragraphOf(lines: readonly DraftLine[], members: readonly number[]): Paragraph {
  const number = (k: number): number => lines[members[k] ?? 0]?.features.scan.line ?? 0;
  const joins = members.slice(1).map((at, k) => ({
    kind: at === (members[k] ?? 0) + 1 ? ('next' as const) : ('moved' as const),
    fromLine: number(k),
    toLine: number(k + 1),
    confidence: 1,
    reasons: [],
  }));
  let anchor = 0;
  let longest = 0;
  for (let from = 0; from < members.length; ) {
    let to = from + 1;
    while (to < members.length && members[to] === (members[to - 1] ?? 0) + 1) to++;
    if (to - from > longest) {
      anchor = from;
      longest = to - from;
    }
    from = to;
  }
  return {
    lines: members,
    joins,
    anchor: members[anchor] ?? 0,
    anchorEnd: members[anchor + longest - 1] ?? 0,
  };
}
