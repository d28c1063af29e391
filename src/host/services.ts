import type * as vscode from 'vscode';
import { Assets } from './assets';
import { Commands } from './commands';
import { ConverterStore } from './converterStore';
import { GlossaryStore } from './glossaryStore';
import { Log } from './log';
import { NotesStore } from './notesStore';
import { Notify } from './notify';
import { PageCache } from './pageCache';

/** What every feature is given. */
export interface Services {
  readonly assets: Assets;
  readonly commands: Commands;
  readonly converters: ConverterStore;
  readonly glossary: GlossaryStore;
  readonly log: Log;
  readonly notes: NotesStore;
  readonly notify: Notify;
  readonly pages: PageCache;
}

/** Builds the services; nothing is read or parsed before a feature asks. */
export function createServices(context: vscode.ExtensionContext): Services {
  const log = new Log();
  const notify = new Notify(log);
  const assets = new Assets(context.extensionUri);
  const pages = new PageCache();
  const notes = new NotesStore(pages, log, notify);
  context.subscriptions.push(log, pages, notes);
  return {
    assets,
    commands: new Commands(notify),
    converters: new ConverterStore(assets),
    glossary: new GlossaryStore(assets, log),
    log,
    notes,
    notify,
    pages,
  };
}

/** The documents that features register their providers for. */
export function documentSelector(languages: readonly string[]): vscode.DocumentSelector {
  return languages.map((language) => ({ language }));
}
