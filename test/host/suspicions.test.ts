import * as vscode from 'vscode';
import { equal, includes, ok } from './support/assert';
import { afterEach, beforeAll, describe, test } from './support/harness';
import { activated, closeAll, fileUri, openText, select, writePage } from './support/pages';
import { waitFor } from './support/wait';
import { screenshot } from './support/workbench';

const PAGE = `# 码头上的夜校

本报讯(记者林月白 通讯页何敬业)近日,厂东省汕头市的码头工 人下了班,就到"夜校"上课。

夜校办了两年,一本字帖传了三十双手,这合电视机也是工友们凑钱买的。
`;

const problems = (document: vscode.TextDocument) =>
  vscode.languages.getDiagnostics(document.uri).filter(({ source }) => source === 'Gongbao');
const open = async (name: string) => {
  const editor = await writePage(name, PAGE);
  await waitFor('the problems', () => problems(editor.document).length > 3);
  return editor;
};
const fixes = async (document: vscode.TextDocument, words: string) => {
  const problem = problems(document).find(({ range }) => document.getText(range) === words);
  ok(problem, `no problem at “${words}”`);
  return vscode.commands.executeCommand<vscode.CodeAction[]>(
    'vscode.executeCodeActionProvider',
    document.uri,
    problem.range,
  );
};
const apply = async (action: vscode.CodeAction | undefined) => {
  ok(action, 'no such fix');
  if (action.edit) await vscode.workspace.applyEdit(action.edit);
  if (action.command)
    await vscode.commands.executeCommand(action.command.command, ...(action.command.arguments ?? []));
};

describe('suspicions', () => {
  beforeAll(async () => void (await activated()));
  afterEach(closeAll);

  test('are entries of the Problems view, as information, with a fix', async () => {
    const { document } = await open('suspicions-1.zhart');
    ok(problems(document).every(({ severity }) => severity === vscode.DiagnosticSeverity.Information));
    await vscode.commands.executeCommand('workbench.actions.view.problems');
    await screenshot('suspicions');
    await apply((await fixes(document, '厂')).find(({ title }) => title.includes('广')));
    includes(document.getText(), '广东省汕头市');
    await vscode.commands.executeCommand('workbench.action.closePanel');
  });

  test('all of an article are fixed at once', async () => {
    const { document } = await open('suspicions-2.zhart');
    await apply((await fixes(document, '厂')).find(({ title }) => title.includes('all in this article')));
    includes(document.getText(), '通讯员何敬业）近日，广东省汕头市的码头工人下了班，就到“夜校”上课。');
    await waitFor('no problem', () => problems(document).length === 0);
  });

  test('the command fixes the article as one undo step', async () => {
    const editor = await open('suspicions-3.zhart');
    select(editor, '夜校办了');
    await vscode.commands.executeCommand('gongbao.suspicions.fixArticle');
    includes(editor.document.getText(), '这台电视机');
    await vscode.commands.executeCommand('undo');
    equal(editor.document.getText(), PAGE);
  });

  test('what is called right is not said again, and stays so', async () => {
    const { document } = await open('suspicions-4.zhart');
    const before = problems(document).length;
    await apply((await fixes(document, '厂')).find(({ title }) => title === 'It is right'));
    await waitFor('one less', () => problems(document).length === before - 1);
    equal(document.getText(), PAGE);
    const kept = await vscode.workspace.fs.readFile(fileUri('suspicions-4.zhart.gongbao.json'));
    includes(new TextDecoder().decode(kept), '"kind":"right"');
  });

  test('prose is left in peace unless the setting says otherwise; off is off', async () => {
    const { document } = await openText(
      '记者从厂东省了解到,大家都在等消息,这一天过得很慢,没有人说话。',
      'markdown',
    );
    const configuration = vscode.workspace.getConfiguration('gongbao');
    try {
      await configuration.update('suspicions.check', 'always', vscode.ConfigurationTarget.Global);
      await waitFor('a problem', () => problems(document).length > 0);
      await configuration.update('suspicions.check', 'pages', vscode.ConfigurationTarget.Global);
      await waitFor('peace', () => problems(document).length === 0);
      const page = await open('suspicions-5.zhart');
      await configuration.update('suspicions.check', 'off', vscode.ConfigurationTarget.Global);
      await waitFor('nothing', () => problems(page.document).length === 0);
    } finally {
      await configuration.update('suspicions.check', undefined, vscode.ConfigurationTarget.Global);
    }
  });
});
