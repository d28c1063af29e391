import * as vscode from 'vscode';
import { equal, includes, ok } from './support/assert';
import { afterEach, beforeAll, describe, test } from './support/harness';
import { activated, closeAll, fileUri, openPage, select } from './support/pages';
import { waitFor } from './support/wait';
import { click, notifications, press, screenshot, texts } from './support/workbench';

const run = (command: string, ...args: unknown[]) =>
  vscode.commands.executeCommand(`gongbao.${command}`, ...args);
const active = () => vscode.window.activeTextEditor;
const cleanEditor = () =>
  waitFor('the clean document', () =>
    vscode.window.visibleTextEditors.find(({ document }) => document.uri.scheme === 'gongbao-clean'),
  );
/** Opens the review of a page; gives the page's document. */
async function review(name: string): Promise<vscode.TextDocument> {
  const { document } = await openPage(name);
  await run('repair.review');
  await waitFor('the review', () => active()?.document.uri.scheme === 'gongbao-repair');
  return document;
}

describe('lifting out', () => {
  beforeAll(async () => void (await activated()));
  afterEach(async () => {
    await vscode.commands.executeCommand('notifications.clearAll');
    await closeAll();
  });

  test('the clean article follows the source and leads back to it', async () => {
    const editor = await openPage('clean.md');
    select(editor, '桌上摆的是家常事');
    await run('lift.openArticle');
    const clean = await cleanEditor();
    includes(clean.document.getText(), '## 一张桌子');
    includes(clean.document.getText(), '### 桌上摆的是家常事');
    await screenshot('clean-article');
    await editor.edit((edit) => edit.replace(select(editor, '桌上摆的是家常事'), '桌上摆的是油盐事'));
    await waitFor('the new words', () => clean.document.getText().includes('油盐事'));
    const shown = await vscode.window.showTextDocument(clean.document, clean.viewColumn);
    select(shown, '油盐事');
    await run('lift.toSource');
    await waitFor('the source', () => active()?.document === editor.document);
    equal(
      active()?.document.getText(
        active()?.document.getWordRangeAtPosition(
          active()?.selection.active ?? new vscode.Position(0, 0),
          /油盐事/,
        ),
      ),
      '油盐事',
    );
  });

  test('the clean page cannot be written', async () => {
    await openPage('broken-lines.md');
    await run('lift.openPage');
    const clean = await cleanEditor();
    const before = clean.document.getText();
    ok(before.includes('## '));
    await vscode.window.showTextDocument(clean.document, clean.viewColumn);
    await vscode.commands.executeCommand('type', { text: 'x' });
    equal(clean.document.getText(), before);
  });

  test('an article is copied as text and as Markdown', async () => {
    const editor = await openPage('clean.md');
    select(editor, '桌上摆的是家常事');
    await run('lift.copyText');
    const plain = await vscode.env.clipboard.readText();
    ok(plain.includes('桌上摆的是家常事') && !plain.includes('#'), plain.slice(0, 80));
    await run('lift.copyMarkdown');
    includes(await vscode.env.clipboard.readText(), '### 桌上摆的是家常事');
    ok((await notifications()).some((text) => text.includes('一张桌子')));
  });

  test('an article is written to a file', async () => {
    const editor = await openPage('clean.md');
    select(editor, '桌上摆的是家常事');
    const target = fileUri('lifted.md');
    await run('lift.extract', undefined, target);
    const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(target));
    ok(text.startsWith('##') || text.includes('\n## '), text.slice(0, 80));
    includes(text, '### 桌上摆的是家常事');
  });

  test('a repair is accepted whole, and one undo takes it back', async () => {
    const document = await review('broken-lines.md');
    const before = document.getText();
    await screenshot('repair-review');
    const proposed = active()?.document.getText();
    await run('repair.accept');
    equal(document.getText(), proposed);
    ok(document.getText() !== before);
    await vscode.commands.executeCommand('undo');
    equal(document.getText(), before);
    ok(
      !vscode.window.tabGroups.all.some((group) =>
        group.tabs.some(({ label }) => label.startsWith('Repair')),
      ),
    );
  });

  test('a repair is accepted change by change, as one undo step', async () => {
    const document = await review('broken-lines.md');
    const before = document.getText();
    void run('repair.choose');
    await waitFor(
      'the list of changes',
      async () => (await texts('.quick-input-list .monaco-list-row')).length > 2,
    );
    await screenshot('repair-choose');
    await click('.quick-input-list .monaco-list-row >> nth=0');
    await press('Enter');
    await waitFor('the edit', () => document.getText() !== before);
    await waitFor('the page', () => active()?.document === document);
    const after = document.getText();
    await vscode.commands.executeCommand('undo');
    equal(document.getText(), before);
    await run('repair.review');
    await waitFor('the review', () => active()?.document.uri.scheme === 'gongbao-repair');
    const whole = active()?.document.getText();
    ok(after !== whole, 'the unticked change was accepted too');
  });

  test('a change taken back in the review is not accepted', async () => {
    const document = await review('broken-lines.md');
    const right = active();
    ok(right);
    await right.edit((edit) => edit.insert(new vscode.Position(0, 0), '编者的话\n\n'));
    await run('repair.accept');
    ok(document.getText().startsWith('编者的话'));
    await vscode.commands.executeCommand('undo');
  });

  test('a page that changed meanwhile is not written over', async () => {
    const document = await review('clean.md');
    const change = new vscode.WorkspaceEdit();
    change.insert(document.uri, new vscode.Position(0, 0), '新的一行\n\n');
    await vscode.workspace.applyEdit(change);
    const before = document.getText();
    await run('repair.accept');
    equal(document.getText(), before);
    await waitFor('the reason', async () => (await notifications()).some((text) => text.includes('changed')));
    await run('repair.discard');
  });
});
