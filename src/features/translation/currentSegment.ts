import * as vscode from 'vscode';
import { Refusal } from '../../core/refusal';
import { cellOfDocument, NOTEBOOK, type TargetCell, targetOf } from './cells';

/** The bilingual notebook that is worked on; a Refusal where there is none. */
export function activeNotebook(): vscode.NotebookEditor {
  const editor = vscode.window.activeNotebookEditor;
  if (editor?.notebook.notebookType !== NOTEBOOK) throw new Refusal('no-translation');
  return editor;
}

/** The segment of the cell that is typed in, else of the one that is selected. */
export function currentSegment(): TargetCell {
  const editor = activeNotebook();
  const typing = vscode.window.activeTextEditor && cellOfDocument(vscode.window.activeTextEditor.document);
  const cell =
    typing?.notebook === editor.notebook
      ? typing
      : editor.notebook.cellCount > editor.selection.start
        ? editor.notebook.cellAt(editor.selection.start)
        : undefined;
  const target = cell && targetOf(cell);
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
