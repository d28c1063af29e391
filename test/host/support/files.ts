// Files of the run's workspace, by their names in it; see fileUri of pages.ts.
import * as vscode from 'vscode';
import { fileUri } from './pages';

export async function write(name: string, text: string): Promise<void> {
  await vscode.workspace.fs.writeFile(fileUri(name), new TextEncoder().encode(text));
}

/** The bytes of a file. @throws where there is none */
export async function bytesOf(name: string): Promise<number[]> {
  return [...(await vscode.workspace.fs.readFile(fileUri(name)))];
}

/** Writes bytes as they are, for encodings that a text has none of. */
export async function writeBytes(name: string, bytes: readonly number[]): Promise<void> {
  await vscode.workspace.fs.writeFile(fileUri(name), new Uint8Array(bytes));
}

/** 工会 in GB18030, as older programmes in China save it. */
export const GB18030 = [0xb9, 0xa4, 0xbb, 0xe1];

/** A text in UTF-16 with its mark, as Excel saves “Unicode text”. */
export function utf16(text: string): number[] {
  return [...`\uFEFF${text}`].flatMap((character) =>
    [...character.split('')].flatMap((unit) => [unit.charCodeAt(0) & 0xff, unit.charCodeAt(0) >> 8]),
  );
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
