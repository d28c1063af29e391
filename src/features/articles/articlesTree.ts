import * as vscode from 'vscode';
import { articleAt } from '../../core/page/articleAt';
import type { PageSnapshot } from '../../host/pageCache';
import { type ArticleNode, nodeId, partsOf, type TreeNode } from './nodes';
import { treeItem } from './treeItems';

/** The articles of one page as a tree. Nodes are made anew with every version; their ids keep the view steady. */
export class ArticlesTree implements vscode.TreeDataProvider<TreeNode>, vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<undefined>();
  readonly onDidChangeTreeData = this.#changed.event;
  #snapshot: PageSnapshot | undefined;
  #roots: ArticleNode[] = [];

  get snapshot(): PageSnapshot | undefined {
    return this.#snapshot;
  }

  show(snapshot: PageSnapshot | undefined): void {
    if (snapshot === this.#snapshot) return;
    this.#snapshot = snapshot;
    this.#roots = snapshot
      ? snapshot.page.articles.map((article) => ({ kind: 'article', snapshot, article }))
      : [];
    this.#changed.fire(undefined);
  }

  get isEmpty(): boolean {
    return this.#roots.length === 0;
  }

  /** The node of the article at a 0-based editor line. */
  nodeAt(line: number): ArticleNode | undefined {
    const article = this.#snapshot && articleAt(this.#snapshot.page, line + 1);
    return article && this.#roots.find((node) => node.article.id === article.id);
  }

  getTreeItem(node: TreeNode): vscode.TreeItem {
    return treeItem(node);
  }

  getChildren(node?: TreeNode): TreeNode[] {
    if (!node) return this.#roots;
    return node.kind === 'article' ? partsOf(node) : [];
  }

  getParent(node: TreeNode): TreeNode | undefined {
    if (node.kind !== 'part') return undefined;
    return this.#roots.find((root) => nodeId(root) === nodeId(node.parent));
  }

  dispose(): void {
    this.#changed.dispose();
  }
}
