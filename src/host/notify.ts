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
    case 'no-term':
      return vscode.l10n.t('“{0}” is no term of the glossary.', detail);
    case 'no-workspace':
      return vscode.l10n.t('Open a folder first: a glossary of your own is kept in it.');
    case 'no-entries':
      return vscode.l10n.t('There are no terms in “{0}”.', detail);
    case 'no-rendering':
      return vscode.l10n.t('“{0}” has no English rendering yet. Edit the term to give it one.', detail);
    case 'unknown-format':
      return vscode.l10n.t('“{0}” is no glossary: its name must end in .tsv, .csv or .tbx.', detail);
    case 'article-ends':
      return vscode.l10n.t('The article begins or ends here.');
    case 'no-review':
      return vscode.l10n.t('No repair is under review. Run “Repair Page…” on a page first.');
    case 'sidecar-newer':
      return vscode.l10n.t('“{0}” was written by a later version of Gongbao, so it was left alone.', detail);
    case 'no-line':
      return vscode.l10n.t('Put the cursor on a line of the page, or select lines, first.');
    case 'nothing-to-undo':
      return vscode.l10n.t('There is no correction to undo or redo on this page.');
    case 'other-page':
      return vscode.l10n.t('Lines can only be moved within their page.');
    case 'stale':
      return vscode.l10n.t(
        '“{0}” changed in the meantime, so nothing was written. Run the command again.',
        detail,
      );
    case 'read-only':
      return vscode.l10n.t('“{0}” can’t be written. Save a copy and work on that.', detail);
    case 'not-unicode':
      return vscode.l10n.t(
        '“{0}” is not UTF-8 text, so it was left alone. Save it as UTF-8 and try again.',
        detail,
      );
    case 'asset-missing':
      return vscode.l10n.t('The file “{0}” of the extension is missing. Install Gongbao again.', detail);
    case 'unknown-config':
      return vscode.l10n.t('There is no conversion named “{0}”.', detail);
    case 'xml-malformed':
      return vscode.l10n.t('This is not well-formed XML: it breaks off or goes wrong at line {0}.', detail);
    case 'xml-definitions':
      return vscode.l10n.t(
        'This XML defines entities of its own, which can be used for attacks, so it was not read.',
      );
    case 'xml-too-large':
      return vscode.l10n.t('This file is larger than {0}. Split it and open the parts.', detail);
    case 'not-xliff':
      return vscode.l10n.t('This is not an XLIFF file: it begins with <{0}>.', detail);
    case 'xliff-version':
      return vscode.l10n.t('This is XLIFF “{0}”. Gongbao reads XLIFF 2.0 and 2.1.', detail);
    case 'not-chinese-source':
      return vscode.l10n.t('This XLIFF file translates from “{0}”. Gongbao translates from Chinese.', detail);
    case 'not-tmx':
      return vscode.l10n.t('This is not a TMX translation memory: it begins with <{0}>.', detail);
    case 'memory-damaged':
      return vscode.l10n.t(
        '“{0}” is no complete TMX file, so nothing can be added to it. Mend it or move it away.',
        detail,
      );
    case 'no-translation':
      return vscode.l10n.t('Open a translation first: the command works on the active bilingual notebook.');
    case 'unsaved':
      return vscode.l10n.t('Save “{0}” first: the translation is kept in a file beside it.', detail);
    case 'draft-failed':
      return vscode.l10n.t('No machine draft: {0}', detail);
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
    case 'note-not-read':
      return vscode.l10n.t('The notes file can’t be read, so no note can be made here: {0}', detail);
    case 'note-not-saved':
      return vscode.l10n.t('The note could not be saved: {0}', detail);
    case 'note-read-only':
      return vscode.l10n.t(
        'Notes are kept beside the page, and “{0}” is in a place that can’t be written to. Save a copy of the page and note on that.',
        detail,
      );
    case 'note-unreadable':
      return vscode.l10n.t('“{0}” holds no annotations that Gongbao can read.', detail);
    case 'nothing-kept':
      return vscode.l10n.t('No original is kept for “{0}”: it has not been converted here.', detail);
    case 'no-open-choice':
      return vscode.l10n.t('“{0}” has no open choices.', detail);
    case 'cannot-restore':
      return vscode.l10n.t(
        '“{0}” has nothing left of the conversion that could be restored. Compare it with the original instead.',
        detail,
      );
  }
}

const HINT_MS = 4000;

/** The only place that shows messages: refusals as they are, faults with a way to the log, cancellation never. */
export class Notify {
  readonly #log: Log;

  constructor(log: Log) {
    this.#log = log;
  }

  info(message: string): void {
    void vscode.window.showInformationMessage(message);
  }

  /** Says in the status bar, for a moment, what was done. */
  hint(message: string): void {
    vscode.window.setStatusBarMessage(message, HINT_MS);
  }

  /** Tells something and offers answers; undefined where the user dismissed it. */
  async ask(message: string, ...answers: string[]): Promise<string | undefined> {
    return vscode.window.showInformationMessage(message, ...answers);
  }

  /**
   * Asks before something is lost, in a dialog that waits for an answer; false where the user cancels it, or closes it
   * where there is nothing to cancel and `no` says what then happens.
   */
  async confirm(question: string, yes: string, no?: string): Promise<boolean> {
    const answers = [{ title: yes }, ...(no === undefined ? [] : [{ title: no, isCloseAffordance: true }])];
    return (await vscode.window.showWarningMessage(question, { modal: true }, ...answers))?.title === yes;
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
