import * as vscode from 'vscode';
import { articleById } from '../../core/page/articleAt';
import { Refusal } from '../../core/refusal';
import { articleUnits } from '../../core/translation/segments/articleUnits';
import { type SourceUpdate, translatedArticle, updateSources } from '../../core/translation/sourceChanges';
import { unitElement } from '../../core/translation/xliff/createXliff';
import { readXliff } from '../../core/translation/xliff/readXliff';
import { replaceUnits, updateXliff } from '../../core/translation/xliff/updateXliff';
import { writeXml } from '../../core/xml/writeXml';
import { openIfThere } from '../../host/openDocuments';
import type { Services } from '../../host/services';
import { cellsOf, NOTEBOOK, notebookNotes, openUnits } from './cells';

/** Brings a translation up to date with its page when it is opened and whenever the page is saved. */
export function registerSourceWatch(services: Services): vscode.Disposable {
  const update = (notebook: vscode.NotebookDocument) => {
    if (notebook.notebookType !== NOTEBOOK) return;
    updateFromPage(services, notebook).catch((error: unknown) =>
      services.log.error('gongbao.translation.update', error),
    );
  };
  for (const notebook of vscode.workspace.notebookDocuments) update(notebook);
  return vscode.Disposable.from(
    vscode.workspace.onDidOpenNotebookDocument(update),
    vscode.workspace.onDidSaveTextDocument((document) => {
      for (const notebook of vscode.workspace.notebookDocuments) {
        if (pageUri(notebook)?.toString() === document.uri.toString()) update(notebook);
      }
    }),
  );
}

/** The page of a translation: the file that it names, in its own folder. */
export function pageUri(notebook: vscode.NotebookDocument): vscode.Uri | undefined {
  const original = notebookNotes(notebook)?.original ?? '';
  if (original === '' || /[\\/]/.test(original) || !notebook.uri.path.includes('/')) return undefined;
  const folder = notebook.uri.path.slice(0, notebook.uri.path.lastIndexOf('/'));
  return notebook.uri.with({ path: `${folder}/${original}` });
}

/**
 * Takes over what the page says now; returns what has changed, undefined where the page or the article is gone. Refuses
 * where the notebook can't be written.
 */
export async function updateFromPage(
  services: Services,
  notebook: vscode.NotebookDocument,
): Promise<SourceUpdate | undefined> {
  const about = notebookNotes(notebook);
  const uri = pageUri(notebook);
  if (!about || !uri) return undefined;
  const document = await openIfThere(uri);
  if (!document) return undefined;
  const { page, text } = services.pages.get(document);
  const old = openUnits(notebook);
  const article = translatedArticle(page, text, old, about.article) ?? undefined;
  if (!article || !articleById(page, article.id)) return undefined;
  const update = updateSources(old, articleUnits(article, text, about.article));
  if (JSON.stringify(update.units) === JSON.stringify(old)) return update;
  const current = updateXliff(readXliff(about.xliff).document, old);
  const xliff = writeXml(replaceUnits(current, update.units, unitElement));
  const edit = new vscode.WorkspaceEdit();
  edit.set(notebook.uri, [
    vscode.NotebookEdit.updateNotebookMetadata({ ...notebook.metadata, gongbao: { ...about, xliff } }),
    vscode.NotebookEdit.replaceCells(new vscode.NotebookRange(0, notebook.cellCount), cellsOf(update.units)),
  ]);
  if (!(await vscode.workspace.applyEdit(edit)))
    throw new Refusal('read-only', vscode.workspace.asRelativePath(notebook.uri));
  tell(services, update);
  return update;
}

function tell(services: Services, { changed, added, removed, moved }: SourceUpdate): void {
  if (changed + added + removed + moved === 0) return;
  services.notify.info(
    vscode.l10n.t(
      'The page has changed. Segments to review: {0}, new: {1}, gone: {2}, moved: {3}.',
      String(changed),
      String(added),
      String(removed),
      String(moved),
    ),
  );
}
