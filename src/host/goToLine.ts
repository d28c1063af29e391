import * as vscode from 'vscode';

/** Puts the cursor on the first word of a line (1-based; the nearest one where there is no such line) and shows it. */
export function goToLine(editor: vscode.TextEditor, line: number): void {
  const { document } = editor;
  const nearest = Math.max(1, Math.min(line, document.lineCount));
  const { range, firstNonWhitespaceCharacterIndex } = document.lineAt(nearest - 1);
  const at = range.start.translate(0, firstNonWhitespaceCharacterIndex);
  editor.selection = new vscode.Selection(at, at);
  editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}
