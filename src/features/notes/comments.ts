import * as vscode from 'vscode';
import type { Note, NoteKind } from '../../core/annotation/note';
import { settings } from '../../host/settings';
import { safeMarkdown } from './words';

/** A comment as VS Code shows it: the note itself, or a reply to it. */
export interface NoteComment extends vscode.Comment {
  readonly noteId: string;
  /** Undefined for the note's own text. */
  readonly replyId: string | undefined;
  /** As it is kept, for editing. */
  readonly source: string;
  /** What a note that could not be saved was to become. */
  readonly kind?: NoteKind;
}

/** The context of a comment that could not be saved. */
export const UNSAVED = 'unsaved';

/** Kinds whose text is put in place of the words carry it apart. */
export function noteText(note: Note): string {
  return note.replacement === undefined
    ? note.text
    : `→ ${note.replacement}${note.text ? `\n\n${note.text}` : ''}`;
}

/**
 * What a thread shows of a note. Of those `shown`, a comment that says the same is taken as it is: VS Code leaves such
 * a one alone, where a new one in its place would take away the button that somebody is about to press. What could not
 * be saved stays.
 */
export function commentsOf(note: Note, shown: readonly NoteComment[]): NoteComment[] {
  const saved = [
    comment(note.id, undefined, noteText(note), note.author, note.created),
    ...note.replies.map((reply) => comment(note.id, reply.id, reply.text, reply.author, reply.created)),
  ];
  return [
    ...saved.map((one) => shown.find((other) => saysTheSame(one, other)) ?? one),
    ...shown.filter(({ contextValue }) => contextValue === UNSAVED),
  ];
}

function saysTheSame(one: NoteComment, other: NoteComment): boolean {
  return (
    one.noteId === other.noteId &&
    one.replyId === other.replyId &&
    one.source === other.source &&
    one.author.name === other.author.name &&
    one.mode === other.mode &&
    one.contextValue === other.contextValue &&
    one.timestamp?.getTime() === other.timestamp?.getTime()
  );
}

function comment(
  noteId: string,
  replyId: string | undefined,
  source: string,
  name: string | undefined,
  created: string,
): NoteComment {
  const time = new Date(created);
  return {
    noteId,
    replyId,
    source,
    body: safeMarkdown(source),
    mode: vscode.CommentMode.Preview,
    author: name === undefined ? { name: vscode.l10n.t('Unsigned') } : { name },
    contextValue: replyId === undefined ? 'note' : 'reply',
    ...(Number.isNaN(time.getTime()) ? {} : { timestamp: time }),
  };
}

/** Who writes a comment that is not saved yet. */
export function author(): vscode.CommentAuthorInformation {
  return { name: settings.noteAuthor() || vscode.l10n.t('You') };
}
