import * as vscode from 'vscode';
import { waitFor } from './wait';

/** The extension under test, activated. */
export async function activated(): Promise<vscode.Extension<unknown>> {
  const extension = vscode.extensions.getExtension('gongbao.gongbao');
  if (!extension) throw new Error('gongbao.gongbao is not installed in this host');
  await extension.activate();
  return extension;
}

/** Whether this extension host is a web worker, without Node and without a process of its own. */
export function inWebWorker(): boolean {
  return !('process' in globalThis);
}

/**
 * The address of a file in the run's workspace, which is a copy: tests may write to it.
 * @param name `clean.md` for a sample page of media/sample
 */
export function fileUri(name: string): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0];
  if (!folder) throw new Error('this host has no workspace');
  return vscode.Uri.joinPath(folder.uri, name);
}

/** Opens a file of the workspace in the first column; see {@link fileUri}. */
export async function openPage(name: string): Promise<vscode.TextEditor> {
  const document = await vscode.workspace.openTextDocument(fileUri(name));
  return vscode.window.showTextDocument(document, { viewColumn: vscode.ViewColumn.One, preview: false });
}

/** Writes a file into the workspace and opens it. */
export async function writePage(name: string, text: string): Promise<vscode.TextEditor> {
  await vscode.workspace.fs.writeFile(fileUri(name), new TextEncoder().encode(text));
  return openPage(name);
}

/** Longer than VS Code takes to close a document. */
const FORGOTTEN_MS = 3000;

/** Opens a text in an untitled document. */
export async function openText(content: string, language = 'zh-article'): Promise<vscode.TextEditor> {
  await untitledClosed();
  const document = await vscode.workspace.openTextDocument({ content, language });
  return vscode.window.showTextDocument(document, { viewColumn: vscode.ViewColumn.One, preview: false });
}

/**
 * Resolves when no untitled document is left: a new one takes the name of one that is still being closed, and with it its
 * text. One that VS Code forgot to close, because its editor went while it was being opened, is opened and closed again.
 */
async function untitledClosed(): Promise<void> {
  const started = Date.now();
  await waitFor('earlier untitled documents to close', async () => {
    const left = vscode.workspace.textDocuments.filter((document) => document.isUntitled);
    if (left.length > 0 && Date.now() - started > FORGOTTEN_MS) {
      for (const document of left) {
        await vscode.window.showTextDocument(document);
        await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
      }
    }
    return left.length === 0;
  });
}

/** Closes all editors and throws away what was changed in them, also behind another tab. For `afterEach`. */
export async function closeAll(): Promise<void> {
  for (const { input, isDirty, group } of openTabs()) {
    if (!isDirty || !(input instanceof vscode.TabInputText)) continue;
    await vscode.window.showTextDocument(input.uri, { viewColumn: group.viewColumn });
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  }
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
}

const openTabs = () => vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs);

/** Selects the first occurrence of `text` in the editor, reveals it, and gives its range. */
export function select(editor: vscode.TextEditor, text: string): vscode.Range {
  const start = editor.document.getText().indexOf(text);
  if (start < 0) throw new Error(`"${text}" is not in ${editor.document.uri.path}`);
  const { document } = editor;
  const range = new vscode.Range(document.positionAt(start), document.positionAt(start + text.length));
  editor.selection = new vscode.Selection(range.start, range.end);
  editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  return range;
}
