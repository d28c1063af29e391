import * as vscode from 'vscode';
import type { Correction, CorrectionDraft } from '../core/page/corrections';
import {
  CORRECTIONS_VERSION,
  type CorrectionsFile,
  NO_CORRECTIONS,
  readCorrections,
  writeCorrections,
} from '../core/page/correctionsFile';
import { Refusal } from '../core/refusal';
import { readText, writeWhole } from './files';
import { LIFTED_SCHEMES } from './liftedSchemes';
import type { Log } from './log';
import type { Notify } from './notify';
import type { CorrectionSource } from './pageCache';
import { setAside, sidecarUri } from './sidecar';

export const SIDECAR = '.gongbao.json';

/** One step of the history: what it added and what it took away. */
interface Step {
  readonly added: readonly Correction[];
  readonly removed: readonly Correction[];
}

interface Kept {
  corrections: readonly Correction[];
  readonly undo: Step[];
  readonly redo: Step[];
}

const NONE: readonly Correction[] = [];

/**
 * The corrections of every page, in the file beside it; those of a page that is no file yet live as long as it is open.
 * Each change reads the file anew and writes it at once, so that another window's or a branch's corrections stay.
 */
export class CorrectionStore implements CorrectionSource, vscode.Disposable {
  readonly #log: Log;
  readonly #notify: Notify;
  readonly #kept = new Map<string, Kept>();
  readonly #loading = new Map<string, Promise<readonly Correction[]>>();
  readonly #changed = new vscode.EventEmitter<vscode.Uri>();
  readonly #subscriptions: vscode.Disposable[];
  #writing: Promise<unknown> = Promise.resolve();
  #watcher: vscode.Disposable | undefined;

  readonly onDidChange = this.#changed.event;

