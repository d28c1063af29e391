import * as vscode from 'vscode';
import { equal, includes, ok } from './support/assert';
import { test } from './support/harness';
import {
  annotations,
  describeNotes,
  fillIn,
  kept,
  NOTED_PAGE,
  notedPage,
  noteOn,
  readText,
  sidecarOf,
  threadText,
} from './support/notes';
import { closeAll, fileUri, select } from './support/pages';
import { waitFor } from './support/wait';
import {
  click,
  clickTreeRow,
  evaluate,
  hover,
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
    await click('.review-widget .review-thread-reply-button');
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
    const marks = await waitFor('the marks', async () => {
      // a thread that opens only now pushes lines out of sight
      await vscode.commands.executeCommand('workbench.action.collapseAllComments');
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
});
