import type { Range } from '../text/range';
import { readPieces } from '../text/readingText';
import type { DraftArticle, DraftLine, DraftPart } from './draft';
import { headingGaps } from './headingGaps';
import type { Article, Credit, Dateline, LineRole, Page, PageLine, Part } from './model';

/** Turns drafts into the page: ids in file order, document ranges, headings, credits. */
export function assemblePage(
  text: string,
  lines: readonly DraftLine[],
  drafts: readonly DraftArticle[],
): Page {
  const ordered = drafts
    .map((draft) => ({
      draft,
      at: Math.min(...draft.parts.flatMap((p) => p.pieces.map((piece) => piece.line))),
    }))
    .sort((a, b) => a.at - b.at);
  const owner = new Map<number, { article: string; role: LineRole }>();
  const articles = ordered.map(({ draft }, i) => {
    const article = assembleArticle(text, lines, draft, `A${i + 1}`);
    for (const part of draft.parts) {
      for (const piece of part.pieces)
        if (!owner.has(piece.line)) owner.set(piece.line, { article: article.id, role: part.role });
    }
    return article;
  });
  const pageLines: PageLine[] = lines.map((line, i) => {
    const owned = owner.get(i);
    return {
      line: line.features.scan.line,
      range: line.features.scan.range,
      role: owned?.role ?? 'noise',
      article: owned?.article ?? null,
      confidence: line.confidence,
    };
  });
  return { length: text.length, lines: pageLines, articles };
}

function assembleArticle(
  text: string,
  lines: readonly DraftLine[],
  draft: DraftArticle,
  id: string,
): Article {
  const parts = draft.parts.map(
    (part): Part => ({
      role: part.role,
      pieces: part.pieces.map((piece) => rangeOf(lines, piece.line, piece.start, piece.end)),
      lines: part.pieces.map((piece) => lines[piece.line]?.features.scan.line ?? 0),
      joins: part.joins,
    }),
  );
  const heading = (role: LineRole): string | null => {
    const pieces = parts.filter((part) => part.role === role).flatMap((part) => part.pieces);
    const keepSpaces = pieces.flatMap((piece) => headingGaps(piece, text));
    return pieces.length > 0 ? readPieces(text, pieces, { keepSpaces }).text : null;
  };
  const numbers: number[] = [];
  const seen = new Set<number>();
  for (const line of parts.flatMap((part) => part.lines)) {
    if (!seen.has(line)) numbers.push(line);
    seen.add(line);
  }
  return {
    id,
    columnLabel: heading('column-label'),
    kicker: heading('kicker'),
    headline: heading('headline'),
    deck: heading('deck'),
    bylines: creditsOf(lines, draft),
    dateline: datelineOf(text, lines, draft),
    parts,
    lines: numbers,
    confidence: draft.confidence,
    reasons: draft.reasons,
  };
}

function rangeOf(lines: readonly DraftLine[], line: number, start: number, end: number): Range {
  const base = lines[line]?.features.scan.content.start ?? 0;
  return { start: base + start, end: base + end };
}

/** The people of every credit, once a name. */
function creditsOf(lines: readonly DraftLine[], draft: DraftArticle): Credit[] {
  const credits: Credit[] = [];
  const known = new Set<string>();
  for (const part of draft.parts) {
    for (const at of creditLines(part)) {
      const line = lines[at];
      if (!line) continue;
      for (const credit of line.features.credits) {
        if (credit.weak && part.role !== 'byline' && part.role !== 'dateline' && credit.kind !== 'signature')
          continue;
        for (const person of credit.people) {
          if (known.has(person.name)) continue;
          known.add(person.name);
          credits.push({ ...person, range: rangeOf(lines, at, person.range.start, person.range.end) });
        }
      }
    }
  }
  return credits;
}

function creditLines(part: DraftPart): number[] {
  return [...new Set(part.pieces.map((piece) => piece.line))];
}

function datelineOf(text: string, lines: readonly DraftLine[], draft: DraftArticle): Dateline | null {
  for (const wanted of ['dateline', 'lead'] as const) {
    for (const part of draft.parts) {
      for (const at of creditLines(part)) {
        const credit = lines[at]?.features.credits.find((c) => c.kind === wanted);
        if (!credit || (wanted === 'lead' && credit.date === undefined)) continue;
        const range = rangeOf(lines, at, credit.range.start, credit.range.end);
        return {
          text: text.slice(range.start, range.end).trim(),
          ...(credit.outlet === undefined ? {} : { outlet: credit.outlet }),
          ...(credit.place === undefined ? {} : { place: credit.place }),
          ...(credit.date === undefined ? {} : { date: credit.date }),
          range,
        };
      }
    }
  }
  return null;
}
