import * as vscode from 'vscode';
import { equal, includes, ok } from './support/assert';
import { test } from './support/harness';
import {
  annotations,
  describeNotes,
  exists,
  fillIn,
  NOTED_PAGE,
  notedPage,
  noteOn,
  openField,
  readText,
  sidecarOf,
  threadText,
} from './support/notes';
import { closeAll, fileUri, select, writePage } from './support/pages';
import { waitFor } from './support/wait';
import { click, notifications, screenshot, texts, treeRows } from './support/workbench';

const newPage = () => notedPage();
const saved = (editor: vscode.TextEditor) => sidecarOf(editor.document.uri);
const rows = () => treeRows('Notes');

describeNotes('notes', () => {
  test('a note is made, listed and kept as a W3C annotation', async () => {
    const editor = await newPage();
    await noteOn(editor, '三号仓库', 'Which one? #place', 'Question');
    await waitFor('the sidecar', () => exists(saved(editor)), 25_000);
    const [annotation] = await annotations(editor.document.uri);
    includes(JSON.stringify(annotation), '"exact":"三号仓库"');
    includes(JSON.stringify(annotation), '"motivation":"questioning"');
    includes(JSON.stringify(annotation), '"purpose":"tagging"');
    await vscode.commands.executeCommand('gongbao.notesView.focus');
    await waitFor('its row', async () => (await rows()).some((row) => row.label.includes('Which one?')));
    await screenshot('notes');
  });

  test('VS Code’s own list of comments shows a note from the first', async () => {
    const editor = await newPage();
    await noteOn(editor, '三号仓库', 'in both lists');
    await waitFor('the sidecar', () => exists(saved(editor)), 25_000);
    await vscode.commands.executeCommand('workbench.action.focusCommentsPanel');
    await waitFor('its line', async () =>
      (await texts('.comments-panel .monaco-list-row')).some((row) => row.includes('in both lists')),
    );
    await screenshot('notes-comments-panel');
    await vscode.commands.executeCommand('workbench.action.closePanel');
  });

  test('a note keeps its place through conversion and a re-wrapping by another programme', async () => {
    const editor = await newPage();
    await noteOn(editor, '三号仓库门口', 'here');
    await waitFor('the sidecar', () => exists(saved(editor)), 25_000);
    await vscode.window.showTextDocument(editor.document);
    await vscode.commands.executeCommand('gongbao.convert.toTaiwan', { scope: 'page' });
    await waitFor('the conversion', () => editor.document.getText().includes('三號倉庫'));
    await editor.document.save();
    await closeAll();
    const rewrapped = editor.document.getText().replace(/三號倉庫門口/, '三號\n倉 庫門口');
    await vscode.workspace.fs.writeFile(
      editor.document.uri,
      new TextEncoder().encode(`新的一行。\n\n${rewrapped}`),
    );
    const again = await vscode.window.showTextDocument(editor.document.uri);
    await vscode.commands.executeCommand('gongbao.notesView.focus');
    const row = await waitFor('its row', async () => (await rows()).find((one) => one.label === 'here'));
    await vscode.window.showTextDocument(again.document);
    await vscode.commands.executeCommand('gongbao.notes.next');
    // VS Code itself moves the cursor to the end of a thread's words when it opens the thread.
    await waitFor('the cursor on the words', () => {
      const text = again.document.getText();
      const at = again.document.offsetAt(
        vscode.window.activeTextEditor?.selection.active ?? new vscode.Position(0, 0),
      );
      return text.startsWith('新的一行') && at >= text.indexOf('三號') && at <= text.indexOf('門口') + 2;
    });
    includes(row.description, '三');
  });

  test('a deleted sentence makes an orphan, and undo brings it back', async () => {
    const editor = await newPage();
    await noteOn(editor, '两条长凳', 'benches');
    await waitFor('the sidecar', () => exists(saved(editor)), 25_000);
    const range = select(editor, '议事角设在三号仓库门口，只有一张桌子、两条长凳。');
    const deletion = new vscode.WorkspaceEdit();
    deletion.delete(editor.document.uri, range);
    await vscode.workspace.applyEdit(deletion);
    await vscode.commands.executeCommand('gongbao.notesView.focus');
    await screenshot('notes-deleted');
    await waitFor('the orphan', async () => (await rows()).some((row) => row.label === 'Without a place'));
    await screenshot('notes-orphan');
    await vscode.window.showTextDocument(editor.document);
    await vscode.commands.executeCommand('undo');
    await waitFor('its place', async () => !(await rows()).some((row) => row.label === 'Without a place'));
  });

  test('what cannot be saved stays in the editor as typed', async () => {
    const editor = await newPage();
    await openField(editor, '两条长凳');
    await vscode.workspace.fs.createDirectory(saved(editor));
    await vscode.workspace.fs.writeFile(vscode.Uri.joinPath(saved(editor), 'in-the-way'), new Uint8Array());
    await fillIn('typed in vain');
    await waitFor('the reason', async () =>
      (await notifications()).some((text) => text.includes('could not be saved')),
    );
    await waitFor('the text', async () => (await threadText()).includes('typed in vain'));
    await screenshot('notes-not-saved');
  });

  test('where notes cannot be read, a person is told why none can be made', async () => {
    await vscode.workspace.fs.createDirectory(sidecarOf(fileUri('unreadable.md')));
    await writePage('unreadable.md', NOTED_PAGE);
    await vscode.commands.executeCommand('gongbao.notes.add');
    await waitFor('the reason', async () =>
      (await notifications()).some(
        (text) => text.includes('can’t be read') && text.includes('unreadable.md'),
      ),
    );
  });

  test('another window’s note appears and neither is lost', async () => {
    const editor = await newPage();
    await noteOn(editor, '两条长凳', 'mine');
    await waitFor('the sidecar', () => exists(saved(editor)), 25_000);
    const theirs = JSON.parse(await readText(saved(editor)));
    theirs.push({ ...theirs[1], id: 'urn:uuid:theirs', body: [{ type: 'TextualBody', value: 'theirs' }] });
    await vscode.workspace.fs.writeFile(saved(editor), new TextEncoder().encode(JSON.stringify(theirs)));
    await vscode.commands.executeCommand('gongbao.notesView.focus');
    await waitFor('both', async () => {
      const labels = (await rows()).map((row) => row.label);
      return labels.includes('mine') && labels.includes('theirs');
    });
    await noteOn(editor, '办结十五条', 'third');
    await waitFor('all three', async () => (await annotations(editor.document.uri)).length === 3);
  });

  test('renaming the page takes the notes along', async () => {
    const editor = await newPage();
    await noteOn(editor, '两条长凳', 'moves too');
    await waitFor('the sidecar', () => exists(saved(editor)), 25_000);
    const [before, to] = [saved(editor), fileUri(`renamed-${Date.now()}.md`)];
    const edit = new vscode.WorkspaceEdit();
    edit.renameFile(editor.document.uri, to);
    ok(await vscode.workspace.applyEdit(edit));
    await waitFor('the notes beside the page', () =>
      exists(vscode.Uri.parse(`${to.toString()}.notes.jsonld`)),
    );
    await waitFor('none where it was', async () => !(await exists(before)));
  });

  test('a damaged sidecar is set aside and the user is told', async () => {
    const uri = fileUri('damaged.md.notes.jsonld');
    await vscode.workspace.fs.writeFile(
      uri,
      new TextEncoder().encode('[{"gongbao:version":1}\n,{"id":"x","ty'),
    );
    await writePage('damaged.md', NOTED_PAGE);
    await waitFor('the message', async () =>
      (await notifications()).some((text) => text.includes('damaged')),
    );
    const names = (await vscode.workspace.fs.readDirectory(vscode.Uri.joinPath(uri, '..'))).map(
      ([name]) => name,
    );
    ok(names.some((name) => name.startsWith('damaged.md.notes.damaged-')));
  });

  test('notes are exported, and annotations of Hypothesis come in', async () => {
    const editor = await newPage();
    const source = fileUri('hypothesis.json');
    const selector = [{ type: 'TextQuoteSelector', exact: '兩條長凳', prefix: '一張桌子、', suffix: '。' }];
    const row = {
      id: 'h1',
      uri: 'x',
      text: 'From elsewhere',
      tags: ['t'],
      user: 'acct:zhou@h',
      created: '2026-04-01T00:00:00Z',
      updated: '2026-04-01T00:00:00Z',
      target: [{ selector }],
    };
    await vscode.workspace.fs.writeFile(source, new TextEncoder().encode(JSON.stringify({ rows: [row] })));
    await vscode.commands.executeCommand('gongbao.notes.importAnnotations', source);
    const target = fileUri('exported.csv');
    await vscode.commands.executeCommand('gongbao.notes.export', target);
    includes(await readText(target), 'From elsewhere');
    includes(await readText(target), ',exact,');
    equal((await annotations(editor.document.uri)).length, 1);
  });

  test('the Articles view counts the open notes of an article', async () => {
    const editor = await newPage();
    await vscode.commands.executeCommand('gongbao.articlesView.focus');
    const article = (words: string) =>
      waitFor(`the article with “${words}”`, async () =>
        (await treeRows('Articles')).find(
          (row) => row.label.includes('议事角') && row.description.includes(words),
        ),
      );
    await article('characters');
    await noteOn(editor, '两条长凳', 'first');
    await article('1 open note');
    await noteOn(editor, '办结十五条', 'second');
    await article('2 open notes');
    const notes = await readText(saved(editor));
    await vscode.workspace.fs.writeFile(
      saved(editor),
      new TextEncoder().encode(notes.replace('"gongbao:state":"open"', '"gongbao:state":"resolved"')),
    );
    await article('1 open note');
  });

  test('a resolved note is marked as such and can be reopened', async () => {
    const editor = await newPage();
    await noteOn(editor, '两条长凳', 'to resolve');
    await waitFor('the sidecar', () => exists(saved(editor)), 25_000);
    await waitFor('the thread', async () => (await threadText()).includes('to resolve'));
    await click('.review-widget .head .codicon-check');
    await waitFor('the state', async () => (await readText(saved(editor))).includes('"resolved"'));
    await screenshot('notes-resolved');
  });
});
