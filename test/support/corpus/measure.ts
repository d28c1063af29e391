import type { Page } from '../../../src/core/page/model';
import type { GoldPage } from './gold';

/** How well a parse agrees with what is true of a page, 0 to 1 each. */
export interface Agreement {
  /** F1 of articles whose lines overlap by at least 0.8 (intersection over union). */
  readonly articles: number;
  /** Share of lines in the article that matches their own; noise in none. */
  readonly lines: number;
  /** Share of true neighbours in reading order that are neighbours. */
  readonly order: number;
  /** Share of lines with the right role. */
  readonly roles: number;
}

/** Compares a page with its gold. Articles are matched one to one, the greatest overlap first. */
export function measure(page: Page, gold: GoldPage): Agreement {
  const matched = [...matchArticles(page, gold)];
  const match = new Map(matched.map(([found, { id }]) => [id, found]));
  const hits = matched.filter(([, { overlap }]) => overlap >= 0.8).length;
  const byLine = new Map(page.lines.map((line) => [line.line, line]));
  const right = gold.lines.filter((row) => {
    const line = byLine.get(row.line);
    if (row.role !== 'noise') return row.article !== null && line?.article === match.get(row.article);
    return (
      line?.article === null ||
      (row.near_article !== undefined && line?.article === match.get(row.near_article))
    );
  });
  const roles = gold.lines.filter((row) => {
    const role = byLine.get(row.line)?.role;
    return role === row.role || (row.alt_roles ?? []).some((other) => other === role);
  });
  return {
    articles: (2 * hits) / Math.max(1, gold.articles.length + page.articles.length),
    lines: right.length / gold.lines.length,
    order: orderOf(page, gold),
    roles: roles.length / gold.lines.length,
  };
}

/** The article of the gold that each parsed one stands for, and the lines both have over those that either has. */
export function matchArticles(page: Page, gold: GoldPage): Map<string, { id: string; overlap: number }> {
  const noise = new Set(page.lines.filter((line) => line.role === 'noise').map((line) => line.line));
  const parsed = page.articles.map((article) => ({
    id: article.id,
    lines: new Set(article.lines.filter((line) => !noise.has(line))),
  }));
  const truth = gold.articles.map((article) => ({ id: article.id, lines: new Set(article.reading_order) }));
  const pairs = truth.flatMap((wanted) =>
    parsed.map((found) => ({ wanted, found, overlap: overlapOf(wanted.lines, found.lines) })),
  );
  pairs.sort((a, b) => b.overlap - a.overlap);
  const match = new Map<string, { id: string; overlap: number }>();
  const taken = new Set<string>();
  for (const { wanted, found, overlap } of pairs) {
    if (overlap === 0 || taken.has(wanted.id) || match.has(found.id)) continue;
    taken.add(wanted.id);
    match.set(found.id, { id: wanted.id, overlap });
  }
  return match;
}

function overlapOf(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  let both = 0;
  for (const line of a) if (b.has(line)) both++;
  return both / (a.size + b.size - both);
}

function orderOf(page: Page, gold: GoldPage): number {
  const free = new Set(gold.lines.filter((row) => row.free_order).map((row) => row.line));
  const neighbours = (lines: readonly number[]): string[] => {
    const kept = lines.filter((line) => !free.has(line));
    return kept.slice(1).map((line, i) => `${kept[i]} ${line}`);
  };
  const found = new Set(page.articles.flatMap((article) => neighbours(article.lines)));
  const wanted = gold.articles.flatMap((article) => neighbours(article.reading_order));
  return wanted.length === 0 ? 1 : wanted.filter((pair) => found.has(pair)).length / wanted.length;
}
