import * as vscode from 'vscode';
import { exists } from '../../host/files';
import type { Services } from '../../host/services';

const SAMPLES = ['broken-lines.md', 'clean.md', 'traditional-hongkong.md', 'traditional-taiwan.md'];

/**
 * Opens a copy of a sample page that the user may write into; what was written into it stays.
 * @param name one of the bundled pages, the damaged one where none or another is given
 */
export async function openSample(
  { assets, storage }: Pick<Services, 'assets' | 'storage'>,
  name: unknown,
): Promise<vscode.TextEditor> {
  const file = SAMPLES.find((sample) => sample === name) ?? 'broken-lines.md';
  const copy = vscode.Uri.joinPath(storage, 'sample', file);
  if (!(await exists(copy)))
    await vscode.workspace.fs.writeFile(copy, await assets.bytes(`media/sample/${file}`));
  return vscode.window.showTextDocument(copy, { preview: false });
}
