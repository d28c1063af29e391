import type { Range } from '../text/range';
import { type ReadingText, readPieces } from '../text/readingText';
import { headingGaps } from './headingGaps';
import type { Article, Page, PageLine, Part } from './model';

const CREDIT_ROLES: ReadonlySet<Part['role']> = new Set(['byline', 'credit', 'dateline']);

/**
 * The reading text of a part. Spaces between the names of its credits stay, since they tell one name from the next, and
 * so do those between the clauses of a heading.
 */
export function partReading(article: Article, part: Part, text: string): ReadingText {
  const keepSpaces = HEADING_ROLES.has(part.role)
    ? part.pieces.flatMap((piece) => headingGaps(piece, text))
    : creditGaps(article, part);
  return readPieces(text, part.pieces, { keepSpaces });
}

const HEADING_ROLES: ReadonlySet<Part['role']> = new Set(['kicker', 'headline', 'deck', 'subhead']);
/** Where spaces separate: in a credit line everywhere, in a lead from the first name to the last; never inside a name. */
function creditGaps(article: Article, part: Part): Range[] {
  return part.pieces.flatMap((piece) => {
    const names = article.bylines
      .map((byline) => byline.range)
      .filter((name) => name.start >= piece.start && name.end <= piece.end)
      .sort((a, b) => a.start - b.start);
    const whole = CREDIT_ROLES.has(part.role);
    const first = whole ? piece.start : names[0]?.start;
    const last = whole ? piece.end : names[names.length - 1]?.end;
    if (first === undefined || last === undefined) return [];
    const bounds = [first, ...names.flatMap((name) => [name.start, name.end]), last];
    const gaps: Range[] = [];
    for (let i = 0; i + 1 < bounds.length; i += 2) {
      const start = bounds[i] ?? 0;
      const end = bounds[i + 1] ?? 0;
      if (end > start) gaps.push({ start, end });
    }
    return gaps;
  });
}

/** A stretch of the page that is read as one: a part of an article, or lines of furniture. */
export interface PageReading {
  readonly reading: ReadingText;
  readonly article?: Article;
  readonly part?: Part;
}

/**
 * Everything on the page, each character once: the articles' parts in reading order, then noise. Noise lines that
 * follow each other directly are read together, since a fragment too short to be an article may still break a word.
 */
export function* pageReadings(page: Page, text: string): Generator<PageReading> {
  for (const article of page.articles) {
    for (const part of article.parts) yield { reading: partReading(article, part, text), article, part };
  }
  for (const lines of noiseRuns(page.lines))
    yield {
      reading: readPieces(
        text,
        lines.map((line) => line.range),
      ),
    };
}

function* noiseRuns(lines: readonly PageLine[]): Generator<readonly PageLine[]> {
  let run: PageLine[] = [];
  for (const line of lines) {
    const last = run[run.length - 1];
    if (last && (line.article !== null || line.line !== last.line + 1)) {
      yield run;
      run = [];
    }
    if (line.article === null) run.push(line);
  }
  if (run.length > 0) yield run;
}
