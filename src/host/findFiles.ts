import * as vscode from 'vscode';
import { fixedFolder, matchesGlob } from '../core/text/glob';

/** By scheme whether its folders are searched: VS Code does it itself, or the file system's extension brings it along. */
const searches = new Map([
  ['file', true],
  ['vscode-remote', true],
]);
const PATIENCE_MS = 3000;
/** Bounds of the walk where nothing searches: each folder may be a request over the network. */
const MOST_FOLDERS = 1000;
const DEEPEST = 12;
const AT_ONCE = 8;
const LEFT_OUT = new Set(['node_modules', '.git']);
const EXCLUDE = '**/{node_modules,.git}/**';

export interface FindOptions {
  /** How many files at the most; any number where it is left out. */
  readonly most?: number;
  readonly token?: vscode.CancellationToken;
}

/** The files of all workspace folders that fit a glob pattern, without those of `node_modules` and `.git`. */
export async function findInWorkspace(pattern: string, options: FindOptions = {}): Promise<vscode.Uri[]> {
  const found: vscode.Uri[] = [];
  for (const { uri } of vscode.workspace.workspaceFolders ?? []) {
    const most = options.most === undefined ? undefined : options.most - found.length;
    if (most !== undefined && most <= 0) break;
    found.push(...(await findFiles(uri, pattern, { ...options, ...(most === undefined ? {} : { most }) })));
  }
  return found;
}

/**
 * The same for one folder. A virtual folder whose file system knows no search is walked, at most `MOST_FOLDERS` folders
 * and `DEEPEST` levels of it; a folder that can't be read is passed over.
 */
export async function findFiles(
  folder: vscode.Uri,
  pattern: string,
  options: FindOptions = {},
): Promise<vscode.Uri[]> {
  const search = (glob: string, exclude: string | null, most?: number) =>
    vscode.workspace.findFiles(new vscode.RelativePattern(folder, glob), exclude, most, options.token);
  const { scheme } = folder;
  if (!searches.has(scheme)) {
    const anything = await answer(search('**/*', null, 1));
    // an empty folder says nothing about the next one
    if (anything === undefined || anything.length > 0) searches.set(scheme, anything !== undefined);
  }
  return searches.get(scheme) ? search(pattern, EXCLUDE, options.most) : walk(folder, pattern, options);
}

/** What a search finds; undefined where it fails, or gives no answer, as older versions do where nobody searches. */
async function answer(search: Thenable<vscode.Uri[]>): Promise<vscode.Uri[] | undefined> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), PATIENCE_MS);
  });
  try {
    return await Promise.race([search, late]);
  } catch {
    return undefined;
  } finally {
    clearTimeout(timer);
  }
}

interface Place {
  readonly uri: vscode.Uri;
  /** Below the folder that is searched, with a `/` at its end, or empty. */
  readonly path: string;
  readonly depth: number;
}

async function walk(
  folder: vscode.Uri,
  pattern: string,
  { most = Number.POSITIVE_INFINITY, token }: FindOptions,
): Promise<vscode.Uri[]> {
  const start = fixedFolder(pattern);
  const pending: Place[] = [
    start === ''
      ? { uri: folder, path: '', depth: 0 }
      : { uri: vscode.Uri.joinPath(folder, start), path: `${start}/`, depth: 0 },
  ];
  const found: vscode.Uri[] = [];
  for (let read = 0; read < pending.length && read < MOST_FOLDERS; ) {
    if (token?.isCancellationRequested || found.length >= most) break;
    const batch = pending.slice(read, Math.min(read + AT_ONCE, MOST_FOLDERS));
    read += batch.length;
    const listings = await Promise.all(batch.map(({ uri }) => list(uri)));
    for (const [i, { uri, path, depth }] of batch.entries()) {
      for (const [name, type] of listings[i] ?? []) {
        const child = vscode.Uri.joinPath(uri, name);
        if (type & vscode.FileType.File && matchesGlob(pattern, path + name)) found.push(child);
        // a linked folder may lead back to one above it
        if (type !== vscode.FileType.Directory || LEFT_OUT.has(name) || depth >= DEEPEST) continue;
        pending.push({ uri: child, path: `${path}${name}/`, depth: depth + 1 });
      }
    }
  }
  return found.slice(0, most);
}

async function list(uri: vscode.Uri): Promise<readonly [string, vscode.FileType][]> {
  try {
    return await vscode.workspace.fs.readDirectory(uri);
  } catch {
    return [];
  }
}
