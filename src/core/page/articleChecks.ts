import type { Article, LineRole, Part, Reason } from './model';

/** What is worth a look in an article. */
export type CheckCode =
  | 'weak-join'
  | 'doubtful-place'
  | 'begins-inside'
  | 'ends-open'
  | 'no-headline'
  | 'no-byline'
  | 'no-body';

export interface ArticleCheck {
  readonly code: CheckCode;
  /** 1-based line to look at. */
  readonly line: number;
  /** What speaks for and against, where the engine weighed it. */
  readonly reasons: readonly Reason[];
}

/** Joins below this are shown as doubtful; the engine's confidence is the share of such joins that are right. */
const WEAK = 0.6;
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
  const check = (code: CheckCode, line: number, reasons: readonly Reason[] = []) =>
    checks.push({ code, line, reasons });
  if (text.length === 0) check('no-body', lineOf(article.parts, 'headline') ?? first);
  else if (!article.headline && !article.kicker) check('no-headline', first);
  if (article.bylines.length === 0 && text.filter((part) => part.role !== 'caption').length > 2)
    check('no-byline', lineOf(article.parts, 'headline') ?? first);
  const named = new Set<number>();
  for (const { toLine, confidence, reasons } of article.parts.flatMap((part) => part.joins)) {
    if (confidence >= WEAK || named.has(toLine)) continue;
    named.add(toLine);
    check('weak-join', toLine, reasons);
  }
  for (const { code, line } of article.reasons) {
    if (line === undefined || named.has(line)) continue;
    if (code !== 'doubtful-place' && code !== 'begins-inside' && code !== 'ends-open') continue;
    named.add(line);
    check(code, line);
  }
  return checks;
}

function lineOf(parts: readonly Part[], role: LineRole): number | undefined {
  return parts.find((part) => part.role === role)?.lines[0];
}
