import * as vscode from 'vscode';
import {
  NOTE_KINDS,
  type Note,
  type NoteKind,
  type NoteScope,
  type Quote,
  tagsIn,
} from '../../core/annotation/note';
import { articleAt } from '../../core/page/articleAt';
import { Refusal } from '../../core/refusal';
import type { Range } from '../../core/text/range';
import { noteAuthor } from '../../host/noteAuthor';
import type { Services } from '../../host/services';
import { fromVscodeRange, toVscodeRange } from '../../host/toVscode';
import { type NoteComment, type Threads, typedNote } from './threads';
import { KIND_ICON, kindName } from './words';

/** Making, answering, changing and deleting notes, from the threads and from the keyboard. */
export class NoteEditing {
  readonly #services: Services;
  readonly #threads: Threads;
  #pieces: { readonly uri: string; readonly pieces: readonly vscode.Range[] } | undefined;

  constructor(services: Services, threads: Threads) {
    this.#services = services;
    this.#threads = threads;
  }

  /** Opens the field for a new note on the selection, the line, or with `article` the article at the cursor. */
  async begin(scope?: 'article'): Promise<void> {
    const editor = vscode.window.activeTextEditor;
    if (!editor) throw new Refusal('no-editor');
    this.#services.notes.assertWritable(editor.document);
    await this.#services.notes.open(editor.document);
    if (scope === 'article') {
      const { page } = this.#services.pages.get(editor.document);
      const article = articleAt(page, editor.selection.active.line + 1);
      const heading = article?.parts.find((part) => part.role === 'headline') ?? article?.parts[0];
      const piece = heading?.pieces[0];
      if (!piece) throw new Refusal('no-article');
      const range = toVscodeRange(editor.document, piece);
      editor.selection = new vscode.Selection(range.start, range.end);
    }
    await vscode.commands.executeCommand('workbench.action.addComment');
  }

  /**
   * Opens the field for a note on a term. `pieces`: all that the term stands in, where a line break or a column comes
   * between them; the thread stands at the first, the note on all.
   */
  async beginOn(
    uri: vscode.Uri,
    range: vscode.Range,
    pieces: readonly vscode.Range[] = [range],
  ): Promise<void> {
    await vscode.window.showTextDocument(uri, { selection: range });
    this.#pieces = { uri: uri.toString(), pieces };
    await this.begin();
  }

