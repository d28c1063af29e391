import { articleConfidence } from './articleConfidence';
import { type OrderWithin, orderWithin } from './articleOrder';
import { articleReasons } from './articleReasons';
import { collectArticles, unitOwners } from './articles';
import type { AssignInput } from './askArticle';
import { assemblePage } from './assemble';
import { assignUnits } from './assignUnits';
import { neighbourGain } from './chains';
import { columnWidths } from './columnWidth';
import { findCutCopies } from './cutCopies';
import { type Decision, decisionsOf } from './decisions';
import type { DraftArticle, DraftLine, DraftPart } from './draft';
import { draftParts } from './draftArticles';
import { findDuplicates } from './duplicates';
import { settleHeadingBlocks } from './headingBlocks';
import { headingLevels } from './headingLevels';
import { joinSettler } from './joinKinds';
import { type LineFeatures, readFeatures } from './lineFeatures';
import type { Page } from './model';
import { pageDisorder } from './pageDisorder';
import { type PageStyle, readPageStyle } from './pageStyle';
import { findParagraphs, type Paragraph, readTextLines, reorder } from './paragraphs';
import { readingOrder } from './readingOrder';
import { rememberPairs } from './rememberPairs';
import type { RoleTables } from './roleModel';
import { decodeRoles, type RoleGuess, sureOf } from './roles';
import { scanLines } from './scanLines';
import { type EvidenceKind, orderWeights, seamWeights } from './seamModel';
import { FITTED } from './stepModel';
import { readUnits } from './units';
import { readUnitWords } from './unitWords';
import { WHOLE_FITTED } from './wholeModel';
import { pickReading } from './wholeReading';

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
  /** Log-odds that a line of text goes on with another, wherever they stand; 0 for what is no text. */
  readonly seam: (from: number, to: number) => number;
  /** Orders the lines of one article again. */
  readonly within: OrderWithin;
}

/** Parses one sheet, as if it were all there is: line roles, articles, reading order. */
export function parseSheet(text: string, options: ParseOptions = {}): Page {
  const sheet = scanSheet(text);
  const lines = draftLines(sheet, guessRoles(sheet));
  return buildPage(text, sheet, lines, orderText(lines, options));
}

export function scanSheet(text: string): ScannedSheet {
  const scanned = scanLines(text);
  const features = scanned.map(readFeatures);
  return { features, columns: columnWidths(scanned), style: readPageStyle(features) };
}

/** The role of each line. */
export function guessRoles({ features, columns, style }: ScannedSheet, tables?: RoleTables): RoleGuess[] {
  return settleHeadingBlocks(features, decodeRoles({ lines: features, columns, style }, tables));
}

/** The lines with their roles; copies of other lines become noise. */
export function draftLines({ features }: ScannedSheet, guesses: readonly RoleGuess[]): DraftLine[] {
  const guessed = features.map((f, i): DraftLine => ({ features: f, ...(guesses[i] ?? sureOf('body')) }));
  const copies = findDuplicates(guessed);
  const cut = findCutCopies(guessed);
  return guessed.map(
    (line, i): DraftLine => (copies.has(i) || cut.has(i) ? { ...line, role: 'noise' } : line),
  );
}

/** Puts scrambled blocks back and joins lines of running text into paragraphs. */
export function orderText(lines: readonly DraftLine[], options: ParseOptions): OrderedText {
  const weights = seamWeights(options.without);
  const input = { ...readTextLines(lines), weights, isWord: options.isWord };
  const orders = orderWeights(options.without);
  const order = readingOrder(
    input,
    orders,
    lines.map((line) => line.role),
  );
  const nodes = new Int32Array(lines.length).fill(-1);
  input.lines.forEach((line, node) => {
    nodes[line.at] = node;
  });
  const gain = neighbourGain(input);
  const seam = rememberPairs(lines.length, (from, to) => {
    const left = nodes[from] ?? -1;
    const right = nodes[to] ?? -1;
    return left < 0 || right < 0 ? 0 : gain(left, right);
  });
  const paragraphs = findParagraphs(reorder(input, lines, order), lines);
  return { order, paragraphs, seam, within: orderWithin(input, orders, lines, order, paragraphs) };
}

/** What the assignment of text to articles is judged by. */
export function assignInput(
  { style, columns }: ScannedSheet,
  lines: readonly DraftLine[],
  { order, paragraphs, seam }: OrderedText,
): AssignInput {
  const units = readUnits(lines, order, paragraphs, columns);
  return {
    ...units,
    words: readUnitWords(lines, units.units),
    gaps: units.units.map(
      ({ lines: own }) => style.spaced < 0.5 && (lines[own[0] ?? 0]?.features.scan.gap ?? 0) > 0,
    ),
    seam,
    disorder: pageDisorder(units),
    levels: headingLevels(units.units),
  };
}

/** An article's parts, and the decisions that brought them together. */
export interface DecidedArticle {
  readonly parts: readonly DraftPart[];
  readonly decisions: readonly Decision[];
}

/** Gives every paragraph, heading and credit to its article. */
export function decideArticles(
  sheet: ScannedSheet,
  lines: readonly DraftLine[],
  ordered: OrderedText,
): DecidedArticle[] {
  const input = assignInput(sheet, lines, ordered);
  const best = pickReading(input, assignUnits(input, FITTED), WHOLE_FITTED);
  const articles = collectArticles(lines, input.units, unitOwners(best), ordered.within);
  const parts = articles.map((article) => draftParts(lines, article));
  const owner: (number | undefined)[] = lines.map(() => undefined);
  parts.forEach((own, i) => {
    for (const part of own) for (const piece of part.pieces) owner[piece.line] = i;
  });
  const settle = joinSettler(owner);
  const decisions = decisionsOf(input, best);
  return articles.map(({ first }, i) => ({
    parts: settle(parts[i] ?? []),
    decisions: decisions.get(first) ?? [],
  }));
}

export function buildPage(
  text: string,
  sheet: ScannedSheet,
  lines: readonly DraftLine[],
  ordered: OrderedText,
): Page {
  const drafts = decideArticles(sheet, lines, ordered).map(
    ({ parts, decisions }): DraftArticle => ({
      parts,
      confidence: articleConfidence(lines, parts, decisions),
      reasons: articleReasons(lines, parts, decisions),
    }),
  );
  return assemblePage(text, lines, drafts);
}
