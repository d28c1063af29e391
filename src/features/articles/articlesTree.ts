import * as vscode from 'vscode';
import { articleAt } from '../../core/page/articleAt';
import { type ArticleOrder, articleBrief, briefMatches, compareBriefs } from '../../core/page/articleBrief';
import type { Article } from '../../core/page/model';
import type { ArticleFactsRegistry } from '../../host/articleFacts';
import type { PageSnapshot } from '../../host/pageCache';
import type { IndexedPage } from '../../host/pageIndex';
import {
  type ArticleNode,
  articlesOf,
  linesBelow,
  type PageNode,
  pageNode,
  parentOf,
  partsOf,
  type TreeNode,
} from './nodes';
import { openingOf, treeItem } from './treeItems';

/** What the tree shows: the pages in the editors, or those of the workspace. */
export type TreeContent =
  | { readonly kind: 'editors'; readonly snapshots: readonly PageSnapshot[] }
  | { readonly kind: 'workspace'; readonly pages: readonly IndexedPage[] };

/** Pages, their articles, parts and lines. Nodes are made anew with every version; their ids keep the view steady. */
export class ArticlesTree implements vscode.TreeDataProvider<TreeNode>, vscode.Disposable {
  readonly #facts: ArticleFactsRegistry;
  readonly #load: (uri: vscode.Uri) => Promise<PageSnapshot>;
  readonly #changed = new vscode.EventEmitter<TreeNode[] | undefined>();
  /** What other features said of an article when its row was drawn. */
  readonly #drawn = new WeakMap<TreeNode, string>();
  #articles = new WeakMap<PageSnapshot, TreeNode[]>();
  #content: TreeContent = { kind: 'editors', snapshots: [] };
  #roots: PageNode[] = [];
  #hovered: ArticleNode | undefined;
  #filter = '';
  #order: ArticleOrder = 'page';

  readonly onDidChangeTreeData = this.#changed.event;
  /** Called when the mouse rests on an article. */
  onHover: (node: ArticleNode) => void = () => {};

  constructor(facts: ArticleFactsRegistry, load: (uri: vscode.Uri) => Promise<PageSnapshot>) {
    this.#facts = facts;
    this.#load = load;
  }

  get content(): TreeContent {
    return this.#content;
  }

  get filter(): string {
    return this.#filter;
  }

  get order(): ArticleOrder {
    return this.#order;
  }

  show(content: TreeContent): void {
    const before = this.#content;
    if (sameContent(content, before)) return;
    this.#content = content;
    const changed = changedPages(before, content);
    if (changed) this.#renew(changed);
    else this.#rebuild();
  }

