import * as vscode from 'vscode';
import type { TermEntry } from '../../core/glossary/entry';
import type { TermCount } from '../../core/glossary/termCounts';
import { Gathering } from '../../host/gathering';
import { categoryName } from './categories';

export type TermGrouping = 'order' | 'category';

export interface CategoryNode {
  readonly kind: 'category';
  readonly category: string;
  readonly terms: readonly TermNode[];
}

export interface TermNode {
  readonly kind: 'term';
  readonly entry: TermEntry;
  readonly count: TermCount;
}

export type TermsNode = CategoryNode | TermNode;

/** The terms of one article as rows, in order of appearance or below their categories. */
export class TermsTree implements vscode.TreeDataProvider<TermsNode>, vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<undefined>();
  readonly onDidChangeTreeData = this.#changed.event;
  readonly gathering = new Gathering();
  #terms: TermNode[] = [];
  #grouping: TermGrouping = 'order';

  show(counts: readonly TermCount[], grouping: TermGrouping): void {
    this.#terms = counts.map((count) => ({ kind: 'term', entry: count.entry, count }));
    this.#grouping = grouping;
    this.#changed.fire(undefined);
  }

  getTreeItem(node: TermsNode): vscode.TreeItem {
    return node.kind === 'category' ? categoryItem(node) : termItem(node);
  }

  async getChildren(node?: TermsNode): Promise<TermsNode[]> {
    if (node) return node.kind === 'category' ? [...node.terms] : [];
    await this.gathering.settled();
    return this.#grouping === 'order' ? this.#terms : this.#categories();
  }

  /** The largest categories first; of equals the one that appears first. */
  #categories(): CategoryNode[] {
    const groups = new Map<string, TermNode[]>();
    for (const term of this.#terms) {
      const known = groups.get(term.entry.category);
      if (known) known.push(term);
      else groups.set(term.entry.category, [term]);
    }
    return [...groups]
      .map(([category, terms]) => ({ kind: 'category' as const, category, terms }))
      .sort((a, b) => b.terms.length - a.terms.length);
  }

  dispose(): void {
    this.#changed.dispose();
  }
}

function categoryItem({ category, terms }: CategoryNode): vscode.TreeItem {
  const label = category === '' ? vscode.l10n.t('No category') : categoryName(category);
  const item = new vscode.TreeItem(label, vscode.TreeItemCollapsibleState.Expanded);
  item.id = `category ${category}`;
  item.description = String(terms.length);
  item.iconPath = new vscode.ThemeIcon('tag');
  return item;
}

function termItem(node: TermNode): vscode.TreeItem {
  const { entry, count } = node;
  const times = count.places.length;
  const rendering = entry.english[0]?.text ?? '';
  const item = new vscode.TreeItem(entry.simplified);
  item.id = `term ${entry.simplified}`;
  item.description = times > 1 ? `×${times}  ${rendering}` : rendering;
  item.tooltip = [entry.pinyin, entry.definition].filter(Boolean).join('\n');
  item.contextValue = 'term';
  item.iconPath = new vscode.ThemeIcon('symbol-keyword');
  item.command = {
    command: 'gongbao.terms.reveal',
    title: vscode.l10n.t('Show in the editor'),
    arguments: [node],
  };
  item.accessibilityInformation = {
    label: vscode.l10n.t('{0}, {1}, occurrences: {2}', entry.simplified, rendering, times),
  };
  return item;
}
