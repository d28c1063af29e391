import * as vscode from 'vscode';
import { pageOfSidecar, sidecarName } from '../../core/annotation/sidecar';
import { exists } from '../../host/files';
import type { Notify } from '../../host/notify';
import { fileName } from '../../host/sidecarFolder';

/** Takes a page's notes along when VS Code renames or moves it, and asks about them when it is deleted. */
export function followPageFiles(notify: Notify): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.workspace.onWillRenameFiles((event) => event.waitUntil(renames(event.files))),
    vscode.workspace.onWillDeleteFiles((event) => event.waitUntil(deletions(event.files, notify))),
  );
}

async function renames(
  files: readonly { readonly oldUri: vscode.Uri; readonly newUri: vscode.Uri }[],
): Promise<vscode.WorkspaceEdit> {
  const edit = new vscode.WorkspaceEdit();
  for (const { oldUri, newUri } of files) {
    const sidecar = await sidecarOf(oldUri);
    if (!sidecar || files.some((file) => file.oldUri.toString() === sidecar.toString())) continue;
    edit.renameFile(sidecar, vscode.Uri.joinPath(newUri, '..', sidecarName(fileName(newUri))));
  }
  return edit;
}

async function deletions(files: readonly vscode.Uri[], notify: Notify): Promise<vscode.WorkspaceEdit> {
  const edit = new vscode.WorkspaceEdit();
  const sidecars: vscode.Uri[] = [];
  for (const file of files) {
    const sidecar = await sidecarOf(file);
    if (sidecar && !files.some((other) => other.toString() === sidecar.toString())) sidecars.push(sidecar);
  }
  if (sidecars.length === 0) return edit;
  const remove = vscode.l10n.t('Delete the notes too');
  const question = vscode.l10n.t('The deleted page has notes: {0}', sidecars.map(fileName).join(', '));
  if (await notify.confirm(question, remove))
    for (const sidecar of sidecars) edit.deleteFile(sidecar, { ignoreIfNotExists: true });
  return edit;
}

async function sidecarOf(page: vscode.Uri): Promise<vscode.Uri | undefined> {
  if (pageOfSidecar(fileName(page)) !== undefined) return undefined;
  const uri = vscode.Uri.joinPath(page, '..', sidecarName(fileName(page)));
  return (await exists(uri)) ? uri : undefined;
}
