import * as vscode from 'vscode';
import { articleAt, articleTitle } from '../../core/page/articleAt';
import { Refusal } from '../../core/refusal';
import type { ConversionScope } from '../../core/script/pageEdits';
import type { PageCache, PageSnapshot } from '../../host/pageCache';
import { fromVscodeRange } from '../../host/toVscode';
import { articleCount } from '../../host/wording';

/** What a caller (a menu, a keybinding) may ask for; without it the selection decides, and where there is none the user. */
export interface ScopeArgument {
  readonly scope?: 'selections' | 'article' | 'page';
}

export interface ConversionTarget {
  readonly snapshot: PageSnapshot;
  readonly scope: ConversionScope;
}

/** Finds out what is to be converted; undefined where the user dismissed the choice. */
export async function chooseScope(
  pages: PageCache,
  argument: ScopeArgument | undefined,
): Promise<ConversionTarget | undefined> {
  const editor = vscode.window.activeTextEditor;
  if (!editor) throw new Refusal('no-editor');
  const snapshot = pages.get(editor.document);
  const selections = editor.selections.filter((selection) => !selection.isEmpty);
  const wanted = argument?.scope ?? (selections.length > 0 ? 'selections' : await ask(snapshot, editor));
  switch (wanted) {
    case undefined:
      return undefined;
    case 'selections': {
      const ranges = selections.map((selection) => fromVscodeRange(editor.document, selection));
      return { snapshot, scope: { kind: 'ranges', ranges } };
    }
    case 'article': {
      const article = articleAt(snapshot.page, editor.selection.active.line + 1);
      if (!article) throw new Refusal('no-article');
      return { snapshot, scope: { kind: 'article', id: article.id } };
    }
    case 'page':
      return { snapshot, scope: { kind: 'page' } };
  }
}

async function ask(
  snapshot: PageSnapshot,
  editor: vscode.TextEditor,
): Promise<'article' | 'page' | undefined> {
  const article = articleAt(snapshot.page, editor.selection.active.line + 1);
  if (!article || snapshot.page.articles.length < 2) return 'page';
  const choices = [
    {
      label: vscode.l10n.t('This article'),
      description: articleTitle(article, snapshot.text),
      scope: 'article' as const,
    },
    {
      label: vscode.l10n.t('Whole page'),
      description: articleCount(snapshot.page.articles.length),
      scope: 'page' as const,
    },
  ];
  const choice = await vscode.window.showQuickPick(choices, { title: vscode.l10n.t('Convert what?') });
  return choice?.scope;
}
