import * as vscode from 'vscode';
import { select } from './pages';

/** The card at the first character of a text of the active editor. */
export async function cardAt(editor: vscode.TextEditor, text: string): Promise<string> {
  const position = select(editor, text).start;
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
    'vscode.executeHoverProvider',
    editor.document.uri,
    position,
  );
  return hovers
    .flatMap((hover) => hover.contents.map((c) => (typeof c === 'string' ? c : c.value)))
    .join('\n');
}
