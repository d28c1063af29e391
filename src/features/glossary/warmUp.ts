import * as vscode from 'vscode';
import { firstLook } from '../../host/firstLook';
import type { Services } from '../../host/services';
import { settings } from '../../host/settings';

/** Behind the highlighting of the page, which the user sees first. */
const DELAY_MS = 150;

/**
 * Reads the glossary and the dictionary a moment after the first page is shown, so that the first card does not wait
 * for them. Nothing is read where no page is open or cards are switched off.
 */
export function registerWarmUp(services: Services): vscode.Disposable {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const look = () => {
    if (timer !== undefined || !settings.hovers()) return;
    if (!vscode.window.visibleTextEditors.some(({ document }) => services.pages.reads(document))) return;
    timer = setTimeout(() => {
      read(services).catch((error: unknown) => services.log.error('glossary', error));
    }, DELAY_MS);
  };
  return vscode.Disposable.from(
    vscode.window.onDidChangeVisibleTextEditors(look),
    firstLook(look),
    new vscode.Disposable(() => clearTimeout(timer)),
  );
}

async function read({ glossary, dictionary }: Services): Promise<void> {
  await glossary.get();
  if (settings.dictionary()) await dictionary.get();
}
