import * as vscode from 'vscode';
import { equal, includes, ok } from './support/assert';
import { afterEach, beforeAll, describe, test } from './support/harness';
import { activated, closeAll, openPage, openText, select } from './support/pages';
import { waitFor } from './support/wait';
import { clickTreeRow, screenshot, texts, treeRows } from './support/workbench';

const rows = () => treeRows('Articles');

describe('the Articles view', () => {
  beforeAll(async () => {
    await activated();
    await vscode.commands.executeCommand('gongbao.articlesView.focus');
  });
  afterEach(closeAll);

  test('lists the articles of the active page with their bylines', async () => {
    await openPage('clean.md');
    const article = await waitFor('the first article', async () =>
      (await rows()).find((row) => row.label.includes('一张桌子')),
    );
    includes(article.description, '顾望舒');
    await screenshot('articles-view');
  });

  test('selecting an article reveals it', async () => {
    const editor = await openPage('traditional-taiwan.md');
    await waitFor('the article', async () =>
      (await rows()).some((row) => row.label.includes('罷工線上的熱湯')),
    );
    await clickTreeRow('Articles', '罷工線上的熱湯');
    await waitFor('the cursor on the headline', () =>
      editor.document.lineAt(editor.selection.active.line).text.includes('罷工線上的熱湯'),
    );
  });

  test('follows the cursor without taking the focus', async () => {
    const editor = await openPage('clean.md');
    select(editor, '一张桌子');
    await waitFor('the selection', async () =>
      (await rows()).find((row) => row.selected && row.label.includes('一张桌子')),
    );
    equal(vscode.window.activeTextEditor?.document, editor.document);
  });

  test('follows an edit', async () => {
    const editor = await openPage('clean.md');
    await waitFor('articles', async () => (await rows()).length > 2);
    const range = select(editor, '一张桌子');
    await editor.edit((edit) => edit.replace(range, '两张桌子'));
    await waitFor('the new headline', async () =>
      (await rows()).some((row) => row.label.includes('两张桌子')),
    );
  });

  test('says why it is empty', async () => {
    await openText('const x = 1;', 'javascript');
    await waitFor('the reason', async () =>
      (await texts('.pane-body .message')).join('').includes('not a page'),
    );
    ok((await rows()).length === 0);
  });
});
