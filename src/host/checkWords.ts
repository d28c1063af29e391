import * as vscode from 'vscode';
import { type ArticleCheck, articleChecks, likelyErrors } from '../core/page/articleChecks';
import type { Article } from '../core/page/model';
import { reasonWords } from './reasonWords';

/** What is worth a look in an article, and why, in words; a line each. */
export interface CheckWords {
  /** Where an error is about as likely as none. */
  readonly likely: readonly string[];
  /** Where one is possible. */
  readonly hints: readonly string[];
}

/** What is worth a look in an article; a place that is likely wrong is no hint too. */
export function checkWords(article: Article): CheckWords {
  const likely = likelyErrors(article);
  const places = new Set(likely.map(({ code, line }) => `${code} ${line}`));
  const hints = articleChecks(article).filter(({ code, line }) => !places.has(`${code} ${line}`));
  return { likely: likely.map(wordsOf), hints: hints.map(wordsOf) };
}

/** Where an article goes on behind another, in words. */
export function resumedWords(article: Article): string[] {
  return article.reasons.flatMap(({ code, line }) =>
    code === 'resumed' && line !== undefined
      ? [vscode.l10n.t('Goes on in line {0}, behind another article.', line)]
      : [],
  );
}

/** A check in words: what to look at, and what speaks for and against. */
export function wordsOf(check: ArticleCheck): string {
  return [question(check), ...reasonWords(check.reasons)].join(' ');
}

function question({ code, line }: ArticleCheck): string {
  switch (code) {
    case 'weak-join':
      return vscode.l10n.t('Line {0}: check whether it is in the right place.', line);
    case 'doubtful-place':
      return vscode.l10n.t('Line {0}, or what stands beside it, may belong to another article.', line);
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
