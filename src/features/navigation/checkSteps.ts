import * as vscode from 'vscode';
import { likelyErrors } from '../../core/page/articleChecks';
import { Refusal } from '../../core/refusal';
import { wordsOf } from '../../host/checkWords';
import { goToLine } from '../../host/goToLine';
import type { Notify } from '../../host/notify';
import type { PageCache } from '../../host/pageCache';

/** Puts the cursor on the next (1) or previous (-1) line where the page is likely wrong, around its end, and says why. */
export function stepToCheck(pages: PageCache, notify: Notify, step: 1 | -1): void {
  const editor = vscode.window.activeTextEditor;
  if (!editor) throw new Refusal('no-editor');
  const { page } = pages.get(editor.document);
  const checks = page.articles.flatMap(likelyErrors).sort((a, b) => step * (a.line - b.line));
  const here = editor.selection.active.line + 1;
  const next = checks.find(({ line }) => step * (line - here) > 0) ?? checks[0];
  if (!next) {
    notify.hint(vscode.l10n.t('Nothing on this page is likely to be wrong.'));
    return;
  }
  goToLine(editor, next.line);
  notify.hint(wordsOf(next));
}
