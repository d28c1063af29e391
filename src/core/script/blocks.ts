import { countScripts, scriptOf } from './detect';
import type { Units } from './greedy';

/** A stretch of a text that is converted, or kept because it is already in the target script. */
export interface Block {
  readonly start: number;
  readonly end: number;
  readonly convert: boolean;
}

const LINE_FEED = 10;
const SENTENCE_ENDS = new Set([...'。！？；!?; \u3000'].map((char) => char.charCodeAt(0)));

/**
 * Cuts a text where its script changes, a line at a time and in a line of both scripts a sentence at a time. What
 * holds no telling character goes with what precedes it, at the start with the whole text; in a line of both scripts
 * it is converted.
 */
export function blocksOf({ units, length }: Units, target: 'hans' | 'hant'): Block[] {
  const overall = countScripts(units, 0, length);
  const blocks: Block[] = [];
  let convert = overall[target] === 0 || overall[target] <= overall[target === 'hans' ? 'hant' : 'hans'];
  const add = (start: number, end: number): void => {
    const last = blocks.at(-1);
    if (last?.convert === convert) blocks[blocks.length - 1] = { ...last, end };
    else if (end > start) blocks.push({ start, end, convert });
  };
  for (let start = 0; start < length; ) {
    let end = units.indexOf(LINE_FEED, start) + 1;
    if (end === 0 || end > length) end = length;
    const counts = countScripts(units, start, end);
    const script = scriptOf(counts);
    if (script === 'mixed') {
      for (let from = start; from < end; ) {
        let to = from + 1;
        while (to < end && !SENTENCE_ENDS.has(units[to - 1] as number)) to += 1;
        const { hans, hant } = countScripts(units, from, to);
        convert = target === 'hant' ? hans >= hant : hant >= hans;
        add(from, to);
        from = to;
      }
    } else {
      if (script !== 'none') convert = script !== target;
      add(start, end);
    }
    start = end;
  }
  return blocks;
}
