import * as vscode from 'vscode';
import { equal, ok } from './support/assert';
import { ask } from './support/bridge';
import { afterAll, afterEach, beforeAll, describe, skip, test } from './support/harness';
import { activated, closeAll, writePage } from './support/pages';
import { waitFor } from './support/wait';
import { click, notifications, screenshot } from './support/workbench';

interface Reply {
  readonly status?: number;
  readonly body?: unknown;
  readonly headers?: Record<string, string>;
  readonly delay?: number;
}
interface Request {
  readonly path: string;
  readonly authorization: string;
  readonly body: { readonly model: string; readonly messages: readonly { readonly content: string }[] };
}

const serve = (...replies: Reply[]) => ask<string>('chatStart', { replies });
const asked = () => ask<Request[]>('chatRequests');
const answer = (content: string, finish_reason = 'stop'): Reply => ({
  body: { choices: [{ message: { content }, finish_reason }] },
});
const configure = (key: string, value: unknown) =>
  vscode.workspace
    .getConfiguration('gongbao')
    .update(`translation.draft.${key}`, value, vscode.ConfigurationTarget.Global);

const PAGE = '# 夜校开进码头\n\n本报讯（记者顾望舒）江州市总工会在码头开办职工夜校。大家都高兴。\n';

interface Notes {
  readonly side: string;
  readonly source: string;
  readonly state: string;
  readonly origin?: { readonly kind: string; readonly detail: string };
}
const notesOf = (cell: vscode.NotebookCell) => cell.metadata.gongbao as Notes;

async function open(name: string): Promise<vscode.NotebookDocument> {
  await writePage(name, PAGE);
  await vscode.commands.executeCommand('gongbao.translation.start', { article: 'A1', language: 'en' });
  return waitFor('the notebook', () => {
    const notebook = vscode.window.activeNotebookEditor?.notebook;
    return notebook?.uri.path.includes(name) ? notebook : undefined;
  });
}

const cellFor = (notebook: vscode.NotebookDocument, source: string): vscode.NotebookCell => {
  const cell = notebook
    .getCells()
    .find((one) => notesOf(one).side === 'target' && notesOf(one).source.includes(source));
  if (!cell) throw new Error(source);
  return cell;
};

function runCell(cell: vscode.NotebookCell): void {
  const editor = vscode.window.activeNotebookEditor;
  if (!editor) throw new Error('no notebook');
  editor.selection = new vscode.NotebookRange(cell.index, cell.index + 1);
  void vscode.commands.executeCommand('gongbao.translation.suggest');
}

/** The drafts in a cell's output. */
function drafts(cell: vscode.NotebookCell): { text: string; origin: { kind: string } }[] {
  const item = cell.outputs.flatMap(({ items }) => items).find(({ mime }) => mime.includes('gongbao'));
  if (!item) return [];
  const { matches } = JSON.parse(new TextDecoder().decode(item.data));
  return matches.filter((match: { origin: { kind: string } }) => match.origin.kind === 'machine');
}

/** Answers the question whether text may be sent to `name`. */
async function consent(name: string, button: string): Promise<void> {
  await shownMessage(`Send text to ${name}`);
  await screenshot('translation-consent');
  await click(
    `.notification-list-item:has-text("Send text to ${name}") .monaco-button:has-text("${button}")`,
  );
}

const shownMessage = async (part: string) =>
  waitFor(part, async () => (await notifications()).find((text) => text.includes(part)), 20_000);

