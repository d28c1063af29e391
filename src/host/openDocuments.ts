import * as vscode from 'vscode';

/** The open document at an address, shown or not; undefined where there is none. */
export function openDocumentAt(uri: vscode.Uri): vscode.TextDocument | undefined {
  const key = uri.toString();
  return vscode.workspace.textDocuments.find((document) => document.uri.toString() === key);
}

/** The document at an address, opened where need be; undefined where that can't be done, as when the file has gone. */
export async function openIfThere(uri: vscode.Uri): Promise<vscode.TextDocument | undefined> {
  try {
    return await vscode.workspace.openTextDocument(uri);
  } catch {
    return undefined;
  }
}
