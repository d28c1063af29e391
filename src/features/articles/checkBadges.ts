import * as vscode from 'vscode';

const SCHEME = 'gongbao-checks';

/** The address that carries an article's number of things to check, and what they are, to its badge. */
export function checksUri(
  page: vscode.Uri,
  articleId: string,
  checks: number,
  why: readonly string[],
): vscode.Uri {
  return vscode.Uri.from({
    scheme: SCHEME,
    path: `${page.path}/${articleId}`,
    query: String(checks),
    fragment: why.join('\n'),
  });
}

/** Shows how many things an article has to check, as the explorer shows how many problems a file has. */
export function registerCheckBadges(): vscode.Disposable {
  return vscode.window.registerFileDecorationProvider({
    provideFileDecoration(uri) {
      if (uri.scheme !== SCHEME) return undefined;
      const count = Number(uri.query);
      return new vscode.FileDecoration(
        count > 9 ? '9+' : String(count),
        [vscode.l10n.t('{0} to check', count), uri.fragment].filter((words) => words !== '').join('\n'),
        new vscode.ThemeColor('list.warningForeground'),
      );
    },
  });
}