describe('machine drafts', () => {
  beforeAll(async () => {
    await activated();
    await configure('model', 'test-model');
  });
  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.files.saveAll');
    await vscode.commands.executeCommand('notifications.clearAll');
    await closeAll();
  });
  afterAll(async () => {
    for (const key of ['provider', 'model', 'address', 'timeout']) await configure(key, undefined);
    await vscode.commands.executeCommand('gongbao.translation.revokeDraftConsent');
  });

  test('nothing is sent where none is set up, nor before consent', async () => {
    await configure('address', await serve(answer('no')));
    const notebook = await open('draft-off.md');
    const cell = cellFor(notebook, '江州市总工会');
    runCell(cell);
    await waitFor('the glossary', () => cell.outputs.length > 0);
    equal((await asked()).length, 0);
    await configure('provider', 'openai');
    runCell(cell);
    await consent('test-model', 'Not Now');
    equal((await asked()).length, 0);
    await vscode.commands.executeCommand('gongbao.translation.revokeDraftConsent');
  }, 60_000);

  test('after consent the request carries context and terms, and the answer stays a draft that is checked', async () => {
    await configure('provider', 'openai');
    await configure('address', await serve(answer('“Everyone was happy”')));
    // the “Not Now” of the test before may have been heard behind its revocation
    await vscode.commands.executeCommand('gongbao.translation.revokeDraftConsent');
    const notebook = await open('draft.md');
    const cell = cellFor(notebook, '大家都高兴');
    runCell(cell);
    await consent('test-model', 'Allow');
    await waitFor('the draft', () => drafts(cell).length === 1, 15_000);
    const [request] = await asked();
    equal(request?.path, '/v1/chat/completions');
    equal(request?.body.model, 'test-model');
    const sent = JSON.parse(request?.body.messages[1]?.content ?? '{}');
    equal(sent.sentence, '大家都高兴。');
    equal(sent.headline, '夜校开进码头');
    ok(sent.before.length > 0);
    await vscode.commands.executeCommand('gongbao.translation.use', 1, cell);
    await waitFor('the text', () => cell.document.getText() === 'Everyone was happy');
    equal(notesOf(notebook.cellAt(cell.index)).origin?.kind, 'machine');
    equal(notesOf(notebook.cellAt(cell.index)).state, 'initial');
    await waitFor('the check', () =>
      vscode.languages.getDiagnostics(cell.document.uri).some(({ code }) => code === 'end-mark'),
    );
  }, 60_000);

  test('a rate limit is waited out; a cut-off answer, a refusal, a time-out and nonsense are said', async () => {
    await configure('provider', 'openai');
    const notebook = await open('draft-faults.md');
    const cell = cellFor(notebook, '大家都高兴');
    await configure(
      'address',
      await serve({ status: 429, headers: { 'Retry-After': '1' } }, answer('Everyone was happy.')),
    );
    runCell(cell);
    await waitFor('the draft', () => drafts(cell)[0]?.text === 'Everyone was happy.', 20_000);
    equal((await asked()).length, 2);
    const faults: readonly (readonly [Reply, string])[] = [
      [answer('Every', 'length'), 'broke off'],
      [answer("I'm sorry, I can't do that."), 'declined'],
      [{ body: '<html>' }, 'not understood'],
      [{ status: 401 }, 'the key'],
    ];
    for (const [reply, words] of faults) {
      await serve(reply);
      runCell(cell);
      await shownMessage(words);
      await vscode.commands.executeCommand('notifications.clearAll');
    }
    await configure('timeout', 1);
    await serve({ ...answer('late'), delay: 5000 });
    runCell(cell);
    await shownMessage('within 1 s.');
    await configure('timeout', undefined);
    equal(cell.document.getText(), '');
  }, 120_000);

  test('a model that VS Code has drafts as well', async () => {
    if (!('registerLanguageModelChatProvider' in vscode.lm))
      skip('this VS Code lets no extension register a model');
    await configure('provider', 'vscode');
    await configure('model', 'gongbao-test');
    const notebook = await open('draft-lm.md');
    const cell = cellFor(notebook, '大家都高兴');
    runCell(cell);
    await consent('Test Model', 'Allow');
    await waitFor('the draft', () => drafts(cell)[0]?.text === 'Drafted: 大家都高兴。', 20_000);
    equal(cell.document.getText(), '');
  }, 60_000);
});
