import * as vscode from 'vscode';
import { runsByArticle } from '../../core/page/articleRuns';
import { fragmentsOf } from '../../core/page/fragments';
import type { PageSnapshot } from '../../host/pageCache';

/**
 * Every run of an article's lines folds to its first line, so that a fragment displaced among another article folds
 * away on its own, and within it every paragraph of several lines.
 */
export function foldingRanges({ page }: PageSnapshot): vscode.FoldingRange[] {
  const folds = new Map<number, number>();
  const add = (first: number, last: number) => {
    if (last > first) folds.set(first, Math.max(last, folds.get(first) ?? 0));
  };
  for (const runs of runsByArticle(page).values()) for (const { first, last } of runs) add(first, last);
  for (const part of page.articles.flatMap((article) => article.parts)) {
    for (const { lines } of fragmentsOf(part)) {
      const ordered = lines.every((line, i) => i === 0 || line > (lines[i - 1] ?? 0));
      const first = lines[0] ?? 0;
      if (ordered && !folds.has(first)) add(first, lines[lines.length - 1] ?? 0);
    }
  }
  return [...folds]
    .sort((a, b) => a[0] - b[0])
    .map(([first, last]) => new vscode.FoldingRange(first - 1, last - 1));
}
