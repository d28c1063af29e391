import { type Anchoring, anchorQuote } from '../../../src/core/annotation/anchor';
import { type AnchorText, createAnchorText, keyOf } from '../../../src/core/annotation/anchorText';
import { describeAnchor } from '../../../src/core/annotation/describe';
import { occurrences } from '../../../src/core/annotation/exactPlaces';
import { withLikeness } from '../../../src/core/annotation/likeness';
import type { Quote } from '../../../src/core/annotation/note';
import { parsePage } from '../../../src/core/page/parsePage';
import { pageReadings } from '../../../src/core/page/partReading';
import { isSpace } from '../../../src/core/text/characters';
import type { Range } from '../../../src/core/text/range';
import { toDocumentRanges } from '../../../src/core/text/readingText';
import type { Random } from '../corpus/random';
import { type TracedText, whereabouts } from './tracedText';

/** A note made on a page: the document ranges that its author selected. */
export interface Made {
  readonly ranges: readonly Range[];
  readonly quote: Quote;
}

export function anchorTextOf(text: string): AnchorText {
  return createAnchorText(parsePage(text), text);
}

/** Notes as people make them: words, phrases, sentences, headings, lines, whole paragraphs, selections across breaks. */
export function makeNotes(text: string, random: Random, count: number): Made[] {
  const anchorText = anchorTextOf(text);
  const readings = [...pageReadings(anchorText.page, text)].filter(({ reading }) => reading.text.length >= 2);
  const notes: Made[] = [];
  while (readings.length > 0 && notes.length < count) {
    const ranges = random.chance(0.15)
      ? inFile(text, random)
      : inReading(random.pick(readings).reading, random);
    const quote = describeAnchor(anchorText, ranges);
    if (quote) notes.push({ ranges, quote: withLikeness(anchorText, quote) });
  }
  return notes;
}

function inReading(reading: Parameters<typeof toDocumentRanges>[0], random: Random): Range[] {
  const length = random.weighted([
    [random.int(2, 4), 5],
    [random.int(5, 12), 5],
    [random.int(13, 60), 4],
    [reading.text.length, 2],
  ]);
  const start = random.int(0, Math.max(0, reading.text.length - length));
  return toDocumentRanges(reading, { start, end: Math.min(reading.text.length, start + length) });
}

function inFile(text: string, random: Random): Range[] {
  const start = random.int(0, Math.max(0, text.length - 2));
  return [{ start, end: Math.min(text.length, start + random.int(1, 50)) }];
}

/** What became of a note, against what should have. */
export type Verdict =
  /** The quoted words are there and the note is on exactly them. */
  | 'exact'
  /** The words have changed and the note is on what they have become. */
  | 'followed'
  /** The words are gone, or hardly any are left, and the note is an orphan. */
  | 'orphaned rightly'
  /** The words, or most of them, stand in a copy too that came later, and nobody can say which is meant. */
  | 'orphaned among copies'
  /** The words are there unchanged, yet the note is an orphan. */
  | 'orphaned though unchanged'
  /** Half of the words or more are there, changed, yet the note is an orphan. */
  | 'orphaned though recognisable'
  /** On the right words, but its ends are off by a quarter of its length or more. */
  | 'off at its ends'
  /** On a copy of a passage of which nothing else is left: moved by copying it first, for all that the page tells. */
  | 'gone with a copy'
  /** On a copy of the words, which have themselves changed or gone, though what is left of the passage tells that. */
  | 'on a copy'
  /** On other words. */
  | 'wrong';

/** What the page has done to the quoted words, script, widths and wrapping aside. */
export type Fate =
  /** They stand together where their author has them, or in the pieces they were in before, and nowhere else. */
  | 'once'
  /** They stand there, and at no more other places than when the note was made. */
  | 'as often'
  /** They stand there, and at more places than when the note was made. */
  | 'more often'
  /** They stand there, and most of them in a changed copy that came later. */
  | 'beside a copy'
  /** All of them are there, but in neither order do they follow each other any more. */
  | 'torn'
  /** They have changed, are torn apart or gone. */
  | 'changed';

