import * as vscode from 'vscode';
import type { Note, NoteKind } from '../../core/annotation/note';
import { hasFiles } from '../../host/files';
import { firstLook } from '../../host/firstLook';
import type { AnchoredNote } from '../../host/pageNotes';
import type { Services } from '../../host/services';
import { toVscodeRange } from '../../host/toVscode';
import { author, commentsOf, type NoteComment, UNSAVED } from './comments';
import { kindName } from './words';

/** Threads are costly, so that of a page with more notes only those near what is seen have one. */
const ALL_THREADS = 300;
const NEAR_LINES = 150;

/** Keeps a thread of VS Code's Comments API at every note that has a place. */
export class Threads implements vscode.Disposable {
  readonly controller: vscode.CommentController;
  readonly #services: Services;
  readonly #threads = new Map<vscode.TextDocument, Map<string, vscode.CommentThread>>();
  readonly #shown = new WeakMap<vscode.CommentThread, Note>();
  readonly #ids = new WeakMap<vscode.CommentThread, string>();
  readonly #edited = new WeakSet<vscode.CommentThread>();
  readonly #unsaved = new WeakMap<vscode.Comment, vscode.CommentThread>();
  /** Pages whose notes can't be read, which is said once. */
  readonly #unreadable = new WeakSet<vscode.TextDocument>();
  readonly #subscriptions: vscode.Disposable[];

  constructor(services: Services) {
    this.#services = services;
    this.controller = vscode.comments.createCommentController('gongbao.notes', vscode.l10n.t('Notes'));
    this.controller.options = {
      prompt: vscode.l10n.t('Reply…'),
      placeHolder: vscode.l10n.t('Markdown; #tag adds a tag'),
    };
    this.controller.commentingRangeProvider = {
      provideCommentingRanges: (document) =>
        !hasFiles(document.uri) ||
        vscode.workspace.fs.isWritableFileSystem(document.uri.scheme) === false ||
        !services.pages.serves(document)
          ? []
          : [new vscode.Range(0, 0, Math.max(0, document.lineCount - 1), 0)],
    };
    this.#subscriptions = [
      this.controller,
      services.notes.onDidChange((document) => this.sync(document)),
      vscode.window.onDidChangeTextEditorVisibleRanges(({ textEditor }) => this.sync(textEditor.document)),
      vscode.window.onDidChangeVisibleTextEditors(() => this.#openVisible()),
      firstLook(() => this.#openVisible()),
    ];
  }

  noteIdOf(thread: vscode.CommentThread): string | undefined {
    return this.#ids.get(thread);
  }

  /** The thread of a note; undefined for an orphan. */
  threadOf(document: vscode.TextDocument, id: string): vscode.CommentThread | undefined {
    const anchored = this.#services.notes.known(document)?.get(id);
    if (!anchored) return undefined;
    this.#show(document, anchored);
    return this.#threads.get(document)?.get(id);
  }

  #openVisible(): void {
    for (const { document } of vscode.window.visibleTextEditors) {
      if (!hasFiles(document.uri) || !this.#services.pages.serves(document)) continue;
      this.#services.notes.open(document).then(
        () => this.sync(document),
        (error: unknown) => {
          if (this.#unreadable.has(document)) return;
          this.#unreadable.add(document);
          this.#services.notify.problem('gongbao.notes', error);
        },
      );
    }
  }

  /** Brings the threads of a page in line with its notes. */
  sync(document: vscode.TextDocument): void {
    const page = this.#services.notes.known(document);
    const notes = page && !document.isClosed ? page.notes : [];
    const placed = new Map(
      notes.filter(({ anchoring }) => anchoring.kind !== 'orphan').map((one) => [one.note.id, one]),
    );
    for (const [id, thread] of this.#threads.get(document) ?? []) {
      if (placed.has(id)) continue;
      thread.dispose();
      this.#threads.get(document)?.delete(id);
    }
    if (document.isClosed) this.#threads.delete(document);
    const near = placed.size > ALL_THREADS ? this.#near(document) : undefined;
    for (const [id, anchored] of placed) {
      const known = this.#threads.get(document)?.has(id);
      if (known || !near || near(anchored)) this.#show(document, anchored);
    }
  }

  #near(document: vscode.TextDocument): (anchored: AnchoredNote) => boolean {
    const spans = vscode.window.visibleTextEditors
      .filter((editor) => editor.document === document)
      .flatMap((editor) => editor.visibleRanges)
      .map((range) => ({
        start: document.offsetAt(new vscode.Position(Math.max(0, range.start.line - NEAR_LINES), 0)),
        end: document.offsetAt(new vscode.Position(range.end.line + NEAR_LINES, 0)),
      }));
    return ({ anchoring }) => {
      const at = anchoring.kind === 'orphan' ? undefined : anchoring.ranges[0]?.start;
      return at !== undefined && spans.some(({ start, end }) => at >= start && at <= end);
    };
  }

