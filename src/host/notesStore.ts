import * as vscode from 'vscode';
import { createAnchorText } from '../core/annotation/anchorText';
import { describeAnchor } from '../core/annotation/describe';
import { withLikeness } from '../core/annotation/likeness';
import type { Note, Quote } from '../core/annotation/note';
import { notesIn, type Sidecar, sidecarName, withNotes, withoutNote } from '../core/annotation/sidecar';
import {
  changesBetween,
  loadSidecar,
  overwrittenChanges,
  type RecentChange,
  SidecarProblem,
  saveSidecar,
  saveToken,
} from '../core/annotation/sidecarFile';
import { Refusal } from '../core/refusal';
import type { Range } from '../core/text/range';
import { fileName } from './files';
import type { Log } from './log';
import type { Notify } from './notify';
import type { PageCache } from './pageCache';
import { PageNotes } from './pageNotes';
import { sidecarFolder } from './sidecarFolder';

/** How long another window's save may still be on its way over ours. */
const SETTLING_MS = 5000;

interface Opened {
  readonly page: PageNotes;
  /** Saves and reads of one page happen one after the other. */
  queue: Promise<void>;
  recent: Map<string, RecentChange>;
  recentUntil: number;
}

/** The notes of the open pages: read with the page, kept in place while it is edited, saved at once. */
export class NotesStore implements vscode.Disposable {
  readonly #pages: PageCache;
  readonly #log: Log;
  readonly #notify: Notify;
  readonly #opened = new Map<vscode.TextDocument, Promise<Opened>>();
  readonly #ready = new Map<vscode.TextDocument, Opened>();
  readonly #changed = new vscode.EventEmitter<vscode.TextDocument>();
  readonly #subscriptions: vscode.Disposable[];

  /** Fires when the notes of a page have come, changed, moved elsewhere or gone. */
  readonly onDidChange = this.#changed.event;
  readonly #fileChanged = new vscode.EventEmitter<vscode.Uri>();
  /** Fires when the notes file of a page that is not open has come, changed or gone. */
  readonly onDidChangeFile = this.#fileChanged.event;

