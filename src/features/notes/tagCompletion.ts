import * as vscode from 'vscode';
import { COMMENT_SCHEME } from '../../host/pageCache';
import type { Services } from '../../host/services';

/** Completes #tags in the fields of the Comments API with the tags of the open pages' notes. */
export function completeTags(services: Services): vscode.Disposable {
  return vscode.languages.registerCompletionItemProvider(
    { scheme: COMMENT_SCHEME },
    {
      provideCompletionItems: (document, position) => {
        const before = document.lineAt(position.line).text.slice(0, position.character);
        const mark = before.lastIndexOf('#');
        if (mark < 0 || /\s/.test(before.slice(mark))) return [];
        const tags = new Set(
          vscode.workspace.textDocuments.flatMap((page) =>
            (services.notes.known(page)?.notes ?? []).flatMap(({ note }) => note.tags),
          ),
        );
        const range = new vscode.Range(position.line, mark + 1, position.line, position.character);
        return [...tags].sort().map((tag) => {
          const item = new vscode.CompletionItem(tag, vscode.CompletionItemKind.Keyword);
          item.range = range;
          return item;
        });
      },
    },
    '#',
  );
}
