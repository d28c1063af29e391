import * as vscode from 'vscode';
import { articleAt } from '../../core/page/articleAt';
import { headingLine } from '../../core/page/articleBrief';
import { Refusal } from '../../core/refusal';
import { goToLine } from '../../host/goToLine';
import type { PageCache } from '../../host/pageCache';

/** Puts the cursor on the heading of the next (1) or previous (-1) article, around the page's end. */
export function stepToArticle(pages: PageCache, step: 1 | -1): void {
  const editor = vscode.window.activeTextEditor;
  if (!editor) throw new Refusal('no-editor');
  const { page } = pages.get(editor.document);
  const { articles } = page;
  if (articles.length === 0)
    throw new Refusal('no-page', vscode.workspace.asRelativePath(editor.document.uri));
  const line = editor.selection.active.line + 1;
  const here = articles.findIndex((article) => article.id === articleAt(page, line)?.id);
  const wanted = here < 0 ? (step > 0 ? 0 : articles.length - 1) : here + step;
  const article = articles[(wanted + articles.length) % articles.length];
  if (article) goToLine(editor, headingLine(article));
}
