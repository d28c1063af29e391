import type { Range } from '../text/range';
import { countScripts } from './detect';
import type { Units } from './greedy';
import type { OffsetMap } from './offsetMap';
import { changedWords } from './spans';

/** A text of which only some words were converted. */
export interface StrayConversion extends Units {
  readonly map: OffsetMap;
  /** The words that were converted, in the input. */
  readonly words: readonly Range[];
}

/**
 * Of a conversion of text that is already in the target script, the words alone that hold a character which only the
 * other script writes (数据庫 in a Traditional line): all others stay as they are, 岳飛 and 里長 among them.
 */
export function strayWords(
  input: Units,
  output: Units & { readonly map: OffsetMap; readonly wordStarts: Uint8Array },
  source: 'hans' | 'hant',
): StrayConversion {
  const changes = changedWords(input, output, output.map, output.wordStarts);
  const words: Range[] = [];
  const pieces: number[] = [];
  const units = new Uint16Array(Math.max(input.length, output.length) * 2);
  let length = 0;
  let at = 0;
  const copy = (from: Units, start: number, end: number): void => {
    units.set(from.units.subarray(start, end), length);
    length += end - start;
  };
  for (let i = 0; i + 3 < changes.length; i += 4) {
    const [start = 0, first = 0, outStart = 0, outFirst = 0] = changes.subarray(i, i + 4);
    let end = first;
    let outEnd = outFirst;
    // What changed side by side changed as one: half of a regional word would be none.
    for (; i + 7 < changes.length && changes[i + 4] === end; i += 4) {
      end = changes[i + 5] as number;
      outEnd = changes[i + 7] as number;
    }
    if (countScripts(input.units, start, end)[source] === 0) continue;
    copy(input, at, start);
    if (outEnd - outStart !== end - start) pieces.push(start, end, length, length + outEnd - outStart);
    copy(output, outStart, outEnd);
    words.push({ start, end });
    at = end;
  }
  copy(input, at, input.length);
  const map = { inputLength: input.length, outputLength: length, pieces: Int32Array.from(pieces) };
  return { units, length, map, words };
}
