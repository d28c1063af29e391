import type { TextEdit } from './edit';
import { indexLines } from './lineIndex';

/** Beyond this many differing lines on both sides the rest counts as one change: the search costs their square. */
const MOST_STEPS = 1500;

/**
 * The changes that turn `before` into `after`, as edits of whole lines in file order. Found with the greedy method of
 * Myers (An O(ND) Difference Algorithm and Its Variations, 1986), bounded: texts that differ in more than 1,500 lines
 * give one change from the first differing line to the last.
 */
export function lineEdits(before: string, after: string): TextEdit[] {
  const a = splitLines(before);
  const b = splitLines(after);
  let head = 0;
  while (head < a.length && head < b.length && a[head] === b[head]) head++;
  let tail = 0;
  while (tail < Math.min(a.length, b.length) - head && a[a.length - 1 - tail] === b[b.length - 1 - tail])
    tail++;
  const offsets = offsetsOf(a);
  const kept = commonLines(a.slice(head, a.length - tail), b.slice(head, b.length - tail));
  const edits: TextEdit[] = [];
  let [i, j] = [head, head];
  const change = (x: number, y: number) => {
    if (x > i || y > j)
      edits.push({
        range: { start: offsets[i] ?? 0, end: offsets[x] ?? 0 },
        newText: b.slice(j, y).join(''),
      });
  };
  for (const [x, y] of kept) {
    change(x + head, y + head);
    [i, j] = [x + head + 1, y + head + 1];
  }
  change(a.length - tail, b.length - tail);
  return edits;
}

/** Lines with their breaks. */
function splitLines(text: string): string[] {
  const { starts } = indexLines(text);
  return starts
    .map((start, i) => text.slice(start, starts[i + 1] ?? text.length))
    .filter((line) => line !== '');
}

function offsetsOf(lines: readonly string[]): number[] {
  const offsets = [0];
  for (const line of lines) offsets.push((offsets[offsets.length - 1] ?? 0) + line.length);
  return offsets;
}

/** Index pairs of a longest common subsequence; empty where the bound is passed. */
function commonLines(a: readonly string[], b: readonly string[]): [number, number][] {
  const trace: Map<number, number>[] = [];
  let reach = new Map<number, number>([[1, 0]]);
  for (let d = 0; d <= Math.min(a.length + b.length, MOST_STEPS); d++) {
    trace.push(reach);
    const next = new Map(reach);
    for (let k = -d; k <= d; k += 2) {
      const down = k === -d || (k !== d && (reach.get(k - 1) ?? -1) < (reach.get(k + 1) ?? -1));
      let x = down ? (reach.get(k + 1) ?? 0) : (reach.get(k - 1) ?? 0) + 1;
      while (x < a.length && x - k < b.length && a[x] === b[x - k]) x++;
      next.set(k, x);
      if (x >= a.length && x - k >= b.length) return walkBack(trace, a.length, b.length);
    }
    reach = next;
  }
  return [];
}

function walkBack(
  trace: readonly ReadonlyMap<number, number>[],
  endX: number,
  endY: number,
): [number, number][] {
  const pairs: [number, number][] = [];
  let [x, y] = [endX, endY];
  for (let d = trace.length - 1; d >= 0; d--) {
    const reach = trace[d] ?? new Map<number, number>();
    const k = x - y;
    const down = k === -d || (k !== d && (reach.get(k - 1) ?? -1) < (reach.get(k + 1) ?? -1));
    const fromK = down ? k + 1 : k - 1;
    const fromX = d === 0 ? 0 : (reach.get(fromK) ?? 0);
    const fromY = d === 0 ? 0 : fromX - fromK;
    while (x > fromX && y > fromY) pairs.push([--x, --y]);
    [x, y] = [fromX, fromY];
  }
  return pairs.reverse();
}
