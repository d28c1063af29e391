import * as vscode from 'vscode';
import { ok } from './support/assert';
import { afterAll, beforeAll, describe, note, test } from './support/harness';
import { activated, closeAll, fileUri } from './support/pages';
import { waitFor } from './support/wait';
import { texts, treeRows } from './support/workbench';

const PAGES = 2000;
/** First by its name, so that the view, which draws only what is seen, draws it. */
const FOLDER = '0-many';
const name = (i: number) => `${FOLDER}/${String(i).padStart(4, '0')}.md`;

describe('a workspace of many pages', () => {
  beforeAll(async () => {
    await activated();
    await closeAll();
    const sample = new TextDecoder().decode(await vscode.workspace.fs.readFile(fileUri('broken-lines.md')));
    for (let i = 0; i < PAGES; i += 50) {
      await Promise.all(
        Array.from({ length: 50 }, (_, k) =>
          vscode.workspace.fs.writeFile(
            fileUri(name(i + k)),
            new TextEncoder().encode(`# 第${i + k}号\n\n${sample}`),
          ),
        ),
      );
    }
    await vscode.commands.executeCommand('gongbao.articlesView.focus');
  });
  afterAll(async () => {
    await vscode.commands.executeCommand('gongbao.articles.showEditors');
    await vscode.workspace.fs.delete(fileUri(FOLDER), { recursive: true });
  });

  test('is listed without freezing, and searched with a way to stop', async () => {
    let longest = 0;
    let last = Date.now();
    const beat = setInterval(() => {
      longest = Math.max(longest, Date.now() - last);
      last = Date.now();
    }, 5);
    const started = Date.now();
    await vscode.commands.executeCommand('gongbao.articles.showWorkspace');
    await waitFor('the pages', async () =>
      (await treeRows('Articles')).some(({ label }) => label === '0000.md'),
    );
    await note(`${PAGES} pages listed in ${Date.now() - started} ms, host blocked for ${longest} ms at most`);
    const progress = async () => /\d+ of \d+ files/.test((await texts('.pane-body .message')).join(''));
    await waitFor('the end of the listing', async () => !(await progress()), 60_000);
    longest = 0;
    const searching = Date.now();
    const search = vscode.commands.executeCommand('gongbao.articles.filter', '九次握手');
    await waitFor('the progress', progress, 60_000);
    await waitFor('the first matches', async () => (await treeRows('Articles')).length > 0, 60_000);
    await note(`first matches after ${Date.now() - searching} ms, host blocked for ${longest} ms at most`);
    const stopping = Date.now();
    await vscode.commands.executeCommand('gongbao.articles.stopSearch');
    await search;
    await note(`stopped within ${Date.now() - stopping} ms`);
    clearInterval(beat);
    ok((await treeRows('Articles')).length > 0);
    await vscode.commands.executeCommand('gongbao.articles.clearFilter');
  }, 180_000);
});
