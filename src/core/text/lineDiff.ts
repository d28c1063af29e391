import { commonEnds } from './commonEnds';
import type { TextEdit } from './edit';
import { indexLines } from './lineIndex';

/** Beyond this many differing lines on both sides the rest counts as one change: the search costs their square. */
const MOST_STEPS = 1500;

/**
 * The changes that turn `before` into `after`, as edits of whole lines in file order. Found with the greedy method of
 * Myers (An O(ND) Difference Algorithm and Its Variations, 1986), bounded: texts that differ in more than 1,500 lines
 * give one change from the first differing line to the last. Changes with only blank lines between them are one.
 */
export function lineEdits(before: string, after: string): TextEdit[] {
  const a = splitLines(before);
  const b = splitLines(after);
  const { head, tail } = commonEnds(a, b);
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
  for (const [x, y] of withoutBlanks(kept, a, head)) {
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
  const most = Math.min(a.length + b.length, MOST_STEPS);
  const reach = new Int32Array(2 * most + 3);
  const at = (k: number) => reach[k + most + 1] ?? 0;
  // What was reached before each step, for the way back: only the diagonals that the step can have come from.
  const trace: Int32Array[] = [];
  for (let d = 0; d <= most; d++) {
    trace.push(reach.slice(most - d, most + d + 3));
    for (let k = -d; k <= d; k += 2) {
      let x = comesDown(at(k - 1), at(k + 1), k, d) ? at(k + 1) : at(k - 1) + 1;
      while (x < a.length && x - k < b.length && a[x] === b[x - k]) x++;
      reach[k + most + 1] = x;
      if (x >= a.length && x - k >= b.length) return walkBack(trace, a.length, b.length);
    }
  }
  return [];
}

/** Whether the furthest path on diagonal `k` after `d` steps takes a line of `b`, not one of `a`. */
function comesDown(below: number, above: number, k: number, d: number): boolean {
  return k === -d || (k !== d && below < above);
}

function walkBack(trace: readonly Int32Array[], endX: number, endY: number): [number, number][] {
  const pairs: [number, number][] = [];
  let [x, y] = [endX, endY];
  for (let d = trace.length - 1; d >= 0; d--) {
    const at = (k: number) => trace[d]?.[k + d + 1] ?? 0;
    const k = x - y;
    const fromK = comesDown(at(k - 1), at(k + 1), k, d) ? k + 1 : k - 1;
    const fromX = d === 0 ? 0 : at(fromK);
    const fromY = d === 0 ? 0 : fromX - fromK;
    while (x > fromX && y > fromY) pairs.push([--x, --y]);
    [x, y] = [fromX, fromY];
  }
  return pairs.reverse();
}

/** Leaves out blank lines that stand between two changes: they are alike by chance. */
function withoutBlanks(
  pairs: readonly [number, number][],
  a: readonly string[],
  head: number,
): [number, number][] {
  const kept: [number, number][] = [];
  let run: [number, number][] = [];
  let words = false;
  const close = () => {
    if (words) for (const pair of run) kept.push(pair);
    run = [];
    words = false;
  };
  for (const [x, y] of pairs) {
    const last = run[run.length - 1];
    if (last && (x !== last[0] + 1 || y !== last[1] + 1)) close();
    run.push([x, y]);
    words ||= (a[x + head] ?? '').trim() !== '';
  }
  close();
  return kept;
}
