import type { Range } from '../text/range';
import { aloneForms, crossingDoubt, DOUBT, twoWords } from './doubt';
import { convertPass, type Units } from './greedy';
import { partsCost } from './lexicon';
import { nameCharacter } from './names';
import { type OffsetMap, toOutput } from './offsetMap';
import type { CostedTrie } from './packed';
import { followsStateVerb } from './particle';
import { child, type Trie } from './trie';
import { textOf } from './units';

/** Why a choice is open: a name, two divisions into words, or a character that is often something else. */
export type OpenReason = 'name' | 'words' | 'character';

export interface OpenChoice extends Range {
  readonly candidates: readonly string[];
  readonly why: OpenReason;
  /** How likely the reading is wrong, in hundredths. */
  readonly doubt: number;
}

/** What gave an input unit its reading, where it was no word of the lexicon's. */
export const REVIEWED = 1;
export const RULED = 2;
export const NAME = 3;

/** A draft to be looked over. */
export interface Drafted {
  readonly name: 'st' | 'ts';
  readonly lexicon: CostedTrie;
  readonly greedy: Trie;
  readonly text: Units;
  readonly output: Units & { readonly map: OffsetMap };
  /** Of the input, by unit: 1 where a word starts; REVIEWED, RULED, NAME or 0. */
  readonly wordStarts: Uint8Array;
  readonly marks: Uint8Array;
}

const ZHU = '著'.charCodeAt(0);

/** The longest word that may cross another's boundary. */
const LONGEST_RIVAL = 4;

/** The places of a draft where its evidence leaves a choice, in order, with the candidates in the draft's spelling. */
export function openChoices(draft: Drafted): OpenChoice[] {
  const { text, output, marks } = draft;
  const choices: OpenChoice[] = [];
  const other = convertPass(draft.greedy, text, null);
  const sameLength = output.map.pieces.length + other.map.pieces.length === 0;
  let wordStart = 0;
  for (let i = 0; i < text.length; i += 1) {
    if (draft.wordStarts[i] !== 0) wordStart = i;
    if (marks[i] === REVIEWED && (draft.name === 'st' || text.units[i] !== ZHU)) continue;
    const chosen = String.fromCharCode(output.units[sameLength ? i : toOutput(output.map, i)] as number);
    const otherwise = other.units[sameLength ? i : toOutput(other.map, i)] as number;
    const found = doubtOf(draft, i, wordStart, chosen, String.fromCharCode(otherwise));
    if (!found) continue;
    const candidates = [...new Set([chosen, ...found.forms])];
    if (candidates.length > 1)
      choices.push({ start: i, end: i + 1, candidates, why: found.why, doubt: found.doubt });
  }
  return choices;
}

interface Doubtful {
  readonly forms: readonly string[];
  readonly why: OpenReason;
  readonly doubt: number;
}

/** The strongest doubt about one unit's reading. */
function doubtOf(
  draft: Drafted,
  at: number,
  wordStart: number,
  chosen: string,
  otherwise: string,
): Doubtful | null {
  const { name, text, wordStarts } = draft;
  const char = String.fromCharCode(text.units[at] as number);
  const mark = draft.marks[at] as number;
  if (mark === NAME) {
    const forms = nameCharacter(char, at === 0 || draft.marks[at - 1] !== NAME);
    return forms && { forms, why: 'name', doubt: DOUBT.name };
  }
  const alone = aloneForms(name, char);
  let wordEnd = at + 1;
  while (wordEnd < text.length && wordStarts[wordEnd] === 0) wordEnd += 1;
  let found: Doubtful | null = null;
  if (chosen !== otherwise) found = { forms: [otherwise], why: 'words', doubt: DOUBT.otherwise };
  if (wordEnd - wordStart === 1) {
    if (!alone) return found;
    const doubt = mark === RULED ? DOUBT.settled : alone.doubt;
    return { forms: [...alone.forms, ...(found?.forms ?? [])], why: 'character', doubt };
  }
  if (wordEnd - wordStart === 2 && name === 'st') {
    const [open, forms] = twoWords(sliceOf(text, wordStart, wordEnd)) ?? [];
    if (open === at - wordStart)
      found = { forms: [...(forms ?? '')], why: 'character', doubt: DOUBT.twoWords };
  }
  if (
    name === 'ts' &&
    char === '著' &&
    at === wordStart &&
    followsStateVerb(sliceOf(text, Math.max(0, at - 1), at))
  ) {
    found = { forms: ['着', '著'], why: 'words', doubt: DOUBT.particle };
  }
  if (!alone || name === 'ts') return found;
  const rival = crossingWord(draft, at, wordStart, wordEnd, chosen);
  const doubt = rival ? crossingDoubt(rival.margin) : 0;
  return rival && doubt > (found?.doubt ?? 0) ? { forms: [rival.form], why: 'words', doubt } : found;
}

/** The cheapest word across a word's boundary that reads one of its characters otherwise, and how much more it costs. */
function crossingWord(
  { lexicon, text, wordStarts }: Drafted,
  at: number,
  wordStart: number,
  wordEnd: number,
  chosen: string,
): { readonly form: string; readonly margin: number } | null {
  const { trie, costs } = lexicon;
  let best: { form: string; margin: number } | null = null;
  for (let start = Math.max(0, at - LONGEST_RIVAL + 1); start <= at; start += 1) {
    let node = trie.ids[text.units[start] as number] as number;
    for (let end = start + 1; node !== 0 && end - start < LONGEST_RIVAL && end < text.length; ) {
      node = child(trie, node, trie.ids[text.units[end] as number] as number);
      end += 1;
      if (node === 0 || end <= at || (costs[node] as number) === 0) continue;
      const inside = start >= wordStart && end <= wordEnd;
      if (inside || (start <= wordStart && end >= wordEnd) || trie.valueLength[node] !== end - start)
        continue;
      const form = String.fromCharCode(trie.pool[(trie.valueStart[node] as number) + at - start] as number);
      if (form === chosen) continue;
      let from = start;
      while (from > 0 && wordStarts[from] === 0) from -= 1;
      let to = end;
      while (to < text.length && wordStarts[to] === 0) to += 1;
      const rival =
        costOf(lexicon, text, from, start) + (costs[node] as number) - 1 + costOf(lexicon, text, end, to);
      const margin = rival - costOf(lexicon, text, from, to);
      if (!best || margin < best.margin) best = { form, margin };
    }
  }
  return best;
}

function costOf(lexicon: CostedTrie, text: Units, start: number, end: number): number {
  return start === end ? 0 : partsCost(sliceOf(text, start, end), lexicon);
}

function sliceOf({ units }: Units, start: number, end: number): string {
  return textOf({ units: units.subarray(start, end), length: end - start });
}
