import * as vscode from 'vscode';
import { fixedFolder, matchesGlob } from '../core/text/glob';

/** Schemes that are searched: where VS Code does it itself, and where a file system's extension has shown that it does. */
const searched = new Set(['file', 'vscode-remote']);
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
  const { most, token } = options;
  const relative = new vscode.RelativePattern(folder, pattern);
  const search = vscode.workspace.findFiles(relative, EXCLUDE, most, token);
  if (searched.has(folder.scheme)) return search;
  const found = await Promise.resolve(search).catch(() => []);
  return found.length > 0 || (await canSearch(folder)) ? found : walk(folder, pattern, options);
}

/** Whether a search of a virtual folder finds anything at all. */
async function canSearch(folder: vscode.Uri): Promise<boolean> {
  const anything = vscode.workspace.findFiles(new vscode.RelativePattern(folder, '**/*'), null, 1);
  if ((await Promise.resolve(anything).catch(() => [])).length > 0) searched.add(folder.scheme);
  return searched.has(folder.scheme);
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
