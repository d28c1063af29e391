import * as vscode from 'vscode';
import { afterEach, beforeAll, describe, test } from '../support/harness';
import { openField } from '../support/notes';
import { activated, closeAll, openPage, select } from '../support/pages';
import { sleep, waitFor } from '../support/wait';
import { clickTreeRow, hoverText, screenshot, treeRows, type } from '../support/workbench';

/** Long enough for what follows an edit or a click: colours, lights, badges. */
const SETTLE_MS = 2500;

const shown = (label: string) =>
  waitFor(`“${label}”`, async () => (await treeRows('Articles')).some((row) => row.label.includes(label)));

describe('pictures for the README', () => {
  beforeAll(async () => {
    await activated();
    await vscode.commands.executeCommand('gongbao.articlesView.focus');
  });
  afterEach(async () => {
    await vscode.commands.executeCommand('notifications.clearAll');
    await closeAll();
  });

  test('articles in the sidebar', async () => {
    await openPage('broken-lines.md');
    await shown('九次握手');
    await clickTreeRow('Articles', '九次握手');
    await sleep(SETTLE_MS);
    await screenshot('workbench');
  });

  test('a glossary card', async () => {
    const editor = await openPage('clean.md');
    select(editor, '职代会');
    await vscode.commands.executeCommand('gongbao.fragments.putOut');
    await sleep(SETTLE_MS);
    await hoverText('职代会');
    await screenshot('glossary-hover');
  });

  test('the other script beside', async () => {
    await openPage('clean.md');
    await vscode.commands.executeCommand('gongbao.convert.preview', { config: 's2tw' });
    await waitFor('the preview', () => vscode.window.visibleTextEditors.length === 2);
    await sleep(SETTLE_MS);
    await screenshot('conversion-preview');
  });

  test('a scattered article and its clean text', async () => {
    const editor = await openPage('broken-lines.md');
    select(editor, '九次握手');
    await vscode.commands.executeCommand('gongbao.lift.openArticle');
    await waitFor('the clean text', () => vscode.window.visibleTextEditors.length === 2);
    await sleep(SETTLE_MS);
    await screenshot('mending');
  });

  test('a note beside its words', async () => {
    const editor = await openPage('clean.md');
    await openField(editor, '班组议事桌');
    await sleep(SETTLE_MS);
    await type('Is this the same thing as the 班组民主议事会 of the 2019 page?');
    await sleep(SETTLE_MS);
    await screenshot('notes');
  });

  test('a bilingual notebook', async () => {
    const editor = await openPage('clean.md');
    select(editor, '一张桌子');
    await vscode.commands.executeCommand('gongbao.translation.start', { article: 'A1', language: 'en' });
    const notebook = await waitFor('the notebook', () => vscode.window.activeNotebookEditor?.notebook);
    const target = notebook.getCells().find(({ metadata: { gongbao } }) => {
      return gongbao?.side === 'target' && gongbao.source.includes('一张桌子');
    });
    if (!target) throw new Error('no cell for a translation');
    const edit = new vscode.WorkspaceEdit();
    edit.insert(target.document.uri, new vscode.Position(0, 0), 'A Discussion Table Brings a Good Wind');
    await vscode.workspace.applyEdit(edit);
    await sleep(SETTLE_MS);
    await screenshot('translation');
  });
});
