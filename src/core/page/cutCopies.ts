import type { DraftLine } from './draft';
import { solidLine } from './pageWords';

/** Characters of the shortest line that may be a copy, and how many lines apart the two stand at most. */
const SHORTEST = 9;
const LONGEST = 120;
const NEAR = 4;
/** A copy is cut short: the other text goes on for so many characters. */
const GOES_ON = 3;
/** Share of characters that must agree, of short lines and of longer ones. */
const AGREE_SHORT = 0.75;
const AGREE = 0.68;
const SHORT = 16;
/** The same of what the longer line has more, where it runs over the lines behind the shorter one. */
const AGREE_BEYOND = 0.4;
/** The same of what looks like a heading: headlines say what the text below them begins with. */
const AGREE_DISPLAY = 0.9;
/** Of the first characters so many must agree, each in its place or beside it, before the two are aligned. */
const BEGINNING = 9;
const ALIKE = 5;
/** How far the alignment strays from the diagonal. */
const BAND = 6;

/**
 * Lines that begin as a line near by does and break off, however garbled: OCR began to read the spot, and read it again.
 * Two lines of one length are left alone, since rosters and verses have such; a longer line is the copy where it runs
 * over the shorter one and the lines behind it. Returns page line indexes.
 */
export function findCutCopies(lines: readonly DraftLine[]): Set<number> {
  const texts = lines.map(({ features }) => {
    const { scan } = features;
    return scan.text.length >= SHORTEST && features.han >= SHORTEST / 2 ? solidLine(features) : '';
  });
  const found = new Set<number>();
  for (let i = 0; i < texts.length; i++) {
    for (let j = i + 1; j <= i + NEAR && j < texts.length; j++) {
      if (!beginAlike(texts[i] ?? '', texts[j] ?? '') || found.has(i) || found.has(j)) continue;
      const copy = copyOfTwo(lines, texts, i, j);
      if (copy >= 0) found.add(copy);
    }
  }
  return found;
}

function beginAlike(a: string, b: string): boolean {
  if (a.length < SHORTEST || b.length < SHORTEST) return false;
  let agree = 0;
  for (let k = 0; k < BEGINNING; k++) {
    const unit = a.charCodeAt(k);
    if (unit === b.charCodeAt(k) || unit === b.charCodeAt(k + 1) || (k > 0 && unit === b.charCodeAt(k - 1)))
      agree++;
  }
  return agree >= ALIKE;
}

/** Which of two lines that begin alike is the copy; -1 for neither. */
function copyOfTwo(lines: readonly DraftLine[], texts: readonly string[], i: number, j: number): number {
  const [short, long] = (texts[i] ?? '').length <= (texts[j] ?? '').length ? [i, j] : [j, i];
  const a = texts[short] ?? '';
  const b = texts[long] ?? '';
  if (b.length < a.length + GOES_ON || !isText(lines[long]) || !couldBeText(lines[short])) return -1;
  const wanted = !isText(lines[short]) ? AGREE_DISPLAY : a.length < SHORT ? AGREE_SHORT : AGREE;
  if (likeness(a, b) < wanted) return -1;
  let over = a;
  for (let k = short + 1; k <= short + NEAR && over.length < b.length + BAND; k++)
    if (k !== long && isText(lines[k])) over += texts[k] ?? '';
  const beyond = Math.min(b.length, LONGEST) - a.length;
  const more = editsToPrefix(b.slice(0, LONGEST), over) - editsToPrefix(a, b);
  if (over.length >= b.length - BAND && beyond > 0 && more <= (1 - AGREE_BEYOND) * beyond)
    return isText(lines[short]) ? long : -1;
  return lines[short]?.features.ending === 'stop' ? -1 : short;
}

const isText = (line: DraftLine | undefined): boolean =>
  line !== undefined && (line.role === 'lead' || line.role === 'body' || line.role === 'caption');

/** Text, or a line without a mark that only looks like a heading because it breaks off. */
const couldBeText = (line: DraftLine | undefined): boolean =>
  isText(line) ||
  (line !== undefined && line.features.scan.mark === 0 && !/^[—–-]/.test(line.features.scan.text));

/** How nearly `a` is the beginning of `b`: 1 for the same, less by the least number of edits. */
function likeness(a: string, b: string): number {
  const cut = a.slice(0, LONGEST);
  return 1 - editsToPrefix(cut, b) / cut.length;
}

/** The least edits that make `a` a prefix of `b`, near the diagonal. */
function editsToPrefix(a: string, b: string): number {
  const width = 2 * BAND + 1;
  let row = Array.from({ length: width }, (_, d) => (d < BAND ? Infinity : d - BAND));
  for (let i = 1; i <= a.length; i++) {
    const next = new Array<number>(width).fill(Infinity);
    for (let d = 0; d < width; d++) {
      const j = i + d - BAND;
      if (j < 0 || j > b.length) continue;
      const change =
        j > 0 ? (row[d] ?? Infinity) + (a.charCodeAt(i - 1) === b.charCodeAt(j - 1) ? 0 : 1) : Infinity;
      next[d] = Math.min(
        change,
        (row[d + 1] ?? Infinity) + 1,
        d > 0 ? (next[d - 1] ?? Infinity) + 1 : Infinity,
      );
    }
    row = next;
  }
  return Math.min(...row);
}
