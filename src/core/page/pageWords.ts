import { isHan } from '../text/characters';
import { foldKey } from '../text/foldKey';
import type { LineFeatures } from './lineFeatures';

/**
 * What the page itself knows of words: where each pair of Han characters stands inside its lines. A pair that
 * straddles a join and is at home elsewhere on the page speaks for the join.
 */
export interface PageWords {
  /** All lines in one script and width, solid, a line feed between. */
  readonly text: string;
  /** Open-addressed table of pairs with the first place of each in `text`, one too high; 0 for none. */
  readonly codes: Int32Array;
  readonly places: Int32Array;
  /** For each place of a pair the next one, one too high; 0 for none. */
  readonly next: Int32Array;
}

/** Reads the pairs of a page's lines, already folded with `foldLine`. */
export function readPageWords(folded: readonly string[]): PageWords {
  const text = folded.join('\n');
  let size = 64;
  while (size < 2 * text.length) size *= 2;
  const codes = new Int32Array(size);
  const places = new Int32Array(size);
  const next = new Int32Array(text.length + 1);
  let before = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    const han = isHan(unit);
    if (han && before) {
      const code = (before << 16) | unit;
      const at = slotOf(codes, code);
      codes[at] = code;
      next[i] = places[at] ?? 0;
      places[at] = i;
    }
    before = han ? unit : 0;
  }
  return { text, codes, places, next };
}

/** The slot of a code in the table, or the free one where it would go. */
function slotOf(codes: Int32Array, code: number): number {
  const mask = codes.length - 1;
  let at = Math.imul(code, 0x9e3779b1) >>> 0;
  at = (at ^ (at >>> 15)) & mask;
  while (codes[at] !== 0 && codes[at] !== code) at = (at + 1) & mask;
  return at;
}

/** What a page knows of the characters on both sides of a join. */
export interface PairUse {
  /** The pair stands nowhere else, in one other place, in several. */
  readonly count: 0 | 1 | 2;
  /** Together with one more character on either side, and with one on both. */
  readonly triple: boolean;
  readonly four: boolean;
}

/** Of a pair that is everywhere only so many places are looked at. */
const MOST_PLACES = 40;

/** Looks up the pair made by the last unit of `left` and the first of `right`; both folded. */
export function pairUse(words: PageWords, left: string, right: string): PairUse {
  const use = useOfPair(words, tailOf(left), headOf(right));
  return { count: (use & 3) as PairUse['count'], triple: (use & TRIPLE) !== 0, four: (use & FOUR) !== 0 };
}

/** Bits of `useOfPair` beside the count. */
export const TRIPLE = 4;
export const FOUR = 8;

/** The last two units of a text as one number, the last one in the low half; 0 for what is not there. */
export function tailOf(text: string): number {
  const { length } = text;
  return (
    ((length > 1 ? text.charCodeAt(length - 2) : 0) << 16) | (length > 0 ? text.charCodeAt(length - 1) : 0)
  );
}

/** The first two units of a text as one number, the first one in the high half; 0 for what is not there. */
export function headOf(text: string): number {
  const { length } = text;
  return ((length > 0 ? text.charCodeAt(0) : 0) << 16) | (length > 1 ? text.charCodeAt(1) : 0);
}

/** As `pairUse`, for the tail of the left text and the head of the right one: the count with the bits that hold. */
export function useOfPair({ text, codes, places, next }: PageWords, tail: number, head: number): number {
  const code = (tail << 16) | (head >>> 16);
  let at = places[slotOf(codes, code)] ?? 0;
  if (at === 0) return 0;
  const count = (next[at] ?? 0) === 0 ? 1 : 2;
  const before = tail >>> 16;
  const behind = head & 0xffff;
  let bits = 0;
  // `at` is the place of the pair's second unit.
  for (let looked = 0; at > 0 && looked < MOST_PLACES && (bits & FOUR) === 0; looked++) {
    const onLeft = before > 0 && at > 1 && text.charCodeAt(at - 2) === before;
    const onRight = behind > 0 && text.charCodeAt(at + 1) === behind;
    if (onLeft || onRight) bits |= onLeft && onRight ? TRIPLE | FOUR : TRIPLE;
    at = next[at] ?? 0;
  }
  return count | bits;
}

const LONGEST = 4000;

/** A line as `PageWords` wants it: solid, in one script and width; of an endless line its two ends. */
export function foldLine(text: string): string {
  const told = text.length > LONGEST ? text.slice(0, LONGEST / 2) + text.slice(-LONGEST / 2) : text;
  return foldKey(told).replace(/\s+/g, '');
}

/** The words of a line as `foldLine` gives them. */
export function solidLine({ scan, recall }: LineFeatures): string {
  recall.solid ??= foldLine(scan.text);
  return recall.solid;
}
