import * as vscode from 'vscode';
import { firstLook } from '../../host/firstLook';
import { openIfThere } from '../../host/openDocuments';
import type { Services } from '../../host/services';
import type { WorkedPage } from '../../host/workedPages';
import { NOTEBOOK, targetOf } from './cells';
import { pageUri } from './sourceWatch';

/** Lends the pages of the translations on screen, so that the views go on showing what is being translated. */
export class TranslatedPages implements vscode.Disposable {
  readonly #services: Services;
  /** By the notebook's address. */
  readonly #documents = new Map<string, vscode.TextDocument>();
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #subscriptions: vscode.Disposable[];

  constructor(services: Services) {
    this.#services = services;
    const renew = () => this.#renew();
    this.#subscriptions = [
      this.#changed,
      services.workedPages.add(() => this.#pages(), this.#changed.event),
      vscode.window.onDidChangeVisibleNotebookEditors(renew),
      vscode.window.onDidChangeActiveNotebookEditor(() => this.#changed.fire()),
      vscode.window.onDidChangeNotebookEditorSelection(() => this.#changed.fire()),
      // VS Code closes a document that no editor shows after a while.
      vscode.workspace.onDidCloseTextDocument((document) => {
        if ([...this.#documents.values()].includes(document)) renew();
      }),
      firstLook(renew),
    ];
  }

  #renew(): void {
    this.#read().catch((error: unknown) => this.#services.log.error('pages of translations', error));
  }

  async #read(): Promise<void> {
    const uris = new Map(
      translations().flatMap(({ notebook }) => {
        const uri = pageUri(notebook);
        return uri ? [[notebook.uri.toString(), uri] as const] : [];
      }),
    );
    for (const [key, document] of this.#documents)
      if (!uris.has(key) || document.isClosed) this.#documents.delete(key);
    for (const [key, uri] of uris) {
      if (this.#documents.has(key)) continue;
      const document = await openIfThere(uri);
      if (document) this.#documents.set(key, document);
    }
    this.#changed.fire();
  }

  #pages(): WorkedPage[] {
    return translations().flatMap((editor) => {
      const document = this.#documents.get(editor.notebook.uri.toString());
      if (!document) return [];
      const line = lineOf(editor);
      const active = editor === vscode.window.activeNotebookEditor;
      return [{ document, active, ...(line === undefined ? {} : { line }) }];
    });
  }

  dispose(): void {
    vscode.Disposable.from(...this.#subscriptions).dispose();
  }
}

function translations(): vscode.NotebookEditor[] {
  return vscode.window.visibleNotebookEditors.filter(({ notebook }) => notebook.notebookType === NOTEBOOK);
}

/** 0-based line of the page on which the paragraph of the selected segment begins. */
function lineOf({ notebook, selection }: vscode.NotebookEditor): number | undefined {
  if (selection.start >= notebook.cellCount) return undefined;
  const line = targetOf(notebook.cellAt(selection.start))?.notes.lines[0];
  return line === undefined ? undefined : line - 1;
}
