import { DOUBT, doubtful, LEAST_DOUBT, openUnits, twoWords, wordDoubt } from './doubt';
import type { Units } from './greedy';
import { partsCost, unitCost } from './lexicon';
import { nameCharacter } from './names';
import { type OffsetMap, toOutput } from './offsetMap';
import type { OpenPlaces, OpenReason } from './openPlaces';
import type { CostedTrie } from './packed';
import { followsStateVerb } from './particle';
import { createRivals, type Rivals } from './rivals';
import { aloneDoubt, COMPANY, type Company, isNear } from './telltales';
import { textOf } from './units';

/** What gave an input unit its reading, where it was no word of the lexicon's. */
export const REVIEWED = 1;
export const RULED = 2;
export const NAME = 3;

/** A draft to be looked over. */
export interface Drafted {
  readonly name: 'st' | 'ts';
  readonly lexicon: CostedTrie;
  readonly text: Units;
  readonly output: Units & { readonly map: OffsetMap };
  /** Of the input, by unit: 1 where a word starts; REVIEWED, RULED, NAME or 0. */
  readonly wordStarts: Uint8Array;
  readonly marks: Uint8Array;
}

const ZHU = '著'.charCodeAt(0);
/** The longest word whose parts may have met by chance. */
const LONGEST_LOOSE = 3;

/** One unit's doubtful reading, with the forms that it may have. */
interface Doubt {
  readonly chosen: number;
  readonly forms: readonly string[];
  readonly why: OpenReason;
  readonly doubt: number;
}

/** The places of a draft where its evidence leaves a choice, in order, with the candidates in the draft's spelling. */
export function openPlaces(draft: Drafted): OpenPlaces {
  const { text, output, marks, wordStarts } = draft;
  const sameLength = output.map.pieces.length === 0;
  const open = openUnits(draft.name);
  const rivals = createRivals(draft);
  const look = (at: number, wordStart: number): Doubt | null => {
    const chosen = output.units[sameLength ? at : toOutput(output.map, at)] as number;
    return doubtAt(draft, rivals, at, wordStart, chosen);
  };
  // Only where and how much: of the places of a long text few are ever looked at again.
  const starts: number[] = [];
  const doubts: number[] = [];
  let wordStart = 0;
  for (let i = 0; i < text.length; i += 1) {
    if (wordStarts[i] !== 0) wordStart = i;
    const unit = text.units[i] as number;
    const mark = marks[i] as number;
    if (open[unit] === 0 && mark < RULED) continue;
    if (mark === REVIEWED && (draft.name === 'st' || unit !== ZHU)) continue;
    const doubt = look(i, wordStart)?.doubt ?? 0;
    if (doubt < LEAST_DOUBT) continue;
    starts.push(i);
    doubts.push(doubt);
  }
  return {
    count: starts.length,
    start: (index) => starts[index] as number,
    doubt: (index) => doubts[index] as number,
    choice: (index) => {
      const start = starts[index] as number;
      let word = start;
      while (word > 0 && wordStarts[word] === 0) word -= 1;
      const { chosen, forms, why, doubt } = look(start, word) as Doubt;
      return {
        start,
        end: start + 1,
        candidates: [...new Set([String.fromCharCode(chosen), ...forms])],
        why,
        doubt,
      };
    },
  };
}

/** The strongest doubt about one unit's reading; null where there is none, or no other form. */
function doubtAt(
  draft: Drafted,
  rivals: Rivals,
  at: number,
  wordStart: number,
  chosen: number,
): Doubt | null {
  const { text, wordStarts } = draft;
  const unit = text.units[at] as number;
  const mark = draft.marks[at] as number;
  if (mark === NAME) {
    const isFirst = at === 0 || draft.marks[at - 1] !== NAME;
    const forms = nameCharacter(String.fromCharCode(unit), isFirst);
    return forms && place(chosen, forms, 'name', DOUBT.name);
  }
  let wordEnd = at + 1;
  while (wordEnd < text.length && wordStarts[wordEnd] === 0) wordEnd += 1;
  const rival = rivals.at(at, wordStart, wordEnd, chosen);
  const own =
    wordEnd - wordStart === 1 ? byItself(draft, at, chosen) : inWord(draft, at, wordStart, wordEnd, chosen);
  if (!rival || rival.doubt <= (own?.doubt ?? 0)) return own;
  return own
    ? { ...own, forms: [...own.forms, rival.form], doubt: rival.doubt }
    : place(chosen, [rival.form], 'words', rival.doubt);
}

