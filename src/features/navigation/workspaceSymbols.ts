import * as vscode from 'vscode';
import { briefMatches } from '../../core/page/articleBrief';
import type { PageIndex } from '../../host/pageIndex';

const MOST = 1000;

/** Every headline and byline of the workspace that a query names. A cancelled search keeps what it has found. */
export async function workspaceSymbols(
  index: PageIndex,
  query: string,
  token: vscode.CancellationToken,
): Promise<vscode.SymbolInformation[]> {
  if (query.trim() === '') return [];
  const symbols: vscode.SymbolInformation[] = [];
  for (const { uri, articles } of await index.search(token)) {
    for (const brief of articles ?? []) {
      if (!briefMatches(brief, query)) continue;
      const location = new vscode.Location(uri, new vscode.Position(brief.line - 1, 0));
      const page = vscode.workspace.asRelativePath(uri);
      symbols.push(new vscode.SymbolInformation(brief.title, vscode.SymbolKind.Class, page, location));
      for (const name of brief.bylines)
        symbols.push(new vscode.SymbolInformation(name, vscode.SymbolKind.Variable, brief.title, location));
      if (symbols.length >= MOST) return symbols;
    }
  }
  return symbols;
}
