import { isDigit, isLatinLetter, isSpace, isWide } from '../text/characters';

/**
 * How a line sits in its column: printed lines that fill it, nearly fill it, or are shortened by an indent; a short one; one
 * too long for the lines it could hold; where there is no column, a long line or a brief one.
 */
export const FORMS = ['full', 'near', 'indent', 'short', 'odd', 'long', 'brief'] as const;
/** Index into `FORMS`. */
export type Form = number;
/** The numbers of the forms that code asks for. */
export const FULL: Form = FORMS.indexOf('full');

/** What a line of running text is made of, as type takes room. */
export interface LineMeasure {
  /** Wide characters: an em each. */
  readonly wide: number;
  /** Latin letters and figures: print has them half an em wide, some converters count them as characters. */
  readonly figures: number;
  /** Narrow marks: print has them an em wide, some converters make them half as wide. */
  readonly marks: number;
  /** A sentence ends with it. */
  readonly stops: boolean;
}

/** Measures a line; white space takes no room. */
export function measureLine(text: string, stops: boolean): LineMeasure {
  let wide = 0;
  let figures = 0;
  let marks = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (isSpace(unit)) continue;
    if (isWide(unit)) wide++;
    else if (isDigit(unit) || isLatinLetter(unit) || unit === 0x2e || unit === 0x25) figures++;
    else marks++;
  }
  return { wide, figures, marks, stops };
}

/** The columns of a page's lines of running text. */
export interface PrintedColumns {
  /** Width of each line in em. */
  readonly widths: Float64Array;
  /** Width in em of the column that each line was printed in; 0 where the lines are whole paragraphs. */
  readonly columns: Float64Array;
}

const NARROWEST = 8;
const WIDEST = 46;
const MOST_JOINED = 3;
/** How likely a whole number of printed lines misses the column's width by so many half ems, from -6 to 3. */
const MISSES = [0.012, 0.02, 0.11, 0.05, 0.08, 0.08, 0.42, 0.06, 0.06, 0.012].map(Math.log);
const FIRST_MISS = -6;
/** What it costs that a line holds another printed line: long paragraphs fit any column. */
const JOINED = 1;
/** Any width as likely as any other. */
const ANY = Math.log(1 / 90);
const SHORT_STOP = Math.log(0.3);
const SHORT_OPEN = Math.log(0.02);
/** By how much a column must be likelier than none: where it stands alone, and where the text beside it has the same. */
const SURE = 6;
const LIKELY = 1;
const FEWEST = 3;

/** Finds the columns of lines in groups that were set alike, by the likelihood of their widths. */
export function printedColumns(lines: readonly LineMeasure[], groups: Int32Array): PrintedColumns {
  let best: PrintedColumns | null = null;
  let bestScore = -Infinity;
  const bounds = boundsOf(groups);
  for (const [mark, figure] of measuresOf(lines)) {
    const widths = Float64Array.from(lines, (line) => line.wide + figure * line.figures + mark * line.marks);
    const found = bounds.slice(1).map((to, k) => columnOf(lines, widths, bounds[k] ?? 0, to));
    const score = found.reduce((sum, one) => sum + one.score, 0);
    if (score <= bestScore + 1e-9) continue;
    bestScore = score;
    best = { widths, columns: spread(lines, widths, bounds, found) };
  }
  return best ?? { widths: new Float64Array(0), columns: new Float64Array(0) };
}

/** What narrow marks, and figures, may take of an em on the page of these lines; the likelier ones first. */
function measuresOf(lines: readonly LineMeasure[]): readonly (readonly [mark: number, figure: number])[] {
  const marked = lines.some((line) => line.marks > 0);
  const measures: [number, number][] = marked
    ? [
        [0.5, 0.5],
        [0.75, 0.5],
        [1, 0.5],
      ]
    : [[1, 0.5]];
  if (lines.some((line) => line.figures > 0)) measures.push([1, 1]);
  return measures;
}

/** Where the groups begin, and the end of the last one. */
function boundsOf(groups: Int32Array): number[] {
  const bounds: number[] = [];
  for (let i = 0; i < groups.length; i++) if (i === 0 || groups[i] !== groups[i - 1]) bounds.push(i);
  bounds.push(groups.length);
  return bounds;
}

