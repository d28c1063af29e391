import * as vscode from 'vscode';
import { Refusal } from '../../core/refusal';
import type { Services } from '../../host/services';
import { wholeOf } from './cellEdits';
import { cellNotes, cellOfDocument, NOTEBOOK } from './cells';

/**
 * Keeps a bilingual notebook in its shape: a source that was typed into is put back, cells that stand for no segment
 * (inserted or pasted) are taken out again. What the file says never depends on either.
 */
export function registerGuard(services: Services): vscode.Disposable {
  const failed = (error: unknown) => services.log.error('translation notebook', error);
  return vscode.Disposable.from(
    vscode.workspace.onDidChangeTextDocument(({ document }) => {
      const cell = document.uri.scheme === 'vscode-notebook-cell' ? cellOfDocument(document) : undefined;
      const notes = cell && cellNotes(cell);
      if (notes?.side !== 'source' || document.getText() === notes.source) return;
      const edit = new vscode.WorkspaceEdit();
      edit.replace(document.uri, wholeOf(document), notes.source);
      vscode.workspace.applyEdit(edit).then(undefined, failed);
    }),
    vscode.workspace.onDidChangeNotebookDocument(({ notebook, contentChanges }) => {
      if (notebook.notebookType !== NOTEBOOK) return;
      const added = new Set(contentChanges.flatMap((change) => change.addedCells));
      const names = new Set<string>();
      const strays = notebook.getCells().filter((cell) => {
        const notes = cellNotes(cell);
        const name = notes && `${notes.side} ${notes.unit} ${notes.id}`;
        const twice = name !== undefined && names.has(name);
        if (name !== undefined) names.add(name);
        return (name === undefined || twice) && added.has(cell);
      });
      if (strays.length === 0) return;
      remove(notebook, strays).catch(failed);
    }),
  );
}

async function remove(
  notebook: vscode.NotebookDocument,
  cells: readonly vscode.NotebookCell[],
): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  const ranges = cells.map(({ index }) => new vscode.NotebookRange(index, index + 1)).reverse();
  edit.set(
    notebook.uri,
    ranges.map((range) => vscode.NotebookEdit.deleteCells(range)),
  );
  if (!(await vscode.workspace.applyEdit(edit))) throw new Refusal('read-only', notebook.uri.path);
}
