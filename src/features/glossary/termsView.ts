import * as vscode from 'vscode';
import { articleTerms } from '../../core/glossary/termCounts';
import { articleAt, articleTitle } from '../../core/page/articleAt';
import { firstLook } from '../../host/firstLook';
import { COMMENT_SCHEME } from '../../host/pageCache';
import type { Services } from '../../host/services';
import { settings } from '../../host/settings';
import { toVscodeRange } from '../../host/toVscode';
import { type TermGrouping, type TermNode, type TermsNode, TermsTree } from './termsTree';

const GROUPING = 'gongbao.terms.grouping';

/** The view of the terms in the article at the cursor, with how often each occurs. */
export class TermsView implements vscode.Disposable {
  readonly #services: Services;
  readonly #tree = new TermsTree();
  readonly #view: vscode.TreeView<TermsNode>;
  readonly #subscriptions: vscode.Disposable[];
  #grouping: TermGrouping = 'order';
  #document: vscode.TextDocument | undefined;
  #version = -1;
  #articleId: string | undefined;
  /** Which occurrence of a term was shown last, so that the next click shows the next one. */
  readonly #shown = new Map<string, number>();

  constructor(services: Services) {
    this.#services = services;
    this.#view = vscode.window.createTreeView('gongbao.termsView', { treeDataProvider: this.#tree });
    this.#setGrouping(services.workspaceState.get<TermGrouping>(GROUPING, 'order'));
    const renew = () => this.#renew(true);
    this.#subscriptions = [
      this.#tree,
      this.#view,
      this.#view.onDidChangeVisibility(renew),
      services.glossary.onDidChange(renew),
      services.pages.onDidChange((document) => {
        if (document === vscode.window.activeTextEditor?.document) renew();
      }),
      services.workedPages.onDidChange(() => this.#renew(false)),
      vscode.window.onDidChangeActiveTextEditor(renew),
      vscode.window.onDidChangeTextEditorSelection(() => this.#renew(false)),
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration('gongbao')) renew();
      }),
      firstLook(renew),
    ];
  }

  async group(grouping: TermGrouping): Promise<void> {
    this.#setGrouping(grouping);
    await this.#services.workspaceState.update(GROUPING, grouping);
    this.#renew(true);
  }

  /** Selects the next occurrence of a term, the first one after the last. */
  async reveal({ entry, count }: TermNode): Promise<void> {
    const document = this.#document;
    if (!document) return;
    const next = ((this.#shown.get(entry.simplified) ?? -1) + 1) % count.places.length;
    this.#shown.set(entry.simplified, next);
    const pieces = count.places[next] ?? [];
    const ranges = pieces.map((piece) => toVscodeRange(document, piece));
    const [first] = ranges;
    if (!first) return;
    const visible = vscode.window.visibleTextEditors.find((editor) => editor.document === document);
    const editor = await vscode.window.showTextDocument(document, {
      preserveFocus: true,
      ...columnFor(visible),
    });
    editor.selections = ranges.map((range) => new vscode.Selection(range.start, range.end));
    editor.revealRange(first, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  }

  #setGrouping(grouping: TermGrouping): void {
    this.#grouping = grouping;
    void vscode.commands.executeCommand('setContext', GROUPING, grouping);
  }

  #renew(always: boolean): void {
    this.#tree.gathering
      .begin(this.#show(always))
      .catch((error: unknown) => this.#services.log.error('gongbao.termsView', error));
  }

  /** Shows the article at the cursor, or the one that is translated; nothing is computed while the view is hidden or the cursor stays in the article. */
  async #show(always: boolean): Promise<void> {
    const { activeTextEditor } = vscode.window;
    const editor = activeTextEditor?.document.uri.scheme === COMMENT_SCHEME ? undefined : activeTextEditor;
    const { pages, glossary, workedPages } = this.#services;
    const [worked] = workedPages.all;
    const here = worked?.active && pages.serves(worked.document) ? worked : undefined;
    if (!this.#view.visible || (!editor && !here && !this.#document?.isClosed)) return;
    if (!here && (!editor || !pages.reads(editor.document))) {
      if (editor && settings.languages().includes(editor.document.languageId)) this.#clear();
      return;
    }
    const document = here?.document ?? editor?.document;
    if (!document) return;
    const { page, text, version } = pages.get(document);
    const line = here ? (here.line ?? 0) : (editor?.selection.active.line ?? 0);
    const article = articleAt(page, line + 1) ?? page.articles[0];
    const same = document === this.#document && version === this.#version && article?.id === this.#articleId;
    if (same && !always) return;
    if (!same) this.#shown.clear();
    this.#document = document;
    this.#version = version;
    this.#articleId = article?.id;
    const terms = await glossary.get();
    if (this.#version !== version || this.#articleId !== article?.id) return;
    const counts = article ? articleTerms(article, text, terms) : [];
    this.#tree.show(counts, this.#grouping);
    this.#view.description = article ? articleTitle(article, text) : '';
    this.#view.message = counts.length === 0 ? vscode.l10n.t('No glossary terms in this article.') : '';
  }

  #clear(): void {
    this.#document = undefined;
    this.#tree.show([], this.#grouping);
    this.#view.description = '';
    this.#view.message = '';
  }

  dispose(): void {
    vscode.Disposable.from(...this.#subscriptions).dispose();
  }
}

/** Where a page is shown: in its own column, beside a notebook that is worked in, else in the active one. */
function columnFor(visible: vscode.TextEditor | undefined): { viewColumn?: vscode.ViewColumn } {
  if (visible?.viewColumn !== undefined) return { viewColumn: visible.viewColumn };
  return vscode.window.activeNotebookEditor ? { viewColumn: vscode.ViewColumn.Beside } : {};
}
