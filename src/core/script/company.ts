import type { Doubtful, DoubtTable } from './doubt';
import type { Units } from './greedy';
import type { CostedTrie } from './packed';

/** What stands around a character that is a word of its own. */
export interface Company {
  /** The unit before it and the one after it in its sentence; empty where there is none. */
  readonly before: string;
  readonly after: string;
  /** What follows it in its sentence, at most `COMPANY` units. */
  ahead(): string;
  /**
   * Whether the word beside it is of one character too, as those of a name are that nobody listed, and whether the one
   * before that is.
   */
  readonly singleBehind: boolean;
  readonly singlesBehind: boolean;
  readonly singleAhead: boolean;
  /** Whether a frame settled its reading. */
  readonly ruled: boolean;
  /** Whether something is near that takes its rarer form. */
  readonly isNear: boolean;
}

/** How far off the things may stand of which a rarer form is said. */
const COMPANY = 6;

/** A divided text whose readings are judged. */
interface Judged {
  readonly lexicon: CostedTrie;
  readonly text: Units;
  /** By unit: 1 where a word starts. */
  readonly wordStarts: Uint8Array;
  readonly table: DoubtTable;
}

/** Whether something is near, in its sentence, that takes the rarer form of a character. */
export function isNear(
  { table: { near }, text: { units, length } }: Judged,
  at: number,
  { nearBit }: Doubtful,
): boolean {
  if (nearBit === 0) return false;
  for (let i = at - 1; i >= 0 && i >= at - COMPANY; i -= 1) {
    const bits = near[units[i] as number] as number;
    if (bits < 0) break;
    if ((bits & nearBit) !== 0) return true;
  }
  for (let i = at + 1; i < length && i <= at + COMPANY; i += 1) {
    const bits = near[units[i] as number] as number;
    if (bits < 0) break;
    if ((bits & nearBit) !== 0) return true;
  }
  return false;
}

/** What stands around a unit. */
export function companyOf(text: Judged, at: number, ruled: boolean, isNear: boolean): Company {
  return {
    before: inSentence(text, at - 1),
    after: inSentence(text, at + 1),
    ahead: () => {
      let ahead = '';
      for (let i = at + 1; i <= at + COMPANY; i += 1) {
        const char = inSentence(text, i);
        if (char === '') break;
        ahead += char;
      }
      return ahead;
    },
    singleBehind: isSingle(text, at - 1),
    singlesBehind: isSingle(text, at - 1) && isSingle(text, at - 2),
    singleAhead: isSingle(text, at + 1),
    ruled,
    isNear,
  };
}

/** A unit as text; empty where a sentence ends, or the text. */
export function inSentence({ table: { near }, text: { units, length } }: Judged, at: number): string {
  if (at < 0 || at >= length) return '';
  const unit = units[at] as number;
  return (near[unit] as number) < 0 ? '' : String.fromCharCode(unit);
}

/** Whether a unit is a word of one character. */
export function isSingle({ text, wordStarts, lexicon }: Judged, at: number): boolean {
  if (at < 0 || at >= text.length || wordStarts[at] === 0) return false;
  if (at + 1 < text.length && wordStarts[at + 1] === 0) return false;
  return (lexicon.trie.ids[text.units[at] as number] as number) !== 0;
}
