import * as vscode from 'vscode';
import { documentSelector, type Services } from '../../host/services';
import { settings } from '../../host/settings';
import { documentSymbols } from './documentSymbols';
import { foldingRanges } from './foldingRanges';

/** The editor's own outline, breadcrumbs and folding, from the page. */
export function register(services: Services): vscode.Disposable {
  const selector = documentSelector(settings.languages());
  const { pages } = services;
  return vscode.Disposable.from(
    vscode.languages.registerDocumentSymbolProvider(selector, {
      provideDocumentSymbols: (document) =>
        pages.serves(document) ? documentSymbols(pages.get(document)) : [],
    }),
    vscode.languages.registerFoldingRangeProvider(selector, {
      provideFoldingRanges: (document) => (pages.serves(document) ? foldingRanges(pages.get(document)) : []),
    }),
  );
}
