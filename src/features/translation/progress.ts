import * as vscode from 'vscode';
import { articleTitle } from '../../core/page/articleAt';
import type { Article } from '../../core/page/model';
import { Refusal } from '../../core/refusal';
import { progressOf, type Unit, unitSource } from '../../core/translation/model';
import { readXliff } from '../../core/translation/xliff/readXliff';
import { hasFiles, readText } from '../../host/files';
import type { PageSnapshot } from '../../host/pageCache';
import type { Services } from '../../host/services';
import { NOTEBOOK, openUnits } from './cells';

/** How far a translation is, and which headline it belongs to. */
interface Known {
  readonly article: string;
  readonly title: string;
  readonly share: number;
}

/** The translations of a page, as its folder was read once. */
interface Translations {
  known: readonly Known[];
}

/** Tells the Articles view how much of each article is translated, from the XLIFF files beside the page. */
export class TranslationProgress implements vscode.Disposable {
  readonly #services: Services;
  /** By the page's address; empty while its folder is read. */
  readonly #pages = new Map<string, Translations>();
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #subscriptions: vscode.Disposable[];

  constructor(services: Services) {
    this.#services = services;
    const watcher = vscode.workspace.createFileSystemWatcher('**/*.xlf');
    const reread = () => {
      this.#pages.clear();
      this.#changed.fire();
    };
    this.#subscriptions = [
      watcher,
      watcher.onDidChange(reread),
      watcher.onDidCreate(reread),
      watcher.onDidDelete(reread),
      vscode.workspace.onDidSaveNotebookDocument(({ notebookType }) => {
        if (notebookType === NOTEBOOK) reread();
      }),
      this.#changed,
      services.facts.add((snapshot, article) => this.#factsOf(snapshot, article), this.#changed.event),
    ];
  }

  #factsOf({ document, text }: PageSnapshot, article: Article): { translated?: number } {
    const key = document.uri.toString();
    let translations = this.#pages.get(key);
    if (!translations) {
      translations = { known: [] };
      this.#pages.set(key, translations);
      this.#read(document.uri, translations).catch((error: unknown) =>
        this.#services.log.error('translations beside a page', error),
      );
    }
    const title = articleTitle(article, text);
    const shares = translations.known.filter(
      (one) => one.title === title || (one.title === '' && one.article === article.id),
    );
    return shares.length === 0 ? {} : { translated: Math.max(...shares.map(({ share }) => share)) };
  }

  /** What was asked for anew meanwhile is left to that reading. */
  async #read(page: vscode.Uri, translations: Translations): Promise<void> {
    const slash = page.path.lastIndexOf('/');
    if (slash < 0 || !hasFiles(page)) return;
    const folder = page.with({ path: page.path.slice(0, slash) || '/' });
    const prefix = `${page.path.slice(slash + 1)}.`;
    const files = await vscode.workspace.fs.readDirectory(folder);
    const known: Known[] = [];
    for (const [name] of files) {
      if (!name.startsWith(prefix) || !name.endsWith('.xlf')) continue;
      const found = await this.#readOne(vscode.Uri.joinPath(folder, name));
      if (found) known.push(found);
    }
    translations.known = known;
    if (known.length > 0 && this.#pages.get(page.toString()) === translations) this.#changed.fire();
  }

  async #readOne(uri: vscode.Uri): Promise<Known | undefined> {
    const open = vscode.workspace.notebookDocuments.find((one) => one.uri.toString() === uri.toString());
    const text = await readText(uri);
    if (text === undefined) return undefined;
    try {
      const { translation } = readXliff(text);
      const units = open ? openUnits(open) : translation.units;
      const { done, total } = progressOf(units);
      return { article: translation.article, title: titleOf(units), share: total === 0 ? 0 : done / total };
    } catch (error) {
      if (error instanceof Refusal) return undefined; // said when it is opened
      throw error;
    }
  }

  dispose(): void {
    vscode.Disposable.from(...this.#subscriptions).dispose();
  }
}

function titleOf(units: readonly Unit[]): string {
  const heading = units.find(({ role }) => role === 'headline');
  return heading ? unitSource(heading) : '';
}
