import * as vscode from 'vscode';
import { likelyErrors } from '../../core/page/articleChecks';
import { firstLook } from '../../host/firstLook';
import type { PageSnapshot } from '../../host/pageCache';
import type { Services } from '../../host/services';
import { articleCount } from '../../host/wording';

/** Tells in the status bar what the page in the active editor holds; a click opens the main actions. */
export class StatusItem implements vscode.Disposable {
  readonly #services: Services;
  readonly #item: vscode.StatusBarItem;
  readonly #subscriptions: vscode.Disposable[];
  #last: vscode.TextDocument | undefined;

  constructor(services: Services) {
    this.#services = services;
    this.#item = vscode.window.createStatusBarItem('gongbao.page', vscode.StatusBarAlignment.Right, 90);
    this.#item.name = vscode.l10n.t('Gongbao: Page');
    this.#item.command = 'gongbao.showActions';
    this.#subscriptions = [
      this.#item,
      vscode.window.onDidChangeActiveTextEditor(() => this.#show()),
      services.pages.onDidChange((document) => {
        if (document === this.#active()) this.#show();
      }),
      firstLook(() => this.#show()),
    ];
  }

  #show(): void {
    const document = this.#active();
    if (!document || !this.#services.pages.serves(document)) {
      this.#item.hide();
      return;
    }
    const snapshot = this.#services.pages.get(document);
    const articles = articleCount(snapshot.page.articles.length);
    const checks = this.#checksOf(snapshot);
    const toCheck = checks > 0 ? vscode.l10n.t('{0} to check', checks) : '';
    this.#item.text = ['$(book)', articles, toCheck && `· ${toCheck}`].filter(Boolean).join(' ');
    this.#item.tooltip = vscode.l10n.t('What this page holds. Click for what can be done with it.');
    const said = [vscode.l10n.t('Chinese page'), articles, toCheck].filter(Boolean).join(', ');
    this.#item.accessibilityInformation = { label: said, role: 'button' };
    this.#item.show();
  }

  /** The page being worked on: a note's box takes the focus and leaves no active editor. */
  #active(): vscode.TextDocument | undefined {
    const { activeTextEditor, visibleTextEditors } = vscode.window;
    if (activeTextEditor || !visibleTextEditors.some(({ document }) => document === this.#last))
      this.#last = activeTextEditor?.document;
    return this.#last;
  }

  #checksOf({ page }: PageSnapshot): number {
    return page.articles.reduce((sum, article) => sum + likelyErrors(article).length, 0);
  }

  dispose(): void {
    vscode.Disposable.from(...this.#subscriptions).dispose();
  }
}
