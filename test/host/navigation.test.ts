import * as vscode from 'vscode';
import { deepEqual, equal, includes, ok } from './support/assert';
import { afterEach, beforeAll, describe, test } from './support/harness';
import { activated, closeAll, openPage, openText, select, writePage } from './support/pages';
import { waitFor } from './support/wait';
import { press, screenshot, texts } from './support/workbench';

const symbols = (uri: vscode.Uri) =>
  vscode.commands.executeCommand<vscode.DocumentSymbol[]>('vscode.executeDocumentSymbolProvider', uri);
const folds = (uri: vscode.Uri) =>
  vscode.commands.executeCommand<vscode.FoldingRange[]>('vscode.executeFoldingRangeProvider', uri);
const lineOf = (document: vscode.TextDocument, text: string) =>
  document.positionAt(document.getText().indexOf(text)).line;
/** Of the editor that has the keys: on a busy machine it may be another one than the one that was given for the page. */
const cursorLine = () => vscode.window.activeTextEditor?.selection.active.line ?? -1;

async function goToTop(): Promise<void> {
  await press('Control+Home');
  await waitFor('the top of the page', () => cursorLine() === 0);
}

describe('navigation', () => {
  beforeAll(async () => void (await activated()));
  afterEach(closeAll);

  test('the outline has the articles with their subheads', async () => {
    const { document } = await openPage('clean.md');
    const article = (await symbols(document.uri)).find((symbol) => symbol.name.includes('一张桌子'));
    ok(article);
    const subhead = article.children.find((child) => child.name === '桌上摆的是家常事');
    ok(subhead && subhead.range.end.line > subhead.selectionRange.end.line, 'a subhead spans its text');
  });

  test('breadcrumbs and sticky scroll name the article', async () => {
    const editor = await openPage('clean.md');
    const configuration = vscode.workspace.getConfiguration('editor');
    await configuration.update('stickyScroll.enabled', true, vscode.ConfigurationTarget.Global);
    try {
      const at = select(editor, '桌上摆的是家常事').start.translate(2);
      editor.selection = new vscode.Selection(at, at);
      editor.revealRange(new vscode.Range(at, at), vscode.TextEditorRevealType.AtTop);
      await waitFor('the breadcrumb', async () =>
        (await texts('.breadcrumbs-control')).join('').includes('一张桌子'),
      );
      await waitFor('the sticky line', async () =>
        (await texts('.sticky-widget-lines')).join('').includes('一张桌子'),
      );
      await screenshot('sticky-scroll');
    } finally {
      await configuration.update('stickyScroll.enabled', undefined, vscode.ConfigurationTarget.Global);
    }
  });

  test('an article folds, and so does a paragraph of several lines', async () => {
    const { document } = await openPage('clean.md');
    const headline = lineOf(document, '# 一张桌子');
    ok((await folds(document.uri)).some((fold) => fold.start <= headline && headline < fold.end));
    const broken = (await openPage('broken-lines.md')).document;
    const found = await folds(broken.uri);
    ok(
      found.some((a) => found.some((b) => a.start < b.start && b.end <= a.end)),
      'no fold within another',
    );
  });

  test('keys lead to the next and the previous article', async () => {
    await openPage('clean.md');
    await goToTop();
    const seen = new Set<number>();
    for (let i = 0; i < 3; i++) {
      const before = cursorLine();
      await press('Control+Alt+PageDown');
      await waitFor('another line', () => cursorLine() !== before);
      seen.add(cursorLine());
    }
    equal(seen.size, 3);
    const last = cursorLine();
    await press('Control+Alt+PageUp');
    await waitFor('the article before', () => cursorLine() < last);
    await press('Control+Alt+PageDown');
    await waitFor('back again', () => cursorLine() === last);
  });

  test('keys lead through the places that are likely wrong, as many as the status bar counts', async () => {
    const editor = await openPage('broken-lines.md');
    await goToTop();
    const count = await waitFor('the count', async () =>
      Number(/(\d+) to check/.exec((await texts('.statusbar-item')).join(' '))?.[1] ?? 0),
    );
    const lines: number[] = [];
    for (let i = 0; i <= count; i++) {
      const before = cursorLine();
      await press('Alt+F6');
      // where there is but one place, the second press leads back to it
      if (i === 0 || count > 1)
        await waitFor('another line', async () => {
          const moved = waitFor('a move', () => cursorLine() !== before, 4000);
          if (await moved.catch(() => false)) return true;
          // the press went to a part of the window that a suite before this one had left in front
          await vscode.window.showTextDocument(editor.document, vscode.ViewColumn.One);
          await press('Alt+F6');
          return false;
        });
      lines.push(cursorLine());
    }
    equal(new Set(lines).size, count);
    equal(lines[count], lines[0]);
    await screenshot('next-check');
    await press('Shift+Alt+F6');
    await waitFor('the place before', () => cursorLine() === lines[count - 1]);
  });

  test('expanding the selection goes by word, sentence, paragraph and article', async () => {
    const editor = await openPage('clean.md');
    const at = select(editor, '桌上摆的是家常事').start;
    const [range] = await vscode.commands.executeCommand<vscode.SelectionRange[]>(
      'vscode.executeSelectionRangeProvider',
      editor.document.uri,
      [at.translate(2)],
    );
    const sizes: number[] = [];
    for (let one = range; one; one = one.parent as vscode.SelectionRange)
      sizes.push(editor.document.getText(one.range).length);
    ok(sizes.length >= 3, sizes.join());
    deepEqual(
      sizes,
      [...sizes].sort((a, b) => a - b),
    );
  });

  test('every headline and byline is a symbol of the workspace', async () => {
    const find = (query: string) =>
      vscode.commands.executeCommand<vscode.SymbolInformation[]>(
        'vscode.executeWorkspaceSymbolProvider',
        query,
      );
    const byHeadline = (await find('一张桌子')).find(({ name }) => name.includes('一张桌子'));
    includes(byHeadline?.location.uri.path ?? '', 'clean.md');
    ok((await find('顾望舒')).some(({ name }) => name === '顾望舒'));
  });

  test('symbols follow what is typed, and the file again where that is thrown away', async () => {
    const named = async (query: string) =>
      (
        await vscode.commands.executeCommand<vscode.SymbolInformation[]>(
          'vscode.executeWorkspaceSymbolProvider',
          query,
        )
      )
        // VS Code's own Markdown names headings too, by another kind.
        .filter(
          ({ kind, location }) =>
            kind === vscode.SymbolKind.Class && location.uri.path.endsWith('thrown-away.md'),
        ).length;
    const once = async (query: string) => {
      const count = await named(query);
      if (count === 1) return true;
      throw new Error(`${count} symbols`);
    };
    const text = '# 渡口的读报亭\n\n大家下了班就来读报,坐满了一屋子。\n';
    const editor = await writePage('thrown-away.md', text);
    await waitFor('the headline', () => once('渡口的读报亭'));
    const word = new vscode.Range(0, 2, 0, 4);
    await editor.edit((edit) => edit.replace(word, '车间'));
    await waitFor('the edited headline', () => once('车间的读报亭'));
    await closeAll();
    await waitFor('the headline of the file', () => once('渡口的读报亭'));
    equal(await named('车间的读报亭'), 0);
  });

  test('a jump line links to the page it names and to the line that answers it', async () => {
    const story = '大家下了班就来,坐满了一屋子。灯一直亮到九点。';
    await writePage('issue-03.md', `# 别的消息\n\n${story}\n\n# 码头上的夜校\n\n（上接第1版）${story}\n`);
    const { document } = await writePage(
      'issue-01.md',
      `# 码头上的夜校\n\n本报记者 林月白\n\n${story}\n\n（下转第3版）\n\n（下转第9版）\n`,
    );
    const links = await vscode.commands.executeCommand<vscode.DocumentLink[]>(
      'vscode.executeLinkProvider',
      document.uri,
      10,
    );
    const ours = links.filter(({ range }) => document.getText(range).includes('版'));
    equal(ours.length, 1, 'a page that is not there has no link');
    equal(document.getText(ours[0]?.range), '下转第3版');
    includes(ours[0]?.target?.path ?? '', 'issue-03.md');
    equal(ours[0]?.target?.fragment, 'L7');
  });

  test('a document without Chinese is left alone', async () => {
    const { document } = await openText('# Notes\n\nNothing Chinese here.\n', 'plaintext');
    deepEqual((await symbols(document.uri)) ?? [], []);
  });
});