interface Column {
  /** Width in em; 0 for none. */
  readonly width: number;
  /** By how much it is likelier than no column. */
  readonly score: number;
}

/** The most likely column of some lines. */
function columnOf(lines: readonly LineMeasure[], widths: Float64Array, from: number, to: number): Column {
  const counts = new Uint16Array(2 * WIDEST + 4);
  for (let i = from; i < to; i++) {
    const at = Math.round((widths[i] ?? 0) * 2);
    if (at >= 2 * NARROWEST && at <= 2 * WIDEST) counts[at] = (counts[at] ?? 0) + 1;
  }
  let width = 0;
  let score = SURE;
  for (let at = 2 * NARROWEST; at <= 2 * WIDEST; at++) {
    const around = (counts[at] ?? 0) + (counts[at - 1] ?? 0) + (counts[at + 1] ?? 0);
    if (around < 2 || to - from < FEWEST) continue;
    const sum = fitness(lines, widths, from, to, at / 2);
    if (sum > score) [width, score] = [at / 2, sum];
  }
  return { width, score: width > 0 ? score : 0 };
}

/** The column of each line: its group's own, or that of the nearest group with one where that fits too. */
function spread(
  lines: readonly LineMeasure[],
  widths: Float64Array,
  bounds: readonly number[],
  found: readonly Column[],
): Float64Array {
  const columns = new Float64Array(lines.length);
  found.forEach(({ width }, k) => {
    const from = bounds[k] ?? 0;
    const to = bounds[k + 1] ?? 0;
    if (width > 0) {
      columns.fill(width, from, to);
      return;
    }
    for (const beside of [found[k - 1], found[k + 1], found[k - 2], found[k + 2]]) {
      if (!beside || beside.width === 0 || fitness(lines, widths, from, to, beside.width) < LIKELY) continue;
      columns.fill(beside.width, from, to);
      return;
    }
  });
  return columns;
}

/** By how much a column makes the widths of some lines likelier than no column does, as a logarithm. */
function fitness(
  lines: readonly LineMeasure[],
  widths: Float64Array,
  from: number,
  to: number,
  column: number,
): number {
  let sum = 0;
  for (let i = from; i < to; i++) sum += likelihood(widths[i] ?? 0, column, lines[i]?.stops ?? false) - ANY;
  return sum;
}

/** Log likelihood of a line's width in a column. */
function likelihood(width: number, column: number, stops: boolean): number {
  const joined = Math.max(1, Math.round((width + 1) / column));
  if (joined > MOST_JOINED) return ANY;
  const miss = Math.round((width - joined * column) * 2) - FIRST_MISS;
  const short = (stops ? SHORT_STOP : SHORT_OPEN) - Math.log(2 * column);
  const whole = miss >= 0 && miss < MISSES.length ? (MISSES[miss] ?? ANY) - JOINED * (joined - 1) : -Infinity;
  return Math.max(whole, short, ANY - 2);
}

/** The forms of lines in groups that were set alike. */
export function printedForms(lines: readonly LineMeasure[], groups: Int32Array): Uint8Array {
  const { widths, columns } = printedColumns(lines, groups);
  return Uint8Array.from(lines, (_, i) => formOf(widths[i] ?? 0, columns[i] ?? 0));
}

const [NEAR, INDENT, SHORT, ODD, LONG, BRIEF] = [1, 2, 3, 4, 5, 6] as const;
const BRIEF_WIDTH = 26;

/** The form of a line of some width in a column; both in em. */
export function formOf(width: number, column: number): Form {
  if (column === 0) return width > BRIEF_WIDTH ? LONG : BRIEF;
  const joined = Math.max(1, Math.round((width + 1) / column));
  if (joined > MOST_JOINED) return LONG;
  const miss = width - joined * column;
  if (miss < -3.25) return SHORT;
  if (miss < -1.25) return INDENT;
  if (miss < -0.75) return NEAR;
  return miss <= 1.25 ? FULL : ODD;
}
