import * as vscode from 'vscode';
import { deepEqual, equal, includes, ok } from './support/assert';
import { cardAt } from './support/cards';
import { afterAll, afterEach, beforeAll, describe, test } from './support/harness';
import { activated, closeAll, fileUri, openText, select, writePage } from './support/pages';
import { waitFor } from './support/wait';
import {
  click,
  clickTreeRow,
  evaluate,
  notifications,
  press,
  screenshot,
  texts,
  treeRows,
  type,
} from './support/workbench';

const PAGE = [
  '## 职工有了议事角',
  '',
  '本报讯（记者孟小舟）近日，梧州市总工会请职工议事，职工代',
  '表大会听取了报告。搬运工说，职工议事角好。',
].join('\n');
const OWN = '.gongbao/glossary.tsv';

const run = (command: string, ...args: unknown[]) => vscode.commands.executeCommand(command, ...args);
const write = (name: string, text: string) =>
  vscode.workspace.fs.writeFile(fileUri(name), new TextEncoder().encode(text));
const read = async (name: string) =>
  new TextDecoder().decode(await vscode.workspace.fs.readFile(fileUri(name)));

async function remove(...names: string[]): Promise<void> {
  for (const name of names) {
    try {
      await vscode.workspace.fs.delete(fileUri(name));
    } catch {
      // was not made
    }
  }
}

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
    // 职工 in the headline; 市总工会, 职工 and both pieces of 职工代表大会 below; 职工 not a second time, 本报讯 not at all
    await waitFor('the underlines', async () => (await underlines()) === 5);
    await screenshot('glossary-underline');
    const configuration = vscode.workspace.getConfiguration('gongbao.glossary');
    await configuration.update('underlineEveryday', true, vscode.ConfigurationTarget.Global);
    try {
      await waitFor('the underline of 本报讯', async () => (await underlines()) === 6);
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

describe('glossaries of one’s own', () => {
  beforeAll(async () => void (await activated()));
  afterEach(async () => {
    await closeAll();
    await remove(OWN, 'desk.gongbao.csv', 'desk.gongbao.tsv', 'import.csv', 'out.tbx', 'bad.gongbao.tsv');
  });
  afterAll(() => remove(OWN));

  test('a file of the workspace replaces built-in entries, is watched, and is where definitions lead', async () => {
    const editor = await openText(PAGE);
    await write(
      'desk.gongbao.csv',
      'simplified,english,usage_note\n职工,"toiler, hand","*not* [bold](command:x)"\n',
    );
    const card = await waitFor('the own entry', async () => {
      const text = await cardAt(editor, '职工议事');
      return text.includes('toiler') ? text : '';
    });
    ok(!card.includes('(command:x)'), 'text of a glossary must be escaped');
    const [link] = await vscode.commands.executeCommand<vscode.LocationLink[]>(
      'vscode.executeDefinitionProvider',
      editor.document.uri,
      select(editor, '职工议事').start,
    );
    ok(link?.targetUri.path.endsWith('desk.gongbao.csv'));
    equal(link?.targetRange.start.line, 1);
    await remove('desk.gongbao.csv');
    await waitFor('the built-in entry', async () => !(await cardAt(editor, '职工议事')).includes('toiler'));
  });

  test('faults are problems with their lines', async () => {
    const editor = await openText(PAGE);
    await write('bad.gongbao.tsv', 'simplified\tenglish\tenglish_status\n工人\tworker\tsure\n\tx\t\n');
    const found = await waitFor('the problems', async () => {
      await cardAt(editor, '职工');
      const list = vscode.languages.getDiagnostics(fileUri('bad.gongbao.tsv'));
      return list.length === 2 ? list : undefined;
    });
    deepEqual(
      found.map(({ range, code }) => [range.start.line, code]),
      [
        [1, 'unknown-status'],
        [2, 'no-headword'],
      ],
    );
  });

  test('a selection is added through its line break, with script and pinyin worked out', async () => {
    const editor = await openText(
      '## 碼頭新聞\n\n本報訊（記者孟小舟）近日，梧州市總工會請搬運工來碼頭談心，大家說議事\n角很好，工會也說好。',
    );
    select(editor, '議事\n角');
    await run('gongbao.glossary.addTerm', { english: 'talking corner; forum' });
    const text = await read(OWN);
    includes(text, '议事角\t議事角\t議事角\tyì shì jiǎo');
    includes(text, 'talking corner; forum');
    includes(await cardAt(editor, '角很好'), 'talking corner');
  });

  test('renderings are preferred and forbidden, and edit opens the line', async () => {
    const editor = await openText(PAGE);
    await run('gongbao.glossary.preferRendering', '职工代表大会', 'assembly of staff');
    await run('gongbao.glossary.forbidRendering', '职工代表大会', 'workers parliament');
    const card = await cardAt(editor, '表大会');
    ok(card.indexOf('assembly of staff') < card.indexOf('congress'));
    includes(card, 'Do not use: workers parliament');
    await run('gongbao.glossary.editTerm', '职工代表大会');
    ok(vscode.window.activeTextEditor?.document.uri.path.endsWith(OWN));
    equal(vscode.window.activeTextEditor?.selection.active.line, 1);
  });

  test('export to TBX and import again give the same terms', async () => {
    await openText(PAGE);
    await run('gongbao.glossary.addTerm', { term: '议事角', english: 'forum' });
    const before = await read(OWN);
    await run('gongbao.glossary.exportFile', { file: fileUri('out.tbx'), which: 'own' });
    includes(await read('out.tbx'), '<term>议事角</term>');
    await closeAll();
    await remove(OWN);
    await run('gongbao.glossary.importFile', { file: fileUri('out.tbx') });
    equal(await read(OWN), before);
    await waitFor('the message', async () =>
      (await notifications()).some((text) => text.includes('imported')),
    );
  });

  test('an import asks before it replaces what stands differently, and keeps it where told so', async () => {
    await openText(PAGE);
    await run('gongbao.glossary.addTerm', { term: '议事角', english: 'forum' });
    await write('import.csv', 'simplified,english\n议事角,talking corner\n码头夜校,wharf night school\n');
    void run('gongbao.glossary.importFile', { file: fileUri('import.csv') });
    await waitFor('the question', async () =>
      (await texts('.quick-input-title')).some((text) => text.includes('differently')),
    );
    await screenshot('glossary-import');
    ok(!(await read(OWN)).includes('码头夜校'), 'nothing is written before the answer');
    await click('.quick-input-list .monaco-list-row:has-text("Keep")');
    await waitFor('the new term', async () => (await read(OWN)).includes('wharf night school'));
    includes(await read(OWN), 'forum');
    ok(!(await read(OWN)).includes('talking corner'));
    await run('gongbao.glossary.importFile', { file: fileUri('import.csv'), existing: 'replace' });
    includes(await read(OWN), 'talking corner');
  });

  test('a glossary that was just deleted does not come back with the next term', async () => {
    const editor = await openText(PAGE);
    await write('desk.gongbao.tsv', 'simplified\tenglish\n职工\ttoiler\n');
    await waitFor('the own entry', async () => (await cardAt(editor, '职工议事')).includes('toiler'));
    await remove('desk.gongbao.tsv');
    await run('gongbao.glossary.addTerm', { term: '议事角', english: 'forum' });
    includes(await read(OWN), 'forum');
    equal(await read('desk.gongbao.tsv').catch(() => 'gone'), 'gone');
  });

  test('candidates of the page are offered and added', async () => {
    await openText('码头推行“潮汐驿站”，“潮汐驿站”很好。');
    void run('gongbao.glossary.findCandidates');
    await waitFor('the list', async () =>
      (await texts('.quick-input-list .monaco-list-row')).some((row) => row.includes('潮汐驿站')),
    );
    await screenshot('glossary-candidates');
    await click('.quick-input-list .monaco-list-row:has-text("潮汐驿站")');
    await press('Enter');
    await waitFor('the new line', () =>
      vscode.window.activeTextEditor?.document.getText().includes('潮汐驿站\t潮汐驛站'),
    );
  });
});
