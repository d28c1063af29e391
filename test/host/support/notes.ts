import * as vscode from 'vscode';
import { afterEach, beforeAll, describe } from './harness';
import { activated, closeAll, select, writePage } from './pages';
import { waitFor } from './wait';
import { click, texts, type } from './workbench';

/** A group of tests in which the view of the notes is shown, and after each of which nothing is left open. */
export function describeNotes(name: string, body: () => void): void {
  describe(name, () => {
    beforeAll(async () => {
      await activated();
      await vscode.commands.executeCommand('gongbao.notesView.focus');
    });
    afterEach(async () => {
      await vscode.commands.executeCommand('notifications.clearAll');
      await closeAll();
    });
    body();
  });
}

/** An article for notes, written for the tests. */
export const NOTED_PAGE = [
  '## 梧州搬运工有了“议事角”',
  '',
  '本报讯（记者孟小舟）近日，广西梧州市总工会在码头设立“议事角”，搬运工每周在职工',
  '代表的陪同下议一件事。议事角设在三号仓库门口，只有一张桌子、两条长凳。',
  '',
  '据悉，议事角设立一个月来，已收到意见二十余条，办结十五条。',
  '',
].join('\n');

let number = 0;

/** Opens a new page with the article. */
export function notedPage(name = 'noted'): Promise<vscode.TextEditor> {
  return writePage(`${name}-${number++}.md`, NOTED_PAGE);
}

export function sidecarOf(page: vscode.Uri): vscode.Uri {
  return vscode.Uri.parse(`${page.toString()}.notes.jsonld`);
}

export async function readText(uri: vscode.Uri): Promise<string> {
  return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
}

export async function exists(uri: vscode.Uri): Promise<boolean> {
  return vscode.workspace.fs.stat(uri).then(
    () => true,
    () => false,
  );
}

/** The annotations in a page's sidecar without its header; none where there is no file. */
export async function annotations(page: vscode.Uri): Promise<Record<string, unknown>[]> {
  const uri = sidecarOf(page);
  return (await exists(uri)) ? JSON.parse(await readText(uri)).slice(1) : [];
}

/** Waits until the sidecar's text is as wanted, and gives it. */
export async function kept(page: vscode.Uri, what: string, test: (text: string) => boolean): Promise<string> {
  return waitFor(what, async () => {
    const text = await readText(sidecarOf(page));
    return test(text) ? text : '';
  });
}

/** The thread whose field has the focus: a new field takes it, and other threads may stand open. */
const FOCUSED = '.review-widget:has(.monaco-editor.focused)';

/** Types a note on words as a user does: select, the command, the text, the button of the kind. */
export async function noteOn(
  editor: vscode.TextEditor,
  words: string,
  text: string,
  button = 'Comment',
): Promise<void> {
  await openField(editor, words);
  await fillIn(text, button);
}

/** Selects words and asks for a note on them, up to the field to type into. */
export async function openField(editor: vscode.TextEditor, words: string): Promise<void> {
  // out of the field of a thread, which an older VS Code focuses when it opens one
  await vscode.window.showTextDocument(editor.document, editor.viewColumn);
  select(editor, words);
  await vscode.commands.executeCommand('gongbao.notes.add');
  await fieldOpen();
}

/** Types into the open field of a new note and presses the button of a kind. */
export async function fillIn(text: string, button = 'Comment'): Promise<void> {
  await fieldOpen();
  await type(text);
  await click(`${FOCUSED} .monaco-button:has-text("${button}")`);
}

async function fieldOpen(): Promise<void> {
  await waitFor('the field', async () => (await texts(FOCUSED)).length === 1);
}

/** What the threads show, with plain blanks. */
export async function threadText(): Promise<string> {
  return (await texts('.review-widget')).join('\n').replaceAll('\u00a0', ' ');
}
