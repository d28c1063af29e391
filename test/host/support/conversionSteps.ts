// Runs in a window that is to be reloaded: does the one step of a conversion that it is told, and waits for its end.
import * as vscode from 'vscode';
import { ask } from './bridge';
import { activated, openPage } from './pages';

const convert = (name: string, argument?: unknown) =>
  vscode.commands.executeCommand(`gongbao.convert.${name}`, argument);

/** The steps by name; each says what it found. */
const STEPS: Readonly<Record<string, (editor: vscode.TextEditor) => Promise<object>>> = {
  convert: async ({ document }) => {
    await convert('toTaiwan', { scope: 'page' });
    await convert('nextChoice');
    const editor = vscode.window.activeTextEditor as vscode.TextEditor;
    const { start } = editor.selection;
    const before = document.getText(editor.selection);
    const choice = before === '鐘' ? '鍾' : '鐘';
    await convert('choose', { choice });
    return { before, choice, line: start.line, character: start.character };
  },
  restore: async ({ document }) => {
    await convert('nextChoice');
    const editor = vscode.window.activeTextEditor as vscode.TextEditor;
    const open = document.getText(editor.selection);
    const at = document.offsetAt(editor.selection.start);
    await convert('restore');
    return { open, at };
  },
  'convert-again': async ({ document }) => {
    await convert('toTaiwan', { scope: 'page' });
    return { text: document.getText() };
  },
};

/** Never ends by itself: the window would close. */
export async function run(): Promise<void> {
  await activated();
  const { step, page } = await ask<{ step: string; page: string }>('nextStep');
  const editor = await openPage(page);
  const said = await STEPS[step]?.(editor);
  const { document } = editor;
  const saved = await document.save();
  await ask('stepDone', { step, saved, dirty: document.isDirty, ...said });
  await new Promise(() => {});
}
