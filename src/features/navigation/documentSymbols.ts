import * as vscode from 'vscode';
import { articleTitle } from '../../core/page/articleAt';
import { type LineRun, runsByArticle } from '../../core/page/articleRuns';
import type { Article, Part } from '../../core/page/model';
import type { PageSnapshot } from '../../host/pageCache';
import { toVscodeRange } from '../../host/toVscode';

/**
 * Articles with their subheads below them. The outline can show one range an article: the run of lines that holds its
 * beginning, so that the breadcrumb is right there and at every line that is not displaced.
 */
export function documentSymbols(snapshot: PageSnapshot): vscode.DocumentSymbol[] {
  const runs = runsByArticle(snapshot.page);
  return snapshot.page.articles.flatMap((article) => {
    const run = homeRun(article, runs.get(article.id) ?? []);
    return run ? [articleSymbol(snapshot, article, run)] : [];
  });
}

/** The run that holds the headline, or the longest where no headline is printed. */
function homeRun(article: Article, runs: readonly LineRun[]): LineRun | undefined {
  const headline = article.parts.find((part) => part.role === 'headline')?.lines[0];
  const holding = runs.find((run) => headline !== undefined && run.first <= headline && headline <= run.last);
  return holding ?? [...runs].sort((a, b) => b.last - b.first - (a.last - a.first))[0];
}

function articleSymbol(snapshot: PageSnapshot, article: Article, run: LineRun): vscode.DocumentSymbol {
  const { document, text } = snapshot;
  const range = new vscode.Range(run.first - 1, 0, run.last - 1, document.lineAt(run.last - 1).text.length);
  const symbol = new vscode.DocumentSymbol(
    articleTitle(article, text),
    article.bylines.map((byline) => byline.name).join(' '),
    vscode.SymbolKind.Class,
    range,
    document.lineAt(firstLine(article, run) - 1).range,
  );
  const subheads = article.parts.filter((part) => part.role === 'subhead' && inRun(part, run));
  symbol.children = subheads.map((part, i) => {
    const next = subheads[i + 1]?.lines[0] ?? Number.POSITIVE_INFINITY;
    return subheadSymbol(snapshot, article, part, next - 1, run);
  });
  return symbol;
}

function firstLine(article: Article, run: LineRun): number {
  const headline = article.parts.find((part) => part.role === 'headline')?.lines[0];
  return headline !== undefined && headline >= run.first && headline <= run.last ? headline : run.first;
}

function inRun(part: Part, run: LineRun): boolean {
  return part.lines.every((line) => line >= run.first && line <= run.last);
}

/** A subhead with the text below it, so that breadcrumbs and sticky scroll name it there. */
function subheadSymbol(
  { document, text }: PageSnapshot,
  article: Article,
  part: Part,
  until: number,
  run: LineRun,
): vscode.DocumentSymbol {
  const first = part.pieces[0] ?? { start: 0, end: 0 };
  const last = part.pieces[part.pieces.length - 1] ?? first;
  const heading = toVscodeRange(document, {
    start: Math.min(first.start, last.start),
    end: Math.max(first.end, last.end),
  });
  const own = article.lines.filter(
    (line) => line >= (part.lines[0] ?? 0) && line <= Math.min(until, run.last),
  );
  const lastLine = document.lineAt(Math.max(heading.end.line, (own.length > 0 ? Math.max(...own) : 0) - 1));
  const name = part.pieces.map((piece) => text.slice(piece.start, piece.end)).join('');
  const range = new vscode.Range(heading.start, lastLine.range.end);
  return new vscode.DocumentSymbol(name, '', vscode.SymbolKind.String, range, heading);
}
