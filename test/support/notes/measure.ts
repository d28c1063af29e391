import { type Anchoring, anchorQuote, withLikeness } from '../../../src/core/annotation/anchor';
import { type AnchorText, createAnchorText, keyOf } from '../../../src/core/annotation/anchorText';
import { describeAnchor } from '../../../src/core/annotation/describe';
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
  /** There are more copies of the words than when the note was made, and nobody can say which is meant. */
  | 'orphaned among copies'
  /** The words are there unchanged, yet the note is an orphan. */
  | 'orphaned though unchanged'
  /** Half of the words or more are there, changed, yet the note is an orphan. */
  | 'orphaned though recognisable'
  /** On the right words, but its ends are off by a quarter of its length or more. */
  | 'off at its ends'
  /** On a copy of the words, which have themselves changed or gone: the page does not tell which is which. */
  | 'on a copy'
  /** On other words. */
  | 'wrong';

/** Anchors a note on what its page has become and judges the result by the origins of the units. */
export function judge(
  note: Made,
  now: TracedText,
  anchorText: AnchorText,
): { verdict: Verdict; anchoring: Anchoring } {
  const anchoring = anchorQuote(anchorText, note.quote);
  return { verdict: verdictOn(note, now, anchoring, anchorText), anchoring };
}

function verdictOn(note: Made, now: TracedText, anchoring: Anchoring, anchorText: AnchorText): Verdict {
  const truth = note.ranges.flatMap(({ start, end }) => whereabouts(now, start, end));
  const words = keyOf(note.quote.exact);
  const left = keyOf(truth.map((at) => now.text[at]).join(''));
  const survivors = truth.length / Math.max(1, words.length);
  const unchanged = left === words && together(truth, now.text);
  if (anchoring.kind === 'orphan') {
    const count = anchorText.fileOrder().index().occurrences(words).length;
    if (count > (note.quote.occurrence?.of ?? 1)) return 'orphaned among copies';
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
    const copies = note.ranges.flatMap(({ start, end }) => whereabouts(now, start, end, true));
    return 2 * copies.filter((at) => covered.has(at)).length >= covered.size ? 'on a copy' : 'wrong';
  }
  const off = (covered.size - shared + truth.length - shared) / Math.max(covered.size, truth.length);
  if (left === words && off === 0) return 'exact';
  return off >= 0.25 && unchanged ? 'off at its ends' : 'followed';
}

/** Whether units stand together, with no more than `slack` other units between neighbours. */
function together(places: readonly number[], text: string, slack = 0): boolean {
  return places.every((at, i) => {
    const last = places[i - 1];
    if (last === undefined) return true;
    let between = 0;
    for (let n = last + 1; n < at && between <= slack; n++) {
      if (text[n] !== '#' && !isSpace(text.charCodeAt(n))) between++;
    }
    return between <= slack;
  });
}
