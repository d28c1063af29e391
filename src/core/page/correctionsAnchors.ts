import { foldKey } from '../text/foldKey';
import type { Page } from './model';

/** Names a line by its words and its neighbours', folded: widths, script, white space and heading marks do not count. */
export interface LineAnchor {
  /** The line; of a long one the beginning and the end, an ellipsis between. */
  readonly text: string;
  /** The end of the line before and the beginning of the line after, '' where there is none. */
  readonly before: string;
  readonly after: string;
  /** Which of the lines with these words it is, from 1. */
  readonly nth: number;
}

/** The words of every line of a page, for making and finding anchors. */
export interface LineWords {
  /** 1-based line numbers, in file order. */
  readonly lines: readonly number[];
  readonly texts: readonly string[];
  /** Indexes of the lines with the same words. */
  readonly byText: ReadonlyMap<string, readonly number[]>;
}

const LONG = 120;
const HALF = 50;
const NEIGHBOUR = 16;

export function readLineWords(page: Page, text: string): LineWords {
  const texts = page.lines.map(({ range }) => lineKey(text.slice(range.start, range.end)));
  const byText = new Map<string, number[]>();
  texts.forEach((key, i) => {
    const same = byText.get(key);
    if (same) same.push(i);
    else byText.set(key, [i]);
  });
  return { lines: page.lines.map(({ line }) => line), texts, byText };
}

/** The words of a line as anchors hold them. */
export function lineKey(line: string): string {
  const folded = foldKey(line)
    .replace(/^\s*#{1,6}\s/, '')
    .replace(/\s+/g, '');
  return folded.length > LONG ? `${folded.slice(0, HALF)}…${folded.slice(-HALF)}` : folded;
}

/** The anchor of a 1-based line; undefined where the page has no such line. */
export function anchorOf(words: LineWords, line: number): LineAnchor | undefined {
  const i = words.lines.indexOf(line);
  const text = words.texts[i];
  if (text === undefined) return undefined;
  const nth = (words.byText.get(text) ?? []).indexOf(i) + 1;
  return { text, before: tailOf(words, i - 1), after: headOf(words, i + 1), nth };
}

function tailOf(words: LineWords, i: number): string {
  return (words.texts[i] ?? '').slice(-NEIGHBOUR);
}

function headOf(words: LineWords, i: number): string {
  return (words.texts[i] ?? '').slice(0, NEIGHBOUR);
}

/**
 * The 1-based line that an anchor names now: the line with its words; of several the one with its neighbours, then by
 * their order. Where none has its words, the one line that is still much like it. Undefined where that is not sure.
 */
export function findAnchor(words: LineWords, anchor: LineAnchor): number | undefined {
  const same = words.byText.get(anchor.text) ?? [];
  if (same.length === 1) return words.lines[same[0] ?? -1];
  if (same.length > 1) {
    const scores = same.map((i) => neighbourScore(words, anchor, i));
    const best = Math.max(...scores);
    const chosen = same.filter((_, k) => scores[k] === best);
    return words.lines[(chosen.length === 1 ? chosen[0] : (same[anchor.nth - 1] ?? chosen[0])) ?? -1];
  }
  return findSimilar(words, anchor);
}

const ALIKE = 0.6;
const MARGIN = 0.15;
const NEIGHBOUR_WEIGHT = 0.15;
const SHORTEST = 4;

function findSimilar(words: LineWords, anchor: LineAnchor): number | undefined {
  if (anchor.text.length < SHORTEST) return undefined;
  const wanted = pairsOf(anchor.text);
  let best = 0;
  let second = 0;
  let found = -1;
  words.texts.forEach((text, i) => {
    if (text.length > 2 * anchor.text.length || anchor.text.length > 2 * text.length) return;
    const likeness = overlap(wanted, pairsOf(text));
    const score =
      likeness < ALIKE - NEIGHBOUR_WEIGHT
        ? 0
        : likeness + NEIGHBOUR_WEIGHT * neighbourScore(words, anchor, i);
    if (score > best) [best, second, found] = [score, best, i];
    else if (score > second) second = score;
  });
  return best >= ALIKE && best - second >= MARGIN ? words.lines[found] : undefined;
}

/** 0 to 2: how many neighbours are as they were. */
function neighbourScore(words: LineWords, anchor: LineAnchor, i: number): number {
  return Number(tailOf(words, i - 1) === anchor.before) + Number(headOf(words, i + 1) === anchor.after);
}

function pairsOf(text: string): Map<string, number> {
  const pairs = new Map<string, number>();
  for (let i = 0; i + 1 < text.length; i++) {
    const pair = text.slice(i, i + 2);
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  return pairs;
}

/** Sørensen–Dice coefficient of two bags of character pairs. */
function overlap(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  let common = 0;
  let total = 0;
  for (const [pair, count] of a) {
    common += Math.min(count, b.get(pair) ?? 0);
    total += count;
  }
  for (const count of b.values()) total += count;
  return total === 0 ? 0 : (2 * common) / total;
}
