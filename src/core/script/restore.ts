import { alignLines } from '../text/alignLines';
import type { TextEdit } from '../text/edit';

/** How a text goes back to what it was before a conversion. */
export interface Restoration {
  readonly edits: readonly TextEdit[];
  /** Lines that were edited after the conversion and are left as they are. */
  readonly editedLines: number;
}

const LINE_BREAK = /\r\n|\n|\r/g;

/**
 * The edits that put the lines of `original` back into `current`, wherever these still are as the conversion made
 * them; no conversion adds or removes a line, so that the lines of `original` and `converted` correspond one to one.
 * The result is `original` itself where `current` is `converted`. Null where the lines of the two don't correspond.
 */
export function restoration(original: string, converted: string, current: string): Restoration | null {
  const before = original.split(LINE_BREAK);
  const after = converted.split(LINE_BREAK);
  if (before.length !== after.length) return null;
  const lines = current.split(LINE_BREAK);
  const matches = alignLines(after, lines);
  const ends = [...current.matchAll(LINE_BREAK)];
  const edits: TextEdit[] = [];
  let editedLines = 0;
  let start = 0;
  lines.forEach((line, i) => {
    const match = matches[i] ?? -1;
    const newText = before[match];
    if (newText === undefined) editedLines += 1;
    else if (newText !== line) edits.push({ range: { start, end: start + line.length }, newText });
    start += line.length + (ends[i]?.[0].length ?? 0);
  });
  return { edits, editedLines };
}
