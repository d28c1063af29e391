import * as vscode from 'vscode';
import { deepEqual, equal, includes, ok } from './support/assert';
import { cardAt } from './support/cards';
import { bytesOf, GB18030, read, remove, utf16, write, writeBytes } from './support/files';
import { afterAll, afterEach, beforeAll, describe, test } from './support/harness';
import { activated, closeAll, fileUri, openText, select } from './support/pages';
import { waitFor } from './support/wait';
import { click, notifications, press, screenshot, texts } from './support/workbench';

const PAGE = [
  '## 职工有了议事角',
  '',
  '本报讯（记者孟小舟）近日，梧州市总工会请职工议事，职工代',
  '表大会听取了报告。搬运工说，职工议事角好。',
].join('\n');
const OWN = '.gongbao/glossary.tsv';

const run = (command: string, ...args: unknown[]) => vscode.commands.executeCommand(command, ...args);

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

  test('a glossary in UTF-16 is read, and added to in UTF-16', async () => {
    await writeBytes(OWN, utf16('simplified\tenglish\n职工\ttoiler\n'));
    const editor = await openText(PAGE);
    await waitFor('the own entry', async () => (await cardAt(editor, '职工议事')).includes('toiler'));
    await run('gongbao.glossary.addTerm', { term: '议事角', english: 'forum' });
    const bytes = await bytesOf(OWN);
    const text = new TextDecoder('utf-16le').decode(new Uint8Array(bytes));
    deepEqual(bytes.slice(0, 2), [0xff, 0xfe]);
    includes(text, '职工\ttoiler');
    includes(text, 'forum');
  });

  test('a glossary in another encoding is named among the problems and never written to', async () => {
    await writeBytes(OWN, GB18030);
    const editor = await openText(PAGE);
    await waitFor('the problem', async () => {
      await cardAt(editor, '职工');
      return vscode.languages.getDiagnostics(fileUri(OWN)).some(({ code }) => code === 'not-unicode');
    });
    await run('gongbao.glossary.addTerm', { term: '议事角', english: 'forum' });
    await waitFor('the refusal', async () =>
      (await notifications()).some((text) => text.includes('glossary.tsv” is not UTF-8 text')),
    );
    deepEqual(await bytesOf(OWN), GB18030);
  });

  test('terms that are added at once are all there', async () => {
    await openText(PAGE);
    const terms = ['议事角', '潮汐驿站', '码头夜校', '读报亭', '绿单', '黄单'];
    await Promise.all(terms.map((term) => run('gongbao.glossary.addTerm', { term, english: 'x' })));
    const lines = (await read(OWN)).split('\n').map((line) => line.split('\t')[0]);
    deepEqual([...lines.slice(1, -1)].sort(), [...terms].sort());
  });

  test('a term without English says so when its rendering is wanted', async () => {
    const editor = await openText(PAGE);
    await run('gongbao.glossary.addTerm', { term: '议事角', english: '' });
    select(editor, '议事角');
    await run('gongbao.glossary.copyRendering');
    await waitFor('the sentence', async () =>
      (await notifications()).some((text) => text.includes('“议事角” has no English rendering yet')),
    );
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