  constructor(pages: PageCache, log: Log, notify: Notify) {
    this.#pages = pages;
    this.#log = log;
    this.#notify = notify;
    const watcher = vscode.workspace.createFileSystemWatcher('**/*.notes.jsonld');
    this.#subscriptions = [
      this.#changed,
      this.#fileChanged,
      watcher,
      watcher.onDidChange((uri) => this.#reread(uri)),
      watcher.onDidCreate((uri) => this.#reread(uri)),
      watcher.onDidDelete((uri) => this.#reread(uri)),
      vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        this.#ready.get(document)?.page.follow(
          contentChanges.map(({ rangeOffset, rangeLength, text }) => ({
            start: rangeOffset,
            end: rangeOffset + rangeLength,
            newLength: text.length,
          })),
        );
      }),
      pages.onDidChange((document) => this.#reconsider(document)),
      vscode.workspace.onDidSaveTextDocument((document) => this.#refresh(document)),
      vscode.workspace.onDidCloseTextDocument((document) => {
        this.#opened.delete(document);
        this.#ready.delete(document);
        this.#changed.fire(document);
      }),
    ];
  }

  /**
   * The notes of a page, read when first asked for, with what is being saved at the moment: a change made to a note
   * from before that would undo it. A page that was never saved has no place for any: a Refusal.
   */
  async open(document: vscode.TextDocument): Promise<PageNotes> {
    const { page, queue } = await this.#open(document);
    await queue;
    return page;
  }

  /** Refuses where notes on the page could not be kept, before somebody types one in vain. */
  assertWritable({ uri, isUntitled }: vscode.TextDocument): void {
    if (isUntitled) throw new Refusal('note-on-untitled', fileName(uri));
    if (vscode.workspace.fs.isWritableFileSystem(uri.scheme) !== true)
      throw new Refusal('note-read-only', fileName(uri));
  }

  /** The notes of a page as far as they are read. */
  known(document: vscode.TextDocument): PageNotes | undefined {
    return this.#ready.get(document)?.page;
  }

  /** The quote of document ranges; a Refusal where they hold no text. */
  describe(document: vscode.TextDocument, ranges: readonly Range[]): Quote {
    const { page, text } = this.#pages.get(document);
    const anchorText = createAnchorText(page, text);
    const quote = describeAnchor(anchorText, ranges);
    if (!quote) throw new Refusal('note-on-nothing', fileName(document.uri));
    return withLikeness(anchorText, quote);
  }

  /** Saves a new or changed note; with `ranges` it stands there. Nothing has changed where it throws. */
  async put(document: vscode.TextDocument, note: Note, ranges?: readonly Range[]): Promise<void> {
    // Placed before anything is awaited: the text may be edited while the note is being saved.
    const { page } = this.#ready.get(document) ?? (await this.#open(document));
    const takeBack = ranges && page.place(note.id, ranges, note.quote);
    try {
      await this.putAll(document, [note]);
    } catch (error) {
      takeBack?.();
      throw error;
    }
  }

  async putAll(document: vscode.TextDocument, notes: readonly Note[]): Promise<void> {
    const source = encodeURI(fileName(document.uri));
    await this.#change(document, (sidecar) => withNotes(sidecar, notes, source));
  }

  async remove(document: vscode.TextDocument, id: string): Promise<void> {
    await this.#change(document, (sidecar) => withoutNote(sidecar, id));
  }

  #open(document: vscode.TextDocument): Promise<Opened> {
    if (document.isUntitled) return Promise.reject(new Refusal('note-on-untitled', fileName(document.uri)));
    let opened = this.#opened.get(document);
    if (!opened) {
      opened = this.#load(document);
      this.#opened.set(document, opened);
      opened.catch(() => this.#opened.delete(document));
    }
    return opened;
  }

  async #load(document: vscode.TextDocument): Promise<Opened> {
    const name = sidecarName(fileName(document.uri));
    const loaded = await loadSidecar(sidecarFolder(document.uri), name).catch((error: unknown) => {
      this.#log.error(name, error);
      throw new Refusal(
        'note-not-read',
        `${name}: ${error instanceof Error ? error.message : String(error)}`,
      );
    });
    const snapshot = this.#pages.get(document);
    const page = new PageNotes(snapshot, loaded.sidecar);
    await page.take(loaded.sidecar, snapshot);
    const opened: Opened = { page, queue: Promise.resolve(), recent: new Map(), recentUntil: 0 };
    if (this.#opened.has(document)) this.#ready.set(document, opened);
    // The end of a save that was cut off: nothing is lost where it can't be written, it is tried with each save.
    if (loaded.state === 'recovered')
      await this.#save(opened, loaded.sidecar).catch((error: unknown) => this.#log.error(name, error));
    if (loaded.state === 'damaged') {
      // Saved as it could be read, the broken file beside it.
      await this.#save(opened, loaded.sidecar);
      this.#notify.info(
        vscode.l10n.t(
          'The notes file “{0}” was damaged. It has been set aside under a name with “damaged” in it. Notes saved from it: {1}.',
          name,
          notesIn(loaded.sidecar).length,
        ),
      );
    }
    this.#changed.fire(document);
    return opened;
  }

