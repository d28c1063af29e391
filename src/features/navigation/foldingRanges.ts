import * as vscode from 'vscode';
import { runsByArticle } from '../../core/page/articleRuns';
import { fragmentsOf } from '../../core/page/fragments';
import type { PageSnapshot } from '../../host/pageCache';

/**
 * Every run of an article's lines folds to its first line, so that a fragment displaced among another article folds
 * away on its own, and within it every paragraph of several lines.
 */
export function foldingRanges({ page, document }: PageSnapshot): vscode.FoldingRange[] {
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
  const byPage = [...folds]
    .sort((a, b) => a[0] - b[0])
    .map(([first, last]) => new vscode.FoldingRange(first - 1, last - 1));
  // A provider's folds stand in for those by the language's markers; Markdown has a provider of its own for these.
  // Of two folds that begin at the same line the first is kept.
  return document.languageId === 'zh-article' ? [...markedRegions(document), ...byPage] : byPage;
}

const REGION = /^\s*<!--\s*#?(end)?region\b/;

/** From `<!-- #region -->` to its `<!-- #endregion -->`; regions may stand in regions. */
function markedRegions(document: vscode.TextDocument): vscode.FoldingRange[] {
  const regions: vscode.FoldingRange[] = [];
  const open: number[] = [];
  for (let line = 0; line < document.lineCount; line++) {
    const found = REGION.exec(document.lineAt(line).text.slice(0, 200));
    if (!found) continue;
    const start = found[1] === undefined ? undefined : open.pop();
    if (found[1] === undefined) open.push(line);
    else if (start !== undefined)
      regions.push(new vscode.FoldingRange(start, line, vscode.FoldingRangeKind.Region));
  }
  return regions;
}
