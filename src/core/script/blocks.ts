import type { Range } from '../text/range';
import { sequenceEnds } from './descriptionSequence';
import { countScripts, scriptClasses, scriptOf } from './detect';
import type { Units } from './greedy';

/**
 * A stretch of a text: to be converted, already in the target script but for stray characters of the other, already in
 * the target script, or to be kept whatever it is.
 */
export interface Block {
  readonly start: number;
  readonly end: number;
  readonly kind: 'convert' | 'strays' | 'target' | 'verbatim';
}

const LINE_FEED = 10;
const SENTENCE_ENDS = new Set([...'。！？；!?; \u3000'].map((char) => char.charCodeAt(0)));

/**
 * Cuts a text where its script changes, a line at a time and in a line of both scripts a sentence at a time. What
 * holds no telling character goes with what precedes it, at the start with the whole text; in a line of both scripts
 * it is converted.
 */
export function blocksOf({ units, length }: Units, target: 'hans' | 'hant'): readonly Block[] {
  const blocks: (Block & { end: number })[] = [];
  const source = target === 'hans' ? 'hant' : 'hans';
  let convert: boolean | null = null;
  const inWholeText = (): boolean => {
    const overall = countScripts(units, 0, length);
    return overall[target] === 0 || overall[target] <= overall[source];
  };
  const add = (start: number, end: number, convert: boolean, strays: boolean): void => {
    const kind = convert ? 'convert' : strays ? 'strays' : 'target';
    const last = blocks.at(-1);
    if (last?.kind === kind) last.end = end;
    else if (end > start) blocks.push({ start, end, kind });
  };
  const classes = scriptClasses();
  for (let start = 0; start < length; ) {
    let end = start;
    let hans = 0;
    let hant = 0;
    for (let unit = 0; end < length && unit !== LINE_FEED; end += 1) {
      unit = units[end] as number;
      // 1 for Simplified, 2 for Traditional: without a branch, which nobody could predict.
      const kind = classes[unit] as number;
      hans += kind & 1;
      hant += kind >> 1;
    }
    const counts = { hans, hant };
    const script = scriptOf(counts);
    if (script === 'mixed') {
      for (let from = start; from < end; ) {
        let to = from + 1;
        while (to < end && !SENTENCE_ENDS.has(units[to - 1] as number)) to += 1;
        const own = countScripts(units, from, to);
        convert = own[source] >= own[target];
        add(from, to, convert, own[source] > 0);
        from = to;
      }
    } else {
      if (script !== 'none') convert = script !== target;
      else convert ??= inWholeText();
      add(start, end, convert, counts[source] > 0);
    }
    start = end;
  }
  return blocks;
}

/** The blocks with the ranges cut out of them; ranges may be unordered, overlap or reach outside the text. */
export function keepRanges(blocks: readonly Block[], ranges: readonly Range[]): readonly Block[] {
  if (ranges.length === 0) return blocks;
  const ordered = [...ranges].sort((a, b) => a.start - b.start);
  const cut: Block[] = [];
  let next = 0;
  for (const block of blocks) {
    let at = block.start;
    while (at < block.end) {
      while (next < ordered.length && (ordered[next] as Range).end <= at) next += 1;
      const range = ordered[next];
      const start = Math.min(block.end, Math.max(at, range?.start ?? block.end));
      if (start > at) cut.push({ start: at, end: start, kind: block.kind });
      const end = Math.min(block.end, Math.max(start, range?.end ?? block.end));
      if (end > start) cut.push({ start, end, kind: 'verbatim' });
      at = end;
    }
  }
  return cut;
}

/** The ideographic description sequences of a text, in which OpenCC converts nothing either. */
export function descriptionSequences({ units, length }: Units): Range[] {
  const ranges: Range[] = [];
  let first = 0;
  while (first < length && ((units[first] as number) & 0xfff0) !== 0x2ff0) first += 1;
  if (first === length) return ranges;
  let covered = 0;
  const ends = [...sequenceEnds(units, first, length)].reverse();
  for (const [start, end] of ends) {
    if (start < covered) continue;
    ranges.push({ start, end });
    covered = end;
  }
  return ranges;
}
