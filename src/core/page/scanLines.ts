import { isDigit, isLatinLetter, isSpace, isWide } from '../text/characters';
import { indexLines } from '../text/lineIndex';
import type { Range } from '../text/range';

/** A non-blank line as it stands in the file, before anything is decided about it. */
export interface ScannedLine {
  /** 1-based number in the file. */
  readonly line: number;
  /** The whole line without its break. */
  readonly range: Range;
  /** The words: without heading mark and outer white space. Empty for a line of marks only. */
  readonly content: Range;
  readonly text: string;
  /** Markdown heading level, 0 for none. */
  readonly mark: number;
  /** White space before the words, in em: a wide character counts 1, a narrow one a half. */
  readonly indent: number;
  /** Length of the words in em, inner spaces left out. */
  readonly width: number;
  /** Blank lines before this one. */
  readonly gap: number;
}

const HASH = 0x23;

/** Splits a text into its non-blank lines, in file order. */
export function scanLines(text: string): ScannedLine[] {
  const index = indexLines(text);
  const lines: ScannedLine[] = [];
  let gap = 0;
  for (let i = 0; i < index.starts.length; i++) {
    const scanned = scanLine(text, i + 1, index.starts[i] ?? 0, index.ends[i] ?? 0, gap);
    if (scanned) lines.push(scanned);
    gap = scanned ? 0 : gap + 1;
  }
  return lines;
}

function scanLine(text: string, line: number, start: number, end: number, gap: number): ScannedLine | null {
  let from = start;
  let to = end;
  let indent = 0;
  for (; from < end && isSpace(text.charCodeAt(from)); from++)
    indent += isWide(text.charCodeAt(from)) ? 1 : 0.5;
  while (to > from && isSpace(text.charCodeAt(to - 1))) to--;
  if (from === to) return null;
  let mark = 0;
  while (mark < 7 && text.charCodeAt(from + mark) === HASH) mark++;
  if (mark > 0 && mark < 7 && (from + mark === to || isSpace(text.charCodeAt(from + mark)))) {
    from += mark;
    while (from < to && isSpace(text.charCodeAt(from))) from++;
    while (to > from && text.charCodeAt(to - 1) === HASH) to--;
    while (to > from && isSpace(text.charCodeAt(to - 1))) to--;
  } else mark = 0;
  return {
    line,
    range: { start, end },
    content: { start: from, end: to },
    text: text.slice(from, to),
    mark,
    indent,
    width: widthOf(text, from, to),
    gap,
  };
}

/**
 * Width in em of a stretch of text as print has it: marks are an em wide however OCR writes them, figures and Latin
 * letters half of it; spaces are left out.
 */
export function widthOf(text: string, from: number, to: number): number {
  let width = 0;
  for (let i = from; i < to; i++) {
    const unit = text.charCodeAt(i);
    if (!isSpace(unit)) width += isWide(unit) || isMark(unit) ? 1 : 0.5;
  }
  return width;
}

/** A narrow mark that Chinese print has an em wide; not the point and the percent sign, which stand in figures. */
function isMark(unit: number): boolean {
  return unit < 0x80 && unit !== 0x2e && unit !== 0x25 && !isDigit(unit) && !isLatinLetter(unit);
}
