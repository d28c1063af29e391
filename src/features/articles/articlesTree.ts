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
  nodeId,
  type PageNode,
  pageNode,
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
  /** What the rows of the articles say that the page does not; by the node's id. */
  readonly #said = new Map<string, { readonly node: ArticleNode; readonly said: string }>();
  /** The versions whose articles VS Code has been given. */
  readonly #given = new WeakMap<PageNode, PageSnapshot>();
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
   * Makes those rows anew of which other features now say something else, and no others: a row that is made anew
   * while the user opens it may stay closed.
   */
  redraw(): void {
    const stale = [...this.#said.values()].filter(({ node, said }) => said !== this.#saidOf(node));
    if (stale.length > 0) this.#changed.fire(stale.map(({ node }) => node));
  }

  #saidOf({ snapshot, article }: ArticleNode): string {
    return JSON.stringify(this.#facts.of(snapshot, article));
  }

  /** Whether there is a row below the pages. */
  get isEmpty(): boolean {
    if (this.#content.kind === 'workspace') return this.#roots.length === 0;
    return this.#content.snapshots.every((snapshot) => this.#chosen(snapshot).length === 0);
  }

  /** Whether the list still holds this article, and not only one like it. */
  holds(node: ArticleNode): boolean {
    return this.#roots.includes(node.parent);
  }

  /** The node of the article at a 0-based line of a shown document. */
  nodeAt(document: vscode.TextDocument, line: number): ArticleNode | undefined {
    const root = this.#roots.find((page) => page.snapshot?.document === document);
    const article = root?.snapshot && articleAt(root.snapshot.page, line + 1);
    if (!root?.snapshot || !article) return undefined;
    return this.#childrenOf(root, root.snapshot).find(
      (node): node is ArticleNode => node.kind === 'article' && node.article.id === article.id,
    );
  }

  getTreeItem(node: TreeNode): vscode.TreeItem {
    if (node.kind === 'article') this.#said.set(nodeId(node), { node, said: this.#saidOf(node) });
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

  /** The light of the mouse has gone out: the row that it rested on is made anew, to tell of the next rest. */
  endHover(): void {
    const node = this.#hovered;
    this.#hovered = undefined;
    if (node) this.#changed.fire([node]);
  }

  async getChildren(node?: TreeNode): Promise<TreeNode[]> {
    if (!node) return this.#roots;
    switch (node.kind) {
      case 'page': {
        const snapshot = node.snapshot ?? (await this.#load(node.target.uri));
        this.#given.set(node, snapshot);
        return this.#childrenOf(node, snapshot);
      }
      case 'article':
        return partsOf(node);
      default:
        return linesBelow(node);
    }
  }

  getParent(node: TreeNode): TreeNode | undefined {
    return node.kind === 'page' ? undefined : node.parent;
  }

  /** Puts new versions of some pages below the rows that stand for them. */
  #renew(snapshots: readonly PageSnapshot[]): void {
    const renewed = this.#roots.filter((root) => {
      const snapshot = snapshots.find(({ document }) => document === root.snapshot?.document);
      if (snapshot) root.snapshot = snapshot;
      return snapshot !== undefined;
    });
    this.#forget(renewed);
    this.#changed.fire(renewed);
  }

  /** Makes the rows below a file of the workspace anew, where they show an older state of it. */
  renewFile(snapshot: PageSnapshot): void {
    const renewed = this.#roots.filter((root) => {
      const given = this.#given.get(root);
      return given?.document === snapshot.document && given !== snapshot;
    });
    if (renewed.length === 0) return;
    this.#forget(renewed);
    this.#changed.fire(renewed);
  }

  #forget(pages: readonly PageNode[]): void {
    for (const [id, { node }] of this.#said) if (pages.includes(node.parent)) this.#said.delete(id);
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
    this.#said.clear();
    this.#changed.fire(undefined);
  }

  #childrenOf(page: PageNode, snapshot: PageSnapshot): TreeNode[] {
    const known = this.#articles.get(snapshot);
    if (known) return known;
    const nodes: TreeNode[] = articlesOf(page, snapshot, this.#chosen(snapshot)).filter(
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
  const [before, now] = [partsOfContent(a), partsOfContent(b)];
  return a.kind === b.kind && before.length === now.length && before.every((one, i) => one === now[i]);
}

function partsOfContent(content: TreeContent): readonly (PageSnapshot | IndexedPage)[] {
  return content.kind === 'editors' ? content.snapshots : content.pages;
}
