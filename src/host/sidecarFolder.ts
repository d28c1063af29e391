import * as vscode from 'vscode';
import type { Folder } from '../core/annotation/sidecarFile';
import { readText } from './files';

/** The folder of a page, for reading and writing the files beside it wherever they are. */
export function sidecarFolder(page: vscode.Uri): Folder {
  const folder = vscode.Uri.joinPath(page, '..');
  const file = (name: string) => vscode.Uri.joinPath(folder, name);
  const { fs } = vscode.workspace;
  return {
    read: (name) => readText(file(name)),
    write: (name, text) => Promise.resolve(fs.writeFile(file(name), new TextEncoder().encode(text))),
    rename: (from, to) => Promise.resolve(fs.rename(file(from), file(to), { overwrite: true })),
    remove: (name) => Promise.resolve(fs.delete(file(name))),
    list: async () => {
      try {
        const entries = await fs.readDirectory(folder);
        return entries.filter(([, type]) => (type & vscode.FileType.Directory) === 0).map(([name]) => name);
      } catch {
        // Some file systems give files and no folders (git's old versions): then nothing lies beside the page.
        return [];
      }
    },
  };
}
