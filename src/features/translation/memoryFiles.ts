import * as vscode from 'vscode';
import { emptyTmx } from '../../core/translation/memory/tmx';
import { readBytes } from '../../host/files';
import type { Services } from '../../host/services';
import { settings } from '../../host/settings';
import { NOTEBOOK, notebookNotes } from './cells';

const FILTERS = { TMX: ['tmx'] };

/** Takes over a TMX file into the workspace's memory. */
export async function importMemory(services: Services, argument: unknown): Promise<void> {
  const uri =
    argument instanceof vscode.Uri
      ? argument
      : (await vscode.window.showOpenDialog({ filters: FILTERS }))?.[0];
  if (!uri) return;
  const count = await services.memory.import(uri, language());
  services.notify.info(vscode.l10n.t('New units in the translation memory: {0}.', String(count)));
}

/** Writes the workspace's memory to a file of the user's choice. */
export async function exportMemory(services: Services, argument: unknown): Promise<void> {
  const uri =
    argument instanceof vscode.Uri ? argument : await vscode.window.showSaveDialog({ filters: FILTERS });
  if (!uri) return;
  const from = services.memory.uri;
  // Byte for byte: the XML declaration may name an encoding.
  const bytes = (from && (await readBytes(from))) ?? new TextEncoder().encode(emptyTmx(''));
  await vscode.workspace.fs.writeFile(uri, bytes);
  services.notify.info(vscode.l10n.t('Exported to “{0}”.', vscode.workspace.asRelativePath(uri)));
}

/** The target language of the notebook that is worked on, else the one of the settings. */
function language(): string {
  const notebook = vscode.window.activeNotebookEditor?.notebook;
  const about = notebook?.notebookType === NOTEBOOK ? notebookNotes(notebook) : undefined;
  return about?.targetLanguage ?? settings.targetLanguage();
}
