import { collectArticles } from './articles';
import { assemblePage } from './assemble';
import { columnWidths } from './columnWidth';
import type { DraftLine } from './draft';
import { draftArticle } from './draftArticles';
import { findDuplicates } from './duplicates';
import { settleHeadingBlocks } from './headingBlocks';
import { readFeatures } from './lineFeatures';
import type { Page } from './model';
import { readPageStyle } from './pageStyle';
import { findParagraphs, readTextLines, reorder } from './paragraphs';
import { readingOrder } from './readingOrder';
import { gatherCaptions, resumeArticles } from './resume';
import { decodeRoles } from './roles';
import { scanLines } from './scanLines';
import { type EvidenceKind, orderWeights, seamWeights } from './seamModel';
import { settleStrays } from './strays';

/** What may steer a parse. */
export interface ParseOptions {
  /** Whether a word is known (the glossary's headwords, folded with `foldKey`): known words across a join speak for it. */
  readonly isWord?: (word: string) => boolean;
  /** Evidence to leave out, for measuring what each kind adds. */
  readonly without?: ReadonlySet<EvidenceKind>;
}

/** Parses one sheet, as if it were all there is: line roles, articles, reading order. */
export function parseSheet(text: string, options: ParseOptions = {}): Page {
  const scanned = scanLines(text);
  const features = scanned.map(readFeatures);
  const columns = columnWidths(scanned);
  const style = readPageStyle(features);
  const guesses = settleHeadingBlocks(features, decodeRoles({ lines: features, columns, style }));
  const guessed = features.map(
    (f, i): DraftLine => ({
      features: f,
      role: guesses[i]?.role ?? 'body',
      confidence: guesses[i]?.confidence ?? 0,
    }),
  );
  const copies = findDuplicates(guessed);
  const lines = guessed.map((line, i): DraftLine => (copies.has(i) ? { ...line, role: 'noise' } : line));
  const weights = seamWeights(options.without);
  const input = { ...readTextLines(lines), weights, isWord: options.isWord };
  const order = readingOrder(
    input,
    orderWeights(options.without),
    lines.map((line) => line.role),
  );
  const paragraphs = findParagraphs(reorder(input, lines, order), lines);
  const articles = collectArticles(lines, order, paragraphs);
  const spaced = (at: number): boolean => style.spaced < 0.5 && (lines[at]?.features.scan.gap ?? 0) > 0;
  resumeArticles(lines, articles, spaced, !options.without?.has('topics'));
  const settled = settleStrays(lines, articles);
  if (!options.without?.has('topics')) gatherCaptions(lines, settled);
  const drafts = settled.map((article) => draftArticle(lines, article));
  return assemblePage(text, lines, drafts);
}
