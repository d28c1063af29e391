import * as vscode from 'vscode';
import { articleAt, lineAtOrAbove } from '../../core/page/articleAt';
import { Refusal } from '../../core/refusal';
import { goToLine } from '../../host/goToLine';
import type { PageCache } from '../../host/pageCache';
import type { LineArgument } from './breakHints';

/** Puts the cursor on the line that a reader reads after (1) or before (-1) the cursor's, wherever it stands. */
export function followReading(pages: PageCache, step: 1 | -1): void {
  const editor = vscode.window.activeTextEditor;
  if (!editor) throw new Refusal('no-editor');
  const { page } = pages.get(editor.document);
  const here = lineAtOrAbove(page, editor.selection.active.line + 1)?.line;
  const article = here === undefined ? undefined : articleAt(page, here);
  if (!article || here === undefined) throw new Refusal('no-article');
  const target = article.lines[article.lines.indexOf(here) + step];
  if (target === undefined) throw new Refusal('article-ends');
  goToLine(editor, target);
}

/** Goes to the line that a hint leads to, in the editor that shows the page. */
export async function followHint({ uri, line }: LineArgument): Promise<void> {
  const shown = vscode.window.visibleTextEditors.find(({ document }) => document.uri.toString() === uri);
  const document = shown?.document ?? (await vscode.workspace.openTextDocument(vscode.Uri.parse(uri, true)));
  const column = shown?.viewColumn;
  goToLine(
    await vscode.window.showTextDocument(document, column === undefined ? {} : { viewColumn: column }),
    line,
  );
}
