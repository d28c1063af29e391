// Files of the run's workspace, by their names in it; see fileUri of pages.ts.
import * as vscode from 'vscode';
import { fileUri } from './pages';

export async function write(name: string, text: string): Promise<void> {
  await vscode.workspace.fs.writeFile(fileUri(name), new TextEncoder().encode(text));
}

/** @throws where there is no such file */
export async function read(name: string): Promise<string> {
  return new TextDecoder().decode(await vscode.workspace.fs.readFile(fileUri(name)));
}

/** Removes those of the files that are there. */
export async function remove(...names: string[]): Promise<void> {
  for (const name of names) {
    try {
      await vscode.workspace.fs.delete(fileUri(name));
    } catch {
      // was not made
    }
  }
}
