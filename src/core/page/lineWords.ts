import { isHan } from '../text/characters';
import type { LineFeatures } from './lineFeatures';
import { createNumbering } from './numbering';

/** How the words of a page's lines come back in other lines. Arrays go by line. */
export interface LineWords {
  /** How much of a line's rarer words returns in the text behind it, 0 to 1; short lines only. */
  readonly echo: Float64Array;
  /** The same for the text before it. */
  readonly echoBefore: Float64Array;
  /**
   * How many words reach across the line, from the text before it to that behind it, against the page's mean. Low
   * where the subject changes (Hearst 1997 calls such places boundaries).
   */
  readonly cohesion: Float64Array;
}

const LONGEST_ECHO = 46;
const LONGEST_READ = 400;
/** How far words are looked for, in em of text. */
const AHEAD = 420;
const BEHIND = 220;
const REACH = 700;
/** A pair of characters in more than this share of the lines (and more than a few) says nothing. */
const COMMON = 0.12;
const FEW = 6;

/** Reads the words of all lines as pairs of Han characters, in one pass forward and one back. */
export function readLineWords(lines: readonly LineFeatures[]): LineWords {
  const size = lines.length;
  const { pairs, spread } = numberPairs(lines);
  const starts = new Float64Array(size + 1);
  for (let i = 0; i < size; i++)
    starts[i + 1] = (starts[i] ?? 0) + Math.min(lines[i]?.scan.width ?? 0, REACH);
  const most = Math.max(FEW, COMMON * size);
  const weights = new Float64Array(spread.length);
  for (let i = 0; i < weights.length; i++) {
    const count = spread[i] ?? 1;
    weights[i] = count > most ? 0.15 : 1 / Math.sqrt(count);
  }
  const steps = new Float64Array(size + 1);
  const bridge = (pair: number, from: number, to: number, distance: number): void => {
    if (from >= to - 1 || distance > REACH || (spread[pair] ?? 0) > most) return;
    const w = weights[pair] ?? 0;
    steps[from + 1] = (steps[from + 1] ?? 0) + w;
    steps[to] = (steps[to] ?? 0) - w;
  };
  const words = { lines, pairs, starts, weights };
  const echoBefore = readEcho(words, 1, BEHIND, bridge);
  const echo = readEcho(words, -1, AHEAD);
  return { echo, echoBefore, cohesion: accumulate(steps, size) };
}

/** The pairs of lines as small numbers with their weights, and where on the page the lines begin, in em. */
interface NumberedLines {
  readonly lines: readonly LineFeatures[];
  readonly pairs: readonly Int32Array[];
  readonly starts: Float64Array;
  readonly weights: Float64Array;
}

/**
 * How much of each short line returns within `reach` of the text that a walk over the page has passed: from its beginning
 * (`way` 1) or its end (-1). Calls back for each pair that was met, with the line that had it last and the em between.
 */
function readEcho(
  { lines, pairs, starts, weights }: NumberedLines,
  way: 1 | -1,
  reach: number,
  meet?: (pair: number, from: number, to: number, distance: number) => void,
): Float64Array {
  const size = lines.length;
  const echo = new Float64Array(size);
  const seen = new Int32Array(weights.length).fill(-1);
  for (let i = way > 0 ? 0 : size - 1; i >= 0 && i < size; i += way) {
    const own = pairs[i] ?? NONE;
    let found = 0;
    let all = 0;
    for (let k = 0; k < own.length; k++) {
      const pair = own[k] ?? 0;
      const w = weights[pair] ?? 0;
      const last = seen[pair] ?? -1;
      all += w;
      if (last >= 0) {
        const distance =
          way > 0 ? (starts[i] ?? 0) - (starts[last + 1] ?? 0) : (starts[last] ?? 0) - (starts[i + 1] ?? 0);
        if (distance <= reach) found += w;
        meet?.(pair, last, i, distance);
      }
      // Read on, a line that says something twice has returned to it; read back, it has not.
      if (way > 0) seen[pair] = i;
    }
    if (way < 0) for (let k = 0; k < own.length; k++) seen[own[k] ?? 0] = i;
    echo[i] = all > 0 && isShort(lines[i]) ? found / all : 0;
  }
  return echo;
}

const NONE = new Int32Array(0);

function isShort(line: LineFeatures | undefined): boolean {
  return (line?.scan.width ?? 0) <= LONGEST_ECHO;
}

/** The pairs of each line as small numbers, and how often each stands on the page. */
function numberPairs(lines: readonly LineFeatures[]): { pairs: Int32Array[]; spread: number[] } {
  const codes = lines.map(pairsOf);
  const numbers = createNumbering(codes.reduce((sum, own) => sum + own.length, 0) / 2);
  const spread: number[] = [];
  const pairs = codes.map((own) => {
    const numbered = new Int32Array(own.length);
    for (let k = 0; k < own.length; k++) {
      const number = numbers.numberOf(0, own[k] ?? 0);
      if (number === spread.length) spread.push(0);
      spread[number] = (spread[number] ?? 0) + 1;
      numbered[k] = number;
    }
    return numbered;
  });
  return { pairs, spread };
}

/** Running sums of the steps, divided by their mean. */
function accumulate(steps: Float64Array, size: number): Float64Array {
  const level = new Float64Array(size);
  let now = 0;
  let sum = 0;
  for (let i = 0; i < size; i++) {
    now += steps[i] ?? 0;
    level[i] = now;
    sum += now;
  }
  const mean = sum / Math.max(1, size);
  for (let i = 0; i < size; i++) level[i] = mean > 0 ? (level[i] ?? 0) / mean : 1;
  return level;
}

/** Codes of the pairs of neighbouring Han characters of a line, spaces left out; of a long line its beginning. */
export function pairsOf({ key, recall }: LineFeatures): Int32Array {
  recall.pairs ??= readPairs(key);
  return recall.pairs;
}

function readPairs(key: string): Int32Array {
  const end = Math.min(key.length, LONGEST_READ);
  const codes: number[] = [];
  let before = 0;
  for (let i = 0; i < end; i++) {
    const unit = key.charCodeAt(i);
    if (unit === 0x20 || unit === 0x3000) continue;
    const han = isHan(unit);
    if (han && before) codes.push((before << 16) | unit);
    before = han ? unit : 0;
  }
  return new Int32Array(codes);
}
