import * as vscode from 'vscode';
import { segmentTerms } from '../../core/translation/terms/termUse';
import type { Services } from '../../host/services';
import { cellNotes, cellOfDocument, NOTEBOOK, notebookNotes, TARGET_LANGUAGE } from './cells';

/** Completion in a target offers the glossary's renderings of the terms in this very segment. */
export function registerCompletion(services: Services): vscode.Disposable {
  return vscode.languages.registerCompletionItemProvider(
    { language: TARGET_LANGUAGE, notebookType: NOTEBOOK },
    {
      async provideCompletionItems(document) {
        const cell = cellOfDocument(document);
        const notes = cell && cellNotes(cell);
        if (!notes || !notebookNotes(cell.notebook)?.targetLanguage.startsWith('en')) return [];
        const glossary = await services.glossary.get();
        return segmentTerms(notes.source, glossary).flatMap(({ match, renderings }, t) =>
          renderings.map((text, i) => {
            const item = new vscode.CompletionItem(text, vscode.CompletionItemKind.Text);
            item.detail = notes.source.slice(match.start, match.end);
            item.sortText = `${String(t).padStart(3, '0')}${String(i).padStart(2, '0')}`;
            return item;
          }),
        );
      },
    },
  );
}

/** Offers the same renderings in a list; undefined where there is none or none was chosen. */
export async function chooseRendering(services: Services, source: string): Promise<string | undefined> {
  const glossary = await services.glossary.get();
  const items = segmentTerms(source, glossary).flatMap(({ match, renderings }) =>
    renderings.map((label) => ({ label, description: source.slice(match.start, match.end) })),
  );
  if (items.length === 0) {
    services.notify.info(vscode.l10n.t('No term of the glossary stands in this segment.'));
    return undefined;
  }
  const title = vscode.l10n.t('Insert which rendering?');
  return (await vscode.window.showQuickPick(items, { title, matchOnDescription: true }))?.label;
}
