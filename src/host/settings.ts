import * as vscode from 'vscode';

/** Typed access to `gongbao.*`; read anew at each call, so that a change takes effect at once. */
export const settings = {
  /** Languages whose documents may hold a page. */
  languages: (): readonly string[] => get('languages', ['zh-article', 'markdown', 'plaintext']),
  hovers: (): boolean => get('glossary.hovers', true),
  /** The name under notes of one's own; '' for none. */
  noteAuthor: (): string => get('notes.author', ''),
  followCursor: (): boolean => get('articles.followCursor', true),
};

function get<T>(key: string, fallback: T): T {
  return vscode.workspace.getConfiguration('gongbao').get<T>(key) ?? fallback;
}
