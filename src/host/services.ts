import type * as vscode from 'vscode';
import { Assets } from './assets';
import { Commands } from './commands';
import { ConverterStore } from './converterStore';
import { DictionaryStore } from './dictionaryStore';
import { GlossaryStore } from './glossaryStore';
import { Log } from './log';
import { Notify } from './notify';
import { PageCache } from './pageCache';

/** What every feature is given. */
export interface Services {
  readonly assets: Assets;
  readonly commands: Commands;
  readonly converters: ConverterStore;
  readonly dictionary: DictionaryStore;
  readonly glossary: GlossaryStore;
  readonly log: Log;
  readonly notify: Notify;
  readonly pages: PageCache;
}

/** Builds the services; nothing is read or parsed before a feature asks. */
export function createServices(context: vscode.ExtensionContext): Services {
  const log = new Log();
  const notify = new Notify(log);
  const assets = new Assets(context.extensionUri);
  const pages = new PageCache();
  const glossary = new GlossaryStore(assets, log);
  context.subscriptions.push(log, pages, glossary);
  return {
    assets,
    commands: new Commands(notify),
    converters: new ConverterStore(assets),
    dictionary: new DictionaryStore(assets, log),
    glossary,
    log,
    notify,
    pages,
  };
}

/** The documents that features register their providers for. */
export function documentSelector(languages: readonly string[]): vscode.DocumentSelector {
  return languages.map((language) => ({ language }));
}
