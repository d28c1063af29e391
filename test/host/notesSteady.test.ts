import * as vscode from 'vscode';
import { equal, ok } from './support/assert';
import { test } from './support/harness';
import {
  annotations,
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
import { closeAll, fileUri, writePage } from './support/pages';
import { waitFor } from './support/wait';
import { evaluate, texts, treeRows } from './support/workbench';

const COMMENT = '.review-widget .review-comment';

describeNotes('notes under the reader’s hand', () => {
  test('a comment stays as it is while another programme adds a reply to it', async () => {
    const editor = await notedPage('steady');
    const page = editor.document.uri;
    await noteOn(editor, '两条长凳', 'why benches');
    const text = await kept(page, 'the note', (now) => now.includes('why benches'));
    await waitFor('the comment', async () => (await texts(COMMENT)).join('').includes('why benches'));
    const id = (await annotations(page))[0]?.id;
    await evaluate(`document.querySelector('${COMMENT}').dataset.seen = 'yes'`);
    const reply = {
      type: 'Annotation',
      id: 'urn:uuid:00000000-0000-4000-8000-000000000001',
      motivation: 'replying',
      body: [{ type: 'TextualBody', value: 'a reply from elsewhere' }],
      target: id,
      created: '2024-05-01T08:00:00.000Z',
    };
    const answered = text.replace(/\n\]\s*$/, `,\n${JSON.stringify(reply)}\n]\n`);
    await vscode.workspace.fs.writeFile(sidecarOf(page), new TextEncoder().encode(answered));
    await waitFor('the reply', async () => (await threadText()).includes('a reply from elsewhere'));
    equal(await evaluate(`document.querySelectorAll('${COMMENT}[data-seen]').length`), 1);
  });

  test('a save that was cut off before its end is brought to its end when the page is opened', async () => {
    const first = await notedPage('cut-off');
    const page = first.document.uri;
    await noteOn(first, '两条长凳', 'half saved');
    const text = await kept(page, 'the note', (now) => now.includes('half saved'));
    await closeAll();
    // what is left where VS Code has deleted the old file and has not yet given its name to the new one
    const left = vscode.Uri.parse(`${sidecarOf(fileUri('resumed.md'))}.m1abcd-xyz.tmp`);
    await vscode.workspace.fs.writeFile(left, new TextEncoder().encode(text));
    const { document } = await writePage('resumed.md', NOTED_PAGE);
    await kept(document.uri, 'the notes', (now) => now.includes('half saved'));
    ok(await exists(sidecarOf(document.uri)));
    await waitFor('its row', async () =>
      (await treeRows('Notes')).some(({ label }) => label.includes('half saved')),
    );
    equal(await readText(sidecarOf(document.uri)), text);
  });
});
