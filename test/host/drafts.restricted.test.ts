import * as vscode from 'vscode';
import { deepEqual, equal, ok } from './support/assert';
import { ask } from './support/bridge';
import { afterAll, beforeAll, describe, test } from './support/harness';
import { activated, closeAll, writePage } from './support/pages';
import { waitFor } from './support/wait';
import { notifications, screenshot } from './support/workbench';

const configure = (key: string, value: unknown) =>
  vscode.workspace
    .getConfiguration('gongbao')
    .update(`translation.draft.${key}`, value, vscode.ConfigurationTarget.Global);

const PAGE = '# 夜校开进码头\n\n本报讯（记者顾望舒）江州市总工会在码头开办职工夜校。大家都高兴。\n';

describe('a folder that is not trusted', () => {
  beforeAll(async () => void (await activated()));
  afterAll(async () => {
    for (const key of ['provider', 'model', 'address']) await configure(key, undefined);
    await vscode.commands.executeCommand('workbench.action.files.saveAll');
    await closeAll();
  });

  test('sends nothing to a service that is set up, and asks for no consent', async () => {
    equal(vscode.workspace.isTrusted, false);
    const reply = { body: { choices: [{ message: { content: 'no' }, finish_reason: 'stop' }] } };
    await configure('provider', 'openai');
    await configure('model', 'test-model');
    await configure('address', await ask<string>('chatStart', { replies: [reply] }));
    await writePage('restricted.md', PAGE);
    await vscode.commands.executeCommand('gongbao.translation.start', { article: 'A1', language: 'en' });
    const editor = await waitFor('the notebook', () => vscode.window.activeNotebookEditor);
    const cell = editor.notebook.getCells().find(({ document }) => document.languageId === 'gongbao-target');
    if (!cell) throw new Error('no target');
    editor.selection = new vscode.NotebookRange(cell.index, cell.index + 1);
    void vscode.commands.executeCommand('gongbao.translation.suggest');
    await waitFor('the output', () => cell.outputs.length > 0);
    // The cell has finished: what a machine could have added is in its output by now.
    await waitFor('the run to end', () => cell.executionSummary?.success !== undefined);
    deepEqual(await ask('chatRequests'), []);
    ok(!(await notifications()).some((text) => text.includes('Send text')));
    await screenshot('translation-restricted');
  });

  test('can be read, looked up and translated by hand', async () => {
    const editor = await waitFor('the notebook', () => vscode.window.activeNotebookEditor);
    const source = editor.notebook.getCells().find(({ document }) => document.getText().includes('总工会'));
    if (!source) throw new Error('no source');
    const at = source.document.positionAt(source.document.getText().indexOf('总工会'));
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      source.document.uri,
      at,
    );
    ok(hovers.length > 0, 'the glossary answers');
    const target = editor.notebook.cellAt(source.index + 1);
    const edit = new vscode.WorkspaceEdit();
    edit.insert(target.document.uri, new vscode.Position(0, 0), 'The federation opened a night school.');
    ok(await vscode.workspace.applyEdit(edit));
    ok(await editor.notebook.save());
  });
});
