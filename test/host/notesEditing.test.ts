import * as vscode from 'vscode';
import type { UnderTest } from '../../src/extension';
import { deepEqual, equal, includes, ok } from './support/assert';
import { skip, test } from './support/harness';
import {
  annotations,
  describeNotes,
  exists,
  fillIn,
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
import {
  click,
  clickTreeRow,
  evaluate,
  hover,
  notifications,
  press,
  screenshot,
  texts,
  treeRows,
  type,
} from './support/workbench';

const rows = () => treeRows('Notes');
const labels = async () => (await rows()).map(({ label }) => label);
const run = (command: string, ...args: unknown[]) =>
  vscode.commands.executeCommand(`gongbao.notes.${command}`, ...args);
/** Chooses an entry of the list that is open. */
const choose = async (words: string) => {
  await waitFor('the list', async () => (await texts('.quick-input-list .monaco-list-row')).length > 1);
  await click(`.quick-input-list .monaco-list-row:has-text("${words}")`);
};
/** Searches the view for words; '' shows all notes again. */
const search = async (words: string) => {
  void run('search');
  await waitFor('the box', async () => (await texts('.quick-input-title')).join('').includes('Search'));
  await press('Control+a');
  await (words === '' ? press('Delete') : type(words));
  await press('Enter');
};
const row = (label: string) =>
  waitFor(`the note “${label}”`, async () => (await rows()).find((one) => one.label === label));

describeNotes('editing notes', () => {
  test('a note is answered, changed and deleted', async () => {
    const { document } = await notedPage('answered');
    const page = document.uri;
    const editor = await vscode.window.showTextDocument(document);
    await noteOn(editor, '两条长凳', 'why benches #seat');
    await kept(page, 'the note', (text) => text.includes('why benches'));
    await waitFor('the thread', async () => (await threadText()).includes('why benches'));
    await click('.review-widget .comment-form .monaco-editor');
    await fillIn('because they are long', 'Reply');
    await kept(page, 'the reply', (text) => text.includes('because they are long'));
    await hover('.review-widget .review-comment');
    await click('.review-widget .review-comment .codicon-edit');
    await waitFor('the field', async () => (await texts('.review-widget .edit-container')).length > 0);
    await click('.review-widget .edit-container .monaco-editor');
    await press('Control+a');
    await type('which benches');
    await click('.review-widget .edit-container .monaco-button:has-text("Save")');
    const changed = await kept(page, 'the change', (text) => text.includes('which benches'));
    ok(!changed.includes('"tagging"'), 'the tag stayed without its word');
    await screenshot('notes-thread');
    await hover('.review-widget .review-comment >> nth=1');
    await click('.review-widget .review-comment >> nth=1 >> .codicon-trash');
    await kept(page, 'the note without its reply', (text) => !text.includes('because they are long'));
    await click('.review-widget .head .codicon-trash');
    await waitFor('no note', async () => (await annotations(page)).length === 0);
    await waitFor('no row', async () => (await rows()).length === 0);
  });

  test('a note without a word can’t be made', async () => {
    const editor = await notedPage('empty');
    select(editor, '两条长凳');
    await run('add');
    await waitFor('the buttons', async () =>
      (await texts('.review-widget .monaco-button')).some((text) => text.includes('Question')),
    );
    const enabled = await evaluate<number>(
      `document.querySelectorAll('.review-widget .comment-form .monaco-button:not(.disabled)').length`,
    );
    equal(enabled, 0);
    await press('Escape');
  });

  test('the kind is changed in the thread, and notes are filtered and searched in either script', async () => {
    const editor = await notedPage('filtered');
    const page = editor.document.uri;
    await noteOn(editor, '两条长凳', 'first #seat');
    await kept(page, 'the first', (text) => text.includes('first'));
    await click('.review-widget .head .codicon-symbol-enum');
    await choose('Question');
    await kept(page, 'the kind', (text) => text.includes('"gongbao:kind":"question"'));
    await noteOn(editor, '办结十五条', 'second');
    await kept(page, 'the second', (text) => text.includes('second'));
    await vscode.commands.executeCommand('gongbao.notesView.focus');
    await row('second');
    void run('filter');
    await choose('Question');
    await waitFor('questions alone', async () => !(await labels()).includes('second'));
    ok((await labels()).some((label) => label.includes('first')));
    void run('filter');
    await choose('All notes');
    await row('second');
    await search('辦結');
    await waitFor('one match', async () => {
      const now = await labels();
      return now.includes('second') && !now.some((label) => label.includes('first'));
    });
    await search('');
    void run('group');
    await choose('By tag');
    await waitFor('the tag', async () => (await labels()).includes('#seat'));
    void run('group');
    await choose('By article');
    await waitFor('the article', async () => (await labels()).some((label) => label.includes('议事角')));
  });

  test('the notes of all pages are listed, and a click opens theirs', async () => {
    const first = await notedPage('listed');
    const name = vscode.workspace.asRelativePath(first.document.uri);
    await noteOn(first, '两条长凳', `in ${name}`);
    await kept(first.document.uri, 'the note', (text) => text.includes(`in ${name}`));
    await closeAll();
    await notedPage('other');
    await run('toggleWorkspace');
    try {
      await vscode.commands.executeCommand('gongbao.notesView.focus');
      // Other tests' pages have notes too, more than the view has room for.
      await search(`in ${name}`);
      await row(name);
      await row(`in ${name}`);
      await clickTreeRow('Notes', `in ${name}`);
      await waitFor(
        'its page',
        () => vscode.window.activeTextEditor?.document.uri.path === first.document.uri.path,
      );
      const text = NOTED_PAGE.replace('三号', '四号');
      const note = (await readText(sidecarOf(first.document.uri))).replace(`in ${name}`, `in ${name} too`);
      const closed = fileUri(`closed-${name}`);
      await vscode.workspace.fs.writeFile(closed, new TextEncoder().encode(text));
      await vscode.workspace.fs.writeFile(sidecarOf(closed), new TextEncoder().encode(note));
      await row(`in ${name} too`);
    } finally {
      await search('');
      await run('toggleWorkspace');
    }
  });

  test('a kind of note is told by its mark before the words too', async () => {
    const editor = await notedPage('marked');
    await noteOn(editor, '两条长凳', 'why', 'Question');
    await noteOn(editor, '办结十五条', 'where from', 'Source');
    await vscode.commands.executeCommand('workbench.action.collapseAllComments');
    const marks = await waitFor('the marks', async () => {
      const found = await evaluate<string[]>(`[...document.querySelectorAll('.view-line span')]
        .map((one) => getComputedStyle(one, '::before').content).filter((one) => /[?§]/.test(one))`);
      return found.length === 2 ? found : undefined;
    });
    includes(marks.join(), '?');
    includes(marks.join(), '§');
    equal(editor.document.getText(), NOTED_PAGE);
    await screenshot('notes-kinds');
  });

  test('an orphan shows its candidates, and one click attaches it', async () => {
    const { document } = await notedPage('orphaned');
    const page = document.uri;
    await noteOn(await vscode.window.showTextDocument(document), '只有一张桌子、两条长凳', 'furniture');
    await kept(page, 'the note', (text) => text.includes('furniture'));
    await closeAll();
    const rewritten = NOTED_PAGE.replace(
      '议事角设在三号仓库门口，只有一张桌子、两条长凳。',
      '那里摆着一张旧桌子、两条新长凳，谁来都能坐。',
    );
    await vscode.workspace.fs.writeFile(page, new TextEncoder().encode(rewritten));
    const editor = await vscode.window.showTextDocument(page);
    await vscode.commands.executeCommand('gongbao.notesView.focus');
    await waitFor('the orphan', async () => (await labels()).includes('Without a place'));
    const candidate = await waitFor('a candidate', async () =>
      (await rows()).find(({ description }) => description.includes('% alike')),
    );
    await screenshot('notes-candidates');
    await hover(`.pane .monaco-list-row:has-text("% alike")`);
    await click(`.pane .monaco-list-row:has-text("% alike") .codicon-link`);
    await waitFor('its place', async () => !(await labels()).includes('Without a place'));
    await kept(page, 'the new quote', (text) => text.includes('桌子、两条新长凳'));
    includes(editor.document.getText(), candidate.label.replace('…', ''));
  });

  test('corrections are previewed and applied as one edit', async () => {
    const editor = await notedPage('corrected');
    const { document } = editor;
    await noteOn(editor, '两条长凳', '四条长凳', 'Correction');
    await kept(document.uri, 'the correction', (text) => text.includes('四条长凳'));
    await vscode.window.showTextDocument(document);
    void run('applyCorrections');
    await waitFor('the change in the preview', async () =>
      (await texts('.bulk-edit-panel')).join('').includes('四条长凳'),
    );
    equal(document.getText(), NOTED_PAGE, 'the text changed before it was confirmed');
    await screenshot('notes-corrections');
    // What is only proposed is not ticked.
    await click('.bulk-edit-panel .monaco-list-row:has-text("四条长凳") .edit-checkbox');
    await click('.bulk-edit-panel .monaco-button:has-text("Apply")');
    await waitFor('the edit', () => document.getText() === NOTED_PAGE.replace('两条长凳', '四条长凳'));
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('undo');
    equal(document.getText(), NOTED_PAGE);
  });

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
      deepEqual(asked, [[`The deleted page has notes: ${name}.md.notes.jsonld`, 'Delete the notes too']]);
      equal(await exists(sidecarOf(page)), !yes);
    }
    const bare = (await writePage('notes/bare.md', NOTED_PAGE)).document.uri;
    await closeAll();
    deepEqual(await answering(true, () => deleteFile(bare)), []);
  });

  test('a note on a term that a line break parts stands on both its pieces', async () => {
    const { document } = await notedPage('term');
    const start = document.positionAt(NOTED_PAGE.indexOf('职工'));
    const first = new vscode.Range(start, start.translate(0, 2));
    const second = new vscode.Range(start.line + 1, 0, start.line + 1, 2);
    await run('addOnTerm', document.uri, first, [first, second]);
    await fillIn('a term', 'Translation Note');
    const text = await kept(document.uri, 'the note', (one) => one.includes('a term'));
    ok(/"exact":"职工(\\n)?代表"/.test(text), text);
    includes(text, '"gongbao:kind":"translation"');
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
      await run('add');
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
    await row('whole');
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
    asked.push(words);
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
