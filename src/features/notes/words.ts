import * as vscode from 'vscode';
import type { NoteKind } from '../../core/annotation/note';

/** What each kind is called, drawn with and coloured in. */
export function kindName(kind: NoteKind): string {
  switch (kind) {
    case 'comment':
      return vscode.l10n.t('Comment');
    case 'question':
      return vscode.l10n.t('Question');
    case 'translation':
      return vscode.l10n.t('Translation note');
    case 'correction':
      return vscode.l10n.t('Correction');
    case 'source':
      return vscode.l10n.t('Source');
  }
}

export const KIND_ICON: Readonly<Record<NoteKind, string>> = {
  comment: 'comment',
  question: 'question',
  translation: 'globe',
  correction: 'pencil',
  source: 'link',
};

/** What stands before the noted words in the text, so that the kinds are told apart without their colours too. */
export const KIND_MARK: Readonly<Record<NoteKind, string>> = {
  comment: '※',
  question: '?',
  translation: '⇄',
  correction: '✎',
  source: '§',
};

export const KIND_COLOR: Readonly<Record<NoteKind, string>> = {
  comment: 'charts.blue',
  question: 'charts.purple',
  translation: 'charts.green',
  correction: 'charts.red',
  source: 'charts.foreground',
};

/**
 * A note's Markdown for showing. Nothing in it is trusted: commands stay plain text, HTML is escaped by VS Code, and
 * pictures, which would be fetched, become their own text.
 */
export function safeMarkdown(text: string): vscode.MarkdownString {
  return new vscode.MarkdownString(text.replaceAll('![', '!\\['));
}

/** A text in one line, cut to `length` UTF-16 units. */
export function oneLine(text: string, length = 80): string {
  const flat = text.replace(/\s+/g, ' ').trim();
  return flat.length > length ? `${flat.slice(0, length)}…` : flat;
}
