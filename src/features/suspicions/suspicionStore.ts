import * as vscode from 'vscode';
import {
  findSuspicions,
  SUSPICION_CODES,
  type Suspicion,
  type SuspicionCode,
} from '../../core/page/suspicions';
import { firstLook } from '../../host/firstLook';
import { LIFTED_SCHEMES } from '../../host/liftedSchemes';
import type { PageSnapshot } from '../../host/pageCache';
import type { Services } from '../../host/services';
import { settings } from '../../host/settings';
import { toDiagnostic } from './diagnostics';

/** Finds the suspicions of the pages that editors show and keeps the Problems view on them. */
export class SuspicionStore implements vscode.Disposable {
  readonly #services: Services;
  readonly #problems = vscode.languages.createDiagnosticCollection('gongbao.suspicions');
  readonly #found = new WeakMap<PageSnapshot, readonly Suspicion[]>();
  readonly #subscriptions: vscode.Disposable[];
  #isWord: ((word: string) => boolean) | undefined;

  constructor(services: Services) {
    this.#services = services;
    this.#subscriptions = [
      services.pages.onDidChange((document) => this.#check(document)),
      services.glossary.onDidChange(() => {
        this.#isWord = undefined;
        this.checkAll();
      }),
      vscode.window.onDidChangeVisibleTextEditors(() => this.checkAll()),
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration('gongbao')) this.checkAll();
      }),
      firstLook(() => this.checkAll()),
    ];
  }

  /** What was found in this version of a page; empty where the feature is off or has not looked yet. */
  of(snapshot: PageSnapshot): readonly Suspicion[] {
    return this.#found.get(snapshot) ?? [];
  }

  checkAll(): void {
    for (const { document } of vscode.window.visibleTextEditors) this.#check(document);
  }

  #check(document: vscode.TextDocument): void {
    if (document.isClosed || !this.#wanted(document)) {
      this.#problems.delete(document.uri);
      return;
    }
    if (this.#isWord) this.#find(document);
    else void this.#loadWords(document);
  }

  /** A page is checked, prose is not unless the setting says so. */
  #wanted(document: vscode.TextDocument): boolean {
    const when = settings.suspicions();
    const { pages } = this.#services;
    if (when === 'off' || LIFTED_SCHEMES.has(document.uri.scheme) || !pages.serves(document)) return false;
    if (!vscode.window.visibleTextEditors.some((editor) => editor.document === document)) return false;
    return when === 'always' || document.languageId === 'zh-article' || isNewspaper(pages.get(document));
  }

  async #loadWords(document: vscode.TextDocument): Promise<void> {
    try {
      const glossary = await this.#services.glossary.get();
      this.#isWord = (word) => glossary.lookup(word) !== undefined;
      this.#check(document);
    } catch (error) {
      this.#services.log.error('gongbao.suspicions', error);
    }
  }

  #find(document: vscode.TextDocument): void {
    const snapshot = this.#services.pages.get(document);
    const off = settings.suspicionsIgnored();
    const codes = new Set<SuspicionCode>(SUSPICION_CODES.filter((code) => !off.includes(code)));
    const options = { codes, ...(this.#isWord ? { isWord: this.#isWord } : {}) };
    const found = findSuspicions(snapshot.page, snapshot.text, snapshot.corrections, options);
    this.#found.set(snapshot, found);
    this.#problems.set(
      document.uri,
      found.map((suspicion) => toDiagnostic(snapshot, suspicion)),
    );
  }

  dispose(): void {
    vscode.Disposable.from(this.#problems, ...this.#subscriptions).dispose();
  }
}

/** Whether a text has the marks of a newspaper page: an article with a headline and a credit, or two with one. */
function isNewspaper({ page }: PageSnapshot): boolean {
  const credited = page.articles.filter((article) => article.bylines.length > 0 || article.dateline !== null);
  return credited.length > 1 || credited.some((article) => article.headline !== null);
}