  arrange(filter: string, order: ArticleOrder): void {
    if (filter === this.#filter && order === this.#order) return;
    this.#filter = filter;
    this.#order = order;
    this.#rebuild();
  }

  /**
   * Draws the rows anew of which other features now say something else. Only these: while a whole tree is made anew,
   * VS Code drops a key that opens a row.
   */
  redraw(): void {
    const changed = this.#roots
      .flatMap((root) => (root.snapshot && this.#articles.get(root.snapshot)) ?? [])
      .filter((node) => this.#drawn.has(node) && this.#drawn.get(node) !== this.#said(node));
    if (changed.length > 0) this.#changed.fire(changed);
  }

  /** Whether there is a row below the pages. */
  get isEmpty(): boolean {
    if (this.#content.kind === 'workspace') return this.#roots.length === 0;
    return this.#content.snapshots.every((snapshot) => this.#chosen(snapshot).length === 0);
  }

  /** The node of the article at a 0-based line of a shown document. */
  nodeAt(document: vscode.TextDocument, line: number): ArticleNode | undefined {
    const root = this.#roots.find((page) => page.snapshot?.document === document);
    const article = root?.snapshot && articleAt(root.snapshot.page, line + 1);
    if (!root?.snapshot || !article) return undefined;
    return this.#childrenOf(root.snapshot).find(
      (node): node is ArticleNode => node.kind === 'article' && node.article.id === article.id,
    );
  }

  getTreeItem(node: TreeNode): vscode.TreeItem {
    if (node.kind === 'article') this.#drawn.set(node, this.#said(node));
    return treeItem(node, { facts: this.#facts, open: this.#content.kind === 'editors' });
  }

  /** Gives the tooltip when the mouse rests on a row, which is how the tree learns of it. */
  resolveTreeItem(item: vscode.TreeItem, node: TreeNode): vscode.TreeItem {
    if (node.kind !== 'article') return item;
    item.tooltip = openingOf(node);
    // A row is resolved once; made anew, it tells of the next rest too.
    const before = this.#hovered;
    this.#hovered = node;
    if (before && before !== node) this.#changed.fire([before]);
    this.onHover(node);
    return item;
  }

  async getChildren(node?: TreeNode): Promise<TreeNode[]> {
    if (!node) return this.#roots;
    switch (node.kind) {
      case 'page':
        return this.#childrenOf(node.snapshot ?? (await this.#load(node.target.uri)));
      case 'article':
        return partsOf(node);
      default:
        return linesBelow(node);
    }
  }

  getParent(node: TreeNode): TreeNode | undefined {
    return parentOf(node, this.#roots);
  }

  #said(node: TreeNode): string {
    return node.kind === 'article' ? JSON.stringify(this.#facts.of(node.snapshot, node.article)) : '';
  }

  /** Puts new versions of some pages below the rows that stand for them. */
  #renew(snapshots: readonly PageSnapshot[]): void {
    const renewed = this.#roots.filter((root) => {
      const snapshot = snapshots.find(({ document }) => document === root.snapshot?.document);
      if (snapshot) root.snapshot = snapshot;
      return snapshot !== undefined;
    });
    this.#changed.fire(renewed);
  }

  #rebuild(): void {
    const content = this.#content;
    if (content.kind === 'editors') this.#roots = content.snapshots.map(pageNode);
    else {
      this.#roots = content.pages
        .filter(
          ({ articles }) =>
            this.#filter === '' || articles?.some((brief) => briefMatches(brief, this.#filter)),
        )
        .map((indexed) => ({ kind: 'page', indexed, target: { uri: indexed.uri } }));
    }
    this.#articles = new WeakMap();
    this.#changed.fire(undefined);
  }

  #childrenOf(snapshot: PageSnapshot): TreeNode[] {
    const known = this.#articles.get(snapshot);
    if (known) return known;
    const nodes: TreeNode[] = articlesOf(snapshot, this.#chosen(snapshot)).filter(
      (node) => node.kind === 'article' || this.#filter === '',
    );
    this.#articles.set(snapshot, nodes);
    return nodes;
  }

  /** The articles that pass the filter, in the wanted order. */
  #chosen({ page, text }: PageSnapshot): Article[] {
    if (this.#filter === '' && this.#order === 'page') return [...page.articles];
    return page.articles
      .map((article) => ({ article, brief: articleBrief(article, text) }))
      .filter(({ brief }) => briefMatches(brief, this.#filter))
      .sort((a, b) => compareBriefs(a.brief, b.brief, this.#order))
      .map(({ article }) => article);
  }

  dispose(): void {
    this.#changed.dispose();
  }
}

/** The new versions, where both list the same pages of editors in the same order. */
function changedPages(before: TreeContent, now: TreeContent): PageSnapshot[] | undefined {
  if (before.kind === 'workspace' || now.kind === 'workspace') return undefined;
  const same =
    before.snapshots.length === now.snapshots.length &&
    now.snapshots.every(({ document }, i) => document === before.snapshots[i]?.document);
  return same ? now.snapshots.filter((snapshot, i) => snapshot !== before.snapshots[i]) : undefined;
}

function sameContent(a: TreeContent, b: TreeContent): boolean {
  if (a.kind === 'workspace' || b.kind === 'workspace') return false;
  return (
    a.snapshots.length === b.snapshots.length &&
    a.snapshots.every((snapshot, i) => snapshot === b.snapshots[i])
  );
}
