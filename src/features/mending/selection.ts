import { anchorOf, type LineAnchor, readLineWords } from '../../core/page/correctionsAnchors';
import type { Article } from '../../core/page/model';
import { Refusal } from '../../core/refusal';
import type { PageSnapshot } from '../../host/pageCache';
import { isPageTarget, resolveTarget } from '../../host/pageTarget';
import type { Services } from '../../host/services';

/** The lines of a page that a mending command works on. */
export interface MendTarget {
  readonly snapshot: PageSnapshot;
  /** 1-based, in reading order; never empty. */
  readonly lines: readonly number[];
  /** The article of the first line. */
  readonly article: Article | undefined;
  readonly anchors: readonly LineAnchor[];
}

/** A key pressed in the tree passes this, since keys pass no rows. */
const SELECTED_ROWS = 'rows';

/**
 * The lines of the rows that a menu or key names, or of the editor's selections. A menu gives the row that was clicked
 * and all that are selected. Refuses where there are none.
 */
export async function mendTarget(services: Services, argument: unknown, all?: unknown): Promise<MendTarget> {
  return fromRows(services, rowsOf(services, argument, all));
}

function rowsOf({ rows }: Services, argument: unknown, all: unknown): readonly unknown[] {
  if (argument === SELECTED_ROWS) return rows.selected();
  if (Array.isArray(all) && all.includes(argument)) return all;
  return [argument];
}

/** The lines of several rows of one page. */
export async function fromRows({ pages }: Services, rows: readonly unknown[]): Promise<MendTarget> {
  const resolved = await Promise.all(
    rows.map((row) => resolveTarget(pages, isPageTarget(row) ? row : undefined)),
  );
  const snapshot = resolved[0]?.snapshot;
  if (!snapshot) throw new Refusal('no-line');
  if (resolved.some((one) => one.snapshot.document !== snapshot.document)) throw new Refusal('other-page');
  const lines = inReadingOrder(snapshot, [...new Set(resolved.flatMap((one) => one.lines))]);
  const id = snapshot.page.lines.find(({ line }) => line === lines[0])?.article;
  return {
    snapshot,
    lines,
    article: snapshot.page.articles.find((article) => article.id === id),
    anchors: anchorsFor(snapshot, lines),
  };
}

/** Anchors of lines, which must be lines of the page; refuses where there is none. */
export function anchorsFor({ page, text }: PageSnapshot, lines: readonly number[]): LineAnchor[] {
  const words = readLineWords(page, text);
  const anchors = lines.flatMap((line) => anchorOf(words, line) ?? []);
  if (anchors.length === 0) throw new Refusal('no-line');
  return anchors;
}

/** As their article reads them where they are all of one, else as they stand in the file. */
function inReadingOrder({ page }: PageSnapshot, lines: readonly number[]): number[] {
  const owner = page.articles.find((article) => lines.every((line) => article.lines.includes(line)));
  const rank = (line: number) => owner?.lines.indexOf(line) ?? line;
  return [...lines].sort((a, b) => rank(a) - rank(b));
}
