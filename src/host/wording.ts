import * as vscode from 'vscode';
import type { LineRole } from '../core/page/model';

/** What a line role is called. */
export function roleName(role: LineRole): string {
  switch (role) {
    case 'column-label':
      return vscode.l10n.t('column label');
    case 'kicker':
      return vscode.l10n.t('kicker');
    case 'headline':
      return vscode.l10n.t('headline');
    case 'deck':
      return vscode.l10n.t('deck');
    case 'subhead':
      return vscode.l10n.t('subhead');
    case 'byline':
      return vscode.l10n.t('byline');
    case 'lead':
      return vscode.l10n.t('lead');
    case 'body':
      return vscode.l10n.t('body');
    case 'caption':
      return vscode.l10n.t('caption');
    case 'credit':
      return vscode.l10n.t('credit');
    case 'dateline':
      return vscode.l10n.t('dateline');
    case 'noise':
      return vscode.l10n.t('noise');
  }
}

/** “1 article”, “6 articles”. */
export function articleCount(count: number): string {
  return count === 1 ? vscode.l10n.t('1 article') : vscode.l10n.t('{0} articles', count);
}

/** “1 open note”, “3 open notes”. */
export function openNoteCount(count: number): string {
  return count === 1 ? vscode.l10n.t('1 open note') : vscode.l10n.t('{0} open notes', count);
}