  /** Saves what was typed into an empty thread as a note of a kind. */
  async create(kind: NoteKind, { thread, text }: vscode.CommentReply): Promise<void> {
    await this.#keeping(thread, text, kind, async () => {
      const document = await vscode.workspace.openTextDocument(thread.uri);
      const range = thread.range ?? new vscode.Range(0, 0, 0, 0);
      const wide = range.isEmpty ? document.lineAt(range.start.line).range : range;
      const scope: NoteScope = range.isEmpty ? 'line' : 'words';
      const ranges = this.#rangesOf(thread, wide).map((one) => fromVscodeRange(document, one));
      const note = await this.add(document, kind, text, ranges, scope);
      thread.dispose();
      const shown = this.#threads.threadOf(document, note.id);
      if (shown) shown.collapsibleState = vscode.CommentThreadCollapsibleState.Expanded;
    });
  }

  /** The pieces of the term that the thread was opened for, else its own range. */
  #rangesOf(thread: vscode.CommentThread, range: vscode.Range): readonly vscode.Range[] {
    const waiting = this.#pieces;
    this.#pieces = undefined;
    const [first] = waiting?.pieces ?? [];
    return waiting?.uri === thread.uri.toString() && first?.isEqual(range) ? waiting.pieces : [range];
  }

  async add(
    document: vscode.TextDocument,
    kind: NoteKind,
    text: string,
    ranges: readonly Range[],
    scope: NoteScope,
  ): Promise<Note> {
    const quote: Quote = this.#services.notes.describe(document, ranges);
    const now = new Date().toISOString();
    const author = await noteAuthor(document.uri);
    const note: Note = {
      id: `urn:uuid:${crypto.randomUUID()}`,
      kind,
      scope,
      ...typedNote(kind, text),
      tags: tagsIn(text),
      resolved: false,
      ...(author ? { author } : {}),
      created: now,
      modified: now,
      quote,
      replies: [],
    };
    await this.#services.notes.put(document, note, ranges);
    return note;
  }

  async reply({ thread, text }: vscode.CommentReply): Promise<void> {
    const id = this.#threads.noteIdOf(thread);
    if (id === undefined) return this.create('comment', { thread, text });
    await this.#keeping(thread, text, 'comment', async () => {
      const author = await noteAuthor(thread.uri);
      await this.#change(thread.uri, id, (note) => {
        const now = new Date().toISOString();
        const reply = {
          id: `urn:uuid:${crypto.randomUUID()}`,
          text,
          ...(author ? { author } : {}),
          created: now,
          modified: now,
        };
        return { ...note, replies: [...note.replies, reply] };
      });
    });
  }

  startEdit(comment: NoteComment): void {
    this.#setMode(comment, vscode.CommentMode.Editing, comment.source);
  }

  /** Saves an edited comment, or tries again with one that could not be saved. */
  async saveEdit(comment: NoteComment): Promise<void> {
    const typed = typeof comment.body === 'string' ? comment.body : comment.body.value;
    const thread = this.#threadWith(comment);
    if (!thread) return;
    if (comment.contextValue === 'unsaved') {
      thread.comments = thread.comments.filter((other) => other !== comment);
      return this.#threads.noteIdOf(thread) === undefined
        ? this.create(comment.kind ?? 'comment', { thread, text: typed })
        : this.reply({ thread, text: typed });
    }
    await this.#change(thread.uri, comment.noteId, (note) => {
      const modified = new Date().toISOString();
      if (comment.replyId === undefined)
        return {
          ...note,
          ...typedNote(note.kind, typed),
          tags: tagsAfter(note, typed),
          modified,
        };
      const replies = note.replies.map((reply) =>
        reply.id === comment.replyId ? { ...reply, text: typed, modified } : reply,
      );
      return { ...note, replies };
    });
  }

  async cancelEdit(comment: NoteComment): Promise<void> {
    const thread = this.#threadWith(comment);
    if (!thread) return;
    if (comment.contextValue === 'unsaved') {
      thread.comments = thread.comments.filter((other) => other !== comment);
      if (thread.comments.length === 0) thread.dispose();
    } else await this.#threads.refresh(thread);
  }

  async deleteComment(comment: NoteComment): Promise<void> {
    const thread = this.#threadWith(comment);
    if (!thread) return;
    if (comment.replyId === undefined) return this.remove(thread);
    await this.#change(thread.uri, comment.noteId, (note) => ({
      ...note,
      replies: note.replies.filter((reply) => reply.id !== comment.replyId),
    }));
  }

  /** Deletes a note, after a question where others have answered it. */
  async remove(thread: vscode.CommentThread): Promise<void> {
    const id = this.#threads.noteIdOf(thread);
    if (id === undefined) return thread.dispose();
    const document = await vscode.workspace.openTextDocument(thread.uri);
    const note = this.#services.notes.known(document)?.get(id)?.note;
    if (note && note.replies.length > 0) {
      const yes = vscode.l10n.t('Delete');
      const question = vscode.l10n.t('Delete this note and its {0} replies?', note.replies.length);
      if ((await vscode.window.showWarningMessage(question, { modal: true }, yes)) !== yes) return;
    }
    await this.#services.notes.remove(document, id);
  }

  async setResolved(thread: vscode.CommentThread, resolved: boolean): Promise<void> {
    const id = this.#threads.noteIdOf(thread);
    if (id !== undefined) await this.#change(thread.uri, id, (note) => ({ ...note, resolved }));
  }

  async changeKind(thread: vscode.CommentThread): Promise<void> {
    const id = this.#threads.noteIdOf(thread);
    if (id === undefined) return;
    const items = NOTE_KINDS.map((kind) => ({ label: `$(${KIND_ICON[kind]}) ${kindName(kind)}`, of: kind }));
    const choice = await vscode.window.showQuickPick(items, { title: vscode.l10n.t('Kind of note') });
    if (choice) await this.#change(thread.uri, id, (note) => ({ ...note, kind: choice.of }));
  }

  async #change(uri: vscode.Uri, id: string, edit: (note: Note) => Note): Promise<void> {
    const document = await vscode.workspace.openTextDocument(uri);
    const page = await this.#services.notes.open(document);
    const note = page.get(id)?.note;
    if (!note) return;
    await this.#services.notes.put(document, { ...edit(note), modified: new Date().toISOString() });
  }

  /** Where saving fails, what was typed stays in the thread. */
  async #keeping(
    thread: vscode.CommentThread,
    text: string,
    kind: NoteKind,
    save: () => Promise<void>,
  ): Promise<void> {
    try {
      await save();
    } catch (error) {
      this.#threads.keepTyped(thread, text, kind);
      throw error;
    }
  }

  #threadWith(comment: NoteComment): vscode.CommentThread | undefined {
    return this.#threads.threadWith(comment);
  }

  #setMode(comment: NoteComment, mode: vscode.CommentMode, body: string): void {
    const thread = this.#threadWith(comment);
    if (thread)
      thread.comments = thread.comments.map((one) => (one === comment ? { ...comment, mode, body } : one));
  }
}

/** A tag goes with the #word that made it; those that were never written in the text stay. */
function tagsAfter(note: Note, typed: string): string[] {
  const written = tagsIn(note.text);
  return [...new Set([...note.tags.filter((tag) => !written.includes(tag)), ...tagsIn(typed)])];
}
