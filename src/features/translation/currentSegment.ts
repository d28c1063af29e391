import * as vscode from 'vscode';
import { Refusal } from '../../core/refusal';
import { NOTEBOOK, type TargetCell, targetOf } from './cells';

/** The bilingual notebook that is worked on; a Refusal where there is none. */
export function activeNotebook(): vscode.NotebookEditor {
  const editor = vscode.window.activeNotebookEditor;
  if (editor?.notebook.notebookType !== NOTEBOOK) throw new Refusal('no-translation');
  return editor;
}

/** The segment of the selected cell, which is also the one that is typed in. */
export function currentSegment(): TargetCell {
  const { notebook, selection } = activeNotebook();
  const target =
    selection.start < notebook.cellCount ? targetOf(notebook.cellAt(selection.start)) : undefined;
  if (!target) throw new Refusal('no-translation');
  return target;
}

/** The segment that a command of a cell's tool bar or status bar was given, else the current one. */
export function segmentOfArgument(argument: unknown): TargetCell {
  const cell = argument as Partial<vscode.NotebookCell> | undefined;
  const given = cell?.notebook && cell.document ? targetOf(cell as vscode.NotebookCell) : undefined;
  return given ?? currentSegment();
}

/** Selects a cell, scrolls it into view and puts the cursor into it. */
export async function goTo(editor: vscode.NotebookEditor, cell: vscode.NotebookCell): Promise<void> {
  const range = new vscode.NotebookRange(cell.index, cell.index + 1);
  editor.selection = range;
  // The source above it stays in view.
  editor.revealRange(
    new vscode.NotebookRange(Math.max(0, cell.index - 1), cell.index + 1),
    vscode.NotebookEditorRevealType.InCenterIfOutsideViewport,
  );
  await vscode.commands.executeCommand('notebook.cell.edit');
}
