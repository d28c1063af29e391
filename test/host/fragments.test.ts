import * as vscode from 'vscode';
import { equal, includes, ok } from './support/assert';
import { afterEach, beforeAll, describe, test } from './support/harness';
import { activated, closeAll, openPage, select } from './support/pages';
import { waitFor } from './support/wait';
import {
  clickTreeRow,
  evaluate,
  hover,
  inEveryTheme,
  press,
  screenshot,
  texts,
  treeRows,
} from './support/workbench';

const hints = (document: vscode.TextDocument) =>
  vscode.commands.executeCommand<vscode.InlayHint[]>(
    'vscode.executeInlayHintProvider',
    document.uri,
    new vscode.Range(0, 0, document.lineCount, 0),
  );
/**
 * The numbers that stand behind the lit lines, as drawn: they are generated content, so their styles are read.
 * @param words keep those of the lines that hold them
 */
const lit = (words = '') =>
  evaluate<string[]>(
    `[...document.querySelectorAll('.editor-instance .view-line')]
      .filter((line) => line.textContent.includes(${JSON.stringify(words)}))
      .flatMap((line) => [...line.querySelectorAll('span')])
      .map((span) => /^"(\\d+)"$/.exec(getComputedStyle(span, '::after').content)?.[1])
      .filter((number) => number !== undefined)`,
  );
const first = (hint: vscode.InlayHint | undefined) =>
  Array.isArray(hint?.label) ? (hint.label[0] as vscode.InlayHintLabelPart) : undefined;
const scattered = async () => {
  const editor = await openPage('broken-lines.md');
  const hint = (await hints(editor.document)).find((one) => first(one)?.value.startsWith('→'));
  ok(hint, 'no article of the sample is scattered');
  return { editor, hint };
};

/** An article of the sample page that lies scattered. */
const TITLE = '湘潭成立货车司机法律服务站';

describe('fragments', () => {
  beforeAll(async () => {
    await activated();
    await vscode.commands.executeCommand('gongbao.articlesView.focus');
  });
  afterEach(closeAll);

  test('a hint at a break leads to the line where reading goes on', async () => {
    const { editor, hint } = await scattered();
    const part = first(hint);
    const target = Number(part?.value.slice(2));
    equal(part?.location?.range.start.line, target - 1);
    const tooltip = part?.tooltip;
    ok(tooltip instanceof vscode.MarkdownString || typeof tooltip === 'object');
    includes((tooltip as vscode.MarkdownString).value, 'command:gongbao.fragments.goToLine');
    await vscode.commands.executeCommand('gongbao.fragments.goToLine', {
      uri: editor.document.uri.toString(),
      line: target,
    });
    equal(editor.selection.active.line, target - 1);
  });

  test('keys follow the reading over a break and back', async () => {
    const { editor, hint } = await scattered();
    const { line } = hint.position;
    editor.selection = new vscode.Selection(line, 0, line, 0);
    await vscode.window.showTextDocument(editor.document);
    await press('Control+Alt+.');
    await waitFor(
      'the line where it goes on',
      () => editor.selection.active.line === Number(first(hint)?.value.slice(2)) - 1,
    );
    await press('Control+Alt+,');
    await waitFor('the line before', () => editor.selection.active.line === line);
  });

  test('an article selected in the tree lights up, numbered, in every theme', async () => {
    await openPage('broken-lines.md');
    await waitFor('the article', async () =>
      (await treeRows('Articles')).some(({ label }) => label === TITLE),
    );
    await clickTreeRow('Articles', TITLE);
    await waitFor('its lights', async () => (await lit()).length > 0);
    await inEveryTheme(async (kind) => void (await screenshot(`fragments-${kind}`)));
    await vscode.commands.executeCommand('gongbao.fragments.putOut');
    await waitFor('darkness', async () => (await lit()).length === 0);
  });

  test('the mouse resting on an article lights it up for a moment, each time, and shows its opening', async () => {
    const { editor } = await scattered();
    select(editor, TITLE); // which scrolls the list to its row
    const row = `.pane .monaco-list-row:has-text("${TITLE}")`;
    const opening = async () =>
      (await texts('.workbench-hover')).join('').includes('市首家货车司机法律服务站');
    /** A row that is drawn anew below a mouse that lies still knows nothing of it: the mouse comes again. */
    const rest = async () => {
      await hover('.editor-instance .monaco-editor');
      await waitFor('no hover', async () => (await texts('.workbench-hover')).length === 0);
      await hover(row);
      try {
        await waitFor('its lights', async () => (await lit()).includes('1'), 3000);
        return true;
      } catch {
        return false;
      }
    };
    await waitFor('the article', async () =>
      (await treeRows('Articles')).some(({ label }) => label === TITLE),
    );
    // The list follows the cursor a moment after the page is opened, and lights its article up.
    await waitFor('the lights at the cursor', async () => (await lit(TITLE)).length > 0);
    await vscode.commands.executeCommand('gongbao.fragments.putOut');
    await waitFor('darkness', async () => (await lit()).length === 0);
    await waitFor('its lights', rest);
    await waitFor('its opening', opening);
    await screenshot('fragments-hover');
    await waitFor('darkness again', async () => (await lit()).length === 0);
    await waitFor('its lights again', rest);
  });

  test('the settings switch lights and hints off', async () => {
    const configuration = vscode.workspace.getConfiguration('gongbao');
    const { editor } = await scattered();
    await configuration.update('fragments.hints', false, vscode.ConfigurationTarget.Global);
    await configuration.update('fragments.lights', false, vscode.ConfigurationTarget.Global);
    try {
      equal((await hints(editor.document)).length, 0);
      const { line } = select(editor, TITLE).start; // which scrolls the list to its row
      editor.selection = new vscode.Selection(0, 0, 0, 0);
      await waitFor('the article', async () =>
        (await treeRows('Articles')).some(({ label }) => label === TITLE),
      );
      // A click that comes while VS Code makes the rows anew is lost, for a person too.
      await waitFor('the cursor', async () => {
        await clickTreeRow('Articles', TITLE);
        return waitFor('the article’s line', () => editor.selection.active.line === line, 2000);
      });
      equal((await lit()).length, 0);
    } finally {
      await configuration.update('fragments.hints', undefined, vscode.ConfigurationTarget.Global);
      await configuration.update('fragments.lights', undefined, vscode.ConfigurationTarget.Global);
    }
  });
});
