import * as vscode from 'vscode';
import { equal, ok } from './support/assert';
import { afterEach, beforeAll, describe, test } from './support/harness';
import { activated, closeAll, openText } from './support/pages';
import { waitFor } from './support/wait';
import { doubleClickText, dragOverText, evaluate, press, screenshot, type } from './support/workbench';

const STORY =
  '# 码头上的夜校\n\n本报记者 林月白\n\n十一月，职工代表大会审议通过了夜校方案，大家都举了手。\n\n“灯亮了！”她说：《夜校》（试行）办得好……\n';

const selected = (editor: vscode.TextEditor) => editor.document.getText(editor.selection);

async function becomes(editor: vscode.TextEditor, expected: string): Promise<void> {
  await waitFor(`the selection of ${expected}`, () => selected(editor) === expected).catch(
    (error: unknown) => {
      throw new Error(`${error}; selected is "${selected(editor)}"`);
    },
  );
}

describe('a double click', () => {
  beforeAll(async () => void (await activated()));
  afterEach(closeAll);

  for (const language of ['zh-article', 'markdown', 'plaintext']) {
    test(`selects the glossary's term in ${language}`, async () => {
      const editor = await openText(STORY, language);
      await doubleClickText('代表大会');
      await becomes(editor, '职工代表大会');
    });
  }

  test('selects the word of the segmenter where there is no term', async () => {
    const editor = await openText(STORY);
    // The middle of a word's first character may still count as the end of the word before.
    await doubleClickText('案，大家');
    await becomes(editor, '方案');
  });

  test('leaves a selection by dragging alone', async () => {
    const editor = await openText(STORY);
    await dragOverText('工代表大会', '大会审议');
    await becomes(editor, '工代表');
  });

  test('selects the word where the setting is off', async () => {
    const configuration = vscode.workspace.getConfiguration('gongbao');
    await configuration.update('glossary.doubleClick', false, vscode.ConfigurationTarget.Global);
    try {
      const editor = await openText(STORY);
      await doubleClickText('代表大会');
      await waitFor('a selected word', () => !editor.selection.isEmpty);
      await press('Shift+ArrowRight');
      await press('Shift+ArrowLeft');
      equal(selected(editor).includes('职工代表大会'), false);
    } finally {
      await configuration.update('glossary.doubleClick', undefined, vscode.ConfigurationTarget.Global);
    }
  });
});

describe('the language configuration', () => {
  beforeAll(async () => void (await activated()));
  afterEach(closeAll);

  const boxes = () => evaluate<number>(`document.querySelectorAll('.unicode-highlight').length`);

  for (const language of ['zh-article', 'markdown', 'plaintext']) {
    test(`no box stands around full-width punctuation in ${language}`, async () => {
      await openText(STORY, language);
      await waitFor('the text', async () =>
        evaluate<boolean>(
          `[...document.querySelectorAll('.view-line')].some((l) => l.textContent.includes('试行'))`,
        ),
      );
      await screenshot(`punctuation-${language}`);
      equal(await boxes(), 0);
    });
  }

  test('brackets close and surround', async () => {
    const editor = await openText('');
    await press('Control+Home');
    for (const [open, close] of ['《》', '「」', '（）', '【】', '“”'].map((pair) => [...pair])) {
      await vscode.commands.executeCommand('type', { text: open });
      equal(editor.document.getText(), `${open}${close}`);
      await vscode.commands.executeCommand('editor.action.selectAll');
      await vscode.commands.executeCommand('deleteLeft');
    }
    await type('夜校');
    await vscode.commands.executeCommand('editor.action.selectAll');
    await vscode.commands.executeCommand('type', { text: '《' });
    equal(editor.document.getText(), '《夜校》');
  });

  test('a new paragraph takes over the indentation', async () => {
    const editor = await openText('　　灯亮了。');
    editor.selection = new vscode.Selection(0, 6, 0, 6);
    await vscode.commands.executeCommand('type', { text: '\n' });
    equal(editor.document.getText(), '　　灯亮了。\n　　');
  });

  test('regions fold', async () => {
    const editor = await openText(
      '<!-- #region 旧稿 -->\n码头工人下了班，就到夜校上课。\n老师是退休的装卸工。\n<!-- #endregion -->\n',
    );
    const folds = await vscode.commands.executeCommand<vscode.FoldingRange[]>(
      'vscode.executeFoldingRangeProvider',
      editor.document.uri,
    );
    const found = (folds ?? []).map(({ start, end }) => `${start}-${end}`);
    ok(found.includes('0-3'), found.join());
  });
});
