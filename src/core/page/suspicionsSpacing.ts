import { isHan } from '../text/characters';
import type { TextEdit } from '../text/edit';
import type { ReadingText } from '../text/readingText';
import { fragmentsOf } from './fragments';
import type { Part } from './model';

/** White space inside a line that the reading text drops between two Han characters, as edits that delete it. */
export function straySpaces(text: string, reading: ReadingText): TextEdit[] {
  const edits: TextEdit[] = [];
  for (let i = 1; i < reading.segments.length; i++) {
    const [left, right] = [reading.segments[i - 1], reading.segments[i]];
    if (!left || !right || left.seam || right.seam) continue;
    const range = { start: left.start + left.length, end: right.start };
    if (
      range.end <= range.start ||
      !/^[ \t\u00a0\u3000]+$/.test(text.slice(range.start, Math.min(range.end, range.start + 20)))
    )
      continue;
    if (isHan(text.charCodeAt(range.start - 1)) && isHan(text.charCodeAt(range.end)))
      edits.push({ range, newText: '' });
  }
  return edits;
}

const FULL: Readonly<Record<string, string>> = { ',': '，', ':': '：', ';': '；', '?': '？', '!': '！' };

/**
 * Half-width marks of a Chinese paragraph, as edits of the reading text that make them full-width. A mark between
 * digits or Latin letters is left alone; parentheses are changed in pairs around Han; straight quotes where they pair
 * off, opening and closing in turn, those within them too.
 */
export function halfWidthMarks(reading: string, withQuotes = true): TextEdit[] {
  const edits: TextEdit[] = [];
  for (let i = 0; i < reading.length; i++) {
    const full = FULL[reading.charAt(i)];
    if (full === undefined) continue;
    if (isChinese(reading.charCodeAt(i - 1)) && !/[0-9A-Za-z/]/.test(reading.charAt(i + 1)))
      edits.push(one(i, full));
    else if (
      isHan(reading.charCodeAt(i - 1)) ||
      (reading.charAt(i) === ',' && isHan(reading.charCodeAt(i + 1)))
    )
      edits.push(one(i, full));
  }
  const paired = withQuotes ? [...quotes(reading, '"', '“”'), ...quotes(reading, "'", '‘’')] : [];
  return [...edits, ...brackets(reading), ...paired].sort((a, b) => a.range.start - b.range.start);
}

function brackets(reading: string): TextEdit[] {
  const edits: TextEdit[] = [];
  for (const match of reading.matchAll(/\([^()]{0,80}\)/g)) {
    if (!/[\u3400-\u9fff]/.test(match[0])) continue;
    edits.push(one(match.index, '（'), one(match.index + match[0].length - 1, '）'));
  }
  return edits;
}

/** Quotes of one kind, where their number is even. */
function quotes(reading: string, mark: string, pair: string): TextEdit[] {
  const places: number[] = [];
  for (let at = reading.indexOf(mark); at >= 0; at = reading.indexOf(mark, at + 1)) {
    if (!(isLatin(reading.charCodeAt(at - 1)) && isLatin(reading.charCodeAt(at + 1)))) places.push(at);
  }
  return places.length % 2 === 0 ? places.map((at, i) => one(at, pair.charAt(i % 2))) : [];
}

function isChinese(unit: number): boolean {
  return isHan(unit) || '”’"\'》）)」』%'.includes(String.fromCharCode(unit));
}

function isLatin(unit: number): boolean {
  return (unit >= 0x41 && unit <= 0x5a) || (unit >= 0x61 && unit <= 0x7a);
}

function one(at: number, newText: string): TextEdit {
  return { range: { start: at, end: at + 1 }, newText };
}

const SURE = 0.9;

/**
 * Whether a paragraph's quotes can be told apart by counting: it stands on sure joins, and where it is scattered, they
 * pair off within each fragment, so that one in the wrong place can't turn them round.
 */
export function quotesStandFirm(text: string, part: Part): boolean {
  if (part.joins.some(({ confidence }) => confidence < SURE)) return false;
  const fragments = fragmentsOf(part);
  if (fragments.length < 2) return true;
  return fragments.every(({ first }, i) => {
    const pieces = part.pieces.slice(first, fragments[i + 1]?.first);
    const words = pieces.map(({ start, end }) => text.slice(start, end)).join('');
    return ['"', "'"].every((mark) => words.split(mark).length % 2 === 1);
  });
}
