import * as vscode from 'vscode';
import type { Taste } from '../core/script/taste';

/** Typed access to `gongbao.*`; read anew at each call, so that a change takes effect at once. */
export const settings = {
  /** Languages whose documents may hold a page. */
  languages: (): readonly string[] => get('languages', ['zh-article', 'markdown', 'plaintext']),
  /** The regional spellings that a workspace or folder has chosen. */
  taste: (scope?: vscode.Uri): Taste => {
    const section = vscode.workspace.getConfiguration('gongbao.conversion', scope ?? null);
    const chosen: Record<string, string> = {};
    for (const key of ['tai', 'li', 'qun', 'wei', 'zhou', 'quotes'] as const) {
      const value = section.get<string>(key, 'auto');
      if (value !== 'auto') chosen[key] = value;
    }
    return chosen;
  },
  /** For which pages a choice among candidates is remembered. */
  rememberChoices: (scope?: vscode.Uri): 'page' | 'workspace' | 'never' =>
    vscode.workspace.getConfiguration('gongbao.conversion', scope ?? null).get('rememberChoices', 'page'),
  hovers: (): boolean => get('glossary.hovers', true),
  followCursor: (): boolean => get('articles.followCursor', true),
};

function get<T>(key: string, fallback: T): T {
  return vscode.workspace.getConfiguration('gongbao').get<T>(key) ?? fallback;
}
