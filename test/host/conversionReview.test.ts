import * as vscode from 'vscode';
import { deepEqual, equal, includes, ok } from './support/assert';
import { bytesOf, GB18030, writeBytes } from './support/files';
import { afterEach, beforeAll, describe, test } from './support/harness';
import { activated, closeAll, fileUri, openPage, openText, writePage } from './support/pages';
import { waitFor } from './support/wait';
import { click, notifications, press, screenshot, texts } from './support/workbench';

const run = (name: string, argument?: unknown) =>
  vscode.commands.executeCommand(`gongbao.convert.${name}`, argument);
const PAGE =
  '# 街坊来信里的老行当\n\n' +
  '老街上的修理铺开了三十年，师傅姓钟，大家都叫他老钟。他说修表修钟都不难，难的是把徒弟留下来。\n\n' +
  '后来工会办起了夜校，他每周来讲一次课，台下坐的都是年轻人，皇后镇的同行也来听。\n';
const remove = async (name: string) => {
  try {
    await vscode.workspace.fs.delete(fileUri(name));
  } catch {
    // It was not there.
  }
};
const setting = (key: string, value: string | undefined) =>
  vscode.workspace
    .getConfiguration('gongbao.conversion')
    .update(key, value, vscode.ConfigurationTarget.Workspace);

describe('converting', () => {
  beforeAll(async () => void (await activated()));
  afterEach(async () => {
    await vscode.commands.executeCommand('notifications.clearAll');
    await closeAll();
    await remove('.gongbao/choices.tsv');
    await remove('.gongbao/.gitattributes');
    await remove('.gongbao/conversion.tsv');
  });

  test('keeps the cursors and selections on their characters, through changes of length too', async () => {
    const editor = await openText(
      '# 单位\n\n打开软件和硬盘，再发展生产，里面的程序和网络都要检查一遍，最后发言。\n',
    );
    const select3 = ['软件', '发展', '发言'].map((word) => {
      const start = editor.document.positionAt(editor.document.getText().indexOf(word));
      return new vscode.Selection(start, start.translate(0, 2));
    });
    const cursor = select3[1]?.start ?? new vscode.Position(0, 0);
    const reversed = new vscode.Selection(select3[2]?.end ?? cursor, select3[2]?.start ?? cursor);
    editor.selections = [new vscode.Selection(cursor, cursor), reversed];
    await run('toTaiwanPhrases', { scope: 'page' });
    const text = editor.document.getText();
    const [first, second] = editor.selections;
    equal(editor.document.offsetAt(first?.active ?? cursor), text.indexOf('發展'));
    equal(second && editor.document.getText(second), '發言');
    equal(second?.isReversed, true);
  });

  test('follows the house’s taste', async () => {
    try {
      await setting('tai', '台');
      await setting('quotes', 'corner');
      const editor = await openText('# 台湾来信\n\n他说：“台湾的工会也来了，里面坐满了人。”\n');
      await run('toTaiwan', { scope: 'page' });
      includes(editor.document.getText(), '他說：「台灣的工會也來了，裡面坐滿了人。」');
    } finally {
      await setting('tai', undefined);
      await setting('quotes', undefined);
    }
  });

  test('takes the words of the workspace’s dictionary, and reports its faulty lines', async () => {
    const file = await writePage('.gongbao/conversion.tsv', '夜校\t夜間學校\n没有制表符\n工会\t工會\ts2x\n');
    const uri = file.document.uri;
    const problems = await waitFor('the problems', () => {
      const found = vscode.languages.getDiagnostics(uri);
      return found.length === 2 ? found : undefined;
    });
    deepEqual(
      problems.map(({ range, source }) => [range.start.line, source]),
      [
        [1, 'Gongbao'],
        [2, 'Gongbao'],
      ],
    );
    includes(problems[1]?.message ?? '', 's2x');
    await waitFor('the dictionary', async () => {
      const editor = await openText('# 消息\n\n工会办起了夜校，大家都来听课，一直听到半夜才回家。\n');
      await run('toTaiwan', { scope: 'page' });
      const text = editor.document.getText();
      await closeAll();
      return text.includes('夜間學校');
    });
  });
});

