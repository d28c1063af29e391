import type * as vscode from 'vscode';
import { ArticleFactsRegistry } from './articleFacts';
import { Assets } from './assets';
import { Commands } from './commands';
import { ConversionFiles } from './conversionFiles';
import { ConverterStore } from './converterStore';
import { CorrectionStore } from './correctionStore';
import { DictionaryStore } from './dictionaryStore';
import { GlossaryStore } from './glossaryStore';
import { Log } from './log';
import { MemoryStore } from './memoryStore';
import { NotesStore } from './notesStore';
import { Notify } from './notify';
import { PageCache } from './pageCache';
import { PageIndex } from './pageIndex';
import { Rows } from './rows';
import { Spotlight } from './spotlight';
import { WorkedPages } from './workedPages';

/** What every feature is given. */
export interface Services {
  readonly assets: Assets;
  readonly commands: Commands;
  readonly conversionFiles: ConversionFiles;
  readonly converters: ConverterStore;
  readonly corrections: CorrectionStore;
  readonly dictionary: DictionaryStore;
  readonly facts: ArticleFactsRegistry;
  readonly glossary: GlossaryStore;
  readonly index: PageIndex;
  readonly log: Log;
  readonly memory: MemoryStore;
  readonly notes: NotesStore;
  readonly notify: Notify;
  readonly pages: PageCache;
  readonly rows: Rows;
  readonly spotlight: Spotlight;
  readonly workedPages: WorkedPages;
  readonly secrets: vscode.SecretStorage;
  /** What the user allowed once, kept with the workspace. */
  readonly workspaceState: vscode.Memento;
  /** The extension's own folder, the workspace's where there is one; it may not exist yet. */
  readonly storage: vscode.Uri;
}

/** Builds the services; nothing is read or parsed before a feature asks. */
export function createServices(context: vscode.ExtensionContext): Services {
  const log = new Log();
  const notify = new Notify(log);
  const assets = new Assets(context.extensionUri);
  const corrections = new CorrectionStore(log, notify);
  const pages = new PageCache(corrections);
  const facts = new ArticleFactsRegistry();
  const index = new PageIndex(pages, corrections);
  const spotlight = new Spotlight();
  const workedPages = new WorkedPages();
  const memory = new MemoryStore(log, String(context.extension.packageJSON.version));
  const glossary = new GlossaryStore(assets, log);
  const notes = new NotesStore(pages, log, notify);
  const conversionFiles = new ConversionFiles(log);
  context.subscriptions.push(
    log,
    conversionFiles,
    corrections,
    pages,
    facts,
    glossary,
    index,
    memory,
    notes,
    spotlight,
    workedPages,
  );
  return {
    assets,
    commands: new Commands(notify),
    corrections,
    facts,
    index,
    rows: new Rows(),
    spotlight,
    workedPages,
    conversionFiles,
    converters: new ConverterStore(assets, glossary, conversionFiles),
    dictionary: new DictionaryStore(assets, log),
    glossary,
    log,
    memory,
    notes,
    notify,
    pages,
    secrets: context.secrets,
    workspaceState: context.workspaceState,
    storage: context.storageUri ?? context.globalStorageUri,
  };
}

/** The documents that features register their providers for. */
export function documentSelector(languages: readonly string[]): vscode.DocumentSelector {
  return languages.map((language) => ({ language }));
}
