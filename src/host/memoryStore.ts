import * as vscode from 'vscode';
import { Refusal } from '../core/refusal';
import { createMemory, type Memory } from '../core/translation/memory/memory';
import { appendToTmx, emptyTmx, readTmx, type TmxUnit } from '../core/translation/memory/tmx';
import { encodeExactly } from './encodedText';
import { decodeOrRefuse, readExactly, writeWhole } from './files';
import type { Log } from './log';
import { forEachWithProgress } from './progress';
import { settings } from './settings';

/** The workspace's translation memory: a TMX file, read when first asked for and added to as segments are confirmed. */
export class MemoryStore implements vscode.Disposable {
  readonly #log: Log;
  readonly #version: string;
  readonly #byLanguage = new Map<string, Promise<Memory>>();
  readonly #subscription: vscode.Disposable;
  #watcher: vscode.Disposable | undefined;
  /** When the file was last written by us: whoever wrote it at another time was somebody else. */
  #written: number | undefined;
  #writing: Promise<unknown> = Promise.resolve();
  /** What the memory has and its file could not take: written with what comes next. */
  #unwritten: readonly TmxUnit[] = [];

  constructor(log: Log, version: string) {
    this.#log = log;
    this.#version = version;
    this.#subscription = vscode.workspace.onDidChangeConfiguration((event) => {
      if (!event.affectsConfiguration('gongbao.translation.memory')) return;
      this.#byLanguage.clear();
      this.#watch();
    });
    this.#watch();
  }

  /** What another window, git or another programme writes to the file is read when the memory is asked the next time. */
  #watch(): void {
    this.#watcher?.dispose();
    const folder = vscode.workspace.workspaceFolders?.[0];
    if (!folder) return;
    const watcher = vscode.workspace.createFileSystemWatcher(
      new vscode.RelativePattern(folder, settings.memoryFile()),
    );
    const changed = (uri: vscode.Uri): void => {
      this.#writing
        .then(() => writtenAt(uri))
        .then((time) => {
          if (time !== this.#written) this.#byLanguage.clear();
        });
    };
    this.#watcher = vscode.Disposable.from(
      watcher,
      watcher.onDidChange(changed),
      watcher.onDidCreate(changed),
      watcher.onDidDelete(changed),
    );
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

  /** Adds a unit unless the memory has it; rejects where its file can't be written, and keeps it for the next time. */
  async add(unit: TmxUnit): Promise<void> {
    const memory = await this.get(unit.targetLanguage);
    if (memory.add(unit)) await this.#append([unit]);
  }

  /** Takes over the units of another TMX file, all of them or (damaged, cancelled) none; returns how many were new. */
  async import(from: vscode.Uri, language: string): Promise<number> {
    const memory = await this.get(language);
    const { text } = decodeOrRefuse(await vscode.workspace.fs.readFile(from), from);
    const fresh: TmxUnit[] = [];
    try {
      await eachBatch(text, language, (batch) => {
        for (const unit of batch) if (memory.add(unit)) fresh.push(unit);
      });
    } catch (error) {
      // What was taken from it so far is in no file of ours: the next question reads the memory again.
      if (this.uri) this.#byLanguage.delete(language);
      throw error;
    }
    await this.#append(fresh);
    return fresh.length;
  }

  async #load(language: string): Promise<Memory> {
    const memory = createMemory();
    const { uri } = this;
    if (!uri) return memory;
    try {
      const text = (await readExactly(uri))?.text ?? '';
      if (text.trim() !== '')
        await eachBatch(text, language, (batch) => {
          for (const unit of batch) memory.add(unit);
        });
    } catch (error) {
      this.#log.error(`translation memory ${uri.toString()}`, error);
    }
    for (const unit of this.#unwritten) if (unit.targetLanguage === language) memory.add(unit);
    return memory;
  }

  /** Writes are queued, so that two of them never start from the same text. */
  #append(units: readonly TmxUnit[]): Promise<void> {
    const { uri } = this;
    if (units.length === 0 || !uri) return Promise.resolve();
    this.#unwritten = [...this.#unwritten, ...units];
    const work = this.#writing.then(() => this.#write(uri));
    this.#writing = work.catch(() => undefined);
    return work;
  }

  /** Adds to the file what it has not taken yet, in the file's own encoding, which its XML declaration may name. */
  async #write(uri: vscode.Uri): Promise<void> {
    const due = this.#unwritten;
    if (due.length === 0) return;
    const file = (await readExactly(uri)) ?? ({ text: '', encoding: 'utf-8', mark: false } as const);
    const before = file.text.trim() === '' ? emptyTmx(this.#version) : file.text;
    const text = appendToTmx(before, due, new Date().toISOString());
    if (text === undefined) throw new Refusal('memory-damaged', vscode.workspace.asRelativePath(uri));
    await writeWhole(uri, encodeExactly({ ...file, text }));
    this.#written = await writtenAt(uri);
    this.#unwritten = this.#unwritten.slice(due.length);
  }

  dispose(): void {
    this.#watcher?.dispose();
    this.#subscription.dispose();
  }
}

/** When a file was last written, in milliseconds since 1970; undefined for none. */
function writtenAt(uri: vscode.Uri): Promise<number | undefined> {
  return Promise.resolve(vscode.workspace.fs.stat(uri)).then(
    ({ mtime }) => mtime,
    () => undefined,
  );
}

/** Reads the units of a TMX file with progress and a way to cancel. */
function eachBatch(text: string, language: string, take: (batch: readonly TmxUnit[]) => void): Promise<void> {
  const title = vscode.l10n.t('Reading the translation memory…');
  return forEachWithProgress(title, readTmx(text, language), text.length / (256 * 1024), take);
}
