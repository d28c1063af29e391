import type * as vscode from 'vscode';
import type { Services } from '../../host/services';
import { entryLocation } from './entryDocument';
import { termsAt } from './termAt';

/** Go to definition on a term opens its entry. */
export function definitionProvider(services: Services): vscode.DefinitionProvider {
  return {
    provideDefinition: async (document, position) => {
      if (!services.pages.reads(document)) return undefined;
      const glossary = await services.glossary.get();
      const found = termsAt(services.pages.get(document), document.offsetAt(position), glossary);
      const entry = found?.matches[0]?.entry;
      if (!found || !entry) return undefined;
      const { uri, range } = await entryLocation(services, entry);
      return [{ originSelectionRange: found.range, targetUri: uri, targetRange: range }];
    },
  };
}
