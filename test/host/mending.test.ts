import * as vscode from 'vscode';
import { equal, includes, ok } from './support/assert';
import { afterEach, beforeAll, describe, test } from './support/harness';
import { activated, closeAll, fileUri, select, writePage } from './support/pages';
import { waitFor } from './support/wait';
import {
  click,
  clickTreeRow,
  dragTreeRow,
  evaluate,
  notifications,
  openTreeRow,
  press,
  screenshot,
  texts,
  treeRows,
} from './support/workbench';

const PAGE = `# 码头上的夜校

本报记者 林月白

码头工人下了班,就到夜校上课。老师讲得很慢。

夜校办了两年,一本字帖传了三十双手。

# 织布车间的书架

本报记者 顾小满

工会买来了书架。书架就放在更衣室门口。

借书的人写下名字,还书的人留下一句话。
`;

let count = 0;
const name = () => `mending-${count}.zhart`;
const sidecar = () => fileUri(`${name()}.gongbao.json`);
const fresh = () => {
  count++;
  return writePage(name(), PAGE);
};
const run = (command: string, ...args: unknown[]) =>
  vscode.commands.executeCommand(`gongbao.mend.${command}`, ...args);
const saved = async () => {
  try {
    return new TextDecoder().decode(await vscode.workspace.fs.readFile(sidecar()));
  } catch {
    return '';
  }
};
/** The outline's articles with the lines that they span, which is what every feature sees. */
const titles = async (document: vscode.TextDocument) =>
  (
    await vscode.commands.executeCommand<vscode.DocumentSymbol[]>(
      'vscode.executeDocumentSymbolProvider',
      document.uri,
    )
  ).map((symbol) => symbol.name);
const cleanText = async (editor: vscode.TextEditor, words: string) => {
  await vscode.window.showTextDocument(editor.document, vscode.ViewColumn.One);
  select(editor, words);
  await vscode.commands.executeCommand('gongbao.lift.copyText');
  return vscode.env.clipboard.readText();
};
const rows = () => treeRows('Articles');
/** Opens the row of an article of the page at hand; a moment before, those of another page may still be drawn. */
const unfold = async (label: string) => {
  await waitFor(`the row ${name()}`, async () => (await rows()).some((one) => one.label === name()));
  await openTreeRow('Articles', label);
  await waitFor('its parts', async () => (await rows()).some(({ level }) => level === 3));
};

