import * as vscode from 'vscode';
import { afterEach, beforeAll, describe, test } from '../support/harness';
import { activated, closeAll, openPage, select } from '../support/pages';
import { sleep, waitFor } from '../support/wait';
import { clickTreeRow, hoverText, screenshot, treeRows } from '../support/workbench';

/** Long enough for what follows an edit or a click: colours, lights, badges. */
const SETTLE_MS = 2000;

let taken = 0;

/** Takes the next frame of the animation `tour.png`. */
async function frame(): Promise<void> {
  await sleep(SETTLE_MS);
  await screenshot(`tour/frame-${String(++taken).padStart(2, '0')}`);
}

describe('the animation of the README', () => {
  beforeAll(async () => {
    await activated();
  });
  afterEach(closeAll);

  test('from a damaged page to its Traditional form', async () => {
    const editor = await openPage('broken-lines.md');
    await frame();
    await vscode.commands.executeCommand('gongbao.articlesView.focus');
    await waitFor('the articles', async () => (await treeRows('Articles')).length > 1);
    await frame();
    await clickTreeRow('Articles', '九次握手');
    await frame();
    await vscode.commands.executeCommand('gongbao.lift.openArticle');
    await waitFor('the clean text', () => vscode.window.visibleTextEditors.length === 2);
    await frame();
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
    await vscode.window.showTextDocument(editor.document);
    select(editor, '集体协商');
    await sleep(SETTLE_MS); // the list follows the cursor, and lights the article up
    await vscode.commands.executeCommand('gongbao.fragments.putOut');
    await hoverText('集体协商');
    await frame();
    editor.selection = new vscode.Selection(0, 0, 0, 0);
    await vscode.commands.executeCommand('gongbao.convert.toTaiwan', { scope: 'page' });
    await frame();
  });
});
