import * as vscode from 'vscode';
import { type ArticleBrief, pageBriefs } from '../core/page/articleBrief';
import { applyCorrections } from '../core/page/correctPage';
import { holdsPage } from '../core/page/holdsPage';
import { parsePage } from '../core/page/parsePage';
import { type CorrectionStore, SIDECAR } from './correctionStore';
import { findInWorkspace } from './findFiles';
import { openDocumentAt } from './openDocuments';
import type { PageCache } from './pageCache';
import { settings } from './settings';

/** A file of the workspace that holds a page. */
export interface IndexedPage {
  readonly uri: vscode.Uri;
  /** Undefined until the page has been parsed. */
  readonly articles?: readonly ArticleBrief[];
}

const LARGEST = 5_000_000;
const AT_ONCE = 8;
const SLICE_MS = 25;

/**
 * The pages of the workspace, found lazily: first which files hold one (they are read), then, where somebody wants to
 * search them, their articles (they are parsed). A file that changes stays among them and is read again with the next
 * search; a cancelled search keeps what it has found.
 */
export class PageIndex implements vscode.Disposable {
  readonly #pages: PageCache;
  readonly #corrections: CorrectionStore;
  /** By URI; null for a file without a page. */
  readonly #known = new Map<string, IndexedPage | null>();
  /** URIs of those that have changed since, or that were read from an editor, which may throw its changes away. */
  readonly #stale = new Set<string>();
  readonly #changed = new vscode.EventEmitter<void>();
  #watcher: vscode.FileSystemWatcher | undefined;
  #subscription: vscode.Disposable | undefined;

  /** Fires when a file was found, changed or removed. */
  readonly onDidChange = this.#changed.event;

  constructor(pages: PageCache, corrections: CorrectionStore) {
    this.#pages = pages;
    this.#corrections = corrections;
  }

  /** What has been found so far, by path. */
  get found(): IndexedPage[] {
    return [...this.#known.values()]
      .filter((page): page is IndexedPage => page !== null)
      .sort((a, b) => (a.uri.path < b.uri.path ? -1 : a.uri.path > b.uri.path ? 1 : 0));
  }

  /** Finds the files that hold a page; `report` hears how many of how many have been looked at. */
  async list(
    token: vscode.CancellationToken,
    report: (done: number, total: number) => void = () => {},
  ): Promise<readonly IndexedPage[]> {
    this.#watch();
    const uris = await findInWorkspace(pattern(), { token });
    const pending = uris.filter((uri) => this.#isPending(uri.toString()));
    let done = uris.length - pending.length;
    for (let i = 0; i < pending.length && !token.isCancellationRequested; i += AT_ONCE) {
      const batch = pending.slice(i, i + AT_ONCE);
      await Promise.all(batch.map((uri) => this.#look(uri)));
      done += batch.length;
      report(done, uris.length);
    }
    this.#changed.fire();
    return this.found;
  }

  #isPending(key: string): boolean {
    return this.#stale.has(key) || !this.#known.has(key);
  }

  /** As `list`, with the articles of every page. */
  async search(
    token: vscode.CancellationToken,
    report: (done: number, total: number) => void = () => {},
  ): Promise<readonly IndexedPage[]> {
    const pages = await this.list(token);
    let done = 0;
    let slice = Date.now();
    for (const { uri } of pages) {
      if (token.isCancellationRequested) break;
      await this.articles(uri);
      report(++done, pages.length);
      if (Date.now() - slice < SLICE_MS) continue;
      await new Promise<void>((resume) => setTimeout(resume, 0));
      slice = Date.now();
    }
    return this.found;
  }

  /** The articles of one file, parsed when first asked for. */
  async articles(uri: vscode.Uri): Promise<readonly ArticleBrief[]> {
    const key = uri.toString();
    const open = openDocumentAt(uri);
    const known = open || this.#stale.has(key) ? undefined : this.#known.get(key)?.articles;
    if (known) return known;
    // Cleared first: what changes while it is read makes it stale again.
    this.#stale.delete(key);
    const articles = open ? this.#openBriefs(open) : await this.#parseFile(uri);
    this.#known.set(key, { uri, articles });
    if (open) this.#stale.add(key);
    return articles;
  }

  /** What an editor holds counts, saved or not. */
  #openBriefs(document: vscode.TextDocument): ArticleBrief[] {
    const { page, text } = this.#pages.get(document);
    return pageBriefs(page, text);
  }

  async #parseFile(uri: vscode.Uri): Promise<ArticleBrief[]> {
    const text = (await read(uri)) ?? '';
    const corrections = await this.#corrections.load(uri);
    return pageBriefs(applyCorrections(parsePage(text), text, corrections), text);
  }

  async #look(uri: vscode.Uri): Promise<void> {
    const key = uri.toString();
    this.#stale.delete(key);
    const text = await read(uri);
    this.#known.set(key, text !== undefined && holdsPage(text) ? { uri } : null);
  }

  #watch(): void {
    if (this.#watcher) return;
    const changed = (uri: vscode.Uri) => {
      const page = uri.path.endsWith(SIDECAR) ? uri.with({ path: uri.path.slice(0, -SIDECAR.length) }) : uri;
      this.#stale.add(page.toString());
      this.#changed.fire();
    };
    const deleted = (uri: vscode.Uri) => {
      if (uri.path.endsWith(SIDECAR)) return changed(uri);
      this.#known.delete(uri.toString());
      this.#stale.delete(uri.toString());
      this.#changed.fire();
    };
    this.#watcher = vscode.workspace.createFileSystemWatcher('**/*.{md,markdown,txt,zhart,gongbao.json}');
    this.#subscription = vscode.Disposable.from(
      this.#watcher,
      this.#watcher.onDidChange(changed),
      this.#watcher.onDidDelete(deleted),
      this.#watcher.onDidCreate(changed),
      vscode.workspace.onDidChangeWorkspaceFolders(() => {
        this.#known.clear();
        this.#stale.clear();
      }),
    );
  }

  dispose(): void {
    this.#subscription?.dispose();
    this.#changed.dispose();
  }
}

const ENDINGS: Readonly<Record<string, readonly string[]>> = {
  'zh-article': ['zhart'],
  markdown: ['md', 'markdown'],
  plaintext: ['txt'],
};

function pattern(): string {
  const endings = settings.languages().flatMap((language) => ENDINGS[language] ?? []);
  return endings.length > 1 ? `**/*.{${endings.join(',')}}` : `**/*.${endings[0] ?? 'zhart'}`;
}

/** The text of a file; undefined where it can't be read or is too large to be a page. */
async function read(uri: vscode.Uri): Promise<string | undefined> {
  try {
    const bytes = await vscode.workspace.fs.readFile(uri);
    return bytes.byteLength > LARGEST ? undefined : new TextDecoder().decode(bytes);
  } catch {
    return undefined;
  }
}
