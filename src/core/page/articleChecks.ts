import type { Article, LineRole, Part } from './model';

/** What is worth a look in an article. */
export type CheckCode = 'weak-join' | 'no-headline' | 'no-byline' | 'no-body';

export interface ArticleCheck {
  readonly code: CheckCode;
  /** 1-based line to look at. */
  readonly line: number;
}

/** Joins below this are shown as doubtful; the engine's confidence is the share of such joins that are right. */
const WEAK = 0.6;
const TEXT: ReadonlySet<LineRole> = new Set(['lead', 'body', 'caption']);

/**
 * What a careful editor checks: doubtful joins, a text without a headline, a text of several paragraphs without a
 * byline, a headline without a text. Empty for an article that looks sound.
 */
export function articleChecks(article: Article): ArticleCheck[] {
  const first = article.lines[0] ?? 1;
  const text = article.parts.filter((part) => TEXT.has(part.role));
  const checks: ArticleCheck[] = [];
  if (text.length === 0) checks.push({ code: 'no-body', line: lineOf(article.parts, 'headline') ?? first });
  else if (!article.headline && !article.kicker) checks.push({ code: 'no-headline', line: first });
  if (article.bylines.length === 0 && text.filter((part) => part.role !== 'caption').length > 2)
    checks.push({ code: 'no-byline', line: lineOf(article.parts, 'headline') ?? first });
  for (const part of article.parts) {
    for (const join of part.joins)
      if (join.confidence < WEAK) checks.push({ code: 'weak-join', line: join.toLine });
  }
  return checks;
}

function lineOf(parts: readonly Part[], role: LineRole): number | undefined {
  return parts.find((part) => part.role === role)?.lines[0];
}