  async #change(document: vscode.TextDocument, edit: (sidecar: Sidecar) => Sidecar): Promise<void> {
    this.assertWritable(document);
    const opened = await this.#open(document);
    await this.#inTurn(opened, () => this.#save(opened, edit(opened.page.sidecar)));
    this.#changed.fire(document);
  }

  async #save(opened: Opened, mine: Sidecar): Promise<void> {
    const { page } = opened;
    const { document, sidecar: base } = page;
    const name = sidecarName(fileName(document.uri));
    const token = saveToken(Date.now(), Math.random());
    let saved: Sidecar;
    try {
      saved = await saveSidecar(sidecarFolder(document.uri), name, base, mine, token);
    } catch (error) {
      this.#log.error(name, error);
      if (error instanceof SidecarProblem) throw new Refusal(`note-${error.kind}`, name);
      throw new Refusal(
        'note-not-saved',
        `${name}: ${error instanceof Error ? error.message : String(error)}`,
      );
    }
    if (Date.now() > opened.recentUntil) opened.recent = new Map();
    opened.recent = new Map([...opened.recent, ...changesBetween(base.items, mine.items)]);
    opened.recentUntil = Date.now() + SETTLING_MS;
    await page.take(saved, this.#pages.get(document));
  }

  /** Takes in what another window or programme has saved, and saves again what that has overwritten unseen. */
  async #reread(uri: vscode.Uri): Promise<void> {
    const name = fileName(uri);
    let known = false;
    for (const [document, opened] of this.#ready) {
      if (sidecarName(fileName(document.uri)) !== name) continue;
      if (vscode.Uri.joinPath(document.uri, '..', name).toString() !== uri.toString()) continue;
      known = true;
      await this.#inTurn(opened, async () => {
        const { sidecar, state } = await loadSidecar(sidecarFolder(document.uri), name);
        if (state === 'damaged') return;
        const recent = Date.now() < opened.recentUntil ? opened.recent : new Map<string, RecentChange>();
        const lost = overwrittenChanges(recent, sidecar.items);
        await opened.page.take(sidecar, this.#pages.get(document));
        if (lost.length === 0) return;
        const items = new Map(sidecar.items);
        for (const key of lost) {
          const after = recent.get(key)?.after;
          if (after) items.set(key, after);
          else items.delete(key);
        }
        await this.#save(opened, { ...sidecar, items });
      }).catch((error: unknown) => this.#log.error(name, error));
      this.#changed.fire(document);
    }
    if (!known) this.#fileChanged.fire(uri);
  }

  #inTurn(opened: Opened, work: () => Promise<void>): Promise<void> {
    const done = opened.queue.then(work);
    opened.queue = done.catch(() => {});
    return done;
  }

  async #reconsider(document: vscode.TextDocument): Promise<void> {
    const opened = this.#ready.get(document);
    if (!opened || document.isClosed) return;
    try {
      await opened.page.reconsider(this.#pages.get(document));
      this.#changed.fire(document);
    } catch (error) {
      this.#log.error(sidecarName(fileName(document.uri)), error);
    }
  }

  /** With the page its notes are saved: those whose words or surroundings the edits have changed. */
  async #refresh(document: vscode.TextDocument): Promise<void> {
    const opened = this.#ready.get(document);
    if (!opened) return;
    try {
      const saved = this.#pages.get(document);
      await opened.page.reconsider(saved);
      // Edited since: the notes follow, and are saved with the page the next time.
      if (document.version !== saved.version) return;
      const quotes = await opened.page.outdated(saved);
      if (quotes.size > 0) await this.#requote(document, opened.page, quotes);
    } catch (error) {
      this.#notify.problem('gongbao.notes', error);
    }
  }

  /** Only the quotes change: the notes are taken as they are when their turn to be saved comes. */
  #requote(
    document: vscode.TextDocument,
    page: PageNotes,
    quotes: ReadonlyMap<string, Quote>,
  ): Promise<void> {
    return this.#change(document, (sidecar) => {
      const notes = [...quotes].flatMap(([id, quote]) => {
        const note = page.get(id)?.note;
        return note ? [{ ...note, quote }] : [];
      });
      return withNotes(sidecar, notes, encodeURI(fileName(document.uri)));
    });
  }

  dispose(): void {
    vscode.Disposable.from(...this.#subscriptions).dispose();
  }
}
