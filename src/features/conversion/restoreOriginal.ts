import * as vscode from 'vscode';
import { Refusal } from '../../core/refusal';
import { restoration } from '../../core/script/restore';
import { applyStamped } from '../../host/edits';
import type { Services } from '../../host/services';
import type { Originals } from './originals';
import type { Review } from './review';
import type { TextDocuments } from './textDocuments';

/**
 * Puts back what a document was before its last conversion, from what was kept. Lines edited since are left as they
 * are, after the user has agreed to that; a comparison with the original is offered.
 */
export async function restoreOriginal(
  services: Services,
  originals: Originals,
  review: Review,
  shown: TextDocuments,
): Promise<void> {
  const document = vscode.window.activeTextEditor?.document;
  if (!document) throw new Refusal('no-editor');
  const name = vscode.workspace.asRelativePath(document.uri);
  const step = await originals.last(document.uri);
  if (!step) throw new Refusal('nothing-kept', name);
  const { version } = document;
  const text = document.getText();
  const way = restoration(step.original, step.converted, text);
  if (!way || (way.edits.length === 0 && text !== step.original)) throw new Refusal('cannot-restore', name);
  if (way.editedLines > 0 && text !== step.original) {
    const restore = vscode.l10n.t('Restore the Rest');
    const compare = vscode.l10n.t('Compare with the Original');
    const answer = await services.notify.ask(
      vscode.l10n.t('Lines edited since the conversion, which stay as they are: {0}.', way.editedLines),
      restore,
      compare,
    );
    if (answer === compare) {
      const title = vscode.l10n.t('Original ↔ {0}', name);
      const original = shown.add(document.uri, step.original, 'original');
      await vscode.commands.executeCommand('vscode.diff', original, document.uri, title);
    }
    if (answer !== restore) return;
  }
  if (text !== step.original) await applyStamped(document, version, way.edits);
  review.end(document);
  await originals.drop(document.uri);
}
