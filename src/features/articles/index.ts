import * as vscode from 'vscode';
import type { ArticleOrder } from '../../core/page/articleBrief';
import type { Services } from '../../host/services';
import { ArticlesView } from './articlesView';
import { registerCheckBadges } from './checkBadges';
import type { TreeNode } from './nodes';
import { revealNode } from './revealNode';

/** The sidebar with the articles of the pages in the editors, or of the whole workspace. */
export function register(services: Services): vscode.Disposable {
  const { commands } = services;
  const view = new ArticlesView(services);
  return vscode.Disposable.from(
    view,
    registerCheckBadges(),
    commands.register('gongbao.articles.reveal', (node: TreeNode) => revealNode(node)),
    commands.register('gongbao.articles.refresh', () => view.renew()),
    commands.register('gongbao.articles.filter', (words?: unknown) =>
      view.askFilter(typeof words === 'string' ? words : undefined),
    ),
    commands.register('gongbao.articles.clearFilter', () => view.askFilter('')),
    commands.register('gongbao.articles.sort', (order?: unknown) =>
      view.askOrder(typeof order === 'string' ? (order as ArticleOrder) : undefined),
    ),
    commands.register('gongbao.articles.showWorkspace', () => view.show('workspace')),
    commands.register('gongbao.articles.showEditors', () => view.show('editors')),
    commands.register('gongbao.articles.stopSearch', () => view.stop()),
  );
}
