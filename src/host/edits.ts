import * as vscode from 'vscode';
import { Refusal } from '../core/refusal';
import { coalesceEdits, type TextEdit } from '../core/text/edit';
import { toVscodeEdit } from './toVscode';

const MAX_EDITS = 4000;

/**
 * Applies edits as one undo step. They are stamped with the version of the document they were made for: where it has
 * changed since, nothing is written and a Refusal is thrown, as it is where the document can't be written.
 */
export async function applyStamped(
  document: vscode.TextDocument,
  version: number,
  edits: readonly TextEdit[],
): Promise<void> {
  if (edits.length === 0) return;
  const name = vscode.workspace.asRelativePath(document.uri);
  if (document.version !== version) throw new Refusal('stale', name);
  const change = new vscode.WorkspaceEdit();
  const few = edits.length > MAX_EDITS ? coalesceEdits(document.getText(), edits, MAX_EDITS) : edits;
  change.set(
    document.uri,
    few.map((edit) => toVscodeEdit(document, edit)),
  );
  if (!(await vscode.workspace.applyEdit(change))) throw new Refusal('read-only', name);
}
