/**
 * How the offsets of a text and of its conversion correspond: both are cut into the same number of pieces, and only
 * the pieces whose length changed are stored, four numbers each (input start and end, output start and end), in
 * order. Between them offsets differ by a constant. UTF-16 offsets.
 */
export interface OffsetMap {
  readonly inputLength: number;
  readonly outputLength: number;
  readonly pieces: Int32Array;
}

/** The map of a text of that length onto itself. */
export function identityMap(length: number): OffsetMap {
  return { inputLength: length, outputLength: length, pieces: new Int32Array(0) };
}

function translate(map: OffsetMap, offset: number, from: 0 | 2): number {
  const { pieces } = map;
  const to = from === 0 ? 2 : 0;
  const sourceLength = from === 0 ? map.inputLength : map.outputLength;
  const at = Math.min(Math.max(Math.trunc(offset) || 0, 0), sourceLength);
  let low = 0;
  let high = pieces.length / 4;
  while (low < high) {
    const mid = (low + high) >> 1;
    if ((pieces[mid * 4 + from] as number) <= at) low = mid + 1;
    else high = mid;
  }
  if (low === 0) return at;
  const piece = (low - 1) * 4;
  const start = pieces[piece + from] as number;
  const end = pieces[piece + from + 1] as number;
  const otherStart = pieces[piece + to] as number;
  const otherEnd = pieces[piece + to + 1] as number;
  return at < end ? Math.min(otherStart + (at - start), otherEnd) : otherEnd + (at - end);
}

/**
 * The output offset of an input offset: never falls while the input offset rises, maps start to start and end to
 * end. Inside a piece whose length changed it counts from the piece's start, no further than its end. Offsets
 * outside the text are brought to its nearer end.
 */
export function toOutput(map: OffsetMap, offset: number): number {
  return translate(map, offset, 0);
}

/** The input offset of an output offset; the same rules. */
export function toInput(map: OffsetMap, offset: number): number {
  return translate(map, offset, 2);
}

/** The map of doing `first`, then `second` on its output. */
export function composeMaps(first: OffsetMap, second: OffsetMap): OffsetMap {
  if (first.pieces.length === 0) return { ...second, inputLength: first.inputLength };
  if (second.pieces.length === 0) return first;
  const merged: number[] = [];
  const a = first.pieces;
  const b = second.pieces;
  let i = 0;
  let j = 0;
  // Pieces of both steps that touch the same middle text become one; `ends` keep the far ends met so far.
  while (i < a.length || j < b.length) {
    const takeFirst = j >= b.length || (i < a.length && (a[i + 2] as number) <= (b[j] as number));
    const middleStart = takeFirst ? (a[i + 2] as number) : (b[j] as number);
    let middleEnd = takeFirst ? (a[i + 3] as number) : (b[j + 1] as number);
    const inputStart = takeFirst ? (a[i] as number) : toInput(first, middleStart);
    const outputStart = takeFirst ? toOutput(second, middleStart) : (b[j + 2] as number);
    if (takeFirst) i += 4;
    else j += 4;
    for (;;) {
      if (i < a.length && (a[i + 2] as number) < middleEnd) {
        middleEnd = Math.max(middleEnd, a[i + 3] as number);
        i += 4;
      } else if (j < b.length && (b[j] as number) < middleEnd) {
        middleEnd = Math.max(middleEnd, b[j + 1] as number);
        j += 4;
      } else break;
    }
    merged.push(inputStart, toInput(first, middleEnd), outputStart, toOutput(second, middleEnd));
  }
  return {
    inputLength: first.inputLength,
    outputLength: second.outputLength,
    pieces: Int32Array.from(merged),
  };
}

/** Carries marks on the units of a map's output back to its input. */
export function marksOnInput(map: OffsetMap, marks: Uint8Array): Uint8Array {
  if (map.pieces.length === 0) return marks;
  const carried = new Uint8Array(map.inputLength);
  for (let i = 0; i < marks.length && i < map.outputLength; i += 1) {
    if (marks[i] !== 0) carried[toInput(map, i)] = marks[i] as number;
  }
  return carried;
}
