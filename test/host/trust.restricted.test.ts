import * as vscode from 'vscode';
import { equal, includes, ok } from './support/assert';
import { ask } from './support/bridge';
import { afterAll, afterEach, beforeAll, describe, test } from './support/harness';
import { activated, closeAll, fileUri, openPage, openText, writePage } from './support/pages';
import { waitFor } from './support/wait';
import { treeRows } from './support/workbench';

const PAGE = '# 夜校开进码头\n\n本报讯（记者顾望舒）江州市总工会在码头开办职工夜校。大家都高兴。\n';

const configure = (key: string, value: unknown) =>
  vscode.workspace
    .getConfiguration('gongbao')
    .update(`translation.draft.${key}`, value, vscode.ConfigurationTarget.Global);

describe('in Restricted Mode', () => {
  beforeAll(async () => {
    await activated();
    await configure('provider', 'openai');
    await configure('model', 'test-model');
    await configure('address', await ask<string>('chatStart', { replies: [] }));
  });
  afterEach(closeAll);
  afterAll(async () => {
    for (const key of ['provider', 'model', 'address']) await configure(key, undefined);
  });

  test('the workspace is not trusted, and the extension runs', async () => {
    equal(vscode.workspace.isTrusted, false);
    ok((await activated()).isActive);
  });

  test('pages are read and listed', async () => {
    await openPage('clean.md');
    await vscode.commands.executeCommand('gongbao.articlesView.focus');
    await waitFor('the articles', async () => (await treeRows('Articles')).length > 1);
  });

  test('text is converted', async () => {
    const editor = await openText('头发花白的老师傅在车间里。');
    await vscode.commands.executeCommand('gongbao.convert.toTraditional', { scope: 'page' });
    await waitFor('the conversion', () => editor.document.getText().includes('頭髮花白的老師傅'));
  });

  test('a segment gets terms, but no text leaves for a machine draft', async () => {
    await writePage('restricted.md', PAGE);
    await vscode.commands.executeCommand('gongbao.translation.start', { article: 'A1', language: 'en' });
    const editor = await waitFor('the notebook', () => vscode.window.activeNotebookEditor);
    const cell = editor.notebook.getCells().find((one) => one.metadata.gongbao?.side === 'target');
    if (!cell) throw new Error('no segment');
    editor.selection = new vscode.NotebookRange(cell.index, cell.index + 1);
    void vscode.commands.executeCommand('gongbao.translation.suggest');
    const output = await waitFor('suggestions', () => cell.outputs[0]?.items[0]);
    ok(!new TextDecoder().decode(output.data).includes('"machine"'));
    await vscode.commands.executeCommand('gongbao.translation.pretranslate');
    equal((await ask<unknown[]>('chatRequests')).length, 0);
    await vscode.commands.executeCommand('workbench.action.files.saveAll');
    const saved = await vscode.workspace.fs.readFile(fileUri('restricted.md.A1.en.xlf'));
    includes(new TextDecoder().decode(saved), '江州市总工会');
  });

  test('the folder’s own settings cannot name where drafts come from', async () => {
    const get = (key: string) => vscode.workspace.getConfiguration('gongbao').get(key);
    const address = get('translation.draft.address');
    await vscode.workspace.fs.writeFile(
      fileUri('.vscode/settings.json'),
      new TextEncoder().encode(
        JSON.stringify({
          'gongbao.glossary.underline': 'off',
          'gongbao.translation.draft.address': 'https://elsewhere.invalid/v1',
          'gongbao.translation.draft.provider': 'vscode',
        }),
      ),
    );
    await waitFor('the settings to be read', () => get('glossary.underline') === 'off');
    equal(get('translation.draft.address'), address);
    equal(get('translation.draft.provider'), 'openai');
  });
});
