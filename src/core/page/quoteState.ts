import { flowOf } from './wordFlow';
import { endWords, startWords } from './wordModel';
import { signOf, UNKNOWN } from './wordSigns';

/**
 * Quotation and brackets across lines. Directed marks tell whether a line begins or ends inside a quotation; straight
 * ones only alternate, so that both readings of a line are weighed by what stands beside each mark.
 */
export interface QuoteState {
  /** Log score of the line read as beginning outside, and inside, a quotation. */
  readonly outside: number;
  readonly inside: number;
  /** Whether the line turns the state over: an odd number of marks. */
  readonly flips: boolean;
  /** Closing brackets that nothing on the line opens, and opening ones that nothing closes: ( and 《 apart. */
  readonly needs: number;
  readonly leaves: number;
}

const PAREN = 1;
const BOOK = 2;
const BEFORE_CLOSE_BAD = ',:(、"';
const AFTER_OPEN_BAD = ',。;:、!?)"';
/**
 * Log-odds that a line begins inside a quotation, by how many marks it has: one in seven without any; nearly every other
 * line with a single mark, which opens or closes what goes on in the next line; of pairs hardly any but those of long
 * speeches. Counted on pages of four kinds.
 */
const PRIOR_NONE = Math.log(0.15 / 0.85);
const PRIOR_SINGLE = Math.log(0.44 / 0.56);
const PRIOR_ODD = Math.log(0.2 / 0.8);
const PRIOR_PAIRS = Math.log(0.03 / 0.97);

/** Reads a line whose marks are folded to one width (see `foldWidths`), with the original for the quotes' direction. */
export function quoteState(folded: string, original: string): QuoteState {
  let outside = 0;
  let inside = 0;
  let marks = 0;
  let flips = false;
  let parens = 0;
  let books = 0;
  let needs = 0;
  for (let i = 0; i < folded.length; i++) {
    const mark = folded.charAt(i);
    if (mark === '"') {
      const direction = directionOf(original.charAt(i));
      const opening = openingScore(folded, i, direction) + (direction === 0 ? openingByWords(folded, i) : 0);
      const closing = closingScore(folded, i, direction);
      // Read from outside, the marks open and close in turn; read from inside, the other way round.
      outside += flips ? closing : opening;
      inside += flips ? opening : closing;
      flips = !flips;
      marks++;
    } else if (mark === '(') parens++;
    else if (mark === ')') {
      if (parens > 0) parens--;
      else needs |= PAREN;
    } else if (mark === '《') books++;
    else if (mark === '》') {
      if (books > 0) books--;
      else needs |= BOOK;
    }
  }
  inside += marks === 0 ? PRIOR_NONE : marks === 1 ? PRIOR_SINGLE : flips ? PRIOR_ODD : PRIOR_PAIRS;
  return { outside, inside, flips, needs, leaves: (parens > 0 ? PAREN : 0) | (books > 0 ? BOOK : 0) };
}

/** 1 for an opening mark, -1 for a closing one, 0 for a straight one. */
function directionOf(mark: string): number {
  if ('“「『〝'.includes(mark)) return 1;
  return '”」』〞'.includes(mark) ? -1 : 0;
}

function openingScore(text: string, at: number, direction: number): number {
  if (direction !== 0) return direction > 0 ? 0.3 : -5;
  if (at === text.length - 1) return -0.5;
  let score = AFTER_OPEN_BAD.includes(text.charAt(at + 1)) ? -2.5 : 0;
  if (at === 0 || ',:(、。;!?'.includes(text.charAt(at - 1))) score += 0.7;
  return score;
}

function closingScore(text: string, at: number, direction: number): number {
  if (direction !== 0) return direction < 0 ? 0.3 : -5;
  if (at === 0) return -0.5;
  let score = BEFORE_CLOSE_BAD.includes(text.charAt(at - 1)) ? -2.5 : 0;
  if ('。!?…'.includes(text.charAt(at - 1))) score += 1.5;
  if (at === text.length - 1 || ',。;:、!?)'.includes(text.charAt(at + 1))) score += 0.7;
  return score;
}

/** Numbers of the two signs: found at the first mark, since they come from the list of words, which is large. */
let signs: { readonly opening: number; readonly closing: number } | undefined;
const NEAR = 12;
/** The words on both sides say much the same, and the marks beside them some of it too. */
const TRUST = 0.5;

/**
 * Log-odds that a straight mark opens a quotation, by the words beside it: 的“ and ”的 are not alike. Of marks whose
 * direction was hidden, 83 to 87 in 100 are told so on pages of four kinds, 69 to 77 by the marks beside them alone.
 */
function openingByWords(text: string, at: number): number {
  const before = at > 0 ? endWords(text.slice(Math.max(0, at - NEAR), at)).next : UNKNOWN;
  const behind = at < text.length - 1 ? startWords(text.slice(at + 1, at + 1 + NEAR)).next : UNKNOWN;
  signs ??= { opening: signOf('“'), closing: signOf('”') };
  const opens = flowOf(before, signs.opening) + flowOf(signs.opening, behind);
  const closes = flowOf(before, signs.closing) + flowOf(signs.closing, behind);
  return TRUST * (opens - closes);
}

/** Probability that the line begins inside a quotation. */
export function insideAtStart(state: QuoteState): number {
  return 1 / (1 + Math.exp(state.outside - state.inside));
}

/** Probability that it ends inside one. */
export function insideAtEnd(state: QuoteState): number {
  const start = insideAtStart(state);
  return state.flips ? 1 - start : start;
}

/** How the brackets of two neighbours agree: what the right one needs the left one must leave. */
export function bracketMatch(
  left: QuoteState,
  right: QuoteState,
): { met: boolean; unmet: boolean; dangling: boolean } {
  return {
    met: (left.leaves & right.needs) !== 0,
    unmet: (right.needs & ~left.leaves) !== 0,
    dangling: (left.leaves & ~right.needs) !== 0,
  };
}
