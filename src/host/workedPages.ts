import * as vscode from 'vscode';

/** A page that is worked on without being in an editor: it is being translated, for instance. */
export interface WorkedPage {
  readonly document: vscode.TextDocument;
  /** 0-based line of the page that the work is at, where it is known. */
  readonly line?: number;
  /** Whether the editor that it is worked on in has the focus. */
  readonly active: boolean;
}

type Source = () => readonly WorkedPage[];

/** Lets features lend the pages that their own editors work on to the views that show what is in the editors. */
export class WorkedPages implements vscode.Disposable {
  readonly #sources = new Set<Source>();
  readonly #changed = new vscode.EventEmitter<void>();

  /** Fires when a page came or went, or the work moved on to another line. */
  readonly onDidChange = this.#changed.event;

  /** `changed` fires when the source has other pages. */
  add(source: Source, changed: vscode.Event<unknown>): vscode.Disposable {
    this.#sources.add(source);
    const subscription = changed(() => this.#changed.fire());
    return new vscode.Disposable(() => {
      subscription.dispose();
      this.#sources.delete(source);
      this.#changed.fire();
    });
  }

  /** All of them, the one with the focus first. */
  get all(): readonly WorkedPage[] {
    const pages = [...this.#sources].flatMap((source) => source());
    return pages.sort((a, b) => Number(b.active) - Number(a.active));
  }

  dispose(): void {
    this.#changed.dispose();
  }
}
