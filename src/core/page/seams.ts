import { type Fill, fillOf } from './columnWidth';
import type { LineFeatures } from './lineFeatures';
import type { Reason } from './model';
import { foldLine, type PageWords } from './pageWords';
import { bracketFit, insideAtEnd, insideAtStart, type QuoteState, quoteState } from './quoteState';
import { weighPair, weighWord } from './straddle';

/** A line of running text with what its ends say. Scores are log-odds. */
export interface TextLine {
  /** Index among the page's lines. */
  readonly at: number;
  readonly folded: string;
  readonly quotes: QuoteState;
  readonly fill: Fill;
  /** That a paragraph begins with this line. */
  readonly start: number;
  /** That a paragraph ends with it. */
  readonly end: number;
}

/** Which kinds of evidence are used; all of them, except where an ablation switches one off. */
export interface Evidence {
  readonly words: boolean;
  readonly quotes: boolean;
  readonly sentences: boolean;
  readonly widths: boolean;
  readonly topics: boolean;
  readonly order: boolean;
}

export const ALL_EVIDENCE: Evidence = {
  words: true,
  quotes: true,
  sentences: true,
  widths: true,
  topics: true,
  order: true,
};

const STRONG_PARTICLE = /^[的了着们性化者率]/;
const WEAK_PARTICLE = /^[和与及并而等或且以区省市县州员所]/;

/** Reads the ends of a line. `indents`: the page keeps the indents of first lines, so that their absence speaks too. */
export function readTextLine(
  f: LineFeatures,
  at: number,
  column: number,
  indents: boolean,
  evidence: Evidence,
): TextLine {
  const folded = foldLine(f.scan.text);
  const quotes = quoteState(f.folded.replace(/\s+/g, ''), f.scan.text.replace(/\s+/g, ''));
  const fill = evidence.widths ? fillOf(f.scan.width, column) : 'unknown';
  let start = startScore(f, fill, indents, evidence);
  let end = endScore(f, fill, evidence);
  if (evidence.quotes) {
    start += Math.max(-3, Math.log((1 - insideAtStart(quotes)) / 0.85)) - (quotes.needs ? 3 : 0);
    end += Math.max(-3, Math.log((1 - insideAtEnd(quotes)) / 0.85)) - (quotes.leaves ? 3 : 0);
  }
  return { at, folded, quotes, fill, start, end };
}

function startScore(f: LineFeatures, fill: Fill, indents: boolean, evidence: Evidence): number {
  if (f.credits[0]?.kind === 'lead') return 8;
  let score = fill === 'unknown' ? (f.scan.width > 30 ? 0.5 : -0.2) : -0.8;
  if (f.scan.indent >= 1.5) score += 5;
  else if (indents) score -= 2.5;
  if (!evidence.sentences) return score;
  if (f.continues) return score - 8;
  if (f.opensParagraph) score += 2.5;
  if (fill === 'indented' && f.ending !== 'stop') score += 1.2;
  if (STRONG_PARTICLE.test(f.folded)) score -= 2.5;
  else if (WEAK_PARTICLE.test(f.folded)) score -= 1.2;
  return score;
}

function endScore(f: LineFeatures, fill: Fill, evidence: Evidence): number {
  const last = f.credits[f.credits.length - 1];
  if (last && last.kind !== 'lead' && last.kind !== 'editorial' && !last.weak) return 5;
  if (!evidence.sentences) return fill === 'short' ? 1 : -1;
  if (f.ending === 'stop')
    return fill === 'short' ? 4.5 : fill === 'indented' ? 2.5 : fill === 'full' ? 0.6 : 3.5;
  if (f.ending === 'clause') return /[:：]$/.test(f.folded) ? -2 : -5;
  return fill === 'short' ? -2.5 : -3.8;
}

/** The weight that a join of two lines has beyond what their ends say, and why. */
export interface SeamWeight {
  readonly weight: number;
  readonly reasons: readonly Reason[];
}

/** Cheap evidence of a seam: the page's pairs, quotes and brackets. */
export function weighSeam(left: TextLine, right: TextLine, words: PageWords, evidence: Evidence): number {
  let weight = 0;
  if (evidence.words) weight += weighPair(left.folded, right.folded, words).weight;
  if (evidence.quotes) weight += quoteFit(left, right);
  return weight;
}

function quoteFit(left: TextLine, right: TextLine): number {
  const out = insideAtEnd(left.quotes);
  const into = insideAtStart(right.quotes);
  const agree = out * into + (1 - out) * (1 - into);
  return Math.log(Math.max(0.03, agree) / 0.75) + bracketFit(left.quotes, right.quotes);
}

/** The dictionary's opinion of a seam; worth asking for the few candidates that could be chosen. */
export function weighDictionary(
  left: TextLine,
  right: TextLine,
  evidence: Evidence,
  isWord?: (word: string) => boolean,
): number {
  return evidence.words ? weighWord(left.folded, right.folded, isWord).weight : 0;
}

/** All evidence of a seam in words, for the reader. */
export function seamReasons(left: TextLine, right: TextLine, words: PageWords): Reason[] {
  const reasons: Reason[] = [];
  const word = weighWord(left.folded, right.folded);
  if (word.word) reasons.push({ code: 'word-across', weight: word.weight, detail: word.word });
  const pair = weighPair(left.folded, right.folded, words);
  if (pair.word && !word.word)
    reasons.push({ code: 'words-elsewhere', weight: pair.weight, detail: pair.word });
  const quotes = quoteFit(left, right);
  if (Math.abs(quotes) >= 0.5) reasons.push({ code: 'quotes', weight: quotes });
  if (left.end < -2) reasons.push({ code: 'sentence-open', weight: -left.end });
  if (right.start < -2) reasons.push({ code: 'starts-inside', weight: -right.start });
  if (left.end > 2) reasons.push({ code: 'sentence-ends', weight: -left.end });
  if (right.start > 2) reasons.push({ code: 'paragraph-opens', weight: -right.start });
  return reasons;
}
