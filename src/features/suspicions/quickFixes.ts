import * as vscode from 'vscode';
import type { Suspicion } from '../../core/page/suspicions';
import type { TextEdit } from '../../core/text/edit';
import { rangesOverlap } from '../../core/text/range';
import type { PageSnapshot } from '../../host/pageCache';
import type { Services } from '../../host/services';
import { fromVscodeRange, toVscodeEdit } from '../../host/toVscode';
import { fixTitle, SOURCE } from './diagnostics';
import type { SuspicionStore } from './suspicionStore';

/** What the command that calls a suspicion right is given. */
export interface VerdictArgument {
  readonly uri: string;
  readonly line: number;
  readonly code: string;
  readonly words: string;
}

/** For each suspicion at the cursor: its fix, all fixes of the article, and a way to say that it is right. */
export class QuickFixes implements vscode.CodeActionProvider {
  readonly #services: Services;
  readonly #store: SuspicionStore;

  constructor(services: Services, store: SuspicionStore) {
    this.#services = services;
    this.#store = store;
  }

  provideCodeActions(
    document: vscode.TextDocument,
    _range: vscode.Range,
    { diagnostics }: vscode.CodeActionContext,
  ): vscode.CodeAction[] {
    const ours = diagnostics.filter(({ source }) => source === SOURCE);
    if (ours.length === 0) return [];
    const snapshot = this.#services.pages.get(document);
    const all = this.#store.of(snapshot);
    return ours.flatMap((diagnostic) => {
      const range = fromVscodeRange(document, diagnostic.range);
      const suspicion = all.find((one) => one.code === diagnostic.code && one.range.start === range.start);
      if (!suspicion) return [];
      const inArticle = all.filter((one) => one.article === suspicion.article && one.edits.length > 0);
      return [
        ...(suspicion.edits.length > 0
          ? [fix(snapshot, fixTitle(suspicion), suspicion.edits, diagnostic, true)]
          : []),
        ...(inArticle.length > 1 && suspicion.edits.length > 0
          ? [
              fix(
                snapshot,
                vscode.l10n.t('Fix all in this article'),
                withoutOverlaps(inArticle),
                diagnostic,
                false,
              ),
            ]
          : []),
        right(snapshot, suspicion, diagnostic),
      ];
    });
  }
}

function fix(
  { document }: PageSnapshot,
  title: string,
  edits: readonly TextEdit[],
  diagnostic: vscode.Diagnostic,
  preferred: boolean,
): vscode.CodeAction {
  const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
  action.edit = new vscode.WorkspaceEdit();
  action.edit.set(
    document.uri,
    edits.map((edit) => toVscodeEdit(document, edit)),
  );
  action.diagnostics = [diagnostic];
  action.isPreferred = preferred;
  return action;
}

function right(
  { document }: PageSnapshot,
  suspicion: Suspicion,
  diagnostic: vscode.Diagnostic,
): vscode.CodeAction {
  const { line, code, words } = suspicion;
  const argument: VerdictArgument = { uri: document.uri.toString(), line, code, words };
  const action = new vscode.CodeAction(vscode.l10n.t('It is right'), vscode.CodeActionKind.QuickFix);
  action.command = { command: 'gongbao.suspicions.isRight', title: action.title, arguments: [argument] };
  action.diagnostics = [diagnostic];
  return action;
}

/** The edits of several suspicions, the earlier one's where two meet. */
export function withoutOverlaps(suspicions: readonly Suspicion[]): TextEdit[] {
  const edits = suspicions.flatMap((one) => one.edits).sort((a, b) => a.range.start - b.range.start);
  const kept: TextEdit[] = [];
  for (const edit of edits) {
    const last = kept[kept.length - 1];
    if (!last || !rangesOverlap(last.range, edit.range)) kept.push(edit);
  }
  return kept;
}
