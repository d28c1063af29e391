// Runs in an extension host that is to be killed: makes one note after the other, as the buttons of a thread do.
import * as vscode from 'vscode';
import { ask } from './bridge';
import { NOTED_PAGE } from './notes';
import { activated, writePage } from './pages';

/** Never ends by itself. */
export async function run(): Promise<void> {
  await activated();
  const controller = vscode.comments.createCommentController('gongbao-test', 'Test');
  const { pid } = (globalThis as unknown as { process: { pid: number } }).process;
  for (let document: vscode.TextDocument | undefined; ; ) {
    const { page, number } = await ask<{ page: string; number: number }>('nextNote');
    document ??= (await writePage(page, NOTED_PAGE)).document;
    const at = document.positionAt(NOTED_PAGE.indexOf('两条长凳'));
    const thread = controller.createCommentThread(document.uri, new vscode.Range(at, at.translate(0, 4)), []);
    await vscode.commands.executeCommand('gongbao.notes.create.comment', { thread, text: `note ${number}` });
    // what can't be saved stays in its thread as typed, and the user is told
    const refused = thread.comments.some(({ contextValue }) => contextValue === 'unsaved');
    await ask(refused ? 'noteRefused' : 'noteSaved', { number, pid });
  }
}
