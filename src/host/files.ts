import * as vscode from 'vscode';
import { Refusal } from '../core/refusal';
import { decodeExactly, type EncodedText } from './encodedText';

/**
 * Whether an address stands in a file system, so that files can be beside it: not that of an untitled or a made
 * document, of a notebook's cell, or of the field that a comment is typed into.
 */
export function hasFiles({ scheme }: vscode.Uri): boolean {
  return vscode.workspace.fs.isWritableFileSystem(scheme) !== undefined;
}

/** The name of a file, without its folders. */
export function fileName({ path }: vscode.Uri): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** A file's text, for showing; undefined where there is no such file. What is no Unicode text becomes U+FFFD. */
export async function readText(uri: vscode.Uri): Promise<string | undefined> {
  const bytes = await readBytes(uri);
  return bytes && decodeText(bytes);
}

/**
 * A file's text as it can be written back; undefined where there is no such file. Refuses a file in another encoding than
 * UTF-8 and marked UTF-16.
 */
export async function readExactly(uri: vscode.Uri): Promise<EncodedText | undefined> {
  const bytes = await readBytes(uri);
  return bytes && decodeOrRefuse(bytes, uri);
}

/** The bytes of the file at `uri` as text; refuses another encoding than UTF-8 and marked UTF-16. */
export function decodeOrRefuse(bytes: Uint8Array, uri: vscode.Uri): EncodedText {
  const decoded = decodeExactly(bytes);
  if (!decoded) throw new Refusal('not-unicode', vscode.workspace.asRelativePath(uri));
  return decoded;
}

/**
 * Writes a file so that a crash leaves the old or the new one: into a file of its own first, which then takes the place
 * of the old one. A link is written to where it leads, and so is a file that can't be replaced.
 */
export async function writeWhole(uri: vscode.Uri, bytes: Uint8Array): Promise<void> {
  const { fs } = vscode.workspace;
  if (await isLink(uri)) return fs.writeFile(uri, bytes);
  const fresh = uri.with({ path: `${uri.path}.new` });
  await fs.writeFile(fresh, bytes);
  try {
    await fs.rename(fresh, uri, { overwrite: true });
  } catch {
    await fs.writeFile(uri, bytes);
    await fs.delete(fresh);
  }
}

async function isLink(uri: vscode.Uri): Promise<boolean> {
  try {
    return ((await vscode.workspace.fs.stat(uri)).type & vscode.FileType.SymbolicLink) !== 0;
  } catch {
    return false;
  }
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

/** UTF-8, or UTF-16 where a byte-order mark says so; what is neither becomes U+FFFD. */
function decodeText(bytes: Uint8Array): string {
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : 'utf-8';
  return new TextDecoder(encoding).decode(bytes);
}
