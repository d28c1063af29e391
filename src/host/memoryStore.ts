import * as vscode from 'vscode';
import { Refusal } from '../core/refusal';
import { createMemory, type Memory } from '../core/translation/memory/memory';
import { appendToTmx, emptyTmx, readTmx, type TmxUnit } from '../core/translation/memory/tmx';
import { decodeText, readText } from './files';
import type { Log } from './log';
import { forEachWithProgress } from './progress';
import { settings } from './settings';

/** The workspace's translation memory: a TMX file, read when first asked for and added to as segments are confirmed. */
export class MemoryStore implements vscode.Disposable {
  readonly #log: Log;
  readonly #version: string;
  readonly #byLanguage = new Map<string, Promise<Memory>>();
  readonly #subscription: vscode.Disposable;
  #writing: Promise<void> = Promise.resolve();

  constructor(log: Log, version: string) {
    this.#log = log;
    this.#version = version;
    this.#subscription = vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration('gongbao.translation.memory')) this.#byLanguage.clear();
    });
  }

  /** Where the memory is kept; undefined without a folder, where it lasts as long as the window. */
  get uri(): vscode.Uri | undefined {
    const folder = vscode.workspace.workspaceFolders?.[0];
    return folder && vscode.Uri.joinPath(folder.uri, settings.memoryFile());
  }

  /** The memory for a target language. A file that can't be read is logged and counts as empty; it is not written to. */
  get(language: string): Promise<Memory> {
    let memory = this.#byLanguage.get(language);
    if (!memory) {
      memory = this.#load(language);
      this.#byLanguage.set(language, memory);
    }
    return memory;
  }

  async add(unit: TmxUnit): Promise<void> {
    const memory = await this.get(unit.targetLanguage);
    if (memory.add(unit)) await this.#append([unit]);
  }

  /** Takes over the units of another TMX file; returns how many were new. */
  async import(from: vscode.Uri, language: string): Promise<number> {
    const memory = await this.get(language);
    const text = decodeText(await vscode.workspace.fs.readFile(from));
    const fresh: TmxUnit[] = [];
    const title = vscode.l10n.t('Reading the translation memory…');
    await forEachWithProgress(title, readTmx(text, language), text.length / (256 * 1024), (batch) => {
      for (const unit of batch) if (memory.add(unit)) fresh.push(unit);
    });
    await this.#append(fresh);
    return fresh.length;
  }

  async #load(language: string): Promise<Memory> {
    const memory = createMemory();
    const text = this.uri && (await readText(this.uri));
    if (text === undefined) return memory;
    const title = vscode.l10n.t('Reading the translation memory…');
    try {
      await forEachWithProgress(title, readTmx(text, language), text.length / (256 * 1024), (batch) => {
        for (const unit of batch) memory.add(unit);
      });
    } catch (error) {
      this.#log.error(`translation memory ${this.uri?.toString()}`, error);
    }
    return memory;
  }

  /** Writes are queued, so that two of them never start from the same text. */
  #append(units: readonly TmxUnit[]): Promise<void> {
    const { uri } = this;
    if (units.length === 0 || !uri) return Promise.resolve();
    this.#writing = this.#writing
      .catch(() => undefined)
      .then(async () => {
        const text = (await readText(uri)) ?? emptyTmx(this.#version);
        const grown = appendToTmx(text, units, new Date().toISOString());
        if (grown === undefined) throw new Refusal('not-tmx', text.slice(0, 20));
        await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(grown));
      });
    return this.#writing;
  }

  dispose(): void {
    this.#subscription.dispose();
  }
}
