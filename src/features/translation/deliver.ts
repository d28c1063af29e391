import * as vscode from 'vscode';
import { Refusal } from '../../core/refusal';
import { toDocx } from '../../core/translation/export/docx';
import { toHtmlTable, toMarkdown, toMarkdownTable, toPlainText } from '../../core/translation/export/text';
import type { Translation } from '../../core/translation/model';
import type { Services } from '../../host/services';
import { notebookNotes, openUnits } from './cells';
import { activeNotebook } from './currentSegment';

interface Format {
  readonly id: string;
  readonly label: string;
  readonly ending: string;
  readonly write: (translation: Translation) => Uint8Array | string;
}

function formats(): readonly Format[] {
  return [
    { id: 'markdown', label: vscode.l10n.t('Markdown'), ending: 'md', write: toMarkdown },
    { id: 'text', label: vscode.l10n.t('Plain text'), ending: 'txt', write: toPlainText },
    {
      id: 'docx',
      label: vscode.l10n.t('Word'),
      ending: 'docx',
      write: (translation) => toDocx(translation, 'article'),
    },
    {
      id: 'docx-table',
      label: vscode.l10n.t('Word, bilingual table'),
      ending: 'bilingual.docx',
      write: (translation) => toDocx(translation, 'table'),
    },
    {
      id: 'markdown-table',
      label: vscode.l10n.t('Markdown, bilingual table'),
      ending: 'bilingual.md',
      write: toMarkdownTable,
    },
    {
      id: 'html-table',
      label: vscode.l10n.t('HTML, bilingual table'),
      ending: 'bilingual.html',
      write: toHtmlTable,
    },
  ];
}

/** What a caller may fix beforehand, so that nothing is asked. */
export interface DeliverArgument {
  readonly format?: string;
  readonly uri?: vscode.Uri;
}

/** Writes the active translation in a form that its reader can use, where the user says. */
export async function deliver(services: Services, argument: DeliverArgument = {}): Promise<void> {
  const { notebook } = activeNotebook();
  const title = vscode.l10n.t('Export the translation as…');
  const format =
    formats().find(({ id }) => id === argument.format) ??
    (await vscode.window.showQuickPick(formats(), { title }));
  if (!format) return;
  const suggested = notebook.uri.with({
    path: notebook.uri.path.replace(/(?:\.xlf)?$/, `.${format.ending}`),
  });
  const uri = argument.uri ?? (await vscode.window.showSaveDialog({ defaultUri: suggested, title }));
  if (!uri) return;
  const written = format.write(openTranslation(notebook));
  const bytes = typeof written === 'string' ? new TextEncoder().encode(written) : written;
  await vscode.workspace.fs.writeFile(uri, bytes);
  services.notify.info(vscode.l10n.t('Exported to “{0}”.', vscode.workspace.asRelativePath(uri)));
}

/** The translation as the open notebook has it. */
export function openTranslation(notebook: vscode.NotebookDocument): Translation {
  const about = notebookNotes(notebook);
  if (!about) throw new Refusal('no-translation');
  const { xliff: _xliff, ...rest } = about;
  return { ...rest, units: openUnits(notebook) };
}
