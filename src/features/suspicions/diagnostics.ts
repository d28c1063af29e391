import * as vscode from 'vscode';
import type { Suspicion } from '../../core/page/suspicions';
import type { PageSnapshot } from '../../host/pageCache';
import { toVscodeRange } from '../../host/toVscode';

export const SOURCE = 'Gongbao';

/** A suspicion as an entry of the Problems view: information, never a warning. */
export function toDiagnostic({ document }: PageSnapshot, suspicion: Suspicion): vscode.Diagnostic {
  const diagnostic = new vscode.Diagnostic(
    toVscodeRange(document, suspicion.range),
    describe(suspicion, document.getText(toVscodeRange(document, suspicion.range))),
    vscode.DiagnosticSeverity.Information,
  );
  diagnostic.source = SOURCE;
  diagnostic.code = suspicion.code;
  if (suspicion.code === 'garbage' || suspicion.code === 'doubled')
    diagnostic.tags = [vscode.DiagnosticTag.Unnecessary];
  return diagnostic;
}

function describe({ code, evidence, edits }: Suspicion, printed: string): string {
  switch (code) {
    case 'look-alike':
      return vscode.l10n.t(
        '“{0}” is probably misread: “{1}”, as in {2}.',
        printed,
        edits[0]?.newText ?? '',
        evidence.trim(),
      );
    case 'kicker-dash':
      return vscode.l10n.t('The dash that closes a kicker, read as “一”.');
    case 'stray-space':
      return vscode.l10n.t('Stray spaces within words of this article: {0}.', evidence);
    case 'half-width':
      return vscode.l10n.t('Half-width marks in the Chinese text of this article: {0}.', evidence);
    case 'garbage':
      return vscode.l10n.t('Probably no text: “{0}”.', printed);
    case 'doubled':
      return vscode.l10n.t('Line {0} says this whole; this copy is cut short.', evidence);
    case 'no-byline':
      return vscode.l10n.t('No byline found.');
    case 'no-body':
      return vscode.l10n.t('A headline without a text.');
  }
}

/** What the fix of a suspicion is called. */
export function fixTitle({ code, edits }: Suspicion): string {
  switch (code) {
    case 'stray-space':
      return vscode.l10n.t('Remove the stray spaces of this article');
    case 'half-width':
      return vscode.l10n.t('Make the marks of this article full-width');
    case 'garbage':
    case 'doubled':
      return vscode.l10n.t('Remove this line');
    default:
      return vscode.l10n.t('Change to “{0}”', edits[0]?.newText ?? '');
  }
}
