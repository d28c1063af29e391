import type { ArticleCheck } from '../../src/core/page/articleChecks';
import type { Article, Page } from '../../src/core/page/model';
import type { GoldLine, GoldPage } from './corpus/gold';
import { matchArticles } from './corpus/measure';

/** What is wrong with a parsed page, by its gold. */
export interface PageErrors {
  /** Whether there is an error behind a check. */
  isError(article: Article, check: ArticleCheck): boolean;
  /** The lines of an article that do not go on with the line that they are joined to. */
  wrongJoins(article: Article): number[];
  /** Whether an article has not the lines that it should: intersection over union below 0.8. */
  isWrong(article: Article): boolean;
}

export function pageErrors(page: Page, gold: GoldPage): PageErrors {
  const rows = new Map(gold.lines.map((row) => [row.line, row]));
  const match = matchArticles(page, gold);
  const goesOn = new Set(gold.lines.flatMap((row) => (row.continues ? [row.prev_line] : [])));
  const isWrong = ({ id }: Article): boolean => (match.get(id)?.overlap ?? 0) < 0.8;
  const truthOf = ({ id }: Article) => gold.articles.find((one) => one.id === match.get(id)?.id);
  const isElsewhere = (article: Article, row: GoldLine | undefined): boolean =>
    row !== undefined && row.article !== null && row.article !== match.get(article.id)?.id;
  const joinedWrongly = (from: number, to: number): boolean => {
    const row = rows.get(to);
    return row !== undefined && !(row.prev_line === from && row.continues);
  };
  /** Whether words of the part at a line's start or end were lost for good. */
  const isLost = (line: number, atStart: boolean): boolean =>
    gold.damage.lost.some(
      ({ part, article, start }) =>
        rows.get(line)?.article === article &&
        (rows.get(line)?.pieces.some((piece) => piece.part === part) ?? false) &&
        (start === 0) === atStart,
    );
  return {
    isWrong,
    wrongJoins: (article) =>
      article.parts.flatMap(({ joins }) =>
        joins.filter(({ fromLine, toLine }) => joinedWrongly(fromLine, toLine)).map(({ toLine }) => toLine),
      ),
    isError(article, { code, line }) {
      const truth = truthOf(article);
      const join = article.parts.flatMap(({ joins }) => joins).find(({ toLine }) => toLine === line);
      switch (code) {
        case 'weak-join':
          return join !== undefined && joinedWrongly(join.fromLine, line);
        case 'doubtful-place':
          return isElsewhere(article, rows.get(line)) || isWrong(article);
        case 'begins-inside':
          return rows.get(line)?.continues === true || isLost(line, true);
        case 'ends-open':
          return goesOn.has(line) || isLost(line, false);
        case 'no-headline':
          return isWrong(article) || !truth || truth.headline !== null || truth.kicker !== null;
        case 'no-byline':
          return (truth?.bylines.length ?? 0) > 0;
        case 'no-body':
          return isWrong(article);
      }
    },
  };
}