/** The doubt about a character that is a word of its own. */
function byItself(draft: Drafted, at: number, chosen: number): Doubt | null {
  const unit = draft.text.units[at] as number;
  const ruled = draft.marks[at] === RULED;
  const row = doubtful(draft.name, unit);
  if (row) {
    const doubt = aloneDoubt(String.fromCharCode(unit), row, ruled, companyOf(draft, at));
    return place(chosen, row.forms, 'character', doubt);
  }
  return ruled ? place(chosen, [plainForm(draft, unit)], 'character', DOUBT.settled) : null;
}

/** The doubt about a character in a word, apart from that another word may be meant. */
function inWord(draft: Drafted, at: number, start: number, end: number, chosen: number): Doubt | null {
  const { name, text } = draft;
  const unit = text.units[at] as number;
  if (name === 'ts') {
    if (unit !== ZHU || at !== start || at === 0) return null;
    if (!followsStateVerb(String.fromCharCode(text.units[at - 1] as number))) return null;
    return place(chosen, ['着', '著'], 'words', DOUBT.particle);
  }
  if (end - start === 2) {
    const [open, forms] = twoWords(text.units[start] as number, text.units[start + 1] as number) ?? [];
    if (open === at - start) return place(chosen, [...(forms ?? '')], 'character', DOUBT.twoWords);
  }
  const row = doubtful(name, unit);
  if (!row || end - start > LONGEST_LOOSE || row.loose + row.nearby === 0) return null;
  const doubt = wordDoubt(row, savingOf(draft, at, start, end), isNear(row, companyOf(draft, at)));
  return place(chosen, row.forms, 'words', doubt);
}

function place(chosen: number, forms: readonly string[], why: OpenReason, doubt: number): Doubt | null {
  if (doubt === 0) return null;
  for (const form of forms) if (form.charCodeAt(0) !== chosen) return { chosen, forms, why, doubt };
  return null;
}

/** How many steps a word costs less than a character of it and what is left. */
function savingOf({ lexicon, text: { units } }: Drafted, at: number, start: number, end: number): number {
  const left = partsCost(units, start, at, lexicon) + partsCost(units, at + 1, end, lexicon);
  return left + unitCost(lexicon, units[at] as number) - partsCost(units, start, end, lexicon);
}

/** What stands around a unit. */
function companyOf(draft: Drafted, at: number): Company {
  const { units, length } = draft.text;
  let from = at;
  while (from > 0 && from > at - COMPANY && !endsSentence(units[from - 1] as number)) from -= 1;
  let to = at + 1;
  while (to < length && to <= at + COMPANY && !endsSentence(units[to] as number)) to += 1;
  return {
    behind: textOf({ units: units.subarray(from, at), length: at - from }),
    ahead: textOf({ units: units.subarray(at + 1, to), length: to - at - 1 }),
    singleBehind: isSingle(draft, at - 1),
    singleAhead: isSingle(draft, at + 1),
  };
}

const SENTENCE_ENDS = '。！？；\n';

function endsSentence(unit: number): boolean {
  return SENTENCE_ENDS.includes(String.fromCharCode(unit));
}

/** Whether a unit is a word of one character. */
function isSingle({ text, wordStarts, lexicon }: Drafted, at: number): boolean {
  if (at < 0 || at >= text.length || wordStarts[at] === 0) return false;
  if (at + 1 < text.length && wordStarts[at + 1] === 0) return false;
  return (lexicon.trie.ids[text.units[at] as number] as number) !== 0;
}

/** What the dictionary makes of a character without a context. */
function plainForm({ lexicon: { trie } }: Drafted, unit: number): string {
  const node = trie.ids[unit] as number;
  if (node === 0 || trie.valueLength[node] !== 1) return String.fromCharCode(unit);
  return String.fromCharCode(trie.pool[trie.valueStart[node] as number] as number);
}
