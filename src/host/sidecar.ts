import * as vscode from 'vscode';

/** The file beside a page: `page.md` and `.gongbao.json` give `page.md.gongbao.json`. */
export function sidecarUri(page: vscode.Uri, ending: string): vscode.Uri {
  return page.with({ path: page.path + ending });
}

/** Keeps a damaged sidecar under another name before it is written anew; gives that name. */
export async function setAside(uri: vscode.Uri): Promise<vscode.Uri> {
  const stamp = new Date().toISOString().replace(/\D/g, '').slice(0, 14);
  const kept = uri.with({ path: `${uri.path}.damaged-${stamp}` });
  await vscode.workspace.fs.copy(uri, kept, { overwrite: true });
  return kept;
}