  #show(document: vscode.TextDocument, { note, anchoring }: AnchoredNote): void {
    const first = anchoring.kind === 'orphan' ? undefined : anchoring.ranges[0];
    if (!first) return;
    const range = toVscodeRange(document, first);
    const threads = this.#threads.get(document) ?? new Map<string, vscode.CommentThread>();
    this.#threads.set(document, threads);
    let thread = threads.get(note.id);
    if (!thread) {
      // With its comments from the first: the Comments panel never shows a thread that was born without any.
      thread = this.controller.createCommentThread(document.uri, range, commentsOf(note, []));
      threads.set(note.id, thread);
      this.#ids.set(thread, note.id);
    }
    // VS Code moves its threads itself, and not as we do: the place is always told anew.
    if (!thread.range?.isEqual(range)) thread.range = range;
    // What somebody is writing in the thread is not taken away, whatever comes from elsewhere.
    if (this.#shown.get(thread) === note || this.#edited.has(thread)) return;
    this.#shown.set(thread, note);
    thread.label =
      note.tags.length > 0
        ? `${kindName(note.kind)} · ${note.tags.map((tag) => `#${tag}`).join(' ')}`
        : kindName(note.kind);
    thread.contextValue = note.resolved ? 'resolved' : 'open';
    thread.state = note.resolved ? vscode.CommentThreadState.Resolved : vscode.CommentThreadState.Unresolved;
    showComments(thread, note);
  }

  /** Where saving fails, what was typed stays in the thread. */
  async keeping(
    thread: vscode.CommentThread,
    text: string,
    kind: NoteKind,
    save: () => Promise<void>,
  ): Promise<void> {
    try {
      await save();
    } catch (error) {
      this.keepTyped(thread, text, kind);
      throw error;
    }
  }

  /** Keeps what was typed and could not be saved, open for another try. */
  keepTyped(thread: vscode.CommentThread, text: string, kind: NoteKind): void {
    const comment: NoteComment = {
      body: text,
      source: text,
      noteId: this.#ids.get(thread) ?? '',
      replyId: undefined,
      kind,
      mode: vscode.CommentMode.Editing,
      author: author(),
      label: vscode.l10n.t('not saved'),
      contextValue: UNSAVED,
    };
    this.#unsaved.set(comment, thread);
    thread.comments = [...thread.comments, comment];
    thread.collapsibleState = vscode.CommentThreadCollapsibleState.Expanded;
  }

  threadWith(comment: NoteComment): vscode.CommentThread | undefined {
    const unsaved = this.#unsaved.get(comment);
    if (unsaved) return unsaved;
    for (const threads of this.#threads.values()) {
      const thread = threads.get(comment.noteId);
      if (thread?.comments.includes(comment)) return thread;
    }
    return undefined;
  }

  /** Opens a comment for editing; until `refresh` its thread stays as it is. */
  edit(comment: NoteComment): void {
    const thread = this.threadWith(comment);
    if (!thread) return;
    this.#edited.add(thread);
    const open = { ...comment, mode: vscode.CommentMode.Editing, body: comment.source };
    thread.comments = thread.comments.map((one) => (one === comment ? open : one));
  }

  /** Shows a thread as its note is kept. */
  async refresh(thread: vscode.CommentThread): Promise<void> {
    this.#edited.delete(thread);
    const id = this.#ids.get(thread);
    const document = await vscode.workspace.openTextDocument(thread.uri);
    const anchored = id === undefined ? undefined : this.#services.notes.known(document)?.get(id);
    if (!anchored) return;
    showComments(thread, anchored.note);
    this.sync(document);
  }

  dispose(): void {
    vscode.Disposable.from(...this.#subscriptions).dispose();
  }
}

/** Shows a note's comments; those that say the same stay untouched under the reader's hand. */
function showComments(thread: vscode.CommentThread, note: Note): void {
  const before = thread.comments as readonly NoteComment[];
  const comments = commentsOf(note, before);
  if (comments.length !== before.length || comments.some((one, at) => one !== before[at]))
    thread.comments = comments;
}

/** Splits what was typed for a correction: the first line replaces the words, the rest explains. */
export function typedNote(kind: NoteKind, typed: string): { text: string; replacement?: string } {
  if (kind !== 'correction') return { text: typed };
  const [first = '', ...rest] = typed.replace(/^→\s*/, '').split('\n');
  return { replacement: first.trim(), text: rest.join('\n').trim() };
}
