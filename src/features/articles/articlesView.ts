import * as vscode from 'vscode';
import { ARTICLE_ORDERS, type ArticleOrder } from '../../core/page/articleBrief';
import { isScattered } from '../../core/page/fragments';
import { firstLook } from '../../host/firstLook';
import { LIFTED_SCHEMES } from '../../host/liftedSchemes';
import type { Services } from '../../host/services';
import { settings } from '../../host/settings';
import { ArticlesTree } from './articlesTree';
import type { ArticleNode, TreeNode } from './nodes';
import { WorkspaceSearch } from './workspaceSearch';

const VIEW = 'gongbao.articlesView';

/** Keeps the Articles view on the pages in the editors (or the workspace's) and its selection on the cursor's article. */
export class ArticlesView implements vscode.Disposable {
  readonly #services: Services;
  readonly #tree: ArticlesTree;
  readonly #view: vscode.TreeView<TreeNode>;
  readonly #search: WorkspaceSearch;
  readonly #subscriptions: vscode.Disposable[];
  #mode: 'editors' | 'workspace' = 'editors';
  /** The row that the cursor, not the user's hand, selected last. */
  #followed: TreeNode | undefined;
  /** Where the cursor was when its article was last lit up. */
  #cursor:
    | { readonly document: vscode.TextDocument; readonly line: number; readonly articleId: string }
    | undefined;

