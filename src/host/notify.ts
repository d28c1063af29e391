import * as vscode from 'vscode';
import { Refusal } from '../core/refusal';
import type { Log } from './log';

/** One sentence for a person: what happened, to which file, and what to do. */
export function sentenceFor(refusal: Refusal): string {
  const { code, detail } = refusal;
  switch (code) {
    case 'no-editor':
      return vscode.l10n.t('Open a page first: the command works on the active editor.');
    case 'no-page':
      return vscode.l10n.t('“{0}” holds no Chinese text to work on.', detail);
    case 'no-article':
      return vscode.l10n.t(
        'There is no article at the cursor. Put the cursor into one, or choose the whole page.',
      );
    case 'stale':
      return vscode.l10n.t(
        '“{0}” changed in the meantime, so nothing was written. Run the command again.',
        detail,
      );
    case 'read-only':
      return vscode.l10n.t('“{0}” can’t be written. Save a copy and work on that.', detail);
    case 'asset-missing':
      return vscode.l10n.t('The file “{0}” of the extension is missing. Install Gongbao again.', detail);
    case 'unknown-config':
      return vscode.l10n.t('There is no conversion named “{0}”.', detail);
    case 'note-on-nothing':
      return vscode.l10n.t(
        'There is no text to note on. Select some words, or put the cursor on a line with text.',
      );
    case 'note-on-untitled':
      return vscode.l10n.t('Notes are kept beside the page, and this page has no file yet. Save it first.');
    case 'note-newer':
      return vscode.l10n.t(
        '“{0}” comes from a later version of Gongbao, so it is shown but not changed.',
        detail,
      );
    case 'note-busy':
      return vscode.l10n.t(
        '“{0}” is being written by something else. The note was not saved; try again.',
        detail,
      );
    case 'note-not-saved':
      return vscode.l10n.t('The note could not be saved: {0}', detail);
    case 'note-unreadable':
      return vscode.l10n.t('“{0}” holds no annotations that Gongbao can read.', detail);
  }
}

/** The only place that shows messages: refusals as they are, faults with a way to the log, cancellation never. */
export class Notify {
  readonly #log: Log;

  constructor(log: Log) {
    this.#log = log;
  }

  info(message: string): void {
    void vscode.window.showInformationMessage(message);
  }

  problem(where: string, error: unknown): void {
    if (error instanceof vscode.CancellationError) return;
    if (error instanceof Refusal) {
      void vscode.window.showWarningMessage(sentenceFor(error));
      return;
    }
    this.#log.error(where, error);
    const showLog = vscode.l10n.t('Show Log');
    const message = vscode.l10n.t('Gongbao could not finish “{0}”. The log has the details.', where);
    vscode.window.showErrorMessage(message, showLog).then((answer) => {
      if (answer === showLog) this.#log.show();
    });
  }
}
