import { isSpace } from '../../../src/core/text/characters';
import type { TextEdit } from '../../../src/core/text/edit';

/**
 * A text of which every unit remembers the unit of the first version that it comes from; -1 for new ones, and
 * `copyOf` it for those of a copy.
 */
export interface TracedText {
  readonly text: string;
  readonly origins: Int32Array;
}

export function traced(text: string): TracedText {
  return { text, origins: Int32Array.from({ length: text.length }, (_, i) => i) };
}

/** How a copy of the unit `origin` is marked. */
export function copyOf(origin: number): number {
  return origin >= 0 ? -2 - origin : origin;
}

/** A piece of the text, a copy of one, or new words. */
export type Piece = readonly [start: number, end: number, copy?: 'copy'] | string;

/** The text put together anew from pieces of itself and new words. */
export function reassemble(from: TracedText, pieces: readonly Piece[]): TracedText {
  const texts: string[] = [];
  const origins: number[] = [];
  for (const piece of pieces) {
    if (typeof piece === 'string') {
      texts.push(piece);
      for (let i = 0; i < piece.length; i++) origins.push(-1);
    } else {
      texts.push(from.text.slice(piece[0], piece[1]));
      for (let i = piece[0]; i < piece[1]; i++) {
        const origin = from.origins[i] ?? -1;
        origins.push(piece[2] ? copyOf(origin) : origin);
      }
    }
  }
  return { text: texts.join(''), origins: Int32Array.from(origins) };
}

/**
 * Applies edits that do not overlap. With `descend` the new words count as coming from those they replace, as in a
 * conversion; otherwise as new.
 */
export function edited(from: TracedText, edits: readonly TextEdit[], descend: boolean): TracedText {
  const texts: string[] = [];
  const origins: number[] = [];
  let done = 0;
  const keep = (end: number) => {
    texts.push(from.text.slice(done, end));
    for (let i = done; i < end; i++) origins.push(from.origins[i] ?? -1);
  };
  for (const { range, newText } of [...edits].sort((a, b) => a.range.start - b.range.start)) {
    keep(range.start);
    texts.push(newText);
    const length = range.end - range.start;
    for (let i = 0; i < newText.length; i++) {
      const at = range.start + Math.min(length - 1, Math.floor((i * length) / newText.length));
      origins.push(descend && length > 0 ? (from.origins[at] ?? -1) : -1);
    }
    done = range.end;
  }
  keep(from.text.length);
  return { text: texts.join(''), origins: Int32Array.from(origins) };
}

/** Where units of the first version's range stand now, by place; white space and heading marks are left out. */
export function whereabouts(
  { text, origins }: TracedText,
  start: number,
  end: number,
  copies = false,
): number[] {
  const found: number[] = [];
  origins.forEach((marked, i) => {
    const origin = copies ? -2 - marked : marked;
    if (origin >= start && origin < end && text[i] !== '#' && !isSpace(text.charCodeAt(i))) found.push(i);
  });
  return found;
}
