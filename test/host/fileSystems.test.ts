import * as vscode from 'vscode';
import { findFiles } from '../../src/host/findFiles';
import { deepEqual, equal, ok } from './support/assert';
import { afterAll, afterEach, beforeAll, describe, test } from './support/harness';
import { activated, closeAll, select } from './support/pages';
import { waitFor } from './support/wait';
import { notifications } from './support/workbench';

const PAGE =
  '# 码头上的夜校\n\n本报记者 林月白\n\n码头工人下了班，就到夜校上课。\n\n夜校办了两年，传了三十双手。\n';

/** A folder of files in memory that cannot rename, as some file systems behind an extension cannot. */
class Flat implements vscode.FileSystemProvider {
  readonly files = new Map([['/page.zhart', new TextEncoder().encode(PAGE)]]);
  readonly onDidChangeFile = new vscode.EventEmitter<vscode.FileChangeEvent[]>().event;
  watch = () => new vscode.Disposable(() => {});
  createDirectory = () => {};
  readDirectory = (): [string, vscode.FileType][] =>
    [...this.files.keys()].map((path) => [path.slice(1), vscode.FileType.File]);
  stat = (uri: vscode.Uri): vscode.FileStat =>
    uri.path === '/'
      ? { type: vscode.FileType.Directory, ctime: 0, mtime: 0, size: 0 }
      : { type: vscode.FileType.File, ctime: 0, mtime: 0, size: this.readFile(uri).length };
  readFile = (uri: vscode.Uri): Uint8Array => {
    const bytes = this.files.get(uri.path);
    if (!bytes) throw vscode.FileSystemError.FileNotFound(uri);
    return bytes;
  };
  writeFile = (uri: vscode.Uri, bytes: Uint8Array): void => {
    this.files.set(uri.path, Uint8Array.from(bytes));
  };
  delete = (uri: vscode.Uri): void => {
    this.files.delete(uri.path);
  };
  rename = (from: vscode.Uri): void => {
    throw vscode.FileSystemError.NoPermissions(from);
  };
}

/** A tree of folders that nothing searches. */
class Tree extends Flat {
  /** How often a folder was listed. */
  readonly listed: string[] = [];
  override readonly files = new Map(
    [
      ...['page.zhart', 'a/page.md', 'a/b/page.md', 'a/b/terms.gongbao.tsv', '.gongbao/glossary.tsv'],
      ...['node_modules/x/page.md', '.git/page.md', `${'deep/'.repeat(20)}page.md`],
    ].map((name) => [`/${name}`, new TextEncoder().encode(PAGE)]),
  );
  override readDirectory = (uri?: vscode.Uri): [string, vscode.FileType][] => {
    const folder = uri?.path.replace(/\/?$/, '/') ?? '/';
    this.listed.push(folder);
    if (folder === '/a/locked/') throw vscode.FileSystemError.NoPermissions(uri);
    const below = [...this.files.keys()].filter((path) => path.startsWith(folder));
    const names = below.map((path) => path.slice(folder.length));
    return [
      ...new Map([
        ...(folder === '/a/' ? [['locked', vscode.FileType.Directory] as const] : []),
        ...names.map((name) => {
          const [first = ''] = name.split('/');
          return [first, first === name ? vscode.FileType.File : vscode.FileType.Directory] as const;
        }),
      ]),
    ];
  };
}

const tree = new Tree();
const flat = new Flat();
const locked = new Flat();
const registered: vscode.Disposable[] = [];
const said = async (part: string) => (await notifications()).some((text) => text.includes(part));
const open = async (uri: string) =>
  vscode.window.showTextDocument(await vscode.workspace.openTextDocument(vscode.Uri.parse(uri)), {
    preview: false,
  });

describe('file systems of other extensions', () => {
  beforeAll(async () => {
    await activated();
    registered.push(
      vscode.workspace.registerFileSystemProvider('gongbao-flat', flat),
      vscode.workspace.registerFileSystemProvider('gongbao-locked', locked, { isReadonly: true }),
      vscode.workspace.registerFileSystemProvider('gongbao-tree', tree),
    );
  });
  afterEach(async () => {
    await vscode.commands.executeCommand('notifications.clearAll');
    await closeAll();
  });
  afterAll(() => vscode.Disposable.from(...registered).dispose());

  test('a correction is kept where files cannot be renamed', async () => {
    const editor = await open('gongbao-flat:/page.zhart');
    select(editor, '夜校办了两年');
    await vscode.commands.executeCommand('gongbao.mend.markNoise');
    await waitFor('the correction', () => flat.files.has('/page.zhart.gongbao.json'));
    deepEqual([...flat.files.keys()].sort(), ['/page.zhart', '/page.zhart.gongbao.json']);
    ok(new TextDecoder().decode(flat.files.get('/page.zhart.gongbao.json')).includes('noise'));
  });

  test('a page that cannot be written is read, and a correction refused in a sentence', async () => {
    const editor = await open('gongbao-locked:/page.zhart');
    select(editor, '夜校办了两年');
    await vscode.commands.executeCommand('gongbao.mend.markNoise');
    await waitFor('the refusal', () => said('can’t be written'));
    await vscode.commands.executeCommand('notifications.clearAll');
    await vscode.commands.executeCommand('gongbao.notes.add');
    await waitFor('the other refusal', async () => (await notifications()).length > 0);
    ok(!(await said('could not finish')));
    equal(locked.files.size, 1);
  });

  test('a page is converted in place', async () => {
    const editor = await open('gongbao-flat:/page.zhart');
    await vscode.commands.executeCommand('gongbao.convert.toTraditional', { scope: 'page' });
    await waitFor('the conversion', () => editor.document.getText().includes('碼頭'));
    await editor.document.save();
    ok(new TextDecoder().decode(flat.files.get('/page.zhart')).includes('碼頭'));
  });

  test('files are found where nothing searches, without what is too deep, locked or of no concern', async () => {
    const root = vscode.Uri.parse('gongbao-tree:/');
    const paths = async (pattern: string, most?: number) =>
      (await findFiles(root, pattern, most === undefined ? {} : { most })).map(({ path }) => path).sort();
    deepEqual(await paths('**/*.{md,zhart}'), ['/a/b/page.md', '/a/page.md', '/page.zhart']);
    equal((await paths('**/*.{md,zhart}', 2)).length, 2);
    deepEqual(await paths('**/*.gongbao.{tsv,csv}'), ['/a/b/terms.gongbao.tsv']);
    deepEqual(await paths('nowhere/*.md'), []);
    tree.listed.length = 0;
    deepEqual(await paths('.gongbao/glossary.{tsv,csv}'), ['/.gongbao/glossary.tsv']);
    deepEqual(tree.listed, ['/.gongbao/']);
  });

  test('a search that is cancelled lists no further folder', async () => {
    const source = new vscode.CancellationTokenSource();
    source.cancel();
    tree.listed.length = 0;
    const found = await findFiles(vscode.Uri.parse('gongbao-tree:/'), '**/*.md', { token: source.token });
    deepEqual([found.length, tree.listed.length], [0, 0]);
  });

  test('a document that stands in no file system is read without a complaint', async () => {
    await open('gongbao-flat:/page.zhart');
    await vscode.commands.executeCommand('gongbao.lift.openPage');
    await waitFor(
      'the clean page',
      () => vscode.window.activeTextEditor?.document.uri.scheme === 'gongbao-clean',
    );
    await vscode.commands.executeCommand('gongbao.articlesView.focus');
    ok(!(await said('could not finish')));
  });
});
