import * as vscode from 'vscode';
import { anchorOf, readLineWords } from '../../core/page/correctionsAnchors';
import { Refusal } from '../../core/refusal';
import { applyStamped } from '../../host/edits';
import { resolveArticle } from '../../host/pageTarget';
import { documentSelector, type Services } from '../../host/services';
import { settings } from '../../host/settings';
import { QuickFixes, type VerdictArgument, withoutOverlaps } from './quickFixes';
import { SuspicionStore } from './suspicionStore';

/** What looks wrong on a page, in the Problems view, with fixes; what the editor calls right is kept beside the page. */
export function register(services: Services): vscode.Disposable {
  const { commands, corrections, notify, pages } = services;
  const store = new SuspicionStore(services);
  return vscode.Disposable.from(
    store,
    vscode.languages.registerCodeActionsProvider(
      documentSelector(settings.languages()),
      new QuickFixes(services, store),
      { providedCodeActionKinds: [vscode.CodeActionKind.QuickFix] },
    ),
    commands.register('gongbao.suspicions.fixArticle', async (argument?: unknown) => {
      const { snapshot, article } = await resolveArticle(pages, argument);
      const edits = withoutOverlaps(store.of(snapshot).filter((one) => one.article === article.id));
      await applyStamped(snapshot.document, snapshot.version, edits);
      if (edits.length === 0) notify.info(vscode.l10n.t('Nothing looks wrong in this article.'));
    }),
    commands.register('gongbao.suspicions.isRight', async ({ uri, line, code, words }: VerdictArgument) => {
      const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(uri, true));
      const { page, text } = pages.get(document);
      const anchor = anchorOf(readLineWords(page, text), line);
      if (!anchor) throw new Refusal('no-line');
      await corrections.add(document.uri, [{ kind: 'right', line: anchor, code, words }]);
    }),
  );
}
