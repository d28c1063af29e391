import * as vscode from 'vscode';
import type { Services } from '../../host/services';
import { ArticlesView } from './articlesView';
import type { TreeNode } from './nodes';

/** The sidebar with the articles of the active page. */
export function register(services: Services): vscode.Disposable {
  const view = new ArticlesView(services);
  return vscode.Disposable.from(
    view,
    services.commands.register('gongbao.articles.reveal', (node: TreeNode) => view.reveal(node)),
    services.commands.register('gongbao.articles.refresh', () => view.refresh()),
  );
}
