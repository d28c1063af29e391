import * as vscode from 'vscode';
import { runsByArticle } from '../../core/page/articleRuns';
import type { PageSnapshot } from '../../host/pageCache';

/** Every run of an article's lines folds to its first line. */
export function foldingRanges({ page }: PageSnapshot): vscode.FoldingRange[] {
  return [...runsByArticle(page).values()]
    .flat()
    .filter((run) => run.last > run.first)
    .map((run) => new vscode.FoldingRange(run.first - 1, run.last - 1));
}