export interface Judgement {
  readonly verdict: Verdict;
  readonly fate: Fate;
  readonly anchoring: Anchoring;
}

/** Anchors a note on what its page has become and judges the result by the origins of the units. */
export function judge(note: Made, now: TracedText, anchorText: AnchorText): Judgement {
  const anchoring = anchorQuote(anchorText, note.quote);
  const pieces = note.ranges.map(({ start, end }) => whereabouts(now, start, end));
  const truth = pieces.flat();
  const words = keyOf(note.quote.exact);
  const left = keyOf(truth.map((at) => now.text[at]).join(''));
  const count = occurrences(anchorText, words).length;
  const of = note.quote.occurrence?.of ?? 1;
  const copies = note.ranges.flatMap(({ start, end }) => whereabouts(now, start, end, true));
  const found = {
    now,
    truth,
    copies,
    words,
    left,
    copied: count > of || 2 * copies.length >= words.length,
    unchanged:
      left === words && (note.quote.pieces ? pieces : [truth]).every((piece) => together(piece, now.text)),
  };
  const { unchanged, copied } = found;
  const fate = !unchanged
    ? 'changed'
    : count === 0
      ? 'torn'
      : count > of
        ? 'more often'
        : copied
          ? 'beside a copy'
          : count > 1
            ? 'as often'
            : 'once';
  return { verdict: verdictOn(found, anchoring), fate, anchoring };
}

interface Found {
  readonly now: TracedText;
  /** Where the units of the note's words stand now, and where their copies do. */
  readonly truth: readonly number[];
  readonly copies: readonly number[];
  /** The quoted words and what is left of them, folded. */
  readonly words: string;
  readonly left: string;
  readonly copied: boolean;
  readonly unchanged: boolean;
}

function verdictOn(
  { now, truth, copies, words, left, copied, unchanged }: Found,
  anchoring: Anchoring,
): Verdict {
  const survivors = truth.length / Math.max(1, words.length);
  if (anchoring.kind === 'orphan') {
    if (copied) return 'orphaned among copies';
    if (unchanged) return 'orphaned though unchanged';
    return survivors >= 0.5 && together(truth, now.text, words.length)
      ? 'orphaned though recognisable'
      : 'orphaned rightly';
  }
  const covered = new Set<number>();
  for (const { start, end } of anchoring.ranges) {
    for (let at = start; at < end; at++) {
      if (now.text[at] !== '#' && !isSpace(now.text.charCodeAt(at))) covered.add(at);
    }
  }
  const shared = truth.filter((at) => covered.has(at)).length;
  if (shared === 0) {
    if (2 * copies.filter((at) => covered.has(at)).length < covered.size) return 'wrong';
    return isLeft(now, covered) ? 'on a copy' : 'gone with a copy';
  }
  const off = (covered.size - shared + truth.length - shared) / Math.max(covered.size, truth.length);
  if (left === words && off === 0) return 'exact';
  return off >= 0.25 && unchanged ? 'off at its ends' : 'followed';
}

/** Units around a place that show of which passage it is a copy. */
const PASSAGE = 40;

/** Whether a quarter or more of the passage that a place is a copy of stands on the page as well. */
function isLeft({ text, origins }: TracedText, covered: ReadonlySet<number>): boolean {
  const start = Math.max(0, Math.min(...covered) - PASSAGE);
  const passage = origins.subarray(start, Math.min(text.length, Math.max(...covered) + PASSAGE));
  const copied = new Set([...passage].filter((origin) => origin <= -2).map((origin) => -2 - origin));
  let left = 0;
  for (const origin of origins) if (copied.has(origin)) left++;
  return 4 * left >= copied.size;
}

/** Whether units stand together, with no more than `slack` other units between neighbours. */
function together(places: readonly number[], text: string, slack = 0): boolean {
  return places.every((at, i) => {
    const last = places[i - 1];
    if (last === undefined) return true;
    if (at < last) return false;
    let between = 0;
    for (let n = last + 1; n < at && between <= slack; n++) {
      if (text[n] !== '#' && !isSpace(text.charCodeAt(n))) between++;
    }
    return between <= slack;
  });
}
