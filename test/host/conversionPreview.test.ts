import * as vscode from 'vscode';
import { deepEqual, equal, includes, ok } from './support/assert';
import { afterEach, beforeAll, describe, test } from './support/harness';
import { activated, closeAll, fileUri, openPage, openText, select, writePage } from './support/pages';
import { waitFor } from './support/wait';
import { click, notifications, screenshot } from './support/workbench';

const run = (name: string, ...args: unknown[]) =>
  vscode.commands.executeCommand(`gongbao.convert.${name}`, ...args);
const BODY = '车间里的灯一直亮到半夜，老师傅带着徒弟把设备检修了一遍。';
const LONG = `# 灯火通明\n\n${Array.from({ length: 200 }, (_, i) => `${BODY}这是第${i + 1}回。\n`).join('\n')}`;

const previewEditor = () =>
  vscode.window.visibleTextEditors.find((editor) => editor.document.uri.scheme === 'gongbao-converted');
const textOf = async (name: string) =>
  new TextDecoder('utf-8', { ignoreBOM: true }).decode(await vscode.workspace.fs.readFile(fileUri(name)));

describe('converted preview', () => {
  beforeAll(async () => void (await activated()));
  afterEach(closeAll);

  test('shows the page in the other script beside it and follows edits', async () => {
    const editor = await openText(`# 灯火\n\n${BODY}\n`);
    await run('preview', { config: 's2tw' });
    const shown = await waitFor('the preview', previewEditor);
    includes(shown.document.getText(), '車間裡的燈一直亮到半夜');
    equal(vscode.window.activeTextEditor?.document, editor.document);
    await editor.edit((edit) => edit.insert(new vscode.Position(2, 0), '发展，'));
    await waitFor('the edit', () => shown.document.getText().includes('發展，車間裡'));
    await screenshot('conversion-preview');
    await vscode.window.showTextDocument(shown.document, shown.viewColumn);
    const before = shown.document.getText();
    await vscode.commands.executeCommand('type', { text: '字' });
    equal(shown.document.getText(), before);
  });

  test('scrolls in step, both ways', async () => {
    const editor = await writePage('long.md', LONG);
    await run('preview', { config: 's2hk' });
    const shown = await waitFor('the preview', previewEditor);
    const top = (one: vscode.TextEditor) => one.visibleRanges[0]?.start.line;
    const near = (a: vscode.TextEditor, b: vscode.TextEditor) => {
      if (Math.abs((top(a) ?? 0) - (top(b) ?? 0)) <= 1) return true;
      throw new Error(`${top(a)} and ${top(b)}`);
    };
    const at = (line: number) => new vscode.Range(line, 0, line, 0);
    editor.revealRange(at(200), vscode.TextEditorRevealType.AtTop);
    await waitFor('the preview to follow', () => (top(shown) ?? 0) >= 190 && near(shown, editor));
    await new Promise((resume) => setTimeout(resume, 800));
    shown.revealRange(at(40), vscode.TextEditorRevealType.AtTop);
    await waitFor('the page to follow', () => (top(editor) ?? 999) <= 45 && near(shown, editor));
  });
});

