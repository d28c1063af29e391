import * as vscode from 'vscode';
import { openBuiltIn } from '../core/glossary/builtIn';
import type { TermEntry } from '../core/glossary/entry';
import { createGlossary, type Glossary } from '../core/glossary/glossary';
import { overrideEntries, putEntries } from '../core/glossary/ownGlossary';
import { createTermSearch, type TermSearch } from '../core/glossary/termSearch';
import { Refusal } from '../core/refusal';
import type { Assets } from './assets';
import { applyStamped } from './edits';
import { encodeExactly } from './encodedText';
import { exists, readExactly, writeWhole } from './files';
import { lazy } from './lazy';
import type { Log } from './log';
import { openDocumentAt } from './openDocuments';
import { OwnGlossaries, type OwnGlossary } from './ownGlossaries';

/** The termbase and its index, packed with the build. */
const BUILT_IN = 'media/glossary/union-terms.columns';
const INDEX = 'media/glossary/union-terms.trie';
const OWN = '.gongbao/glossary.tsv';

/** Everything that is made of the glossaries as they are now. */
interface Loaded {
  readonly own: readonly OwnGlossary[];
  readonly glossary: Glossary;
  readonly search: () => TermSearch;
}

/** The built-in glossary with the workspace's own over it, read and indexed when first asked for. */
export class GlossaryStore implements vscode.Disposable {
  readonly #builtIn: () => Promise<Glossary>;
  readonly #ownFiles: OwnGlossaries;
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #subscription: vscode.Disposable;
  #load: () => Promise<Loaded>;
  #writing: Promise<unknown> = Promise.resolve();

  /** Fires when entries have been added, changed or removed. */
  readonly onDidChange = this.#changed.event;

  constructor(assets: Assets, log: Log) {
    this.#builtIn = lazy(async () => {
      const [text, index] = await Promise.all([
        assets.text(BUILT_IN),
        assets.bytes(INDEX).catch(() => new Uint8Array()),
      ]);
      return openBuiltIn(text, index);
    });
    this.#ownFiles = new OwnGlossaries(log);
    this.#load = lazy(() => this.#read());
    this.#subscription = this.#ownFiles.onDidChange(() => this.reload());
  }

  async get(): Promise<Glossary> {
    return (await this.#load()).glossary;
  }

  async search(): Promise<TermSearch> {
    return (await this.#load()).search();
  }

  /** The entries of the workspace's own glossaries. */
  async own(): Promise<readonly TermEntry[]> {
    return (await this.#load()).own.flatMap(({ file }) => file.entries);
  }

  /** Where an entry stands in a file of the workspace; undefined for a built-in one. */
  async placeOf(entry: TermEntry): Promise<vscode.Location | undefined> {
    for (const { uri, file } of (await this.#load()).own) {
      const line = file.lines.get(entry.simplified);
      if (line !== undefined) return new vscode.Location(uri, new vscode.Position(line - 1, 0));
    }
    return undefined;
  }

  /**
   * Writes entries into the workspace's first tab-separated glossary (made where there is none) and saves it; lines of
   * the same headwords are replaced. Refused without a workspace, and where the file is in another encoding than UTF-8 or
   * marked UTF-16. One call writes after the other, so that none starts from a text that another is about to replace.
   */
  put(entries: readonly TermEntry[]): Promise<vscode.Uri> {
    const work = this.#writing.then(() => this.#put(entries));
    this.#writing = work.catch(() => undefined);
    return work;
  }

  async #put(entries: readonly TermEntry[]): Promise<vscode.Uri> {
    const uri = await this.#target();
    const open = openDocumentAt(uri);
    if (open?.isDirty) await putIntoDocument(open, entries);
    else await putIntoFile(uri, entries);
    this.reload();
    return uri;
  }

  /** Forgets what was read; the next question reads the files again. */
  reload(): void {
    this.#load = lazy(() => this.#read());
    this.#changed.fire();
  }

  async #read(): Promise<Loaded> {
    const [builtIn, own] = await Promise.all([this.#builtIn(), this.#ownFiles.read()]);
    const ownEntries = new Map<string, TermEntry>();
    for (const entry of own.flatMap(({ file }) => file.entries)) {
      if (!ownEntries.has(entry.simplified)) ownEntries.set(entry.simplified, entry);
    }
    const glossary =
      ownEntries.size === 0
        ? builtIn
        : createGlossary(overrideEntries([...ownEntries.values()], builtIn.entries));
    let search: TermSearch | undefined;
    return {
      own,
      glossary,
      search: () => {
        search ??= createTermSearch(glossary.entries);
        return search;
      },
    };
  }

  async #target(): Promise<vscode.Uri> {
    const { own } = await this.#load();
    // A glossary that was deleted a moment ago, before the watcher said so, must not come back.
    for (const { uri } of own) if (uri.path.toLowerCase().endsWith('.tsv') && (await exists(uri))) return uri;
    const folder = vscode.workspace.workspaceFolders?.[0];
    if (!folder) throw new Refusal('no-workspace');
    return vscode.Uri.joinPath(folder.uri, OWN);
  }

  dispose(): void {
    vscode.Disposable.from(this.#subscription, this.#ownFiles, this.#changed).dispose();
  }
}

async function putIntoFile(uri: vscode.Uri, entries: readonly TermEntry[]): Promise<void> {
  const file = (await readExactly(uri)) ?? ({ text: '', encoding: 'utf-8', mark: false } as const);
  try {
    await writeWhole(uri, encodeExactly({ ...file, text: putEntries(file.text, entries) }));
  } catch (cause) {
    throw Object.assign(new Refusal('read-only', vscode.workspace.asRelativePath(uri)), { cause });
  }
}

/** What the user has typed into the file and not saved stays, and is saved with the entries. */
async function putIntoDocument(document: vscode.TextDocument, entries: readonly TermEntry[]): Promise<void> {
  const text = document.getText();
  const edit = { range: { start: 0, end: text.length }, newText: putEntries(text, entries) };
  await applyStamped(document, document.version, [edit]);
  if (!(await document.save())) throw new Refusal('read-only', vscode.workspace.asRelativePath(document.uri));
}
