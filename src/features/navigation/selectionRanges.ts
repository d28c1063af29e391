import * as vscode from 'vscode';
import type { Glossary } from '../../core/glossary/glossary';
import { enclosingRanges } from '../../core/page/enclosing';
import type { PageSnapshot } from '../../host/pageCache';
import { toVscodeRange } from '../../host/toVscode';

/** Term or word, sentence, paragraph, article around each position. */
export function selectionRanges(
  { document, page, text }: PageSnapshot,
  positions: readonly vscode.Position[],
  glossary: Glossary,
): vscode.SelectionRange[] {
  return positions.map((position) => {
    const ranges = enclosingRanges(
      page,
      text,
      position.line + 1,
      document.offsetAt(position),
      (reading, at) => glossary.at(reading, at)[0],
    );
    const outermost = ranges
      .reverse()
      .reduce<vscode.SelectionRange | undefined>(
        (parent, range) => new vscode.SelectionRange(toVscodeRange(document, range), parent),
        undefined,
      );
    return outermost ?? new vscode.SelectionRange(new vscode.Range(position, position));
  });
}
