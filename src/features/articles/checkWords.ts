import * as vscode from 'vscode';
import { type ArticleCheck, articleChecks } from '../../core/page/articleChecks';
import type { Article } from '../../core/page/model';
import { reasonWords } from '../../host/reasonWords';

/** What is worth a look in an article, and why, in words; a line each. */
export function checkWords(article: Article): string[] {
  return articleChecks(article).map((check) => [wordsOf(check), ...reasonWords(check.reasons)].join(' '));
}

/** Where an article goes on behind another, in words. */
export function resumedWords(article: Article): string[] {
  return article.reasons.flatMap(({ code, line }) =>
    code === 'resumed' && line !== undefined
      ? [vscode.l10n.t('Goes on in line {0}, behind another article.', line)]
      : [],
  );
}

function wordsOf({ code, line }: ArticleCheck): string {
  switch (code) {
    case 'weak-join':
      return vscode.l10n.t('Line {0}: check whether it is in the right place.', line);
    case 'doubtful-place':
      return vscode.l10n.t('Line {0} may belong to another article.', line);
    case 'begins-inside':
      return vscode.l10n.t(
        'The text begins inside a sentence in line {0}: what precedes it is missing.',
        line,
      );
    case 'ends-open':
      return vscode.l10n.t('The text ends inside a sentence in line {0}: what follows is missing.', line);
    case 'no-headline':
      return vscode.l10n.t('No headline found.');
    case 'no-byline':
      return vscode.l10n.t('No byline found.');
    case 'no-body':
      return vscode.l10n.t('A headline without a text.');
  }
}