describe('copies and files', () => {
  beforeAll(async () => void (await activated()));
  afterEach(async () => {
    await vscode.commands.executeCommand('notifications.clearAll');
    await closeAll();
  });

  test('copies the selection in another script, the page stays', async () => {
    const editor = await openText(`# 灯火\n\n${BODY}\n`);
    select(editor, '老师傅带着徒弟');
    await run('copyAs', { config: 's2tw' });
    equal(await vscode.env.clipboard.readText(), '老師傅帶著徒弟');
    includes(editor.document.getText(), BODY);
  });

  test('copies an article a paragraph a line', async () => {
    const editor = await openPage('clean.md');
    select(editor, '一张桌子');
    await run('copyAs', { config: 's2tw', scope: 'article' });
    const copy = (await vscode.env.clipboard.readText()).split('\n');
    ok(copy.length > 2);
    includes(copy.join('\n'), '一張桌子');
    ok(copy.every((line) => line.trim() !== ''));
  });

  test('writes a file of its own and opens it', async () => {
    await openText(`# 灯火\n\n${BODY}\n`);
    await run('toFile', { config: 's2twp', to: fileUri('made.s2twp.md') });
    includes(await textOf('made.s2twp.md'), '老師傅帶著徒弟');
    equal(vscode.window.activeTextEditor?.document.uri.path, fileUri('made.s2twp.md').path);
  });

  test('shows what several files would become and writes only when told to', async () => {
    const bom = `\uFEFF# 灯火\r\n\r\n${BODY}\r\n`;
    const encode = (text: string) => new TextEncoder().encode(text);
    await vscode.workspace.fs.writeFile(fileUri('several/a.md'), encode(bom));
    await vscode.workspace.fs.writeFile(fileUri('several/b.md'), encode('# 發展\n\n已經是繁體的文章。\n'));
    await vscode.workspace.fs.writeFile(fileUri('several/c.txt'), new Uint8Array([0xb9, 0xa4, 0xbb, 0xe1]));
    const open = await writePage('several/d.md', `# 发展\n\n${BODY}\n`);
    const uri = fileUri('several');
    const files = ['a.md', 'b.md', 'c.txt', 'd.md'].map((name) => vscode.Uri.joinPath(uri, name));
    const done = run('files', files[0], files, { config: 's2tw' });
    await waitFor('the question', async () =>
      (await notifications()).some((text) => text.includes('Convert these files as shown (2)')),
    );
    equal(await textOf('several/a.md'), bom);
    await screenshot('conversion-files');
    ok(!(await notifications()).some((text) => text.includes('could not finish')), 'nothing fails beside it');
    await click('.notification-list-item a.monaco-button:has-text("Convert")');
    await done;
    const changed = await textOf('several/a.md');
    ok(changed.startsWith('\uFEFF# 燈火\r\n\r\n車間裡'));
    equal(await textOf('several/b.md'), '# 發展\n\n已經是繁體的文章。\n');
    includes(open.document.getText(), '# 發展\n\n車間裡');
    ok(open.document.isDirty);
    ok((await notifications()).some((text) => text.includes('c.txt')));
  });

  test('leaves a file alone that changed after it was shown, names it, and writes the others', async () => {
    const encode = (text: string) => new TextEncoder().encode(text);
    const page = `# 灯火\n\n${BODY}\n`;
    const files = ['e.md', 'f.md', 'g.md'].map((name) => fileUri(`several/${name}`));
    for (const uri of files) await vscode.workspace.fs.writeFile(uri, encode(page));
    const done = run('files', files[0], files, { config: 's2tw' });
    await waitFor('the question', async () =>
      (await notifications()).some((text) => text.includes('Convert these files as shown (3)')),
    );
    await vscode.workspace.fs.writeFile(fileUri('several/f.md'), encode(`${page}后来又写了一句。\n`));
    await click('.notification-list-item a.monaco-button:has-text("Convert")');
    await done;
    equal(await textOf('several/f.md'), `${page}后来又写了一句。\n`);
    for (const name of ['several/e.md', 'several/g.md']) includes(await textOf(name), '車間裡');
    const said = await notifications();
    ok(said.some((text) => text.includes('Files converted: 2.')));
    ok(said.some((text) => text.startsWith('Not converted') && text.endsWith('several/f.md')));
    await openPage('several/f.md');
    await run('restore');
    await waitFor('that nothing is kept', async () =>
      (await notifications()).some((text) => text.includes('No original is kept')),
    );
  });

  test('stops at Cancel while it works through many files, and has written nothing', async () => {
    const text = new TextEncoder().encode(LONG);
    const files = Array.from({ length: 400 }, (_, i) => fileUri(`many/${i}.md`));
    for (const uri of files) await vscode.workspace.fs.writeFile(uri, text);
    const done = Promise.resolve(run('files', files[0], files, { config: 's2tw' })).then(
      () => 'ended',
      () => 'ended',
    );
    await waitFor('the progress', async () =>
      (await notifications()).some((shown) => shown.includes('/400')),
    );
    await click('.notification-list-item a.monaco-button:has-text("Cancel")');
    equal(await done, 'ended');
    ok(!(await notifications()).some((shown) => shown.includes('as shown')), 'no question is asked');
    for (const name of ['many/0.md', 'many/399.md']) equal(await textOf(name), LONG);
    await vscode.workspace.fs.delete(fileUri('many'), { recursive: true });
  });

  test('refuses an unknown conversion in a sentence', async () => {
    await openText(`# 灯火\n\n${BODY}\n`);
    await run('preview', { config: 's2x' });
    await waitFor('a message', async () => (await notifications()).some((text) => text.includes('s2x')));
    deepEqual(previewEditor(), undefined);
  });
});
