import * as vscode from 'vscode';
import { equal, includes, ok } from './support/assert';
import { afterEach, beforeAll, describe, test } from './support/harness';
import { activated, closeAll, openPage, openText } from './support/pages';
import { waitFor } from './support/wait';
import { click, screenshot, texts, waitForElement } from './support/workbench';

const status = async () => (await texts('[id="gongbao.gongbao.gongbao.page"]')).join('').trim();

describe('what meets a newcomer', () => {
  beforeAll(async () => {
    await activated();
  });
  afterEach(async () => {
    await closeAll();
    await vscode.commands.executeCommand('gongbao.articlesView.focus');
  });

  test('the status bar tells what the page holds, and nothing of other files', async () => {
    await openPage('clean.md');
    await waitFor('the count', async () => /7 articles/.test(await status()));
    await openText('const x = 1;', 'javascript');
    await waitFor('nothing', async () => (await status()) === '');
  });

  test('a click on it opens the main actions, and one is run', async () => {
    await openPage('clean.md');
    await waitFor('the count', async () => (await status()) !== '');
    await click('[id="gongbao.gongbao.gongbao.page"] a');
    await waitFor('the actions', async () => (await texts('.quick-input-list .label-name')).length > 5);
    await screenshot('actions');
    await click('.quick-input-list .monaco-list-row:has-text("Open the article clean")');
    await waitFor('the clean article', () =>
      vscode.window.visibleTextEditors.some(({ document }) => document.uri.scheme === 'gongbao-clean'),
    );
  });

  test('a sample page opens as a copy that can be written into, and what was written stays', async () => {
    await vscode.commands.executeCommand('gongbao.openSample', 'clean.md');
    const editor = await waitFor('the sample', () => vscode.window.activeTextEditor);
    ok(!editor.document.uri.path.includes('/media/'), editor.document.uri.path);
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), '我的\n'));
    ok(await editor.document.save());
    await closeAll();
    await vscode.commands.executeCommand('gongbao.openSample', 'clean.md');
    const again = await waitFor('the sample', () => vscode.window.activeTextEditor);
    equal(again.document.lineAt(0).text, '我的');
    await again.edit((edit) => edit.delete(new vscode.Range(0, 0, 1, 0)));
    await again.document.save();
  });

  test('the walkthrough teaches in six steps, each with its picture', async () => {
    // a narrow page shows no pictures
    await vscode.commands.executeCommand('workbench.action.closeSidebar');
    await vscode.commands.executeCommand('workbench.action.openWalkthrough', 'gongbao.gongbao#start', false);
    await waitForElement('.getting-started-step .step-title:has-text("See the articles")');
    const titles = await texts('.getting-started-step .step-title');
    equal(titles.length, 6);
    includes(titles.join('|'), 'Translate');
    await waitForElement('.getting-started-media iframe');
    await screenshot('walkthrough');
  });
});
