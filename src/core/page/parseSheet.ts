import { collectArticles } from './articles';
import { assemblePage } from './assemble';
import { columnWidths } from './columnWidth';
import type { DraftLine } from './draft';
import { draftArticle } from './draftArticles';
import { findDuplicates } from './duplicates';
import { settleHeadingBlocks } from './headingBlocks';
import { type LineFeatures, readFeatures } from './lineFeatures';
import type { Page } from './model';
import { type PageStyle, readPageStyle } from './pageStyle';
import { findParagraphs, type Paragraph, readTextLines, reorder } from './paragraphs';
import { readingOrder } from './readingOrder';
import { gatherCaptions, resumeArticles } from './resume';
import { decodeRoles, type RoleGuess } from './roles';
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

/** A sheet's lines with what they and their surroundings show, before any role is given. */
export interface ScannedSheet {
  readonly features: readonly LineFeatures[];
  readonly columns: Float64Array;
  readonly style: PageStyle;
}

/** Running text put in order: indexes of all lines as they are read, and the paragraphs. */
export interface OrderedText {
  readonly order: readonly number[];
  readonly paragraphs: readonly Paragraph[];
}

/** Parses one sheet, as if it were all there is: line roles, articles, reading order. */
export function parseSheet(text: string, options: ParseOptions = {}): Page {
  const sheet = scanSheet(text);
  const lines = draftLines(sheet, guessRoles(sheet));
  return buildPage(text, sheet, lines, orderText(sheet, lines, options), options);
}

export function scanSheet(text: string): ScannedSheet {
  const scanned = scanLines(text);
  const features = scanned.map(readFeatures);
  return { features, columns: columnWidths(scanned), style: readPageStyle(features) };
}

/** The role of each line. */
export function guessRoles({ features, columns, style }: ScannedSheet): RoleGuess[] {
  return settleHeadingBlocks(features, decodeRoles({ lines: features, columns, style }));
}

/** The lines with their roles; copies of other lines become noise. */
export function draftLines({ features }: ScannedSheet, guesses: readonly RoleGuess[]): DraftLine[] {
  const guessed = features.map(
    (f, i): DraftLine => ({
      features: f,
      role: guesses[i]?.role ?? 'body',
      confidence: guesses[i]?.confidence ?? 0,
    }),
  );
  const copies = findDuplicates(guessed);
  return guessed.map((line, i): DraftLine => (copies.has(i) ? { ...line, role: 'noise' } : line));
}

/** Puts scrambled blocks back and joins lines of running text into paragraphs. */
export function orderText(
  { columns }: ScannedSheet,
  lines: readonly DraftLine[],
  options: ParseOptions,
): OrderedText {
  const weights = seamWeights(options.without);
  const input = { ...readTextLines(lines, columns), weights, isWord: options.isWord };
  const order = readingOrder(
    input,
    orderWeights(options.without),
    lines.map((line) => line.role),
  );
  return { order, paragraphs: findParagraphs(reorder(input, lines, order), lines) };
}

/** Gives every paragraph, heading and credit to its article. */
export function buildPage(
  text: string,
  { style }: ScannedSheet,
  lines: readonly DraftLine[],
  { order, paragraphs }: OrderedText,
  options: ParseOptions,
): Page {
  const articles = collectArticles(lines, order, paragraphs);
  const spaced = (at: number): boolean => style.spaced < 0.5 && (lines[at]?.features.scan.gap ?? 0) > 0;
  resumeArticles(lines, articles, spaced, !options.without?.has('topics'));
  const settled = settleStrays(lines, articles);
  if (!options.without?.has('topics')) gatherCaptions(lines, settled);
  const drafts = settled.map((article) => draftArticle(lines, article));
  return assemblePage(text, lines, drafts);
}
