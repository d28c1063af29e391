import * as vscode from 'vscode';
import { Refusal } from '../../core/refusal';
import { CLEAN_SCHEME, REPAIR_SCHEME } from '../../host/liftedSchemes';
import { resolveArticle, resolveTarget } from '../../host/pageTarget';
import type { Services } from '../../host/services';
import { CleanDocuments } from './cleanDocuments';
import { Proposals } from './proposals';
import { acceptRepair, chooseRepairs, discardRepair, reviewRepair } from './repairReview';
import { copyArticle, extractArticle } from './takeArticle';

/** Lifts an article or the page out of the damage: to read, copy, file, or to write back. */
export function register(services: Services): vscode.Disposable {
  const { commands, pages } = services;
  const clean = new CleanDocuments(pages);
  const proposals = new Proposals();
  const open = (uri: vscode.Uri) =>
    vscode.window.showTextDocument(uri, { viewColumn: vscode.ViewColumn.Beside, preview: true });
  return vscode.Disposable.from(
    clean,
    proposals,
    vscode.workspace.registerTextDocumentContentProvider(CLEAN_SCHEME, clean),
    vscode.workspace.registerFileSystemProvider(REPAIR_SCHEME, proposals, { isCaseSensitive: true }),
    vscode.languages.registerDefinitionProvider(
      { scheme: CLEAN_SCHEME },
      { provideDefinition: ({ uri }, position) => clean.source(uri, position) },
    ),
    commands.register('gongbao.lift.openArticle', async (argument?: unknown) => {
      const { snapshot, article } = await resolveArticle(pages, argument);
      await open(clean.uri(snapshot, article));
    }),
    commands.register('gongbao.lift.openPage', async (argument?: unknown) => {
      const { snapshot } = await resolveTarget(pages, argument);
      if (snapshot.page.articles.length === 0)
        throw new Refusal('no-page', vscode.workspace.asRelativePath(snapshot.document.uri));
      await open(clean.uri(snapshot));
    }),
    commands.register('gongbao.lift.toSource', () => goToSource(clean)),
    commands.register('gongbao.lift.copyText', (argument?: unknown) =>
      copyArticle(services, argument, 'plain'),
    ),
    commands.register('gongbao.lift.copyMarkdown', (argument?: unknown) =>
      copyArticle(services, argument, 'markdown'),
    ),
    // A menu passes all selected rows behind the one that was clicked.
    commands.register('gongbao.lift.extract', (argument?: unknown, to?: unknown) =>
      extractArticle(services, argument, to instanceof vscode.Uri ? to : undefined),
    ),
    commands.register('gongbao.repair.review', (argument?: unknown) =>
      reviewRepair(services, proposals, argument),
    ),
    commands.register('gongbao.repair.accept', () => acceptRepair(proposals)),
    commands.register('gongbao.repair.choose', (given?: unknown) =>
      chooseRepairs(services, proposals, Array.isArray(given) ? given : undefined),
    ),
    commands.register('gongbao.repair.discard', () => discardRepair(proposals)),
  );
}

/** From a clean document to the place in the page that its cursor stands for. */
async function goToSource(clean: CleanDocuments): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  if (editor?.document.uri.scheme !== CLEAN_SCHEME) throw new Refusal('no-editor');
  const location = await clean.source(editor.document.uri, editor.selection.active);
  if (!location) throw new Refusal('no-article');
  const shown = vscode.window.visibleTextEditors.find(
    ({ document }) => document.uri.toString() === location.uri.toString(),
  );
  const column = shown?.viewColumn;
  await vscode.window.showTextDocument(location.uri, {
    selection: location.range,
    ...(column === undefined ? {} : { viewColumn: column }),
  });
}