  constructor(services: Services) {
    this.#services = services;
    this.#tree = new ArticlesTree(services.facts, async (uri) =>
      services.pages.get(await vscode.workspace.openTextDocument(uri)),
    );
    this.#tree.onHover = (node) => this.#spot(node, 'hover');
    this.#view = vscode.window.createTreeView<TreeNode>(VIEW, {
      treeDataProvider: this.#tree,
      showCollapseAll: true,
      canSelectMany: true,
      dragAndDropController: services.rows,
    });
    services.rows.selected = () => this.#view.selection;
    this.#search = new WorkspaceSearch(services.index, () => this.refresh());
    this.#subscriptions = [
      this.#tree,
      this.#view,
      this.#search,
      services.pages.onDidChange((document) => {
        if (this.#mode === 'workspace' && !document.isClosed && services.pages.serves(document))
          this.#tree.renewFile(services.pages.get(document));
        if (this.#mode === 'workspace' || isVisible(document)) this.refresh();
      }),
      services.facts.onDidChange(() => this.#tree.redraw()),
      services.workedPages.onDidChange(() => this.refresh()),
      vscode.window.onDidChangeVisibleTextEditors(() => this.refresh()),
      vscode.window.onDidChangeActiveTextEditor(() => this.refresh()),
      vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => this.#followEditor(textEditor)),
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration('gongbao')) this.refresh();
      }),
      this.#view.onDidChangeVisibility(() => this.refresh()),
      services.spotlight.onDidChange((target) => {
        if (target?.by !== 'hover') this.#tree.endHover();
      }),
      this.#view.onDidChangeSelection(({ selection }) => {
        const [node] = selection;
        if (node === this.#followed) return;
        this.#followed = undefined;
        if (selection.length === 1 && node?.kind === 'article') this.#spot(node, 'chosen');
      }),
      firstLook(() => this.refresh()),
    ];
  }

  /** Shows what there is now. A hidden view parses nothing. */
  refresh(): void {
    if (!this.#view.visible) return;
    if (this.#mode === 'workspace') this.#tree.show({ kind: 'workspace', pages: this.#services.index.found });
    else this.#showEditors();
    this.#say();
  }

  /** Looks at every file of the workspace again, where these are shown. */
  async renew(): Promise<void> {
    if (this.#mode === 'workspace') await this.#search.run(this.#tree.filter !== '');
    this.refresh();
  }

  async show(mode: 'editors' | 'workspace'): Promise<void> {
    this.#mode = mode;
    await vscode.commands.executeCommand('setContext', 'gongbao.articlesOfWorkspace', mode === 'workspace');
    this.refresh();
    if (mode === 'workspace') await this.#search.run(this.#tree.filter !== '');
    else this.#search.stop();
    this.refresh();
  }

  stop(): void {
    this.#search.stop();
  }

  /** Asks for words that the articles must hold, and filters while they are typed. */
  async askFilter(given?: string): Promise<void> {
    if (given !== undefined) return this.#filter(given);
    const before = this.#tree.filter;
    const box = vscode.window.createInputBox();
    box.title = vscode.l10n.t('Filter Articles');
    box.placeholder = vscode.l10n.t('Words of the headline, a name, a place or a date');
    box.value = before;
    const words = await new Promise<string | undefined>((resolve) => {
      box.onDidChangeValue((value) => {
        if (this.#mode === 'editors') this.#arrange(value, this.#tree.order);
      });
      box.onDidAccept(() => resolve(box.value));
      box.onDidHide(() => resolve(undefined));
      box.show();
    });
    box.dispose();
    await this.#filter(words ?? before);
  }

  async #filter(words: string): Promise<void> {
    this.#arrange(words, this.#tree.order);
    await vscode.commands.executeCommand('setContext', 'gongbao.articlesFiltered', words !== '');
    if (this.#mode === 'workspace' && words !== '') await this.#search.run(true);
    this.refresh();
  }

  async askOrder(given?: ArticleOrder): Promise<void> {
    const labels: Record<ArticleOrder, string> = {
      page: vscode.l10n.t('Order on the page'),
      place: vscode.l10n.t('Place'),
      date: vscode.l10n.t('Date'),
    };
    const items = ARTICLE_ORDERS.map((order) => ({
      order,
      label: labels[order],
      description: order === this.#tree.order ? '✓' : '',
    }));
    const title = vscode.l10n.t('Sort Articles By');
    const order = given ?? (await vscode.window.showQuickPick(items, { title }))?.order;
    if (order) this.#arrange(this.#tree.filter, order);
  }

  #arrange(filter: string, order: ArticleOrder): void {
    this.#tree.arrange(filter, order);
    this.#say();
  }

  #showEditors(): void {
    const { pages, workedPages } = this.#services;
    const shown = vscode.window.visibleTextEditors.map((editor) => editor.document);
    const worked = workedPages.all.filter(({ document }) => !document.isClosed);
    const documents = new Set(
      [...shown, ...worked.map(({ document }) => document)].filter(
        (document) => !LIFTED_SCHEMES.has(document.uri.scheme) && pages.serves(document),
      ),
    );
    this.#tree.show({ kind: 'editors', snapshots: [...documents].map((document) => pages.get(document)) });
    const editor = vscode.window.activeTextEditor;
    const [here] = worked;
    if (here?.active && here.line !== undefined) this.#follow(here.document, here.line);
    else if (editor) this.#followEditor(editor);
  }

  #followEditor({ document, selection }: vscode.TextEditor): void {
    this.#follow(document, selection.active.line);
  }

  #follow(document: vscode.TextDocument, line: number): void {
    if (!this.#view.visible || !settings.followCursor()) return;
    const node = this.#tree.nodeAt(document, line);
    if (!node) return;
    // Lights that were put out stay so until the cursor moves, whatever is drawn anew meanwhile.
    const at = this.#cursor;
    if (at?.document !== document || at.line !== line || at.articleId !== node.article.id)
      this.#spot(node, 'cursor');
    this.#cursor = { document, line, articleId: node.article.id };
    if (this.#view.selection.some((selected) => articleOf(selected) === node)) return;
    this.#followed = node;
    this.#view.reveal(node, { select: true, focus: false }).then(undefined, (error: unknown) => {
      // What was shown when this began may have made way for another list.
      if (this.#tree.holds(node)) this.#services.log.error(VIEW, error);
    });
  }

  /** Lights the article up; where only the cursor is in it, only if it is scattered. */
  #spot(node: ArticleNode, by: 'chosen' | 'cursor' | 'hover'): void {
    const { snapshot, article } = node;
    const shown = by !== 'cursor' || isScattered(snapshot.page, article);
    const now = this.#services.spotlight.target;
    if (by === 'cursor' && now?.by === 'chosen' && now.articleId === article.id) return;
    this.#services.spotlight.set(
      shown ? { document: snapshot.document, articleId: article.id, by } : undefined,
    );
  }

  #say(): void {
    const message = this.#message();
    if (message !== (this.#view.message ?? '')) this.#view.message = message;
  }

  /** What the list cannot say itself: why it is empty, what it leaves out. */
  #message(): string {
    const { filter } = this.#tree;
    if (this.#search.progress) return this.#search.progress;
    if (filter !== '' && this.#tree.isEmpty) return vscode.l10n.t('No article matches “{0}”.', filter);
    if (filter !== '') return vscode.l10n.t('Filtered by “{0}”.', filter);
    if (!this.#tree.isEmpty) return '';
    if (this.#mode === 'workspace') return vscode.l10n.t('No file of the workspace holds a page.');
    const editor = vscode.window.activeTextEditor;
    if (!editor) return '';
    const { document } = editor;
    if (!settings.languages().includes(document.languageId)) {
      return vscode.l10n.t(
        'This editor is not a page. Set its language to “Chinese Article”, or add the language to the setting gongbao.languages.',
      );
    }
    return vscode.l10n.t('No articles found on this page.');
  }

  dispose(): void {
    vscode.Disposable.from(...this.#subscriptions).dispose();
  }
}

function articleOf(node: TreeNode): ArticleNode | undefined {
  if (node.kind === 'article') return node;
  return node.kind === 'part' || node.kind === 'lines' ? articleOf(node.parent) : undefined;
}

function isVisible(document: vscode.TextDocument): boolean {
  return vscode.window.visibleTextEditors.some((editor) => editor.document === document);
}
