import * as vscode from 'vscode';
import type { Services } from '../../host/services';
import { documentSymbols } from './documentSymbols';

/**
 * Registers the document symbols. VS Code keeps them for a version of a document and has no way to say that they have
 * changed without it, as a correction changes them: then the provider is registered anew.
 */
export class Outline implements vscode.Disposable {
  readonly #register: () => vscode.Disposable;
  readonly #subscription: vscode.Disposable;
  #registration: vscode.Disposable;

  constructor({ corrections, pages }: Services, selector: vscode.DocumentSelector) {
    this.#register = () =>
      vscode.languages.registerDocumentSymbolProvider(
        selector,
        {
          provideDocumentSymbols: (document) =>
            pages.serves(document) ? documentSymbols(pages.get(document)) : [],
        },
        { label: 'Gongbao' },
      );
    this.#registration = this.#register();
    this.#subscription = corrections.onDidChange(() => {
      this.#registration.dispose();
      this.#registration = this.#register();
    });
  }

  dispose(): void {
    this.#subscription.dispose();
    this.#registration.dispose();
  }
}
