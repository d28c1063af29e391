import * as vscode from 'vscode';
import type { Article } from '../core/page/model';
import type { PageSnapshot } from './pageCache';

/** What other features know of an article, for lists. */
export interface ArticleFacts {
  /** Share of its segments that are translated, 0 to 1. */
  readonly translated?: number;
  /** Unresolved ones that have a place in it. */
  readonly notes?: number;
}

export type FactSource = (snapshot: PageSnapshot, article: Article) => ArticleFacts;

/** Lets features add to what the Articles view says of an article without knowing the view. */
export class ArticleFactsRegistry implements vscode.Disposable {
  readonly #sources = new Set<FactSource>();
  readonly #changed = new vscode.EventEmitter<void>();

  /** Fires when a source was added or says that its facts have changed. */
  readonly onDidChange = this.#changed.event;

  /** `changed` fires when the facts have changed. */
  add(source: FactSource, changed?: vscode.Event<unknown>): vscode.Disposable {
    this.#sources.add(source);
    const subscription = changed?.(() => this.#changed.fire());
    this.#changed.fire();
    return new vscode.Disposable(() => {
      subscription?.dispose();
      this.#sources.delete(source);
      this.#changed.fire();
    });
  }

  of(snapshot: PageSnapshot, article: Article): ArticleFacts {
    let facts: ArticleFacts = {};
    for (const source of this.#sources) facts = { ...facts, ...source(snapshot, article) };
    return facts;
  }

  dispose(): void {
    this.#changed.dispose();
  }
}
