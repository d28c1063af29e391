import type { Range } from '../text/range';
import { type ReadingText, toDocumentRanges } from '../text/readingText';
import { articleAt } from './articleAt';
import { articleRuns } from './articleRuns';
import type { Page } from './model';
import { readingAt } from './readingAt';

const STOPS = /[。！？!?；;…]+[”"’'」』）)]*/g;

/**
 * The ranges around a document offset that a reader would select, from the inside out: word, sentence, paragraph,
 * article. Each lies within the next; where a paragraph is scattered, the stretch of it that holds the offset stands
 * for it. `line` is the offset's 1-based line. Empty on a blank line. `termAround` may know a term at an offset of a
 * reading text; it stands for the word.
 */
export function enclosingRanges(
  page: Page,
  text: string,
  line: number,
  offset: number,
  termAround: (reading: string, at: number) => Range | undefined = () => undefined,
): Range[] {
  const position =
    readingAt(page, text, line, offset) ?? readingAt(page, text, line, Math.max(0, offset - 1));
  if (!position) return [];
  const { reading } = position;
  const at = Math.min(position.offset, Math.max(0, reading.text.length - 1));
  const ranges = [
    termAround(reading.text, at) ?? wordAround(reading.text, at),
    sentenceAround(reading.text, at),
    { start: 0, end: reading.text.length },
  ]
    .map((range) => stretchAround(text, reading, range, offset))
    .filter((range) => range !== undefined);
  const article = articleAt(page, line);
  const run = article && articleRuns(page, article).find(({ first, last }) => first <= line && line <= last);
  if (run) {
    const inRun = page.lines.filter((one) => one.line >= run.first && one.line <= run.last);
    const [first, last] = [inRun[0], inRun[inRun.length - 1]];
    if (first && last) ranges.push({ start: first.range.start, end: last.range.end });
  }
  return nested(ranges);
}

function wordAround(text: string, at: number): Range {
  if (typeof Intl === 'undefined' || !('Segmenter' in Intl)) return { start: at, end: at + 1 };
  const from = Math.max(0, at - 40);
  const window = text.slice(from, at + 40);
  const word = new Intl.Segmenter('zh', { granularity: 'word' }).segment(window).containing(at - from);
  return word
    ? { start: from + word.index, end: from + word.index + word.segment.length }
    : { start: at, end: at + 1 };
}

/** From behind the last full stop before `at` to behind the next. */
function sentenceAround(text: string, at: number): Range {
  let start = 0;
  for (const match of text.matchAll(STOPS)) {
    const end = match.index + match[0].length;
    if (end > at) return { start, end };
    start = end;
  }
  return { start, end: text.length };
}

/** The document range around `offset` that a reading range covers without a gap but white space and heading marks. */
function stretchAround(text: string, reading: ReadingText, range: Range, offset: number): Range | undefined {
  const pieces = toDocumentRanges(reading, range);
  const index = pieces.findIndex((piece) => offset >= piece.start && offset <= piece.end);
  const home = pieces[index];
  if (!home) return undefined;
  let { start, end } = home;
  for (let i = index - 1; i >= 0; i--) {
    const before = pieces[i];
    if (!before || before.end > start || !isGap(text, before.end, start)) break;
    start = before.start;
  }
  for (let i = index + 1; i < pieces.length; i++) {
    const after = pieces[i];
    if (!after || after.start < end || !isGap(text, end, after.start)) break;
    end = after.end;
  }
  return { start, end };
}

const LONGEST_GAP = 200;

function isGap(text: string, start: number, end: number): boolean {
  return end - start <= LONGEST_GAP && text.slice(start, end).trim() === '';
}

/** Drops ranges that do not hold the one before them or add nothing to it. */
function nested(ranges: readonly Range[]): Range[] {
  const kept: Range[] = [];
  for (const range of ranges) {
    const inner = kept[kept.length - 1];
    if (!inner) kept.push(range);
    else if (
      range.start <= inner.start &&
      range.end >= inner.end &&
      range.end - range.start > inner.end - inner.start
    )
      kept.push(range);
  }
  return kept;
}
