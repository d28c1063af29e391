import * as vscode from 'vscode';
import { articleTitle } from '../../core/page/articleAt';
import { type CleanForm, cleanArticle, joinLines } from '../../core/page/cleanText';
import { resolveArticle } from '../../host/pageTarget';
import type { Services } from '../../host/services';
import { fileNameFor } from './fileName';

/** Puts the article of a row or at the cursor on the clipboard. */
export async function copyArticle(
  { pages, notify }: Services,
  argument: unknown,
  form: CleanForm,
): Promise<void> {
  const { snapshot, article } = await resolveArticle(pages, argument);
  await vscode.env.clipboard.writeText(joinLines(cleanArticle(snapshot.text, article, form)));
  notify.info(vscode.l10n.t('Copied “{0}”.', articleTitle(article, snapshot.text)));
}

/** Writes the clean article to a file that the user names, and opens it. `to` answers the question beforehand. */
export async function extractArticle({ pages }: Services, argument: unknown, to?: vscode.Uri): Promise<void> {
  const { snapshot, article } = await resolveArticle(pages, argument);
  const { document, text } = snapshot;
  const name = `${fileNameFor(articleTitle(article, text))}.md`;
  const folder = document.isUntitled
    ? vscode.workspace.workspaceFolders?.[0]?.uri
    : vscode.Uri.joinPath(document.uri, '..');
  const uri =
    to ??
    (await vscode.window.showSaveDialog({
      title: vscode.l10n.t('Extract Article to File'),
      filters: { Markdown: ['md'], [vscode.l10n.t('Text')]: ['txt'] },
      ...(folder ? { defaultUri: vscode.Uri.joinPath(folder, name) } : {}),
    }));
  if (!uri) return;
  const form = uri.path.endsWith('.txt') ? 'plain' : 'markdown';
  await vscode.workspace.fs.writeFile(
    uri,
    new TextEncoder().encode(joinLines(cleanArticle(text, article, form))),
  );
  await vscode.window.showTextDocument(uri);
}