describe('mending', () => {
  beforeAll(async () => {
    await activated();
    await vscode.commands.executeCommand('gongbao.articlesView.focus');
  });
  afterEach(async () => {
    await vscode.commands.executeCommand('notifications.clearAll');
    await closeAll();
  });

  test('a paragraph dragged onto another article is read there; the page itself stays', async () => {
    const editor = await fresh();
    await unfold('码头上的夜校');
    await dragTreeRow('Articles', '夜校办了两年', '织布车间');
    await waitFor('the sidecar', async () => (await saved()).includes('"kind":"move"'));
    includes(await cleanText(editor, '工会买来'), '夜校办了两年');
    ok(!(await cleanText(editor, '码头工人')).includes('夜校办了两年'));
    equal(editor.document.getText(), PAGE);
    ok(!editor.document.isDirty);
    await screenshot('mending-dragged');
  });

  test('an article dragged onto another becomes a part of it', async () => {
    const editor = await fresh();
    await waitFor('the tree', async () => (await rows()).some((row) => row.label.includes('织布车间')));
    await dragTreeRow('Articles', '织布车间', '码头上的夜校');
    await waitFor('one article', async () => (await titles(editor.document)).length === 1);
  });

  test('a single line dragged out of its paragraph is read in another article', async () => {
    const text = PAGE.replace(
      '老师讲得很慢。',
      // longer than what a row shows of a paragraph
      '老师讲得很慢,一个字要写三遍,一句话要念五遍,谁也不催谁,谁也不笑谁,写满一页就在墙上贴一朵小红花,贴满了就\n换一本新字帖,黑板擦得很勤。',
    );
    count++;
    const editor = await writePage(name(), text);
    await unfold('码头上的夜校');
    await openTreeRow('Articles', '码头工人下了班');
    await dragTreeRow('Articles', '黑板擦得很勤', '织布车间');
    await waitFor('the sidecar', async () => (await saved()).includes('"kind":"move"'));
    includes(await cleanText(editor, '工会买来'), '黑板擦得很勤');
    ok(!(await cleanText(editor, '码头工人')).includes('黑板擦得很勤'));
    equal(editor.document.getText(), text);
  });

  test('articles are merged and lines moved by command, with the place asked for', async () => {
    const editor = await fresh();
    await vscode.window.showTextDocument(editor.document);
    select(editor, '夜校办了两年');
    void run('moveTo');
    await waitFor('the articles', async () => (await texts('.quick-input-list .monaco-list-row')).length > 0);
    await click('.quick-input-list .monaco-list-row:has-text("织布车间")');
    await waitFor('the places', async () =>
      (await texts('.quick-input-list .monaco-list-row')).join('').includes('Where it fits'),
    );
    await click('.quick-input-list .monaco-list-row:has-text("Where it fits")');
    await waitFor('the move', async () => (await saved()).includes('"kind":"move"'));
    includes(await cleanText(editor, '工会买来'), '夜校办了两年');
    select(editor, '码头工人');
    void run('merge');
    await waitFor('the articles', async () => (await texts('.quick-input-list .monaco-list-row')).length > 0);
    await click('.quick-input-list .monaco-list-row:has-text("织布车间")');
    await waitFor('one article', async () => (await titles(editor.document)).length === 1);
  });

  test('a correction is undone and done again', async () => {
    const editor = await fresh();
    select(editor, '夜校办了两年');
    await run('split');
    await waitFor('three articles', async () => (await titles(editor.document)).length === 3);
    await run('undo');
    await waitFor('two articles', async () => (await titles(editor.document)).length === 2);
    await run('redo');
    await waitFor('three articles', async () => (await titles(editor.document)).length === 3);
    await run('undo');
    await run('undo');
    await waitFor('a refusal', async () =>
      (await notifications()).some((text) => text.includes('no correction')),
    );
  });

  test('a correction that can’t be undone now can be undone later', async () => {
    const editor = await fresh();
    await vscode.window.showTextDocument(editor.document);
    select(editor, '夜校办了两年');
    await run('markNoise');
    const ours = await waitFor('the sidecar', saved);
    const write = (text: string) => vscode.workspace.fs.writeFile(sidecar(), new TextEncoder().encode(text));
    await write(ours.replace(/"version": ?1/, '"version":99'));
    await run('undo');
    await waitFor('the refusal', async () =>
      (await notifications()).some((text) => text.includes('later version of Gongbao')),
    );
    await write(ours);
    await run('undo');
    await waitFor('the undo', async () => !(await saved()).includes('"noise"'));
  });

  test('keys in the editor set a role and take a line out', async () => {
    const editor = await fresh();
    await vscode.window.showTextDocument(editor.document);
    await waitFor('the focus', () =>
      evaluate<boolean>(`Boolean(document.activeElement?.closest('.monaco-editor'))`),
    );
    select(editor, '夜校办了两年');
    await press('Control+Alt+g');
    await press('n');
    // Only then may the cursor go elsewhere: a key takes a while to the command that reads the selection.
    await waitFor('the sidecar', async () => (await saved()).includes('"role":"noise"'));
    await waitFor('noise', async () => !(await cleanText(editor, '码头工人')).includes('夜校办了两年'));
    select(editor, '夜校办了两年');
    await press('Control+Alt+g');
    await press('r');
    await waitFor('the roles', async () => (await texts('.quick-input-list .monaco-list-row')).length > 3);
    await click('.quick-input-list .monaco-list-row:has-text("subhead")');
    await waitFor('the role', async () => {
      const [symbol] = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>(
        'vscode.executeDocumentSymbolProvider',
        editor.document.uri,
      );
      return symbol?.children.some((child) => child.name.includes('夜校办了'));
    });
  });

  test('keys in the tree take a paragraph out and move it', async () => {
    const editor = await fresh();
    await unfold('码头上的夜校');
    await clickTreeRow('Articles', '夜校办了两年');
    await press('Control+Alt+g');
    await press('ArrowUp');
    await waitFor('the sidecar', async () => (await saved()).includes('"kind":"move"'));
    await waitFor('the order', async () => /慢。夜校办了/.test(await cleanText(editor, '码头工人')));
    await vscode.commands.executeCommand('gongbao.articlesView.focus');
    await clickTreeRow('Articles', '码头工人');
    await press('Delete');
    await waitFor('noise', async () => (await rows()).some((row) => row.label === 'In no article'));
  });

  test('corrections survive edits and closing, and count in the next parse', async () => {
    const editor = await fresh();
    select(editor, '夜校办了两年');
    await run('markNoise');
    await waitFor('the sidecar', async () => (await saved()).includes('noise'));
    await editor.edit((edit) => {
      edit.insert(new vscode.Position(0, 0), '# 新的头条\n\n这一行是后来加上的,讲的是别的事。\n\n');
      edit.replace(select(editor, '三十双手'), '四十双手');
    });
    ok(!(await cleanText(editor, '码头工人')).includes('夜校办了'));
    await editor.document.save();
    await closeAll();
    const document = await vscode.workspace.openTextDocument(fileUri(name()));
    const again = await vscode.window.showTextDocument(document);
    await waitFor('the correction', async () => !(await cleanText(again, '码头工人')).includes('夜校办了'));
  });

  test('a file of corrections that another programme changed counts at once', async () => {
    const editor = await fresh();
    select(editor, '夜校办了两年');
    await run('split');
    await waitFor('three articles', async () => (await titles(editor.document)).length === 3);
    // A file that comes and goes between two looks of VS Code's watcher was never there for it.
    await new Promise((resolve) => setTimeout(resolve, 1000));
    await vscode.workspace.fs.delete(sidecar());
    await waitFor('two articles', async () => (await titles(editor.document)).length === 2);
  });

  test('a damaged file is set aside, never written over', async () => {
    count++;
    await vscode.workspace.fs.writeFile(
      sidecar(),
      new TextEncoder().encode('<<<<<<< ours\nnot json at all\n'),
    );
    const editor = await writePage(name(), PAGE);
    select(editor, '夜校办了两年');
    await run('split');
    await waitFor('three articles', async () => (await titles(editor.document)).length === 3);
    const files = await vscode.workspace.fs.readDirectory(fileUri('.'));
    const kept = files
      .map(([file]) => file)
      .find((file) => file.startsWith(`${name()}.gongbao.json.damaged-`));
    ok(kept, 'nothing was set aside');
    includes(new TextDecoder().decode(await vscode.workspace.fs.readFile(fileUri(kept))), 'not json at all');
    ok(!files.some(([file]) => file.endsWith('.new')));
  });

  test('corrections are listed and removed', async () => {
    const editor = await fresh();
    select(editor, '夜校办了两年');
    await run('split');
    await waitFor('three articles', async () => (await titles(editor.document)).length === 3);
    void run('remove');
    await waitFor('the list', async () =>
      (await texts('.quick-input-list .monaco-list-row')).join('').includes('New article'),
    );
    await click('.quick-input-list .monaco-list-row');
    await press('Enter');
    await waitFor('two articles', async () => (await titles(editor.document)).length === 2);
  });
});
