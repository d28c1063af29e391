import * as vscode from 'vscode';
import { afterEach, beforeAll, describe, test } from '../support/harness';
import { activated, closeAll, openPage, select } from '../support/pages';
import { waitFor } from '../support/wait';
import { hoverText, resize, screenshot, treeRows } from '../support/workbench';

describe('pictures for the README', () => {
  beforeAll(async () => {
    await activated();
    await resize(1280, 720);
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
    const before = editor.document.getText();
    await vscode.commands.executeCommand('gongbao.convert.toTaiwanPhrases');
    await waitFor('the conversion', () => editor.document.getText() !== before);
    await screenshot('traditional');
  });
});
