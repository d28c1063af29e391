import * as vscode from 'vscode';
import { documentSelector, type Services } from '../../host/services';
import { settings } from '../../host/settings';
import { stepToArticle } from './articleSteps';
import { stepToCheck } from './checkSteps';
import { foldingRanges } from './foldingRanges';
import { JumpLinks } from './jumpLinks';
import { Outline } from './outline';
import { selectionRanges } from './selectionRanges';
import { workspaceSymbols } from './workspaceSymbols';

/** The editor's own outline, breadcrumbs, sticky scroll, folding, selection, links and symbols, from the page. */
export function register(services: Services): vscode.Disposable {
  const selector = documentSelector(settings.languages());
  const { commands, index, notify, pages } = services;
  const snapshot = (document: vscode.TextDocument) =>
    pages.serves(document) ? pages.get(document) : undefined;
  const folds = new vscode.EventEmitter<void>();
  return vscode.Disposable.from(
    services.corrections.onDidChange(() => folds.fire()),
    new Outline(services, selector),
    folds,
    vscode.languages.registerFoldingRangeProvider(selector, {
      onDidChangeFoldingRanges: folds.event,
      provideFoldingRanges(document) {
        const page = snapshot(document);
        return page ? foldingRanges(page) : [];
      },
    }),
    vscode.languages.registerSelectionRangeProvider(selector, {
      async provideSelectionRanges(document, positions) {
        if (!snapshot(document)) return [];
        const glossary = await services.glossary.get();
        const page = snapshot(document);
        return page ? selectionRanges(page, positions, glossary) : [];
      },
    }),
    vscode.languages.registerDocumentLinkProvider(selector, new JumpLinks(snapshot)),
    vscode.languages.registerWorkspaceSymbolProvider({
      provideWorkspaceSymbols: (query, token) => workspaceSymbols(index, query, token),
    }),
    commands.register('gongbao.navigate.nextArticle', () => stepToArticle(pages, 1)),
    commands.register('gongbao.navigate.nextCheck', () => stepToCheck(pages, notify, 1)),
    commands.register('gongbao.navigate.previousArticle', () => stepToArticle(pages, -1)),
    commands.register('gongbao.navigate.previousCheck', () => stepToCheck(pages, notify, -1)),
  );
}
