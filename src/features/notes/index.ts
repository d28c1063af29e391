import * as vscode from 'vscode';
import { NOTE_KINDS } from '../../core/annotation/note';
import type { Services } from '../../host/services';
import { countNotes } from './articleCounts';
import type { NoteComment } from './comments';
import { Decorations } from './decorations';
import { NoteEditing } from './editing';
import { applyCorrections, exportNotes, importNotes } from './exchange';
import { NewNotes } from './newNotes';
import type { CandidateNode, NoteNode } from './notesTree';
import { NotesView } from './notesView';
import { followPageFiles } from './pageFiles';
import { completeTags } from './tagCompletion';
import { Threads } from './threads';

/** Notes on a page: threads in the editor, the view of the notes, their exchange with other programmes. */
export function register(services: Services): vscode.Disposable {
  const threads = new Threads(services);
  const newNotes = new NewNotes(services, threads);
  const editing = new NoteEditing(services, threads, newNotes);
  const view = new NotesView(services, threads);
  const { commands } = services;
  return vscode.Disposable.from(
    threads,
    newNotes,
    view,
    new Decorations(services),
    countNotes(services),
    followPageFiles(services.notify),
    completeTags(services),
    commands.register('gongbao.notes.add', () => newNotes.begin()),
    commands.register(
      'gongbao.notes.addOnTerm',
      (uri: vscode.Uri, range: vscode.Range, pieces?: readonly vscode.Range[]) =>
        newNotes.beginOn(uri, range, pieces),
    ),
    commands.register('gongbao.notes.addToArticle', () => newNotes.begin('article')),
    ...NOTE_KINDS.map((kind) =>
      commands.register(`gongbao.notes.create.${kind}`, (reply: vscode.CommentReply) =>
        newNotes.create(kind, reply),
      ),
    ),
    commands.register('gongbao.notes.reply', (reply: vscode.CommentReply) => editing.reply(reply)),
    commands.register('gongbao.notes.edit', (comment: NoteComment) => editing.startEdit(comment)),
    commands.register('gongbao.notes.saveEdit', (comment: NoteComment) => editing.saveEdit(comment)),
    commands.register('gongbao.notes.cancelEdit', (comment: NoteComment) => editing.cancelEdit(comment)),
    commands.register('gongbao.notes.deleteComment', (comment: NoteComment) =>
      editing.deleteComment(comment),
    ),
    commands.register('gongbao.notes.delete', (thread: vscode.CommentThread) => editing.remove(thread)),
    commands.register('gongbao.notes.resolve', (thread: vscode.CommentThread) =>
      editing.setResolved(thread, true),
    ),
    commands.register('gongbao.notes.reopen', (thread: vscode.CommentThread) =>
      editing.setResolved(thread, false),
    ),
    commands.register('gongbao.notes.changeKind', (thread: vscode.CommentThread) =>
      editing.changeKind(thread),
    ),
    commands.register('gongbao.notes.reveal', (node: NoteNode) => view.reveal(node)),
    commands.register('gongbao.notes.reattach', (node: NoteNode) => view.reattach(node)),
    commands.register('gongbao.notes.attachTo', (node: CandidateNode) => view.attachTo(node)),
    commands.register('gongbao.notes.next', () => view.step(1)),
    commands.register('gongbao.notes.previous', () => view.step(-1)),
    commands.register('gongbao.notes.group', () => view.group()),
    commands.register('gongbao.notes.filter', () => view.filter()),
    commands.register('gongbao.notes.search', () => view.search()),
    commands.register('gongbao.notes.toggleWorkspace', () => view.toggleWorkspace()),
    commands.register('gongbao.notes.export', (target?: vscode.Uri) => exportNotes(services, target)),
    commands.register('gongbao.notes.importAnnotations', (source?: vscode.Uri) =>
      importNotes(services, source),
    ),
    commands.register('gongbao.notes.applyCorrections', () => applyCorrections(services)),
  );
}
