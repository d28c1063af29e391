import * as vscode from 'vscode';
import { equal, includes, ok } from './support/assert';
import { afterEach, beforeAll, describe, test } from './support/harness';
import { activated, closeAll, fileUri, openPage, select } from './support/pages';
import { focus, notesOf, problems, read, run, start, targetFor, targets, write } from './support/translation';
import { waitFor } from './support/wait';
import { screenshot } from './support/workbench';

describe('working on a translation', () => {
  beforeAll(async () => void (await activated()));
  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.files.saveAll');
    await vscode.commands.executeCommand('notifications.clearAll');
    await closeAll();
  });

  test('findings stand on the cell, and quick fixes put them right', async () => {
    const notebook = await start('problems.md');
    const cell = targetFor(notebook, '1.2万');
    await write(cell, 'It offers 3 courses，and its second intake has 1,200 students');
    await waitFor('problems', () => problems(cell).length >= 3);
    const codes = problems(cell).map(({ code }) => String(code));
    for (const code of ['figure', 'wide-punctuation', 'end-mark']) ok(codes.includes(code), codes.join());
    const figure = problems(cell).find(({ code }) => code === 'figure');
    if (!figure) throw new Error('no figure');
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      cell.document.uri,
      figure.range,
    );
    const fix = actions.find(({ title }) => title.includes('12,000'));
    if (!fix?.edit) throw new Error(actions.map(({ title }) => title).join());
    await vscode.workspace.applyEdit(fix.edit);
    includes(cell.document.getText(), '12,000 students');
    await screenshot('translation-problems');
  });

  test('an edit of the page turns its segment to review, keeps the others, and follows a move', async () => {
    const notebook = await start('changes.md');
    for (const cell of targets(notebook)) {
      await write(cell, `T: ${notesOf(cell).source.length}`);
      await run('confirm', cell);
    }
    await notebook.save();
    const page = await openPage('changes.md');
    const range = select(page, '码头工人都很高兴。');
    await page.edit((edit) => edit.replace(range, '码头工人都非常高兴。'));
    await page.document.save();
    const changed = await waitFor('the change', () =>
      targets(notebook).find((cell) => notesOf(cell).previousSource === '码头工人都很高兴。'),
    );
    equal(notesOf(changed).source, '码头工人都非常高兴。');
    equal(changed.document.getText(), 'T: 9');
    const kept = targets(notebook).filter(
      (cell) => notesOf(cell).state === 'translated' && !notesOf(cell).previousSource,
    );
    equal(kept.length, targets(notebook).length - 1);
    await run('keep', changed.document.uri);
    await waitFor('the review', () =>
      targets(notebook).every((cell) => notesOf(cell).previousSource === undefined),
    );
    await notebook.save();
    includes(await read(notebook.uri), '码头工人都非常高兴。');
  }, 60_000);

  test('segments are joined and split, and the file follows', async () => {
    const notebook = await start('cut.md');
    const before = targets(notebook).length;
    focus(targetFor(notebook, '搬运工何敬业说'));
    await run('join');
    await waitFor('fewer segments', () => targets(notebook).length === before - 1);
    await notebook.save();
    const joined = '“我们学了就能用。”搬运工何敬业说。码头工人都很高兴。</source>';
    await waitFor('the file', async () => (await read(notebook.uri)).includes(joined));
    await vscode.commands.executeCommand('notebook.cell.quitEdit');
    await vscode.commands.executeCommand('undo');
    await waitFor('undo', () => targets(notebook).length === before);
    const target = targetFor(notebook, '1.2万');
    const source = notebook.cellAt(target.index - 1);
    focus(source);
    await vscode.commands.executeCommand('notebook.cell.edit');
    const editor = await waitFor('the source', () =>
      vscode.window.visibleTextEditors.find(({ document }) => document === source.document),
    );
    const comma = source.document.positionAt(source.document.getText().indexOf('，') + 1);
    editor.selection = new vscode.Selection(comma, comma);
    await run('split');
    await waitFor('more segments', () => targets(notebook).length === before + 1);
    equal(notesOf(targetFor(notebook, '1.2万')).source, '第二届学员有1.2万人。');
  });

  test('the source cannot be changed, nor cells be added', async () => {
    const notebook = await start('guard.md');
    const source = notebook.cellAt(0);
    await write(source, '改掉');
    await waitFor('the old source', () => source.document.getText() === '夜校开进码头');
    const count = notebook.cellCount;
    const edit = new vscode.WorkspaceEdit();
    const extra = new vscode.NotebookCellData(vscode.NotebookCellKind.Code, 'x', 'plaintext');
    edit.set(notebook.uri, [vscode.NotebookEdit.insertCells(1, [extra])]);
    await vscode.workspace.applyEdit(edit);
    await waitFor('the cells as they were', () => notebook.cellCount === count);
  });

  test('a glossary card stands over the source', async () => {
    const notebook = await start('hover.md');
    const source = notebook
      .getCells()
      .find((cell) => notesOf(cell).side === 'source' && notesOf(cell).source.includes('总工会'));
    if (!source) throw new Error('no source');
    const at = source.document.getText().indexOf('总工会');
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      source.document.uri,
      source.document.positionAt(at),
    );
    const text = hovers.flatMap(({ contents }) =>
      contents.map((one) => (typeof one === 'string' ? one : one.value)),
    );
    includes(text.join(), 'trade union');
  });

  test('hostile and foreign files are refused in a sentence', async () => {
    const bad = {
      'bomb.xlf': '<!DOCTYPE x [<!ENTITY a "aaa"><!ENTITY b "&a;&a;">]><xliff>&b;</xliff>',
      'old.xlf': '<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"/>',
      'cut.xlf': '<xliff',
    };
    for (const [name, text] of Object.entries(bad)) {
      await vscode.workspace.fs.writeFile(fileUri(name), new TextEncoder().encode(text));
      let message = '';
      try {
        await vscode.workspace.openNotebookDocument(fileUri(name));
      } catch (error) {
        message = String(error);
      }
      ok(/entities|XLIFF 2\.0|well-formed/.test(message), `${name}: ${message}`);
    }
  });
});
