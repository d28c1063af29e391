import * as vscode from 'vscode';
import { articleTitle } from '../../core/page/articleAt';
import type { Article } from '../../core/page/model';
import { foldKey } from '../../core/text/foldKey';
import type { PageCache, PageSnapshot } from '../../host/pageCache';
import { ToolRefusal } from './languageModelTool';

/** Which page a model means. */
export interface PageInput {
  /** Path below the workspace folder; the page in the active editor where it is missing. */
  readonly page?: string;
}

export interface ArticleInput extends PageInput {
  /** Id as `list_articles` gives it, or words of the headline. */
  readonly article?: string;
}

/** The page that is meant. Refuses with what to do instead. */
export async function pageOfInput(pages: PageCache, input: PageInput): Promise<PageSnapshot> {
  const snapshot = pages.get(await documentOf(input.page));
  if (snapshot.page.articles.length > 0) return snapshot;
  throw new ToolRefusal(
    `"${nameOf(snapshot)}" holds no Chinese newspaper article. Name another file as "page".`,
  );
}

/** The article that is meant: the only one, the one with the id, or the one whose headline holds the words. */
export function articleOfInput(snapshot: PageSnapshot, wanted: string | undefined): Article {
  const { articles } = snapshot.page;
  const [first] = articles;
  if (wanted === undefined && first && articles.length === 1) return first;
  const byId = articles.find(({ id }) => id === wanted);
  if (byId) return byId;
  const key = foldKey(wanted ?? '');
  const found =
    key === ''
      ? []
      : articles.filter((article) => foldKey(articleTitle(article, snapshot.text)).includes(key));
  const [only] = found;
  if (only && found.length === 1) return only;
  const choice = (found.length > 1 ? found : articles)
    .map((article) => `${article.id} ${articleTitle(article, snapshot.text)}`)
    .join('; ');
  throw new ToolRefusal(
    `Name one article of "${nameOf(snapshot)}" by its id as "article". There are: ${choice}.`,
  );
}

/** The page's path as a model may name it again. */
export function nameOf({ document }: PageSnapshot): string {
  return vscode.workspace.asRelativePath(document.uri);
}

async function documentOf(path: string | undefined): Promise<vscode.TextDocument> {
  if (path === undefined || path === '') {
    const editor = vscode.window.activeTextEditor;
    if (editor) return editor.document;
    throw new ToolRefusal('No editor is open. Name a file of the workspace as "page".');
  }
  for (const uri of urisOf(path)) {
    try {
      return await vscode.workspace.openTextDocument(uri);
    } catch {
      // the next folder may hold it
    }
  }
  throw new ToolRefusal(
    `There is no text file "${path}" in the workspace. Give its path below the workspace folder.`,
  );
}

/** A tool reads the workspace and nothing else of the machine. */
function urisOf(path: string): vscode.Uri[] {
  const below = path.replace(/^[\\/]+/, '').replaceAll('\\', '/');
  const folders = vscode.workspace.workspaceFolders ?? [];
  const open = vscode.workspace.textDocuments.find(
    ({ uri }) => vscode.workspace.asRelativePath(uri) === path,
  );
  if (open) return [open.uri];
  if (below.split('/').includes('..')) return [];
  return folders.map((folder) => vscode.Uri.joinPath(folder.uri, below));
}
