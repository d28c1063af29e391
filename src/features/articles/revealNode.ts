import * as vscode from 'vscode';
import { headingLine } from '../../core/page/articleBrief';
import { goToLine } from '../../host/goToLine';
import type { TreeNode } from './nodes';

/** Puts the cursor on the node's first line in reading order; the focus stays in the tree. */
export async function revealNode(node: TreeNode): Promise<void> {
  const { uri, lines } = node.target;
  const line = node.kind === 'article' ? headingLine(node.article) : (lines?.[0] ?? 1);
  const visible = vscode.window.visibleTextEditors.find(
    ({ document }) => document.uri.toString() === uri.toString(),
  );
  const document = await vscode.workspace.openTextDocument(uri);
  const editor = await vscode.window.showTextDocument(document, {
    preserveFocus: true,
    ...(visible?.viewColumn === undefined ? {} : { viewColumn: visible.viewColumn }),
  });
  if (node.kind !== 'page') goToLine(editor, line);
}
