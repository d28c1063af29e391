import * as vscode from 'vscode';
import { pageOfSidecar, sidecarName } from '../../core/annotation/sidecar';
import { exists, fileName } from '../../host/files';
import type { Notify } from '../../host/notify';

/**
 * Takes a page's notes along when VS Code renames or moves it, and asks about them when it is deleted. The notes follow
 * when the page has gone: as a part of VS Code's own step they would be asked about a second time, in words that don't
 * name them.
 */
export function followPageFiles(notify: Notify): vscode.Disposable {
  /** The notes that are to go with a page, by its address, from the answer to the page's end. */
  const going = new Map<string, vscode.Uri>();
  return vscode.Disposable.from(
    vscode.workspace.onDidRenameFiles(({ files }) => takeAlong(files)),
    vscode.workspace.onWillDeleteFiles((event) => event.waitUntil(askAbout(event.files, notify, going))),
    vscode.workspace.onDidDeleteFiles(({ files }) => removeWith(files, going)),
  );
}

async function takeAlong(
  files: readonly { readonly oldUri: vscode.Uri; readonly newUri: vscode.Uri }[],
): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  for (const { oldUri, newUri } of files) {
    const sidecar = await sidecarOf(oldUri);
    if (sidecar) edit.renameFile(sidecar, vscode.Uri.joinPath(newUri, '..', sidecarName(fileName(newUri))));
  }
  await vscode.workspace.applyEdit(edit);
}

async function askAbout(
  files: readonly vscode.Uri[],
  notify: Notify,
  going: Map<string, vscode.Uri>,
): Promise<void> {
  const noted: [page: string, sidecar: vscode.Uri][] = [];
  for (const file of files) {
    const sidecar = await sidecarOf(file);
    if (sidecar && !files.some((other) => other.toString() === sidecar.toString()))
      noted.push([file.toString(), sidecar]);
  }
  if (noted.length === 0) return;
  const names = noted.map(([, sidecar]) => fileName(sidecar)).join(', ');
  const question = vscode.l10n.t('The deleted page has notes: {0}', names);
  const remove = vscode.l10n.t('Delete the notes too');
  // VS Code lets nobody stop the deletion here: to close the dialog is to keep the notes, and it must say so.
  if (!(await notify.confirm(question, remove, vscode.l10n.t('Keep the notes')))) return;
  for (const [page, sidecar] of noted) going.set(page, sidecar);
  // VS Code waits a minute for an answer and then goes on.
  const late = [];
  for (const file of files) if (!(await exists(file))) late.push(file);
  await removeWith(late, going);
}

async function removeWith(files: readonly vscode.Uri[], going: Map<string, vscode.Uri>): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  for (const file of files) {
    const sidecar = going.get(file.toString());
    if (going.delete(file.toString()) && sidecar) edit.deleteFile(sidecar, { ignoreIfNotExists: true });
  }
  await vscode.workspace.applyEdit(edit);
}

async function sidecarOf(page: vscode.Uri): Promise<vscode.Uri | undefined> {
  if (pageOfSidecar(fileName(page)) !== undefined) return undefined;
  const uri = vscode.Uri.joinPath(page, '..', sidecarName(fileName(page)));
  return (await exists(uri)) ? uri : undefined;
}
