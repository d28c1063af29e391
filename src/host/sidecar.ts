import * as vscode from 'vscode';
import { readBytes } from './files';

/** The file beside a page: `page.md` and `.gongbao.json` give `page.md.gongbao.json`. */
export function sidecarUri(page: vscode.Uri, ending: string): vscode.Uri {
  return page.with({ path: page.path + ending });
}

/** The text of a sidecar; undefined where there is none. Any other failure is thrown. */
export async function readSidecar(uri: vscode.Uri): Promise<string | undefined> {
  const bytes = await readBytes(uri);
  return bytes && new TextDecoder().decode(bytes);
}

/**
 * Writes a sidecar so that a crash leaves the old or the new one: into a file of its own first, which then takes the
 * place of the old one. A file system that can't replace a file is written to directly.
 */
export async function writeSidecar(uri: vscode.Uri, text: string): Promise<void> {
  const bytes = new TextEncoder().encode(text);
  const fresh = uri.with({ path: `${uri.path}.new` });
  const { fs } = vscode.workspace;
  await fs.writeFile(fresh, bytes);
  try {
    await fs.rename(fresh, uri, { overwrite: true });
  } catch {
    await fs.writeFile(uri, bytes);
    await fs.delete(fresh);
  }
}

/** Keeps a damaged sidecar under another name before it is written anew; gives that name. */
export async function setAside(uri: vscode.Uri): Promise<vscode.Uri> {
  const stamp = new Date().toISOString().replace(/\D/g, '').slice(0, 14);
  const kept = uri.with({ path: `${uri.path}.damaged-${stamp}` });
  await vscode.workspace.fs.copy(uri, kept, { overwrite: true });
  return kept;
}
