import * as vscode from 'vscode';
import { writePage } from './pages';
import { waitFor } from './wait';

export const TYPE = 'gongbao-xliff';
/** Runs one of the translation's commands. */
export const run = (name: string, ...args: unknown[]) =>
  vscode.commands.executeCommand(`gongbao.translation.${name}`, ...args);

export const read = async (uri: vscode.Uri) =>
  new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
export const exists = (uri: vscode.Uri) =>
  vscode.workspace.fs.stat(uri).then(
    () => true,
    () => false,
  );

interface Notes {
  readonly side: string;
  readonly id: string;
  readonly unit: string;
  readonly source: string;
  readonly state: string;
  readonly role: string;
  readonly previousSource?: string;
  readonly origin?: { readonly kind: string; readonly detail: string };
}
export const notesOf = (cell: vscode.NotebookCell | undefined) => cell?.metadata.gongbao as Notes;
export const targets = (notebook: vscode.NotebookDocument) =>
  notebook.getCells().filter((cell) => notesOf(cell)?.side === 'target');

/** The target cell of the sentence that contains a text. */
export function targetFor(notebook: vscode.NotebookDocument, source: string): vscode.NotebookCell {
  const cell = targets(notebook).find((one) => notesOf(one).source.includes(source));
  if (!cell) throw new Error(`no segment with ${source}`);
  return cell;
}

/** Puts a text into a cell in place of what is there. */
export async function write(cell: vscode.NotebookCell, text: string): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  const end = cell.document.lineAt(cell.document.lineCount - 1).range.end;
  edit.replace(cell.document.uri, new vscode.Range(new vscode.Position(0, 0), end), text);
  await vscode.workspace.applyEdit(edit);
}

/** Selects a cell, as a click would. */
export function focus(cell: vscode.NotebookCell): void {
  const editor = vscode.window.activeNotebookEditor;
  if (!editor) throw new Error('no notebook editor');
  editor.selection = new vscode.NotebookRange(cell.index, cell.index + 1);
  editor.revealRange(editor.selection);
}

export const PAGE = `# 夜校开进码头

本报讯（记者顾望舒）11月3日，江州市总工会在码头开办职工夜校。夜校设3门课，第二届学员有1.2万人。

“我们学了就能用。”搬运工何敬业说。码头工人都很高兴。
`;

/** Words that no other test puts into the memory. */
export const FERRY = `# 渡口有了读报亭

本报讯（记者顾望舒）近日，江州市总工会在渡口设了读报亭。“每天都有新报。”渡工何敬业说。渡工们都很高兴。
`;

/** Writes a page and translates its first article into English. */
export async function start(name: string, page = PAGE): Promise<vscode.NotebookDocument> {
  await writePage(name, page);
  await run('start', { article: 'A1', language: 'en' });
  const editor = await waitFor('the notebook', () =>
    vscode.window.activeNotebookEditor?.notebook.uri.path.endsWith(`${name}.A1.en.xlf`)
      ? vscode.window.activeNotebookEditor
      : undefined,
  );
  return editor.notebook;
}

export const problems = (cell: vscode.NotebookCell) => vscode.languages.getDiagnostics(cell.document.uri);
