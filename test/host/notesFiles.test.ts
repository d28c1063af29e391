import * as vscode from 'vscode';
import type { UnderTest } from '../../src/extension';
import { deepEqual, equal, includes, ok } from './support/assert';
import { skip, test } from './support/harness';
import {
  describeNotes,
  exists,
  kept,
  NOTED_PAGE,
  notedPage,
  noteOn,
  readText,
  sidecarOf,
  threadText,
} from './support/notes';
import { activated, closeAll, fileUri, inWebWorker, select, writePage } from './support/pages';
import { waitFor } from './support/wait';
import { notifications, treeRows } from './support/workbench';

describeNotes('the files of notes', () => {
  test('deleting a page never takes its notes along unasked', async () => {
    const page = await notedAndClosed('deleted');
    // A host under test shows no modal dialog, so the question is not answered.
    await deleteFile(page);
    ok(await exists(sidecarOf(page)));
  });

  test('deleting a page asks about its notes, and does what the answer says', async () => {
    for (const [name, yes] of [
      ['kept', false],
      ['gone', true],
    ] as const) {
      const page = await notedAndClosed(name);
      const asked = await answering(yes, () => deleteFile(page));
      const sidecar = sidecarOf(page).path.split('/').at(-1);
      deepEqual(asked, [
        [`The deleted page has notes: ${sidecar}`, 'Delete the notes too', 'Keep the notes'],
      ]);
      if (yes) await waitFor('the end of the notes', async () => !(await exists(sidecarOf(page))));
      else ok(await exists(sidecarOf(page)));
    }
    const bare = (await writePage('notes/bare.md', NOTED_PAGE)).document.uri;
    await closeAll();
    deepEqual(await answering(true, () => deleteFile(bare)), []);
  });

  test('notes are signed with the name of the settings', async () => {
    const configuration = vscode.workspace.getConfiguration('gongbao');
    await configuration.update('notes.author', 'Zhou Ming', vscode.ConfigurationTarget.Global);
    try {
      const editor = await notedPage('signed');
      await noteOn(editor, '两条长凳', 'signed');
      const text = await kept(editor.document.uri, 'the note', (one) => one.includes('signed'));
      includes(text, 'Zhou Ming');
      await waitFor('the name', async () => (await threadText()).includes('Zhou Ming'));
    } finally {
      await configuration.update('notes.author', undefined, vscode.ConfigurationTarget.Global);
    }
  });

  test('notes are signed with git’s user name where the settings name nobody', async () => {
    const git = vscode.extensions.getExtension<{ getAPI(version: 1): GitApi }>('vscode.git');
    if (inWebWorker() || !git) return skip('this host has no git');
    const { getAPI } = await git.activate();
    const folder = fileUri('repository');
    const file = (name: string) => vscode.Uri.joinPath(folder, name);
    const config = '[core]\n\trepositoryformatversion = 0\n[user]\n\tname = Guan Shan\n';
    for (const name of ['.git/objects', '.git/refs/heads'])
      await vscode.workspace.fs.createDirectory(file(name));
    for (const [name, text] of [
      ['.git/HEAD', 'ref: refs/heads/main\n'],
      ['.git/config', config],
      ['page.md', NOTED_PAGE],
    ] as const)
      await vscode.workspace.fs.writeFile(file(name), new TextEncoder().encode(text));
    ok(await getAPI.call(git.exports, 1).openRepository(folder), 'git does not take the repository');
    const editor = await vscode.window.showTextDocument(file('page.md'));
    await noteOn(editor, '两条长凳', 'signed by git');
    const text = await kept(editor.document.uri, 'the note', (one) => one.includes('signed by git'));
    includes(text, 'Guan Shan');
  });

  test('a page that can’t be written is shown without complaint and says why it takes no note', async () => {
    const files = vscode.workspace.registerFileSystemProvider('gongbao-test-ro', readOnlyFiles(), {
      isReadonly: true,
    });
    try {
      const document = await vscode.workspace.openTextDocument(
        vscode.Uri.parse('gongbao-test-ro:/archive/page.md'),
      );
      const editor = await vscode.window.showTextDocument(document);
      await waitFor('the articles', async () =>
        (await treeRows('Articles')).some(({ label }) => label.includes('议事角')),
      );
      equal((await notifications()).length, 0);
      select(editor, '两条长凳');
      await vscode.commands.executeCommand('gongbao.notes.add');
      await waitFor('the reason', async () =>
        (await notifications()).some((text) => text.includes('can’t be written to')),
      );
    } finally {
      await closeAll();
      files.dispose();
    }
  });

  test('a note that another programme damaged by hand keeps the others', async () => {
    const editor = await notedPage('cut');
    await noteOn(editor, '两条长凳', 'whole');
    const text = await kept(editor.document.uri, 'the note', (one) => one.includes('whole'));
    await closeAll();
    await vscode.workspace.fs.writeFile(
      sidecarOf(editor.document.uri),
      new TextEncoder().encode(text.replace(/\n\]\n$/, '\n,{"id":"cut","ty')),
    );
    await vscode.window.showTextDocument(editor.document.uri);
    await vscode.commands.executeCommand('gongbao.notesView.focus');
    await waitFor('the note', async () => (await treeRows('Notes')).some(({ label }) => label === 'whole'));
    includes(await readText(sidecarOf(editor.document.uri)), 'whole');
  });
});

/** A page with a note, its editor closed. */
async function notedAndClosed(name: string): Promise<vscode.Uri> {
  const { document } = await notedPage(name);
  await noteOn(await vscode.window.showTextDocument(document), '两条长凳', 'to stay');
  await kept(document.uri, 'the note', (text) => text.includes('to stay'));
  await closeAll();
  return document.uri;
}

async function deleteFile(page: vscode.Uri): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  edit.deleteFile(page);
  await vscode.workspace.applyEdit(edit);
  await waitFor('no page', async () => !(await exists(page)));
}

/** Answers the questions that the extension asks in a dialog while `act` runs, and gives them with their buttons. */
async function answering(yes: boolean, act: () => Promise<void>): Promise<string[][]> {
  const { notify } = (await activated()).exports as UnderTest;
  const asked: string[][] = [];
  const { confirm } = notify;
  const answer: typeof confirm = async (...words) => {
    asked.push(words.filter((word) => word !== undefined));
    return yes;
  };
  Object.assign(notify, { confirm: answer });
  try {
    await act();
  } finally {
    Object.assign(notify, { confirm });
  }
  return asked;
}

/** What the test needs of the API of VS Code's Git extension. */
interface GitApi {
  openRepository(root: vscode.Uri): Promise<unknown>;
}

/** One page in a file system that has files and no folders, and takes no writes. */
function readOnlyFiles(): vscode.FileSystemProvider {
  const refuse = () => {
    throw vscode.FileSystemError.NoPermissions();
  };
  const find = (uri: vscode.Uri) => {
    if (!uri.path.endsWith('page.md')) throw vscode.FileSystemError.FileNotFound(uri);
    return new TextEncoder().encode(NOTED_PAGE);
  };
  return {
    onDidChangeFile: new vscode.EventEmitter<vscode.FileChangeEvent[]>().event,
    watch: () => new vscode.Disposable(() => {}),
    stat: (uri) => ({ type: vscode.FileType.File, ctime: 0, mtime: 0, size: find(uri).length }),
    readFile: find,
    readDirectory: refuse,
    createDirectory: refuse,
    writeFile: refuse,
    delete: refuse,
    rename: refuse,
  };
}