describe('open choices', () => {
  beforeAll(async () => void (await activated()));
  afterEach(async () => {
    await vscode.commands.executeCommand('notifications.clearAll');
    await closeAll();
    await remove('.gongbao/choices.tsv');
    await remove('.gongbao/.gitattributes');
  });

  test('are walked, chosen, and remembered for the page', async () => {
    const editor = await writePage('choices.md', PAGE);
    await run('toTaiwan', { scope: 'page' });
    await run('nextChoice');
    const before = editor.document.getText(editor.selection);
    includes('鐘鍾', before);
    await screenshot('conversion-choices');
    const start = editor.selection.start;
    const choice = before === '鐘' ? '鍾' : '鐘';
    await run('choose', { choice });
    equal(editor.document.getText(new vscode.Range(start, start.translate(0, 1))), choice);
    ok(editor.selection.start.isAfter(start), 'the walk goes on');
    const remembered = new TextDecoder().decode(
      await vscode.workspace.fs.readFile(fileUri('.gongbao/choices.tsv')),
    );
    includes(remembered, `choices.md\ts2tw\t`);
    ok(remembered.trimEnd().endsWith(`\t${choice}`));
    const attributes = await vscode.workspace.fs.readFile(fileUri('.gongbao/.gitattributes'));
    equal(new TextDecoder().decode(attributes), 'choices.tsv merge=union\n');

    const again = await writePage('choices.md', PAGE);
    await again.edit((edit) =>
      edit.replace(new vscode.Range(0, 0, again.document.lineCount, 0), `新的一行。\n\n${PAGE}`),
    );
    await run('toTaiwan', { scope: 'page' });
    const line = again.document.lineAt(start.line + 2).text;
    equal(line.charAt(start.character), choice);
  });

  test('are listed with their candidates and asked for with glosses', async () => {
    await openText(PAGE);
    await run('toTaiwan', { scope: 'page' });
    void run('listChoices');
    const rows = await waitFor('the list', async () => {
      const found = await texts('.quick-input-list .monaco-list-row');
      return found.some((row) => row.includes('／')) ? found : undefined;
    });
    ok(rows.some((row) => /鐘／鍾|鍾／鐘/.test(row)));
    await press('Enter');
    const candidates = await waitFor('the candidates', async () => {
      const found = await texts('.quick-input-list .monaco-list-row');
      return ['bell', 'surname'].every((gloss) => found.some((row) => row.includes(gloss)))
        ? found
        : undefined;
    });
    equal(candidates.length, 2);
    await screenshot('conversion-candidates');
    await press('Escape');
  });

  test('are found again in a page that was converted, saved and closed', async () => {
    const editor = await writePage('again.md', PAGE);
    await run('toTaiwan', { scope: 'page' });
    await editor.document.save();
    await closeAll();
    const reopened = await openPage('again.md');
    await run('nextChoice');
    includes('鐘鍾', reopened.document.getText(reopened.selection));
    ok(!reopened.selection.isEmpty);
    await run('restore');
    equal(reopened.document.getText(), PAGE);
  });

  test('are not kept in a file that can’t be read, which stays as it is', async () => {
    await writeBytes('.gongbao/choices.tsv', GB18030);
    await writePage('unread.md', PAGE);
    await run('toTaiwan', { scope: 'page' });
    await run('nextChoice');
    await run('choose', { choice: '鍾' });
    await waitFor('the refusal', async () =>
      (await notifications()).some((text) => text.includes('choices.tsv” is not UTF-8 text')),
    );
    deepEqual(await bytesOf('.gongbao/choices.tsv'), GB18030);
    const problems = vscode.languages.getDiagnostics(fileUri('.gongbao/choices.tsv'));
    deepEqual(
      problems.map(({ code }) => code),
      ['not-unicode'],
    );
  });

  test('go with an undo, and are told when there are none', async () => {
    const editor = await openText(PAGE);
    await run('toTaiwan', { scope: 'page' });
    await vscode.commands.executeCommand('undo');
    equal(editor.document.getText(), PAGE);
    await run('nextChoice');
    await waitFor('a message', async () =>
      (await notifications()).some((text) => text.includes('no open choices')),
    );
  });
});

describe('restoring', () => {
  beforeAll(async () => void (await activated()));
  afterEach(async () => {
    await vscode.commands.executeCommand('notifications.clearAll');
    await closeAll();
  });

  test('gives the original back to the letter', async () => {
    const editor = await writePage('restore.md', PAGE.replaceAll('\n', '\r\n'));
    await run('toTaiwanPhrases', { scope: 'page' });
    await run('nextChoice');
    await run('choose', { choice: '鍾', remember: 'never' });
    await editor.document.save();
    ok(editor.document.getText() !== PAGE.replaceAll('\n', '\r\n'));
    await run('restore');
    equal(editor.document.getText(), PAGE.replaceAll('\n', '\r\n'));
  });

  test('leaves what was edited since, and says so', async () => {
    const editor = await writePage('restore2.md', PAGE);
    await run('toTaiwan', { scope: 'page' });
    await editor.edit((edit) => edit.insert(new vscode.Position(2, 0), '編者按：'));
    const edited = editor.document.lineAt(2).text;
    const done = run('restore');
    await waitFor('the question', async () =>
      (await notifications()).some((text) => text.includes('Lines edited since the conversion')),
    );
    await click('.notification-list-item a.monaco-button:has-text("Restore the Rest")');
    await done;
    const lines = PAGE.split('\n');
    equal(editor.document.getText(), [...lines.slice(0, 2), edited, ...lines.slice(3)].join('\n'));
  });

  test('says when nothing is kept', async () => {
    await writePage('fresh.md', PAGE);
    await run('restore');
    await waitFor('a message', async () =>
      (await notifications()).some((text) => text.includes('No original is kept')),
    );
  });
});
