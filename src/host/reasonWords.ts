import * as vscode from 'vscode';
import type { Reason } from '../core/page/model';

/** What speaks for and against a join, in words; codes that have none are left out. */
export function reasonWords(reasons: readonly Reason[]): string[] {
  return reasons.map(wordsOf).filter((words) => words !== '');
}

function wordsOf({ code, detail }: Reason): string {
  switch (code) {
    case 'word-across':
      return vscode.l10n.t('A word lies across the break: {0}', detail ?? '');
    case 'words-elsewhere':
      return vscode.l10n.t('The same characters stand together elsewhere on the page: {0}', detail ?? '');
    case 'quote-closes':
      return vscode.l10n.t('A quotation goes on over the break.');
    case 'quote-unbalanced':
      return vscode.l10n.t('The quotation marks on both sides do not match.');
    case 'bracket-closes':
      return vscode.l10n.t('A bracket that opens before the break closes behind it.');
    case 'bracket-unbalanced':
      return vscode.l10n.t('The brackets on both sides do not match.');
    case 'sentence-open':
      return vscode.l10n.t('The sentence before the break is not finished.');
    case 'sentence-ends':
      return vscode.l10n.t('A sentence ends before the break.');
    case 'corrected':
      return vscode.l10n.t('A correction joined the two.');
    default:
      return '';
  }
}
