import * as vscode from 'vscode';

/**
 * Whether an address stands in a file system, so that files can be beside it: not that of an untitled or a made
 * document, of a notebook's cell, or of the field that a comment is typed into.
 */
export function hasFiles({ scheme }: vscode.Uri): boolean {
  return vscode.workspace.fs.isWritableFileSystem(scheme) !== undefined;
}

/** A file's text; undefined where there is no such file. */
export async function readText(uri: vscode.Uri): Promise<string | undefined> {
  const bytes = await readBytes(uri);
  return bytes && decodeText(bytes);
}

/** A file's content; undefined where there is no such file. Any other failure is thrown. */
export async function readBytes(uri: vscode.Uri): Promise<Uint8Array | undefined> {
  if (!hasFiles(uri)) return undefined;
  try {
    return await vscode.workspace.fs.readFile(uri);
  } catch (error) {
    if (error instanceof vscode.FileSystemError && error.code === 'FileNotFound') return undefined;
    throw error;
  }
}

/** Whether there is a file or a folder that can be asked about. */
export async function exists(uri: vscode.Uri): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(uri);
    return true;
  } catch {
    return false;
  }
}

/** UTF-8, or UTF-16 where a byte-order mark says so. */
export function decodeText(bytes: Uint8Array): string {
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : 'utf-8';
  return new TextDecoder(encoding).decode(bytes);
}
