import * as vscode from 'vscode';
import { documentSelector, type Services } from '../../host/services';
import { settings } from '../../host/settings';
import { fromVscodeRange } from '../../host/toVscode';
import { encodeTokens, LEGEND, tokenEdit } from './semanticTokens';

/** Colours what depends on the page: the headline without a mark, the deck, the photo's caption, noise. */
export function register(services: Services): vscode.Disposable {
  const selector = documentSelector(settings.languages());
  const provider = new PageTokens(services);
  return vscode.Disposable.from(
    provider,
    vscode.languages.registerDocumentSemanticTokensProvider(selector, provider, LEGEND),
    vscode.languages.registerDocumentRangeSemanticTokensProvider(selector, provider, LEGEND),
  );
}

class PageTokens
  implements
    vscode.DocumentSemanticTokensProvider,
    vscode.DocumentRangeSemanticTokensProvider,
    vscode.Disposable
{
  readonly #services: Services;
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #subscription: vscode.Disposable;
  readonly #given = new WeakMap<vscode.TextDocument, { id: string; data: Uint32Array }>();
  #count = 0;

  readonly onDidChangeSemanticTokens = this.#changed.event;

  constructor(services: Services) {
    this.#services = services;
    this.#subscription = vscode.Disposable.from(
      services.corrections.onDidChange(() => this.#changed.fire()),
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration('gongbao.languages')) this.#changed.fire();
      }),
    );
  }

  provideDocumentSemanticTokens(document: vscode.TextDocument): vscode.SemanticTokens | undefined {
    const data = this.#encode(document);
    return data && this.#give(document, data);
  }

  provideDocumentSemanticTokensEdits(
    document: vscode.TextDocument,
    previousId: string,
  ): vscode.SemanticTokens | vscode.SemanticTokensEdits | undefined {
    const data = this.#encode(document);
    if (!data) return undefined;
    const previous = this.#given.get(document);
    const tokens = this.#give(document, data);
    if (previous?.id !== previousId) return tokens;
    const edit = tokenEdit(previous.data, data);
    return new vscode.SemanticTokensEdits(edit ? [edit] : [], tokens.resultId);
  }

  provideDocumentRangeSemanticTokens(
    document: vscode.TextDocument,
    range: vscode.Range,
  ): vscode.SemanticTokens | undefined {
    const data = this.#encode(document, range);
    return data && new vscode.SemanticTokens(data);
  }

  #encode(document: vscode.TextDocument, range?: vscode.Range): Uint32Array | undefined {
    const { pages } = this.#services;
    if (!pages.serves(document)) return undefined;
    return encodeTokens(pages.get(document), range && fromVscodeRange(document, range));
  }

  #give(document: vscode.TextDocument, data: Uint32Array): vscode.SemanticTokens {
    const id = String(++this.#count);
    this.#given.set(document, { id, data });
    return new vscode.SemanticTokens(data, id);
  }

  dispose(): void {
    vscode.Disposable.from(this.#changed, this.#subscription).dispose();
  }
}
