import * as vscode from 'vscode';
import { equal, includes, ok } from './support/assert';
import { read, remove } from './support/files';
import { afterEach, beforeAll, describe, test } from './support/harness';
import { openField } from './support/notes';
import { activated, closeAll, openText, select, writePage } from './support/pages';
import { waitFor } from './support/wait';
import { clickTreeRow, evaluate, press, screenshot, texts, treeRows, type } from './support/workbench';

const PAGE = [
  '## 职工有了议事角',
  '',
  '本报讯（记者孟小舟）近日，梧州市总工会请职工议事，职工代',
  '表大会听取了报告。搬运工说，职工议事角好。',
].join('\n');

const run = (command: string, ...args: unknown[]) => vscode.commands.executeCommand(command, ...args);

describe('the Terms view', () => {
  beforeAll(async () => {
    await activated();
    await run('gongbao.termsView.focus');
  });
  afterEach(closeAll);

  test('lists the article’s terms with counts, and a click shows the occurrences one after the other', async () => {
    const editor = await openText(PAGE);
    select(editor, '议事角');
    const row = await waitFor('the term', async () =>
      (await treeRows('Terms')).find(({ label }) => label === '职工代表大会'),
    );
    includes(row.description, 'congress');
    const workers = (await treeRows('Terms')).find(({ label }) => label === '职工');
    includes(workers?.description ?? '', '×');
    await screenshot('terms-view');
    await clickTreeRow('Terms', '职工代表大会');
    await waitFor('both pieces selected', () => editor.selections.length === 2);
    equal(editor.document.getText(editor.selections[1]), '表大会');
  });

  test('groups by category', async () => {
    const editor = await openText(PAGE);
    select(editor, '议事角');
    await run('gongbao.terms.groupByCategory');
    await waitFor('a category', async () => (await treeRows('Terms')).some(({ level }) => level === 2));
    await screenshot('terms-by-category');
    await run('gongbao.terms.groupByOrder');
    await waitFor('no category', async () => (await treeRows('Terms')).every(({ level }) => level === 1));
  });

  test('goes on showing the article’s terms while a note is typed', async () => {
    const editor = await writePage('terms-noted.md', PAGE);
    const terms = async () => (await treeRows('Terms')).map(({ label }) => label);
    select(editor, '议事角');
    await waitFor('the term', async () => (await terms()).includes('职工代表大会'));
    await openField(editor, '搬运工');
    await type('who are they?');
    await waitFor('the words', async () =>
      (await texts('.review-widget .comment-form .view-line')).join('').includes('they'),
    );
    ok((await terms()).includes('职工代表大会'), (await terms()).join());
    await press('Escape');
    await closeAll();
    await remove('terms-noted.md');
  });
});

describe('reading with the glossary', () => {
  beforeAll(async () => void (await activated()));
  afterEach(closeAll);

  test('the search finds by pinyin, and Enter opens the entry', async () => {
    await openText(PAGE);
    void run('gongbao.glossary.search');
    await waitFor('the list', async () => (await texts('.quick-input-list .monaco-list-row')).length > 5);
    await type('zgdbdh');
    await waitFor('the hit', async () =>
      (await texts('.quick-input-list .monaco-list-row'))[0]?.includes('职工代表大会'),
    );
    await screenshot('glossary-search');
    await press('Enter');
    await waitFor('the entry', () => vscode.window.activeTextEditor?.document.uri.scheme === 'gongbao-entry');
  });

  test('go to definition and find references', async () => {
    await writePage(
      'references-b.md',
      '## 市總工會說好\n\n本報訊（記者孟小舟）近日，市總工會請職工議事，職工代表大會聽取了報告，大家說好。\n',
    );
    const editor = await writePage('references-a.md', PAGE);
    const [definition] = await vscode.commands.executeCommand<vscode.LocationLink[]>(
      'vscode.executeDefinitionProvider',
      editor.document.uri,
      select(editor, '表大会').start,
    );
    equal(definition?.targetUri.scheme, 'gongbao-entry');
    const found = await vscode.commands.executeCommand<vscode.Location[]>(
      'vscode.executeReferenceProvider',
      editor.document.uri,
      select(editor, '表大会').start,
    );
    const names = found.map(({ uri }) => uri.path.replace(/.*\//, ''));
    ok(names.includes('references-a.md') && names.includes('references-b.md'), names.join());
    await remove('references-a.md', 'references-b.md');
  });

  test('references follow the corrections of a page that is not open', async () => {
    const broken =
      '## 码头请职工议事\n\n本报讯（记者孟小舟）近日，码头请搬运工议事，职工代\n表大会听取了报告，大家都说好。\n';
    const pieces = async () => {
      const editor = await writePage('references-e.zhart', PAGE);
      const found = await vscode.commands.executeCommand<vscode.Location[]>(
        'vscode.executeReferenceProvider',
        editor.document.uri,
        select(editor, '表大会').start,
      );
      return found.filter(({ uri }) => uri.path.endsWith('references-d.zhart')).length;
    };
    await writePage('references-d.zhart', broken);
    await closeAll();
    equal(await pieces(), 1);
    const editor = await writePage('references-d.zhart', broken);
    select(editor, '表大会听取');
    await run('gongbao.mend.split');
    const sidecar = 'references-d.zhart.gongbao.json';
    await waitFor('the sidecar', async () => (await read(sidecar).catch(() => '')).includes('"split"'));
    await closeAll();
    equal(await pieces(), 0);
    await remove('references-d.zhart', 'references-e.zhart', sidecar);
  });

  test('completion by initials and English, in the page’s script', async () => {
    const editor = await openText('市總工會召開會議，聽取報告。zgdbdh\ncollective contr');
    const complete = async (line: number) => {
      const list = await vscode.commands.executeCommand<vscode.CompletionList>(
        'vscode.executeCompletionItemProvider',
        editor.document.uri,
        editor.document.lineAt(line).range.end,
      );
      return list.items.map(({ insertText }) => insertText);
    };
    ok((await complete(0)).includes('職工代表大會'));
    ok((await complete(1)).includes('集體合同'));
  });

  test('terms are underlined once a paragraph', async () => {
    await openText(PAGE);
    const underlines = () =>
      evaluate<number>(
        `[...document.querySelectorAll('.editor-instance .view-overlays .cdr')]
          .filter((mark) => getComputedStyle(mark).borderBottomStyle === 'dotted').length`,
      );
    // 职工 in the headline; 市总工会, 职工 and both pieces of 职工代表大会 below; 职工 not a second time, 本报讯 and 近日 not at all
    await waitFor('the underlines', async () => (await underlines()) === 5);
    await screenshot('glossary-underline');
    const configuration = vscode.workspace.getConfiguration('gongbao.glossary');
    await configuration.update('underlineEveryday', true, vscode.ConfigurationTarget.Global);
    try {
      await waitFor('the underlines of 本报讯 and 近日', async () => (await underlines()) === 7);
    } finally {
      await configuration.update('underlineEveryday', undefined, vscode.ConfigurationTarget.Global);
    }
  });

  test('a rendering is put behind the term in one step', async () => {
    const editor = await openText(PAGE);
    select(editor, '表大会');
    editor.selection = new vscode.Selection(editor.selection.start, editor.selection.start);
    await run('gongbao.glossary.insertRendering', 'workers’ congress');
    includes(editor.document.getText(), '表大会（workers’ congress）听取');
  });
});
