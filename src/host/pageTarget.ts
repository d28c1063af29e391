import * as vscode from 'vscode';
import { articleAt, articleById } from '../core/page/articleAt';
import type { Article } from '../core/page/model';
import { Refusal } from '../core/refusal';
import type { PageCache, PageSnapshot } from './pageCache';

/** What a command works on, as a row of the Articles view names it. */
export interface PageTarget {
  readonly uri: vscode.Uri;
  /** The version that the ids and lines refer to; without it they are not trusted after an edit. */
  readonly version?: number;
  readonly articleId?: string;
  /** 1-based lines in reading order. */
  readonly lines?: readonly number[];
}

export interface ResolvedTarget {
  readonly snapshot: PageSnapshot;
  readonly article?: Article;
  /** 1-based; empty for a whole page. */
  readonly lines: readonly number[];
}

/** Whether a command was given a row of the Articles view. */
export function isPageTarget(value: unknown): value is { readonly target: PageTarget } {
  return typeof value === 'object' && value !== null && 'target' in value;
}

/** The page, article and lines of a row, or of the cursor and the selections where no row is given. */
export async function resolveTarget(pages: PageCache, argument: unknown): Promise<ResolvedTarget> {
  if (isPageTarget(argument)) return resolveRow(pages, argument.target);
  const editor = vscode.window.activeTextEditor;
  if (!editor) throw new Refusal('no-editor');
  const snapshot = pages.get(editor.document);
  const article = articleAt(snapshot.page, editor.selection.active.line + 1);
  return { snapshot, lines: selectedLines(editor, snapshot), ...(article ? { article } : {}) };
}

/** As `resolveTarget`; refuses where there is no article. */
export async function resolveArticle(
  pages: PageCache,
  argument: unknown,
): Promise<ResolvedTarget & { readonly article: Article }> {
  const resolved = await resolveTarget(pages, argument);
  const { article } = resolved;
  if (!article) throw new Refusal('no-article');
  return { ...resolved, article };
}

async function resolveRow(pages: PageCache, target: PageTarget): Promise<ResolvedTarget> {
  const document = await vscode.workspace.openTextDocument(target.uri);
  const snapshot = pages.get(document);
  if (target.version !== undefined && target.version !== document.version)
    throw new Refusal('stale', vscode.workspace.asRelativePath(target.uri));
  const article = target.articleId === undefined ? undefined : articleById(snapshot.page, target.articleId);
  return { snapshot, lines: target.lines ?? article?.lines ?? [], ...(article ? { article } : {}) };
}

/** The non-blank lines that the selections touch. */
function selectedLines(editor: vscode.TextEditor, { page }: PageSnapshot): number[] {
  return page.lines
    .filter(({ line }) =>
      editor.selections.some((s) => {
        const last = s.end.line > s.start.line && s.end.character === 0 ? s.end.line - 1 : s.end.line;
        return line - 1 >= s.start.line && line - 1 <= last;
      }),
    )
    .map(({ line }) => line);
}
