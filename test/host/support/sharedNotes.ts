// Runs in each of two windows that have one page open: makes notes, as the buttons of a thread do, whenever it is told.
import * as vscode from 'vscode';
import { ask } from './bridge';
import { NOTED_PAGE } from './notes';
import { activated, writePage } from './pages';

/** Ends with its last note. */
export async function run(): Promise<void> {
  await activated();
  const { window, page } = await ask<{ window: number; page: string }>('windowOpened');
  const { document } = await writePage(page, NOTED_PAGE);
  const controller = vscode.comments.createCommentController('gongbao-test', 'Test');
  for (let made = 0; ; made++) {
    const { text } = await ask<{ text: string }>('nextNote', { window, made });
    if (text === '') break;
    const at = document.positionAt(NOTED_PAGE.indexOf('两条长凳'));
    const thread = controller.createCommentThread(document.uri, new vscode.Range(at, at.translate(0, 4)), []);
    await vscode.commands.executeCommand('gongbao.notes.create.comment', { thread, text });
    // what can't be saved stays in its thread as typed, and the user is told
    const refused = thread.comments.some(({ contextValue }) => contextValue === 'unsaved');
    await ask('noteMade', { text, refused });
  }
  // the window is closed from outside
  await new Promise(() => {});
}
