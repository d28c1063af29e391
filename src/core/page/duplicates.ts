import type { DraftLine } from './draft';
import type { LineFeatures } from './lineFeatures';
import { createNumbering } from './numbering';
import { solidLine } from './pageWords';

/** Units of the shortest line that may be a copy, and of the shortest one that may be copied: in narrow columns lines are short. */
const SHORTEST = 16;
const SHORTEST_COPIED = 8;
const COVERED = 0.78;
const NEAR = 30;
/** Pairs at a line's end, and the share of them that others must hold: a text that goes on is no copy of its beginning. */
const TAIL = 8;
const TAIL_COVERED = 0.5;

/**
 * Lines that say again, garbled or cut short, what other lines near by say: OCR read the spot twice. A line is a copy
 * when the others hold nearly all its pairs of characters, those of its end too, and one of them begins as it does. Of
 * two lines that copy each other the longer one goes, since it is the one that runs over several; of two as long the one
 * that no text follows, since a copy is cut short. Returns page line indexes.
 */
export function findDuplicates(lines: readonly DraftLine[]): Set<number> {
  const codes = lines.map((line) => {
    return line.role === 'lead' || line.role === 'body' ? codesOf(line.features) : NO_CODES;
  });
  const alike = findSuspects(codes);
  const lengthOf = (at: number): number => codes[at]?.length ?? 0;
  const goesOn = (at: number): number => (lines[at + 1]?.role === 'body' && !alike.has(at + 1) ? 1 : 0);
  const suspects = [...alike].filter((at) => lengthOf(at) >= SHORTEST - 1);
  suspects.sort((a, b) => lengthOf(b) - lengthOf(a) || goesOn(a) - goesOn(b) || b - a);
  const found = new Set<number>();
  for (const i of suspects) {
    const { whole, tail } = coverage(codes, i, found);
    if (whole >= COVERED && tail >= TAIL_COVERED) found.add(i);
  }
  return found;
}

const NO_CODES = new Int32Array(0);
const BEGINNING = 14;
const ALIKE = 7;
const MOST_PLACES = 8;

/** Lines that begin like another one near by. */
function findSuspects(codes: readonly Int32Array[]): Set<number> {
  const suspects = new Set<number>();
  const numbers = createNumbering(BEGINNING * codes.length);
  // By pair the first line that begins with it, and the last ones of several; by line how many pairs of the beginning in
  // hand it shares.
  const firsts: number[] = [];
  const starts: (number[] | undefined)[] = [];
  const shared = new Uint8Array(codes.length);
  const touched: number[] = [];
  codes.forEach((own, i) => {
    touched.length = 0;
    for (let k = 0; k < own.length && k < BEGINNING; k++) {
      const number = numbers.numberOf(0, own[k] ?? 0);
      if (number === starts.length) {
        firsts.push(i);
        starts.push(undefined);
        continue;
      }
      const first = firsts[number] ?? i;
      const places = starts[number] ?? [first];
      // Again the same pair of this line.
      if (places[places.length - 1] === i) continue;
      starts[number] = places;
      for (const other of places) {
        if (i - other > NEAR) continue;
        if (shared[other] === 0) touched.push(other);
        shared[other] = (shared[other] ?? 0) + 1;
      }
      places.push(i);
      if (places.length > MOST_PLACES) places.shift();
    }
    for (const other of touched) {
      if ((shared[other] ?? 0) >= ALIKE) suspects.add(i).add(other);
      shared[other] = 0;
    }
  });
  return suspects;
}

// A line's pairs in an open-addressed table, kept from call to call: the codes, and in which round they were put there.
const SLOTS = 2048;
const codesAt = new Int32Array(SLOTS);
const roundsAt = new Int32Array(SLOTS);
const metAt = new Int32Array(SLOTS);
let round = 0;

function slotOf(code: number): number {
  let at = Math.imul(code, 0x9e3779b1) >>> 0;
  at = (at ^ (at >>> 15)) & (SLOTS - 1);
  while (roundsAt[at] === round && codesAt[at] !== code) at = (at + 1) & (SLOTS - 1);
  return at;
}

/** Share of a line's pairs, and of those at its end, that stand in other lines near by. */
function coverage(
  codes: readonly Int32Array[],
  at: number,
  left: ReadonlySet<number>,
): { readonly whole: number; readonly tail: number } {
  const own = codes[at] ?? NO_CODES;
  round = (round + 1) | 0;
  for (let k = 0; k < own.length; k++) {
    const slot = slotOf(own[k] ?? 0);
    roundsAt[slot] = round;
    codesAt[slot] = own[k] ?? 0;
  }
  for (let i = Math.max(0, at - NEAR); i <= Math.min(codes.length - 1, at + NEAR); i++) {
    if (i === at || left.has(i)) continue;
    const others = codes[i] ?? NO_CODES;
    for (let k = 0; k < others.length; k++) {
      const slot = slotOf(others[k] ?? 0);
      if (roundsAt[slot] === round) metAt[slot] = round;
    }
  }
  let covered = 0;
  let atEnd = 0;
  for (let k = 0; k < own.length; k++) {
    if (metAt[slotOf(own[k] ?? 0)] !== round) continue;
    covered++;
    if (k >= own.length - TAIL) atEnd++;
  }
  return { whole: covered / own.length, tail: atEnd / TAIL };
}

const LONGEST = 600;
/** Pairs of neighbouring units of a line; none of a short one. */
function codesOf(line: LineFeatures): Int32Array {
  line.recall.codes ??= readCodes(solidLine(line));
  return line.recall.codes;
}

function readCodes(text: string): Int32Array {
  if (text.length < SHORTEST_COPIED) return NO_CODES;
  const codes = new Int32Array(Math.min(text.length, LONGEST) - 1);
  for (let i = 1; i <= codes.length; i++) codes[i - 1] = (text.charCodeAt(i - 1) << 16) | text.charCodeAt(i);
  return codes;
}
