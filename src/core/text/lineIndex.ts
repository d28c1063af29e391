/** Where the lines of a text begin and end. Lines are 1-based; breaks are CRLF, LF and CR, as in VS Code. */
export interface LineIndex {
  /** Start offset of each line; `starts[0]` is 0. */
  readonly starts: readonly number[];
  /** Offset behind the last character of each line, before its line break. */
  readonly ends: readonly number[];
}

const LF = 10;
const CR = 13;

/** Indexes the lines of `text` in one pass. A text without a line break, even an empty one, has one line. */
export function indexLines(text: string): LineIndex {
  const starts = [0];
  const ends: number[] = [];
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit !== LF && unit !== CR) continue;
    ends.push(i);
    if (unit === CR && text.charCodeAt(i + 1) === LF) i++;
    starts.push(i + 1);
  }
  ends.push(text.length);
  return { starts, ends };
}

/** The 1-based line that holds `offset`; offsets outside the text are clamped to it. */
export function lineAt(index: LineIndex, offset: number): number {
  let low = 0;
  let high = index.starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((index.starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low + 1;
}
