import type * as vscode from 'vscode';
import { ArticleFactsRegistry } from './articleFacts';
import { Assets } from './assets';
import { Commands } from './commands';
import { ConverterStore } from './converterStore';
import { CorrectionStore } from './correctionStore';
import { GlossaryStore } from './glossaryStore';
import { Log } from './log';
import { MemoryStore } from './memoryStore';
import { Notify } from './notify';
import { PageCache } from './pageCache';
import { PageIndex } from './pageIndex';
import { Rows } from './rows';
import { Spotlight } from './spotlight';

/** What every feature is given. */
export interface Services {
  readonly assets: Assets;
  readonly commands: Commands;
  readonly converters: ConverterStore;
  readonly corrections: CorrectionStore;
  readonly facts: ArticleFactsRegistry;
  readonly glossary: GlossaryStore;
  readonly index: PageIndex;
  readonly log: Log;
  readonly memory: MemoryStore;
  readonly notify: Notify;
  readonly pages: PageCache;
  readonly rows: Rows;
  readonly spotlight: Spotlight;
  readonly secrets: vscode.SecretStorage;
  /** What the user allowed once, kept with the workspace. */
  readonly workspaceState: vscode.Memento;
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
  const memory = new MemoryStore(log, String(context.extension.packageJSON.version));
  context.subscriptions.push(log, corrections, pages, facts, index, memory, spotlight);
  return {
    assets,
    commands: new Commands(notify),
    corrections,
    facts,
    index,
    rows: new Rows(),
    spotlight,
    converters: new ConverterStore(assets),
    glossary: new GlossaryStore(assets, log),
    log,
    memory,
    notify,
    pages,
    secrets: context.secrets,
    workspaceState: context.workspaceState,
  };
}

/** The documents that features register their providers for. */
export function documentSelector(languages: readonly string[]): vscode.DocumentSelector {
  return languages.map((language) => ({ language }));
}
