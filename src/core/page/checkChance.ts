import { CHECK_WEIGHTS } from './checkWeights';
import type { Article, Join, Reason } from './model';

/** What is worth a look in an article. */
export const CHECK_CODES = [
  'weak-join',
  'doubtful-place',
  'begins-inside',
  'ends-open',
  'no-headline',
  'no-byline',
  'no-body',
] as const;
export type CheckCode = (typeof CHECK_CODES)[number];

/** What the chance of an error is judged by: numbers of about -1 to 1. */
export const CHECK_FEATURES = [
  ...CHECK_CODES,
  ...CHECK_CODES.map((code) => `${code}, doubtful article` as const),
  'join doubt',
  'moved',
  'moved doubt',
  'resumed',
  'word across',
  'sentence ends',
  'quotes disagree',
  'bracket unmet',
  'place lost',
  'place behind',
] as const;

/** What a check rests on: a join, or the reason that the engine gives for a doubtful place. */
export interface CheckGrounds {
  readonly join?: Join;
  readonly reason?: Reason;
}

export function checkFeatures(article: Article, code: CheckCode, { join, reason }: CheckGrounds): number[] {
  const doubt = 1 - article.confidence;
  const numbers = new Map<(typeof CHECK_FEATURES)[number], number>([
    [code, 1],
    [`${code}, doubtful article`, doubt],
  ]);
  if (join) {
    const odds = Math.log((1 - join.confidence + 0.001) / (join.confidence + 0.001));
    const says = (wanted: string): number => (join.reasons.some((one) => one.code === wanted) ? 1 : 0);
    const away = join.kind === 'next' ? 0 : 1;
    numbers
      .set('join doubt', odds)
      .set('moved', away)
      .set('moved doubt', away * odds);
    numbers.set('resumed', join.kind === 'resumed' ? 1 : 0);
    numbers.set('word across', says('word-across')).set('sentence ends', says('sentence-ends'));
    numbers.set('quotes disagree', says('quote-unbalanced')).set('bracket unmet', says('bracket-unbalanced'));
  }
  if (reason) {
    // Its weight is what the place lacks to a clear lead: above 1 another place led.
    numbers.set('place lost', Math.max(0, Math.min(1, -reason.weight)));
    numbers.set('place behind', Math.max(0, Math.min(6, -reason.weight - 1)) / 6);
  }
  return CHECK_FEATURES.map((name) => numbers.get(name) ?? 0);
}

/** About the share of such checks behind which there is an error: logistic regression, see `test/support/fitChecks.ts`. */
export function checkChance(article: Article, code: CheckCode, grounds: CheckGrounds = {}): number {
  const sum = checkFeatures(article, code, grounds).reduce(
    (total, value, i) => total + value * (CHECK_WEIGHTS[i] ?? 0),
    0,
  );
  return 1 / (1 + Math.exp(-sum));
}
