import * as vscode from 'vscode';
import type { PageIndex } from '../../host/pageIndex';

/** VS Code makes a tree anew only once 200 ms pass without a change, so that a list told of more often stays empty. */
const TELL_MS = 400;

/** One search over the workspace at a time, with its progress in the view and a way to stop it. */
export class WorkspaceSearch implements vscode.Disposable {
  readonly #index: PageIndex;
  readonly #changed: () => void;
  #source: vscode.CancellationTokenSource | undefined;
  #progress = '';

  /** `changed` is called while files are found. */
  constructor(index: PageIndex, changed: () => void) {
    this.#index = index;
    this.#changed = changed;
  }

  /** How far it is, in words; '' where nothing is searched. */
  get progress(): string {
    return this.#progress;
  }

  /** Finds the pages, and with `articles` also what stands on them. A search under way is given up for this one. */
  async run(articles: boolean): Promise<void> {
    this.stop();
    const source = new vscode.CancellationTokenSource();
    this.#source = source;
    let told = 0;
    const report = (done: number, total: number) => {
      if (source.token.isCancellationRequested || Date.now() - told < TELL_MS) return;
      told = Date.now();
      this.#progress = vscode.l10n.t('Files: {0} of {1}…', done, total);
      this.#changed();
    };
    await vscode.commands.executeCommand('setContext', 'gongbao.articlesSearching', true);
    try {
      await vscode.window.withProgress({ location: { viewId: 'gongbao.articlesView' } }, async () =>
        articles ? this.#index.search(source.token, report) : this.#index.list(source.token, report),
      );
    } finally {
      if (this.#source === source) {
        this.#source = undefined;
        this.#progress = '';
        await vscode.commands.executeCommand('setContext', 'gongbao.articlesSearching', false);
      }
      source.dispose();
    }
  }

  stop(): void {
    this.#source?.cancel();
    this.#progress = '';
  }

  dispose(): void {
    this.stop();
  }
}
