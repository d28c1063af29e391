import * as vscode from 'vscode';
import { articleById, articleTitle } from '../../core/page/articleAt';
import { type CleanLine, cleanArticle, cleanPage, joinLines, sourceOffset } from '../../core/page/cleanText';
import type { Article } from '../../core/page/model';
import { Refusal } from '../../core/refusal';
import { fileName } from '../../host/files';
import { CLEAN_SCHEME } from '../../host/liftedSchemes';
import type { PageCache, PageSnapshot } from '../../host/pageCache';
import { fileNameFor } from './fileName';

/** What a clean document was made from. */
interface Origin {
  readonly source: string;
  readonly article?: string;
  readonly title?: string;
}

interface Made {
  readonly snapshot: PageSnapshot;
  readonly lines: readonly CleanLine[];
}

/** Read-only clean texts of an article or a page, made anew whenever the source changes. */
export class CleanDocuments implements vscode.TextDocumentContentProvider, vscode.Disposable {
  readonly #pages: PageCache;
  readonly #changed = new vscode.EventEmitter<vscode.Uri>();
  readonly #subscription: vscode.Disposable;
  readonly onDidChange = this.#changed.event;

  constructor(pages: PageCache) {
    this.#pages = pages;
    this.#subscription = pages.onDidChange(({ uri }) => this.#renew(uri));
  }

  /** The address of the clean page, or of one article. */
  uri({ document, text }: PageSnapshot, article?: Article): vscode.Uri {
    const name = fileName(document.uri).replace(/\.[^.]*$/, '');
    const title = article && articleTitle(article, text);
    const origin: Origin = {
      source: document.uri.toString(),
      ...(article && title !== undefined ? { article: article.id, title } : {}),
    };
    const path = `/${title === undefined ? vscode.l10n.t('{0} (clean)', name) : fileNameFor(title)}.md`;
    return vscode.Uri.from({ scheme: CLEAN_SCHEME, path, query: JSON.stringify(origin) });
  }

  async provideTextDocumentContent(uri: vscode.Uri): Promise<string> {
    return joinLines((await this.#make(uri)).lines);
  }

  /** The place in the source behind a place of a clean document. */
  async source(uri: vscode.Uri, position: vscode.Position): Promise<vscode.Location | undefined> {
    const { snapshot, lines } = await this.#make(uri);
    const offset = sourceOffset(lines, position.line, position.character);
    if (offset === undefined || offset < 0) return undefined;
    return new vscode.Location(snapshot.document.uri, snapshot.document.positionAt(offset));
  }

  async #make(uri: vscode.Uri): Promise<Made> {
    const origin = originOf(uri);
    if (!origin) throw new Refusal('no-page', uri.path);
    const snapshot = this.#pages.get(
      await vscode.workspace.openTextDocument(vscode.Uri.parse(origin.source)),
    );
    const { page, text } = snapshot;
    if (origin.article === undefined) return { snapshot, lines: cleanPage(text, page, 'markdown') };
    // The title names the article better than its place on the page, which another article's split may shift.
    const named = page.articles.find((article) => articleTitle(article, text) === origin.title);
    const article = named ?? articleById(page, origin.article);
    return { snapshot, lines: article ? cleanArticle(text, article, 'markdown') : [] };
  }

  #renew(source: vscode.Uri): void {
    const wanted = source.toString();
    for (const { uri } of vscode.workspace.textDocuments)
      if (originOf(uri)?.source === wanted) this.#changed.fire(uri);
  }

  dispose(): void {
    this.#subscription.dispose();
    this.#changed.dispose();
  }
}

function originOf(uri: vscode.Uri): Origin | undefined {
  if (uri.scheme !== CLEAN_SCHEME) return undefined;
  try {
    const origin: unknown = JSON.parse(uri.query);
    return typeof origin === 'object' && origin !== null && 'source' in origin
      ? (origin as Origin)
      : undefined;
  } catch {
    return undefined;
  }
}
