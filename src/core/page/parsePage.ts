import { collectArticles } from './articles';
import { assemblePage } from './assemble';
import { columnWidths } from './columnWidth';
import type { DraftLine } from './draft';
import { draftArticle } from './draftArticles';
import { readFeatures } from './lineFeatures';
import type { Page } from './model';
import { readPageStyle } from './pageStyle';
import { breaksText, findParagraphs, readTextLines, reorder } from './paragraphs';
import { readingOrder } from './readingOrder';
import { decodeRoles } from './roles';
import { scanLines } from './scanLines';
import { type EvidenceKind, orderWeights, seamWeights } from './seamModel';

/** What may steer a parse. */
export interface ParseOptions {
  /** Whether a word is known (the glossary's headwords, folded with `foldKey`): known words across a join speak for it. */
  readonly isWord?: (word: string) => boolean;
  /** Evidence to leave out, for measuring what each kind adds. */
  readonly without?: ReadonlySet<EvidenceKind>;
}

/**
 * Parses a page: line roles, articles, reading order. Total: any text gives a page, an empty one a page without
 * lines. Offsets are UTF-16 offsets into `text`.
 */
export function parsePage(text: string, options: ParseOptions = {}): Page {
  const scanned = scanLines(text);
  const features = scanned.map(readFeatures);
  const columns = columnWidths(scanned);
  const guesses = decodeRoles({ lines: features, columns, style: readPageStyle(features) });
  const lines = features.map(
    (f, i): DraftLine => ({
      features: f,
      role: guesses[i]?.role ?? 'body',
      confidence: guesses[i]?.confidence ?? 0,
    }),
  );
  const weights = seamWeights(options.without);
  const input = { ...readTextLines(lines, columns), weights, isWord: options.isWord };
  const display = lines.map((line) => breaksText(line.role));
  const order = readingOrder(input, orderWeights(options.without), lines.length, display);
  const paragraphs = findParagraphs(reorder(input, lines, order), lines);
  const drafts = collectArticles(lines, order, paragraphs).map((article) => draftArticle(lines, article));
  return assemblePage(text, lines, drafts);
}
