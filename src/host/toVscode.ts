import * as vscode from 'vscode';
import type { TextEdit } from '../core/text/edit';
import type { Range } from '../core/text/range';

/** A core range as VS Code's, by the document's own offsets. */
export function toVscodeRange(document: vscode.TextDocument, range: Range): vscode.Range {
  return new vscode.Range(document.positionAt(range.start), document.positionAt(range.end));
}

/** The way back: a range in the document's own offsets. */
export function fromVscodeRange(document: vscode.TextDocument, range: vscode.Range): Range {
  return { start: document.offsetAt(range.start), end: document.offsetAt(range.end) };
}

/** An edit as VS Code's, by the document's own offsets. */
export function toVscodeEdit(document: vscode.TextDocument, edit: TextEdit): vscode.TextEdit {
  return vscode.TextEdit.replace(toVscodeRange(document, edit.range), edit.newText);
}
