import * as vscode from 'vscode';
import { equal, ok } from './support/assert';
import { cardAt } from './support/cards';
import { afterEach, describe, test } from './support/harness';
import { closeAll, openPage, openText } from './support/pages';
import { waitFor } from './support/wait';

const installed = () => vscode.extensions.getExtension('gongbao.gongbao');

describe('the packaged extension', () => {
  afterEach(closeAll);

  test('is installed, and a page activates it', async () => {
    ok(installed()?.extensionPath.includes('extensions/gongbao.gongbao-'));
    await openPage('clean.md');
    await waitFor('activation', () => installed()?.isActive);
  });

  test('converts with the data that it brings along', async () => {
    const editor = await openText('头发花白的老师傅在车间里。');
    await vscode.commands.executeCommand('gongbao.convert.toTraditional', { scope: 'page' });
    await waitFor('the conversion', () => editor.document.getText().includes('頭髮花白的老師傅'));
  });

  test('has its glossary and its dictionary', async () => {
    const editor = await openText('职代会上，大家都高兴。');
    ok((await cardAt(editor, '职代会')).includes('congress'));
    ok((await cardAt(editor, '高兴')).includes('happy'));
  });

  test('leaves out what only the checkout needs', async () => {
    const folder = installed()?.extensionUri ?? vscode.Uri.file('/');
    const names = (await vscode.workspace.fs.readDirectory(folder)).map(([name]) => name);
    equal(
      names.filter((name) => /^(src|test|node_modules|\.)/.test(name) && name !== '.vsixmanifest').join(),
      '',
    );
  });
});
