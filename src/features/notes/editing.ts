import * as vscode from 'vscode';
import { NOTE_KINDS, type Note, tagsIn } from '../../core/annotation/note';
import { noteAuthor } from '../../host/noteAuthor';
import type { Services } from '../../host/services';
import { type NoteComment, UNSAVED } from './comments';
import type { NewNotes } from './newNotes';
import { type Threads, typedNote } from './threads';
import { KIND_ICON, kindName } from './words';

/** Answering, changing and deleting notes from their threads. */
export class NoteEditing {
  readonly #services: Services;
  readonly #threads: Threads;
  readonly #newNotes: NewNotes;

  constructor(services: Services, threads: Threads, newNotes: NewNotes) {
    this.#services = services;
    this.#threads = threads;
    this.#newNotes = newNotes;
  }

  async reply({ thread, text }: vscode.CommentReply): Promise<void> {
    const id = this.#threads.noteIdOf(thread);
    if (id === undefined) return this.#newNotes.create('comment', { thread, text });
    await this.#threads.keeping(thread, text, 'comment', async () => {
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
    this.#threads.edit(comment);
  }

  /** Saves an edited comment, or tries again with one that could not be saved. */
  async saveEdit(comment: NoteComment): Promise<void> {
    const typed = typeof comment.body === 'string' ? comment.body : comment.body.value;
    const thread = this.#threadWith(comment);
    if (!thread) return;
    if (comment.contextValue === UNSAVED) {
      thread.comments = thread.comments.filter((other) => other !== comment);
      return this.#threads.noteIdOf(thread) === undefined
        ? this.#newNotes.create(comment.kind ?? 'comment', { thread, text: typed })
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
    await this.#threads.refresh(thread);
  }

  async cancelEdit(comment: NoteComment): Promise<void> {
    const thread = this.#threadWith(comment);
    if (!thread) return;
    if (comment.contextValue === UNSAVED) {
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
      const question = vscode.l10n.t('Delete this note and its replies ({0})?', note.replies.length);
      if (!(await this.#services.notify.confirm(question, yes))) return;
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
    const choice = await vscode.window.showQuickPick(items, { title: vscode.l10n.t('Kind of Note') });
    if (choice) await this.#change(thread.uri, id, (note) => ({ ...note, kind: choice.of }));
  }

  async #change(uri: vscode.Uri, id: string, edit: (note: Note) => Note): Promise<void> {
    const document = await vscode.workspace.openTextDocument(uri);
    const page = await this.#services.notes.open(document);
    const note = page.get(id)?.note;
    if (!note) return;
    await this.#services.notes.put(document, { ...edit(note), modified: new Date().toISOString() });
  }

  #threadWith(comment: NoteComment): vscode.CommentThread | undefined {
    return this.#threads.threadWith(comment);
  }
}

/** A tag goes with the #word that made it; those that were never written in the text stay. */
function tagsAfter(note: Note, typed: string): string[] {
  const written = tagsIn(note.text);
  return [...new Set([...note.tags.filter((tag) => !written.includes(tag)), ...tagsIn(typed)])];
}
