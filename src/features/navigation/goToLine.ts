import * as vscode from 'vscode';

/** Puts the cursor on the first word of a line (1-based) and shows it. */
export function goToLine(editor: vscode.TextEditor, line: number): void {
  const { range, firstNonWhitespaceCharacterIndex } = editor.document.lineAt(line - 1);
  const at = range.start.translate(0, firstNonWhitespaceCharacterIndex);
  editor.selection = new vscode.Selection(at, at);
  editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}
