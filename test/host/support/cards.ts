import * as vscode from 'vscode';
import { select } from './pages';

/** The cards at the first character of a text of the active editor, as Markdown. */
export async function cardAt(editor: vscode.TextEditor, text: string): Promise<string> {
  const { start } = select(editor, text);
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
    'vscode.executeHoverProvider',
    editor.document.uri,
    start,
  );
  return hovers
    .flatMap(({ contents }) => contents)
    .map((part) => (typeof part === 'string' ? part : part.value))
    .join('\n');
}
