import type { Article, Page } from './model';

/** Lines of the file that follow each other without a line of another article between; both 1-based, inclusive. */
export interface LineRun {
  readonly first: number;
  readonly last: number;
}

/**
 * Where an article lies in the file, in file order. Blank lines and noise do not interrupt a run, lines of another
 * article do. Empty for an article without lines.
 */
export function articleRuns(page: Page, article: Article): LineRun[] {
  return runsByArticle(page).get(article.id) ?? [];
}

/** The runs of all articles, found in one pass over the page. */
export function runsByArticle(page: Page): Map<string, LineRun[]> {
  const runs = new Map<string, LineRun[]>();
  let current: { id: string; first: number; last: number } | undefined;
  const close = () => {
    if (!current) return;
    const { id, first, last } = current;
    const known = runs.get(id);
    if (known) known.push({ first, last });
    else runs.set(id, [{ first, last }]);
  };
  for (const { article, line } of page.lines) {
    if (article === null) continue;
    if (current?.id === article) current.last = line;
    else {
      close();
      current = { id: article, first: line, last: line };
    }
  }
  close();
  return runs;
}
