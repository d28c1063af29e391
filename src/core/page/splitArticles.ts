import type { DraftArticle, DraftLine, DraftPart } from './draft';
import type { LineRole } from './model';

const DISPLAY: ReadonlySet<LineRole> = new Set(['column-label', 'kicker', 'headline', 'deck', 'byline']);

/** Cuts the lines of a page into articles in file order, at heading blocks and at leads without a heading. */
export function splitArticles(lines: readonly DraftLine[]): DraftArticle[] {
  const articles: number[][] = [];
  let current: number[] = [];
  let inText = false;
  let hasLead = false;
  const seen = new Set<LineRole>();
  const close = (): void => {
    if (current.length > 0) articles.push(current);
    current = [];
    inText = false;
    hasLead = false;
    seen.clear();
  };
  lines.forEach((line, i) => {
    const { role } = line;
    if (role === 'noise') return;
    const signature = role === 'byline' && inText && line.features.credits[0]?.kind !== 'byline';
    const starts =
      (DISPLAY.has(role) &&
        !signature &&
        (inText ||
          (role !== 'byline' && role !== 'column-label' && seen.has(role) && role !== 'headline'))) ||
      (role === 'lead' && hasLead) ||
      (role === 'caption' && inText && !seen.has('caption') && !seen.has('headline'));
    const closingByline = role === 'byline' && inText && !isHeadingAhead(lines, i);
    if (starts && !closingByline) close();
    current.push(i);
    seen.add(role);
    if (role === 'lead') hasLead = true;
    if (!DISPLAY.has(role)) inText = true;
  });
  close();
  return articles.map((members) => ({ parts: partsOf(lines, members) }));
}

/** Whether a byline behind text introduces what follows instead of signing what precedes. */
function isHeadingAhead(lines: readonly DraftLine[], at: number): boolean {
  const next = lines[at + 1]?.role;
  return next === 'headline' || next === 'kicker' || next === 'deck';
}

function partsOf(lines: readonly DraftLine[], members: readonly number[]): DraftPart[] {
  const parts: DraftPart[] = [];
  for (const at of members) {
    const line = lines[at];
    if (!line || line.role === 'noise') continue;
    const piece = { line: at, start: 0, end: line.features.scan.text.length };
    const last = parts[parts.length - 1];
    const before = last ? lines[last.pieces[last.pieces.length - 1]?.line ?? -1] : undefined;
    const runs =
      last &&
      before &&
      (last.role === line.role || (last.role === 'lead' && line.role === 'body')) &&
      continuesLine(before, line);
    if (last && runs && before) {
      const join = {
        kind: 'next' as const,
        fromLine: before.features.scan.line,
        toLine: line.features.scan.line,
        confidence: 0.8,
        reasons: [],
      };
      parts[parts.length - 1] = {
        role: last.role,
        pieces: [...last.pieces, piece],
        joins: [...last.joins, join],
      };
    } else parts.push({ role: line.role, pieces: [piece], joins: [] });
  }
  return parts;
}

function continuesLine(before: DraftLine, line: DraftLine): boolean {
  if (line.role === 'subhead' || line.role === 'byline' || line.role === 'credit') return false;
  return (
    before.features.ending !== 'stop' &&
    (!line.features.opensParagraph || before.features.ending === 'clause')
  );
}
