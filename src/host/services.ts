import type * as vscode from 'vscode';
import { Assets } from './assets';
import { Commands } from './commands';
import { ConversionFiles } from './conversionFiles';
import { ConverterStore } from './converterStore';
import { GlossaryStore } from './glossaryStore';
import { Log } from './log';
import { Notify } from './notify';
import { PageCache } from './pageCache';

/** What every feature is given. */
export interface Services {
  readonly assets: Assets;
  readonly commands: Commands;
  readonly conversionFiles: ConversionFiles;
  readonly converters: ConverterStore;
  readonly glossary: GlossaryStore;
  readonly log: Log;
  readonly notify: Notify;
  readonly pages: PageCache;
  /** The extension's own folder, the workspace's where there is one; it may not exist yet. */
  readonly storage: vscode.Uri;
}

/** Builds the services; nothing is read or parsed before a feature asks. */
export function createServices(context: vscode.ExtensionContext): Services {
  const log = new Log();
  const notify = new Notify(log);
  const assets = new Assets(context.extensionUri);
  const pages = new PageCache();
  const glossary = new GlossaryStore(assets, log);
  const conversionFiles = new ConversionFiles();
  context.subscriptions.push(log, pages, conversionFiles);
  return {
    assets,
    commands: new Commands(notify),
    conversionFiles,
    converters: new ConverterStore(assets, glossary, conversionFiles),
    glossary,
    log,
    notify,
    pages,
    storage: context.storageUri ?? context.globalStorageUri,
  };
}

/** The documents that features register their providers for. */
export function documentSelector(languages: readonly string[]): vscode.DocumentSelector {
  return languages.map((language) => ({ language }));
}
