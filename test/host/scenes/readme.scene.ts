import * as vscode from 'vscode';
import { afterEach, beforeAll, describe, test } from '../support/harness';
import { activated, closeAll, openPage, select } from '../support/pages';
import { waitFor } from '../support/wait';
import { hoverText, screenshot, treeRows } from '../support/workbench';

describe('pictures for the README', () => {
  beforeAll(async () => {
    await activated();
  });
  afterEach(closeAll);

  test('articles in the sidebar', async () => {
    await openPage('broken-lines.md');
    await vscode.commands.executeCommand('gongbao.articlesView.focus');
    await waitFor('the articles', async () => (await treeRows('Articles')).length > 1);
    await vscode.commands.executeCommand('workbench.action.focusActiveEditorGroup');
    await screenshot('articles');
  });

  test('a glossary card', async () => {
    const editor = await openPage('clean.md');
    select(editor, '职代会');
    await hoverText('职代会');
    await screenshot('glossary-card');
  });

  test('conversion to Traditional', async () => {
    const editor = await openPage('clean.md');
    editor.selection = new vscode.Selection(0, 0, 0, 0);
    await vscode.commands.executeCommand('gongbao.convert.toTaiwanPhrases', { scope: 'page' });
    await screenshot('traditional');
  });
});
