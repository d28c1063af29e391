import * as vscode from 'vscode';
import { equal, includes, ok } from './support/assert';
import { afterEach, beforeAll, describe, test } from './support/harness';
import { activated, closeAll, fileUri, openPage, openText, select, writePage } from './support/pages';
import { waitFor } from './support/wait';
import {
  clickTreeRow,
  evaluate,
  openTreeRow,
  press,
  screenshot,
  texts,
  treeRows,
  type,
  waitForElement,
} from './support/workbench';

const rows = () => treeRows('Articles');
const message = async () => (await texts('.pane-body .message')).join('');
const row = (label: string) =>
  waitFor(`a row “${label}”`, async () => (await rows()).find((one) => one.label.includes(label)));

describe('the Articles view', () => {
  beforeAll(async () => {
    await activated();
    await vscode.commands.executeCommand('gongbao.articlesView.focus');
  });
  afterEach(async () => {
    await vscode.commands.executeCommand('gongbao.articles.clearFilter');
    await vscode.commands.executeCommand('gongbao.articles.sort', 'page');
    await vscode.commands.executeCommand('gongbao.articles.showEditors');
    await closeAll();
  });

  test('lists page and articles with their bylines and length', async () => {
    await openPage('clean.md');
    const article = await row('一张桌子');
    includes(article.description, '顾望舒');
    includes(article.description, 'characters');
    equal(article.level, 2);
    includes((await row('clean.md')).description, 'articles');
    await screenshot('articles-view');
  });

  test('shows the parts of an article, and fragments and lines below a scattered paragraph', async () => {
    await openPage('broken-lines.md');
    await row('broken-lines.md');
    const article = await waitFor('an article', async () => (await rows()).find(({ level }) => level === 2));
    await openTreeRow('Articles', article.label);
    const part = await waitFor('a part', async () => (await rows()).find(({ level }) => level === 3));
    ok(/headline|kicker|column label/.test(part.description), part.description);
    await waitFor('a paragraph', async () =>
      (await rows()).some(({ description }) => /^(lead|body)/.test(description)),
    );
    await screenshot('articles-view-parts');
  });

  test('a screen reader hears what the row shows', async () => {
    await openPage('clean.md');
    await row('一张桌子');
    const labels = await evaluate<string[]>(
      `[...document.querySelectorAll('.pane .monaco-list-row')].map((row) => row.getAttribute('aria-label') ?? '')`,
    );
    const label = labels.find((one) => one.startsWith('Article') && one.includes('一张桌子')) ?? '';
    includes(label, '顾望舒');
    includes(label, 'characters');
  });

  test('an article with things to check carries their number', async () => {
    await openPage('broken-lines.md');
    await row('broken-lines.md');
    await waitFor('a badge', async () =>
      evaluate<boolean>(
        `[...document.querySelectorAll('.pane .monaco-list-row')].some((row) => {
          const said = /(\\d+) to check/.exec(row.getAttribute('aria-label') ?? '')?.[1];
          const drawn = [...row.querySelectorAll('.monaco-icon-label')].map((label) => getComputedStyle(label, '::after').content);
          return said !== undefined && drawn.includes('"' + said + '"');
        })`,
      ),
    );
  });

  test('selecting an article reveals it', async () => {
    const editor = await openPage('traditional-taiwan.md');
    await row('罷工線上的熱湯');
    await clickTreeRow('Articles', '罷工線上的熱湯');
    await waitFor('the cursor on the headline', () =>
      editor.document.lineAt(editor.selection.active.line).text.includes('罷工線上的熱湯'),
    );
  });

  test('follows the cursor without taking the focus', async () => {
    const editor = await openPage('clean.md');
    select(editor, '一张桌子');
    await waitFor('the selection', async () =>
      (await rows()).find((one) => one.selected && one.label.includes('一张桌子')),
    );
    equal(vscode.window.activeTextEditor?.document, editor.document);
    const focused = await evaluate<boolean>(`Boolean(document.activeElement?.closest('.monaco-editor'))`);
    ok(focused, 'the editor has lost the focus');
  });

  test('follows an edit', async () => {
    // A page of its own: what is edited is saved after a second.
    const editor = await writePage(
      'edited.md',
      '# 码头上的夜校\n\n本报记者 林月白\n\n工人下了班就到夜校上课。\n',
    );
    await row('码头上的夜校');
    const range = select(editor, '夜校');
    await editor.edit((edit) => edit.replace(range, '书屋'));
    await row('码头上的书屋');
  });

  test('shows the pages of all visible editors', async () => {
    await openPage('clean.md');
    const other = await vscode.workspace.openTextDocument(fileUri('traditional-taiwan.md'));
    await vscode.window.showTextDocument(other, { viewColumn: vscode.ViewColumn.Two, preview: false });
    await row('clean.md');
    await row('traditional-taiwan.md');
  });

  test('filters while words are typed, in either script, and says so', async () => {
    await openPage('clean.md');
    await row('一张桌子');
    void vscode.commands.executeCommand('gongbao.articles.filter');
    await waitFor('the box', async () => (await texts('.quick-input-title')).join('').includes('Filter'));
    await type('一張桌子');
    await waitFor('one article', async () => {
      const articles = (await rows()).filter(({ level }) => level === 2);
      return articles.length === 1 && articles[0]?.label.includes('一张桌子');
    });
    await press('Enter');
    await waitForElement('.quick-input-widget', 'hidden');
    await waitFor('the message', async () => (await message()).includes('一張桌子'));
    await vscode.commands.executeCommand('gongbao.articles.filter', '没有这样的文章');
    await waitFor('the message', async () => (await message()).includes('No article matches'));
  });

  test('sorts by place', async () => {
    await writePage(
      'sorting.md',
      [
        '# 织布车间的读书会',
        '本报苏州5月3日电（记者林月白）大家下了班就来，坐满了一屋子。灯一直亮到九点。',
        '# 码头上的夜校办了三年',
        '本报上海4月2日电（记者顾小满）搬运工学会了写信，第一封都寄给了家里。',
      ].join('\n\n'),
    );
    await row('织布车间');
    const order = async () =>
      (await rows()).filter(({ level }) => level === 2).map(({ label }) => label.slice(0, 2));
    await vscode.commands.executeCommand('gongbao.articles.sort', 'place');
    await waitFor('上海 before 苏州', async () => (await order()).join() === '码头,织布');
    await vscode.commands.executeCommand('gongbao.articles.sort', 'date');
    await waitFor('April before May', async () => (await order()).join() === '码头,织布');
    await vscode.commands.executeCommand('gongbao.articles.sort', 'page');
    await waitFor('the page order', async () => (await order()).join() === '织布,码头');
  });

  test('lists the pages of the workspace, and their articles when a page is opened', async () => {
    await vscode.commands.executeCommand('gongbao.articles.showWorkspace');
    await row('clean.md');
    await waitFor('pages alone', async () => (await rows()).every(({ level }) => level === 1));
    // The list is longer than the view, which draws only what is seen.
    await vscode.commands.executeCommand('gongbao.articlesView.focus');
    await clickTreeRow('Articles', 'clean.md');
    await press('End');
    await row('traditional-taiwan.md');
    await press('Home');
    await openTreeRow('Articles', 'clean.md');
    await row('一张桌子');
    await vscode.commands.executeCommand('gongbao.articles.filter', '罷工線上');
    // the page itself, and the file of the corpus that holds its articles
    await waitFor('the pages with these words alone', async () => {
      const pages = (await rows()).filter(({ level }) => level === 1).map(({ label }) => label);
      return pages.includes('traditional-taiwan.md') && pages.length < 4;
    });
  });

  test('says why it is empty', async () => {
    await openText('const x = 1;', 'javascript');
    await waitFor('the reason', async () => (await message()).includes('not a page'));
    await waitFor('no rows', async () => (await rows()).length === 0);
  });
});
