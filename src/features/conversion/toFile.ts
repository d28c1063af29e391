import * as vscode from 'vscode';
import { Refusal } from '../../core/refusal';
import { fileName } from '../../host/files';
import type { Services } from '../../host/services';
import { chooseConfig } from './configs';
import { convertSnapshot } from './convertSnapshot';

/** What a caller may settle beforehand; without it the user is asked. */
export interface ToFileArgument {
  readonly config?: string;
  readonly to?: vscode.Uri;
}

/** Writes the active page in another script to a file of its own and opens that. */
export async function convertToFile(services: Services, argument: ToFileArgument = {}): Promise<void> {
  const document = vscode.window.activeTextEditor?.document;
  if (!document) throw new Refusal('no-editor');
  const snapshot = services.pages.get(document);
  if (snapshot.page.lines.length === 0)
    throw new Refusal('no-page', vscode.workspace.asRelativePath(document.uri));
  const config = await chooseConfig(argument.config);
  if (!config) return;
  const { text } = await convertSnapshot(services, { ...snapshot, uri: document.uri }, config);
  const to = argument.to ?? (await askWhere(services, document, config));
  if (!to) return;
  await vscode.workspace.fs.writeFile(to, new TextEncoder().encode(text));
  await vscode.window.showTextDocument(to, { preview: false });
}

async function askWhere(
  services: Services,
  document: vscode.TextDocument,
  config: string,
): Promise<vscode.Uri | undefined> {
  const folder = services.conversionFiles.folderOf(document.uri);
  const name = fileName(document.uri).replace(/(\.[^.]*)?$/, `.${config}$1`);
  const beside = document.isUntitled ? folder : vscode.Uri.joinPath(document.uri, '..');
  return vscode.window.showSaveDialog({
    ...(beside ? { defaultUri: vscode.Uri.joinPath(beside, name) } : {}),
    title: vscode.l10n.t('Convert to File'),
  });
}
