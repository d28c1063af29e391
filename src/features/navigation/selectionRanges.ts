import * as vscode from 'vscode';
import { enclosingRanges } from '../../core/page/enclosing';
import type { PageSnapshot } from '../../host/pageCache';
import { toVscodeRange } from '../../host/toVscode';

/** Word, sentence, paragraph, article around each position. */
export function selectionRanges(
  { document, page, text }: PageSnapshot,
  positions: readonly vscode.Position[],
): vscode.SelectionRange[] {
  return positions.map((position) => {
    const ranges = enclosingRanges(page, text, position.line + 1, document.offsetAt(position));
    const outermost = ranges
      .reverse()
      .reduce<vscode.SelectionRange | undefined>(
        (parent, range) => new vscode.SelectionRange(toVscodeRange(document, range), parent),
        undefined,
      );
    return outermost ?? new vscode.SelectionRange(new vscode.Range(position, position));
  });
}
