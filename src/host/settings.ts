import * as vscode from 'vscode';

/** Typed access to `gongbao.*`; read anew at each call, so that a change takes effect at once. */
export const settings = {
  /** Languages whose documents may hold a page. */
  languages: (): readonly string[] => get('languages', ['zh-article', 'markdown', 'plaintext']),
  hovers: (): boolean => get('glossary.hovers', true),
  fragmentHints: (): boolean => get('fragments.hints', true),
  fragmentLights: (): boolean => get('fragments.lights', true),
  suspicions: (): 'off' | 'pages' | 'always' => get('suspicions.check', 'pages'),
  suspicionsIgnored: (): readonly string[] => get('suspicions.ignore', []),
  followCursor: (): boolean => get('articles.followCursor', true),
};

function get<T>(key: string, fallback: T): T {
  return vscode.workspace.getConfiguration('gongbao').get<T>(key) ?? fallback;
}
