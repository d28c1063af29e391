import { type CheckCode, type CheckGrounds, checkChance } from './checkChance';
import type { Article, LineRole, Part, Reason } from './model';

export interface ArticleCheck {
  readonly code: CheckCode;
  /** 1-based line to look at. */
  readonly line: number;
  /** What speaks for and against, where the engine weighed it. */
  readonly reasons: readonly Reason[];
  /** About the share of such checks behind which there is an error. */
  readonly chance: number;
}

/** Joins below this are looked at; how often such a one is wrong is told by its `chance`. */
const WEAK = 0.65;
/** From here on an error is about as likely as none. */
const EVEN = 0.45;
const TEXT: ReadonlySet<LineRole> = new Set(['lead', 'body', 'caption']);

/**
 * What a careful editor checks: doubtful joins and places, a text that begins or ends inside a sentence, a text without
 * a headline, a text of several paragraphs without a byline, a headline without a text. A line is named once, by what
 * weighs most. Empty for an article that looks sound.
 */
export function articleChecks(article: Article): ArticleCheck[] {
  const first = article.lines[0] ?? 1;
  const text = article.parts.filter((part) => TEXT.has(part.role));
  const checks: ArticleCheck[] = [];
  const check = (code: CheckCode, line: number, grounds: CheckGrounds = {}) =>
    checks.push({
      code,
      line,
      reasons: grounds.join?.reasons ?? [],
      chance: checkChance(article, code, grounds),
    });
  if (text.length === 0) check('no-body', lineOf(article.parts, 'headline') ?? first);
  else if (!article.headline && !article.kicker) check('no-headline', first);
  if (article.bylines.length === 0 && text.filter((part) => part.role !== 'caption').length > 2)
    check('no-byline', lineOf(article.parts, 'headline') ?? first);
  const named = new Set<number>();
  for (const join of article.parts.flatMap((part) => part.joins)) {
    if (join.confidence >= WEAK || named.has(join.toLine)) continue;
    named.add(join.toLine);
    check('weak-join', join.toLine, { join });
  }
  for (const reason of article.reasons) {
    const { code, line } = reason;
    if (line === undefined || named.has(line)) continue;
    if (code !== 'doubtful-place' && code !== 'begins-inside' && code !== 'ends-open') continue;
    named.add(line);
    check(code, line, code === 'doubtful-place' ? { reason } : {});
  }
  return checks;
}

/** The checks behind which an error is about as likely as none: what is worth showing without being asked. */
export function likelyErrors(article: Article): ArticleCheck[] {
  return articleChecks(article).filter(({ chance }) => chance >= EVEN);
}

function lineOf(parts: readonly Part[], role: LineRole): number | undefined {
  return parts.find((part) => part.role === role)?.lines[0];
}
