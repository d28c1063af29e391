import * as vscode from 'vscode';
import type { Finding } from '../../core/translation/checks/finding';

/** A finding in a sentence. */
export function findingText({ code, details }: Finding): string {
  const [first = '', second = ''] = details;
  switch (code) {
    case 'empty':
      return vscode.l10n.t('The segment counts as translated but is empty.');
    case 'same-as-source':
      return vscode.l10n.t('The translation is the source itself.');
    case 'codes':
      return vscode.l10n.t('Inline codes differ from the source: {0}', details.join(' '));
    case 'figure':
      return second === ''
        ? vscode.l10n.t('The figure {0} is not in the source.', first)
        : vscode.l10n.t('The figure {0} is missing: expected {1}.', first, second);
    case 'date':
    case 'currency':
    case 'direction':
      return vscode.l10n.t('The source says {0}, the translation {1}.', first, second);
    case 'negation':
      return vscode.l10n.t('The source forbids (“{0}”), the translation does not.', first);
    case 'name':
      return vscode.l10n.t('The name {0} is missing: expected something like “{1}”.', first, second);
    case 'untranslated':
      return vscode.l10n.t('“{0}” is left untranslated.', first);
    case 'wide-punctuation':
      return vscode.l10n.t('“{0}” is a full-width character.', first);
    case 'brackets':
      return vscode.l10n.t('The bracket {0} has no partner.', first);
    case 'quotes':
      return vscode.l10n.t('Quotation marks are missing, unpaired or mixed: {0}', details.join(' '));
    case 'end-mark':
      return vscode.l10n.t('The end mark does not fit the source: “{0}”.', first);
    case 'doubled-word':
      return vscode.l10n.t('“{0}” stands twice.', first);
    case 'spaces':
      return vscode.l10n.t('There is a space too many.');
    case 'length':
      return vscode.l10n.t('The length is unusual: {0} letters for each Chinese character.', first);
    case 'term-missing':
      return vscode.l10n.t('The glossary renders {0} as: {1}', first, details.slice(1).join('; '));
    case 'term-forbidden':
      return vscode.l10n.t('The glossary rules out “{1}” for {0}.', first, second);
    case 'headline-case':
      return first === 'title'
        ? vscode.l10n.t('The headline is not in title case.')
        : vscode.l10n.t('The headline is not in sentence case.');
    case 'inconsistent-target':
      return vscode.l10n.t('The same source is translated elsewhere as “{0}”.', first);
    case 'inconsistent-source':
      return vscode.l10n.t('The same translation stands elsewhere for “{0}”.', first);
    case 'source-changed':
      return vscode.l10n.t('The page has changed since this was translated. It was: {0}', first);
  }
}
