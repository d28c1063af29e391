import * as vscode from 'vscode';
import { Refusal } from '../../core/refusal';
import type { Origin, SegmentState } from '../../core/translation/model';
import { type CellNotes, cellsOf, type TargetCell, unitsOf, withNotes } from './cells';

/** What to do to one target; undefined takes a note off, a field that is not named stays. */
export interface TargetChange {
  readonly target: TargetCell;
  readonly text?: string;
  readonly state?: SegmentState;
  readonly origin?: Origin | undefined;
  readonly previousSource?: string | undefined;
}

/** Applies changes of targets as one undo step. */
export async function applyToTargets(changes: readonly TargetChange[]): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  for (const { target, text, ...notes } of changes) {
    const { cell } = target;
    if (text !== undefined && text !== cell.document.getText())
      edit.replace(cell.document.uri, wholeOf(cell.document), text);
    if (Object.keys(notes).length > 0)
      edit.set(cell.notebook.uri, [
        vscode.NotebookEdit.updateCellMetadata(cell.index, withNotes(target.notes, notes)),
      ]);
  }
  await apply(edit, changes[0]?.target.cell.notebook);
}

/** Replaces the cells of neighbouring segments by those of `segments`, each with its target. */
export async function replaceSegments(
  first: TargetCell,
  last: TargetCell,
  segments: readonly { readonly notes: CellNotes; readonly text: string }[],
): Promise<void> {
  const { notebook } = first.cell;
  const cells = cellsOf(unitsOf(segments));
  const edit = new vscode.WorkspaceEdit();
  // A target stands below its source.
  const range = new vscode.NotebookRange(first.cell.index - 1, last.cell.index + 1);
  edit.set(notebook.uri, [vscode.NotebookEdit.replaceCells(range, cells)]);
  await apply(edit, notebook);
}

async function apply(
  edit: vscode.WorkspaceEdit,
  notebook: vscode.NotebookDocument | undefined,
): Promise<void> {
  if (!notebook) return;
  if (!(await vscode.workspace.applyEdit(edit)))
    throw new Refusal('read-only', vscode.workspace.asRelativePath(notebook.uri));
}

/** The range of a whole document. */
export function wholeOf(document: vscode.TextDocument): vscode.Range {
  return new vscode.Range(new vscode.Position(0, 0), document.lineAt(document.lineCount - 1).range.end);
}
