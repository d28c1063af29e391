import * as vscode from 'vscode';
import { equal, includes, ok } from './support/assert';
import { afterEach, beforeAll, describe, test } from './support/harness';
import { activated, closeAll, openPage, openText, select } from './support/pages';
import { waitFor } from './support/wait';
import { notifications } from './support/workbench';

const convert = (name: string, scope?: 'selections' | 'article' | 'page') =>
  vscode.commands.executeCommand(`gongbao.convert.${name}`, scope && { scope });

describe('conversion', () => {
  beforeAll(async () => void (await activated()));
  afterEach(async () => {
    await vscode.commands.executeCommand('notifications.clearAll');
    await closeAll();
  });

  test('reads words across line breaks and keeps the breaks', async () => {
    const { document } = await openText(
      '# 街坊来信\n\n理发店的师傅说，无论天冷天热，来店里的人总要先把头\n发洗干净再剪，这是几十年来的规矩，老街坊都晓得，皇\n后镇的工会也来了。\n',
    );
    await convert('toTaiwan', 'page');
    equal(
      document.getText(),
      '# 街坊來信\n\n理髮店的師傅說，無論天冷天熱，來店裡的人總要先把頭\n髮洗乾淨再剪，這是幾十年來的規矩，老街坊都曉得，皇\n后鎮的工會也來了。\n',
    );
  });

  test('is one undo step', async () => {
    const { document } = await openPage('broken-lines.md');
    const before = document.getText();
    await convert('toTraditional', 'page');
    ok(document.getText() !== before);
    await vscode.commands.executeCommand('undo');
    equal(document.getText(), before);
  });

  test('converts the selections alone, read in their context', async () => {
    const editor = await openText('工会工会，头发。');
    select(editor, '发');
    await convert('toTraditional');
    equal(editor.document.getText(), '工会工会，头髮。');
  });

  test('converts the article at the cursor alone', async () => {
    const editor = await openPage('clean.md');
    const lines = editor.document.getText().split('\n');
    select(editor, '一张桌子');
    editor.selection = new vscode.Selection(editor.selection.start, editor.selection.start);
    await convert('toHongKong', 'article');
    const after = editor.document.getText().split('\n');
    includes(after.join('\n'), '一張桌子');
    equal(after[after.length - 2], lines[lines.length - 2]);
  });

  test('converts to Simplified', async () => {
    const editor = await openPage('traditional-hongkong.md');
    await convert('toSimplified', 'page');
    ok(!/[會與勞]/.test(editor.document.getText()));
  });

  test('says that there is nothing to convert', async () => {
    await openText('本報訊已經是繁體。');
    await convert('toTraditional', 'page');
    await waitFor('a message', async () => (await notifications()).some((text) => text.includes('already')));
  });

  test('refuses an empty document in a sentence', async () => {
    await openText('');
    await convert('toTraditional', 'page');
    await waitFor('a message', async () =>
      (await notifications()).some((text) => text.includes('no Chinese text')),
    );
  });

  test('survives the characters that make OpenCC’s own library hang', async () => {
    const editor = await openText(`工会${'⿰'.repeat(300)}`);
    await convert('toTraditional', 'page');
    includes(editor.document.getText(), '工會⿰');
  });
});
