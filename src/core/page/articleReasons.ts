import type { Decision } from './decisions';
import type { DraftLine, DraftPart } from './draft';
import type { Reason } from './model';

/** Codes of the reasons that an article can have; the editor puts them into words. */
export const ARTICLE_REASONS = [
  /** It goes on behind another article; weight: what its words there say for it. */
  'resumed',
  /** A line may belong to another article; weight: by how much its place leads, less than the bound. */
  'doubtful-place',
  /** Two lines of a paragraph may not belong together; weight: log-odds of the join. */
  'doubtful-join',
  /** It has text and no headline; a headline and no text. */
  'no-headline',
  'no-text',
  /** Its text begins, or ends, inside a sentence: something is lost or stands elsewhere. */
  'begins-inside',
  'ends-open',
] as const;
export type ArticleReason = (typeof ARTICLE_REASONS)[number];

const DOUBTFUL_MARGIN = 1;
const DOUBTFUL_JOIN = 0.6;
const MOST_PLACES = 3;

/** Why an article was put together so, and what is worth a look, in reading order of the lines that are meant. */
export function articleReasons(
  lines: readonly DraftLine[],
  parts: readonly DraftPart[],
  decisions: readonly Decision[],
): Reason[] {
  const number = (at: number): number => lines[at]?.features.scan.line ?? 0;
  const reason = (code: ArticleReason, weight: number, line?: number): Reason => ({
    code,
    weight: Math.round(weight * 100) / 100,
    ...(line === undefined ? {} : { line }),
  });
  const resumed = decisions
    .filter((one) => one.resumes)
    .map((one) => reason('resumed', one.kinship, number(one.line)));
  const doubtful = decisions
    .filter((one) => one.line >= 0 && one.margin < DOUBTFUL_MARGIN)
    .sort((a, b) => a.margin - b.margin)
    .slice(0, MOST_PLACES)
    .map((one) => reason('doubtful-place', one.margin - DOUBTFUL_MARGIN, number(one.line)));
  const joins = parts
    .flatMap((part) => part.joins)
    .filter((join) => join.confidence < DOUBTFUL_JOIN)
    .map((join) => reason('doubtful-join', Math.log(join.confidence / (1 - join.confidence)), join.toLine));
  return [...resumed, ...doubtful, ...joins, ...gaps(lines, parts, reason)].sort(
    (a, b) => (a.line ?? 0) - (b.line ?? 0),
  );
}

/** What the article lacks. */
function gaps(
  lines: readonly DraftLine[],
  parts: readonly DraftPart[],
  reason: (code: ArticleReason, weight: number, line?: number) => Reason,
): Reason[] {
  const found: Reason[] = [];
  const text = parts.filter(({ role }) => role === 'lead' || role === 'body' || role === 'caption');
  const headed = parts.some((part) => part.role === 'headline');
  if (text.length === 0) return [reason('no-text', -1)];
  if (!headed) found.push(reason('no-headline', -1));
  const first = lines[text[0]?.pieces[0]?.line ?? -1]?.features;
  if (first?.continues) found.push(reason('begins-inside', -1, first.scan.line));
  const last = lines[text[text.length - 1]?.pieces.at(-1)?.line ?? -1]?.features;
  const ended =
    last === undefined || last.ending === 'stop' || last.credits.some((one) => one.kind !== 'lead');
  if (!ended && (last.ending === 'clause' || last.han > 12))
    found.push(reason('ends-open', -1, last.scan.line));
  return found;
}
