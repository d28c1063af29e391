import * as vscode from 'vscode';

/**
 * Looks at what the editors show already as soon as the extension is active. Not earlier: VS Code and the other
 * extensions wait for an activation, and to parse a page takes longer than all the rest of it.
 * @returns disposed of, it looks no more
 */
export function firstLook(look: () => void): vscode.Disposable {
  const timer = setTimeout(look, 0);
  return new vscode.Disposable(() => clearTimeout(timer));
}