  constructor(log: Log, notify: Notify) {
    this.#log = log;
    this.#notify = notify;
    this.#subscriptions = [
      vscode.workspace.onDidRenameFiles(({ files }) => {
        for (const { oldUri, newUri } of files) void this.#follow(oldUri, newUri);
      }),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => {
        if (uri.scheme === 'untitled') this.#kept.delete(uri.toString());
      }),
    ];
  }

  /** What is known now; the file is read at the first call, and `onDidChange` fires when it holds something. */
  of({ uri }: vscode.TextDocument): readonly Correction[] {
    const kept = this.#kept.get(uri.toString());
    if (kept) return kept.corrections;
    if (!LIFTED_SCHEMES.has(uri.scheme)) void this.load(uri);
    return NONE;
  }

  /** The corrections of a page, read from its file where they are not known. Empty where that can't be read. */
  async load(uri: vscode.Uri): Promise<readonly Correction[]> {
    const key = uri.toString();
    const kept = this.#kept.get(key);
    if (kept) return kept.corrections;
    let loading = this.#loading.get(key);
    if (!loading) {
      loading = this.#read(uri).finally(() => this.#loading.delete(key));
      this.#loading.set(key, loading);
    }
    return loading;
  }

  /** Adds corrections to a page as one step of its history. */
  async add(uri: vscode.Uri, drafts: readonly CorrectionDraft[]): Promise<void> {
    const before =
      (await this.load(uri))
        .map(({ made }) => made)
        .sort()
        .pop() ?? '';
    const added = drafts.map(
      (draft, i) => ({ ...draft, id: randomId(), made: stamp(before, i) }) as Correction,
    );
    await this.#step(uri, { added, removed: [] });
  }

  /** Takes corrections away as one step of the history; unknown ids are passed over. */
  async remove(uri: vscode.Uri, ids: ReadonlySet<string>): Promise<void> {
    const removed = (await this.load(uri)).filter(({ id }) => ids.has(id));
    if (removed.length > 0) await this.#step(uri, { added: [], removed });
  }

  /** Undoes the last step made in this window; false where there is none. A step that can't be undone now stays. */
  async undo(uri: vscode.Uri): Promise<boolean> {
    const kept = this.#kept.get(uri.toString());
    const step = kept?.undo.pop();
    if (!kept || !step) return false;
    await orElse(this.#change(uri, step.removed, step.added), () => kept.undo.push(step));
    kept.redo.push(step);
    return true;
  }

  /** Does the step again that was undone last; false where there is none. */
  async redo(uri: vscode.Uri): Promise<boolean> {
    const kept = this.#kept.get(uri.toString());
    const step = kept?.redo.pop();
    if (!kept || !step) return false;
    await orElse(this.#change(uri, step.added, step.removed), () => kept.redo.push(step));
    kept.undo.push(step);
    return true;
  }

  async #step(uri: vscode.Uri, step: Step): Promise<void> {
    await this.#change(uri, step.added, step.removed);
    const kept = this.#keep(uri);
    kept.undo.push(step);
    kept.redo.length = 0;
  }

  #change(uri: vscode.Uri, added: readonly Correction[], removed: readonly Correction[]): Promise<void> {
    const work = this.#writing.then(() => this.#write(uri, added, removed));
    this.#writing = work.catch(() => {});
    return work;
  }

  async #write(uri: vscode.Uri, added: readonly Correction[], removed: readonly Correction[]): Promise<void> {
    const gone = new Set(removed.map(({ id }) => id));
    const kept = this.#keep(uri);
    if (uri.scheme === 'untitled') {
      kept.corrections = [...kept.corrections.filter(({ id }) => !gone.has(id)), ...added];
      this.#changed.fire(uri);
      return;
    }
    const name = vscode.workspace.asRelativePath(uri);
    if (vscode.workspace.fs.isWritableFileSystem(uri.scheme) !== true) throw new Refusal('read-only', name);
    const beside = sidecarUri(uri, SIDECAR);
    const file = await this.#readFile(beside);
    if (file.version > CORRECTIONS_VERSION) throw new Refusal('sidecar-newer', `${name}${SIDECAR}`);
    if (file.damaged.length > 0) await this.#setAside(beside);
    const corrections = [...file.corrections.filter(({ id }) => !gone.has(id)), ...added];
    try {
      const text = writeCorrections({ ...file, corrections });
      await writeWhole(beside, new TextEncoder().encode(text));
    } catch (cause) {
      throw Object.assign(new Refusal('read-only', `${name}${SIDECAR}`), { cause });
    }
    kept.corrections = corrections;
    this.#changed.fire(uri);
  }

  async #setAside(beside: vscode.Uri): Promise<void> {
    const kept = vscode.workspace.asRelativePath(await setAside(beside));
    this.#log.info(`${beside.path}: damaged, kept as ${kept}`);
    this.#notify.info(vscode.l10n.t('The file of corrections was damaged. It is kept as “{0}”.', kept));
  }

  async #read(uri: vscode.Uri): Promise<readonly Correction[]> {
    this.#watch();
    if (uri.scheme === 'untitled') return this.#keep(uri).corrections;
    try {
      const { corrections, damaged } = await this.#readFile(sidecarUri(uri, SIDECAR));
      if (damaged.length > 0)
        this.#log.info(`${uri.path}${SIDECAR}: lines ${damaged.join(', ')} are damaged`);
      const kept = this.#keep(uri);
      if (kept.corrections.length === 0 && corrections.length === 0) return kept.corrections;
      kept.corrections = corrections;
      this.#changed.fire(uri);
      return corrections;
    } catch (error) {
      this.#log.error(`${uri.path}${SIDECAR}`, error);
      return this.#keep(uri).corrections;
    }
  }

  async #readFile(beside: vscode.Uri): Promise<CorrectionsFile> {
    const text = await readText(beside);
    return text === undefined ? NO_CORRECTIONS : readCorrections(text);
  }

  #keep(uri: vscode.Uri): Kept {
    const key = uri.toString();
    let kept = this.#kept.get(key);
    if (!kept) {
      kept = { corrections: NONE, undo: [], redo: [] };
      this.#kept.set(key, kept);
    }
    return kept;
  }

  /** Another programme's or branch's change of a file counts at once. */
  #watch(): void {
    if (this.#watcher) return;
    const watcher = vscode.workspace.createFileSystemWatcher(`**/*${SIDECAR}`);
    const renew = (beside: vscode.Uri) => {
      const uri = beside.with({ path: beside.path.slice(0, -SIDECAR.length) });
      if (this.#kept.has(uri.toString()))
        this.#renew(uri).catch((error: unknown) => this.#log.error(beside.path, error));
    };
    this.#watcher = vscode.Disposable.from(
      watcher,
      watcher.onDidChange(renew),
      watcher.onDidCreate(renew),
      watcher.onDidDelete(renew),
    );
  }

  async #renew(uri: vscode.Uri): Promise<void> {
    await this.#writing;
    const { corrections } = await this.#readFile(sidecarUri(uri, SIDECAR));
    const kept = this.#keep(uri);
    if (JSON.stringify(corrections) === JSON.stringify(sorted(kept.corrections))) return;
    kept.corrections = corrections;
    this.#changed.fire(uri);
  }

  /** A page that is renamed or moved takes its corrections along. */
  async #follow(from: vscode.Uri, to: vscode.Uri): Promise<void> {
    const kept = this.#kept.get(from.toString());
    if (kept) this.#kept.set(to.toString(), kept);
    this.#kept.delete(from.toString());
    try {
      await vscode.workspace.fs.rename(sidecarUri(from, SIDECAR), sidecarUri(to, SIDECAR));
    } catch {
      // It has none, or it was moved along with it.
    }
  }

  dispose(): void {
    this.#watcher?.dispose();
    vscode.Disposable.from(this.#changed, ...this.#subscriptions).dispose();
  }
}

/** Waits for work; where it fails, takes back what was done for it. */
async function orElse(work: Promise<void>, takeBack: () => void): Promise<void> {
  try {
    await work;
  } catch (error) {
    takeBack();
    throw error;
  }
}

function sorted(corrections: readonly Correction[]): Correction[] {
  return [...corrections].sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** Twelve hexadecimal digits. */
function randomId(): string {
  return [...crypto.getRandomValues(new Uint8Array(6))]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('');
}

/** The time now, but later than `before`, so that order survives a clock that is set back. */
function stamp(before: string, i: number): string {
  const earlier = Date.parse(before);
  return new Date(Math.max(Date.now(), Number.isNaN(earlier) ? 0 : earlier + 1) + i).toISOString();
}
