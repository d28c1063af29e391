import * as vscode from 'vscode';

const SCHEME = 'gongbao-text';
const MOST = 400;

/** Texts shown read-only beside a document: an original, or what a file would become. */
export class TextDocuments implements vscode.TextDocumentContentProvider, vscode.Disposable {
  readonly #texts = new Map<string, string>();
  readonly #registration = vscode.workspace.registerTextDocumentContentProvider(SCHEME, this);
  #count = 0;

  /** The address of a document with this text, named like `uri`. The last 400 are kept. */
  add(uri: vscode.Uri, text: string, kind: string): vscode.Uri {
    this.#count += 1;
    const shown = vscode.Uri.from({ scheme: SCHEME, path: uri.path, query: `${kind}&${this.#count}` });
    this.#texts.set(shown.toString(), text);
    for (const key of this.#texts.keys()) {
      if (this.#texts.size <= MOST) break;
      this.#texts.delete(key);
    }
    return shown;
  }

  provideTextDocumentContent(uri: vscode.Uri): string {
    return this.#texts.get(uri.toString()) ?? '';
  }

  dispose(): void {
    this.#registration.dispose();
    this.#texts.clear();
  }
}
