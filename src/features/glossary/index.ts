import * as vscode from 'vscode';
import { documentSelector, type Services } from '../../host/services';
import { settings } from '../../host/settings';
import { hoverAt } from './termHover';

/** Glossary cards under the mouse. */
export function register(services: Services): vscode.Disposable {
  return vscode.languages.registerHoverProvider(documentSelector(settings.languages()), {
    provideHover: async (document, position, token) => {
      if (!settings.hovers() || !services.pages.serves(document)) return undefined;
      const glossary = await services.glossary.get();
      if (token.isCancellationRequested) return undefined;
      return hoverAt(services.pages.get(document), document.offsetAt(position), glossary);
    },
  });
}
