import { companyOf, inSentence, isNear, isSingle } from './company';
import {
  DOUBT,
  type Doubtful,
  type DoubtTable,
  doubtTable,
  IN_TWO_WORDS,
  LEAST_DOUBT,
  type TwoWords,
  twoWords,
  wordDoubt,
} from './doubt';
import { Numbers, type Units } from './greedy';
import { partsCost, unitCost } from './lexicon';
import { nameCharacter } from './names';
import { type OffsetMap, toOutput } from './offsetMap';
import type { OpenChoice, OpenPlaces } from './openPlaces';
import type { CostedTrie } from './packed';
import { followsStateVerb } from './particle';
import { createRivals, type Rivals } from './rivals';
import { countedDoubt, mayCount, telltaleOf } from './telltales';

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
const PARTICLE: readonly string[] = ['着', '著'];
const NONE: readonly string[] = [];
/** How much more doubtful what may be in a word is that nobody listed. */
const UNLISTED = 3;
/** The longest word whose parts may have met by chance. */
const LONGEST_LOOSE = 3;

/** The places of a draft where its evidence leaves a choice, in order, with the candidates in the draft's spelling. */
export function openPlaces(draft: Drafted): OpenPlaces {
  const { name, lexicon, text, output, marks, wordStarts } = draft;
  const table = doubtTable(name);
  const rivals = createRivals(draft);
  // Field by field: copies by spreading are of a new shape each time to the compiler, which then starts anew.
  const looked: Looked = { name, lexicon, text, output, marks, wordStarts, table, rivals };
  // Only where and how much: of the places of a long text few are ever looked at again.
  const starts = new Numbers();
  const doubts = new Numbers();
  for (let from = 0; from < text.length; from += STRETCH) {
    findPlaces(looked, from, Math.min(from + STRETCH, text.length), starts, doubts);
  }
  const [startOf, doubtOf] = [starts.done(), doubts.done()];
  return {
    count: startOf.length,
    start: (index) => startOf[index] as number,
    doubt: (index) => doubtOf[index] as number,
    choice: (index) => choiceAt(looked, startOf[index] as number, doubtOf[index] as number),
  };
}

/** A long text is looked over in stretches: a loop over all of it would be compiled while it runs, again and again. */
const STRETCH = 4096;

/** Adds the places of a stretch, and how doubtful they are. */
function findPlaces(draft: Looked, from: number, to: number, starts: Numbers, doubts: Numbers): void {
  const {
    name,
    marks,
    text: { units },
    table: { open },
  } = draft;
  for (let i = from; i < to; i += 1) {
    const unit = units[i] as number;
    const mark = marks[i] as number;
    if (open[unit] === 0 && mark < RULED) continue;
    if (mark === REVIEWED && (name === 'st' || unit !== ZHU)) continue;
    const doubt = doubtAt(draft, i);
    if (doubt < LEAST_DOUBT) continue;
    starts.push(i);
    doubts.push(doubt);
  }
}

/** A draft with what its places are judged by. */
interface Looked extends Drafted {
  readonly table: DoubtTable;
  readonly rivals: Rivals;
}

/** The strongest doubt about one unit's reading, in hundredths. */
function doubtAt(draft: Looked, at: number): number {
  if (draft.marks[at] === NAME) return nameForms(draft, at).length > 1 ? DOUBT.name : 0;
  const wordStart = startOfWord(draft, at);
  const wordEnd = endOfWord(draft, at);
  const own = wordEnd - wordStart === 1 ? aloneDoubt(draft, at) : doubtInWord(draft, at, wordStart, wordEnd);
  if (own >= DOUBT.rival) return own;
  const rival = draft.rivals.at(at, wordStart, wordEnd, chosenAt(draft, at));
  return rival === null ? own : Math.max(own, rival.doubt);
}

/** The choice at a place. */
function choiceAt(draft: Looked, at: number, doubt: number): OpenChoice {
  const end = at + 1;
  if (draft.marks[at] === NAME)
    return { start: at, end, candidates: nameForms(draft, at), why: 'name', doubt };
  const wordStart = startOfWord(draft, at);
  const wordEnd = endOfWord(draft, at);
  const chosen = chosenAt(draft, at);
  const rival = draft.rivals.at(at, wordStart, wordEnd, chosen);
  const candidates = candidatesOf(formsAt(draft, at, wordStart, wordEnd), chosen, rival?.form ?? null);
  return { start: at, end, candidates, why: wordEnd - wordStart === 1 ? 'character' : 'words', doubt };
}

/** The candidates among forms, by those and the chosen unit: few, and asked for again and again. */
const known = new WeakMap<readonly string[], Map<number, readonly string[]>>();

/** The forms with the chosen one first, and with that of a rival. */
function candidatesOf(forms: readonly string[], chosen: number, rival: string | null): readonly string[] {
  const first = String.fromCharCode(chosen);
  if (rival !== null && !forms.includes(rival)) return [...new Set([first, ...forms, rival])];
  let byChosen = known.get(forms);
  if (!byChosen) {
    byChosen = new Map();
    known.set(forms, byChosen);
  }
  let candidates = byChosen.get(chosen);
  if (!candidates) {
    candidates = [...new Set([first, ...forms])];
    byChosen.set(chosen, candidates);
  }
  return candidates;
}

function startOfWord({ wordStarts }: Drafted, at: number): number {
  let start = at;
  while (start > 0 && wordStarts[start] === 0) start -= 1;
  return start;
}

function endOfWord({ text, wordStarts }: Drafted, at: number): number {
  let end = at + 1;
  while (end < text.length && wordStarts[end] === 0) end += 1;
  return end;
}

function chosenAt({ output }: Drafted, at: number): number {
  return output.units[output.map.pieces.length === 0 ? at : toOutput(output.map, at)] as number;
}

/** The forms of a character of a name, the chosen one first. */
function nameForms(draft: Drafted, at: number): string[] {
  const isFirst = at === 0 || draft.marks[at - 1] !== NAME;
  const forms = nameCharacter(String.fromCharCode(draft.text.units[at] as number), isFirst) ?? [];
  return [...new Set([String.fromCharCode(chosenAt(draft, at)), ...forms])];
}

function rowOf({ table, text }: Looked, at: number): Doubtful | null {
  const index = table.index[text.units[at] as number] as number;
  return index === 0 ? null : (table.rows[index - 1] as Doubtful);
}

/** What a character may be, without the word that rivals its own. */
function formsAt(draft: Looked, at: number, start: number, end: number): readonly string[] {
  const { name, text } = draft;
  const unit = text.units[at] as number;
  if (end - start === 1) {
    return rowOf(draft, at)?.forms ?? (draft.marks[at] === RULED ? [plainForm(draft, unit)] : NONE);
  }
  if (name === 'ts') return unit === ZHU ? PARTICLE : NONE;
  const [open, forms] = (end - start === 2 && twoWordsAt(draft, start)) || [];
  if (forms && open === at - start) return forms;
  return doubtInWord(draft, at, start, end) > 0 ? (rowOf(draft, at)?.forms ?? NONE) : NONE;
}

/** The doubt about a character that is a word of its own. */
function aloneDoubt(draft: Looked, at: number): number {
  const row = rowOf(draft, at);
  const ruled = draft.marks[at] === RULED;
  if (!row)
    return ruled && plainForm(draft, draft.text.units[at] as number) !== formAt(draft, at)
      ? DOUBT.settled
      : 0;
  const near = isNear(draft, at, row);
  const told = telltaleOf(draft.text.units[at] as number)?.(companyOf(draft, at, ruled, near)) ?? null;
  if (ruled) return told ?? DOUBT.ruled;
  const doubt = Math.max(told ?? row.alone, near ? row.nearby : 0);
  // Where both neighbours are single too it may be in a word that nobody listed.
  return doubt > UNLISTED && isSingle(draft, at - 1) && isSingle(draft, at + 1) ? doubt + UNLISTED : doubt;
}

function formAt(draft: Drafted, at: number): string {
  return String.fromCharCode(chosenAt(draft, at));
}

/** The doubt about a character in a word, apart from that another word may be meant. */
function doubtInWord(draft: Looked, at: number, start: number, end: number): number {
  const { units } = draft.text;
  if (draft.name === 'ts') {
    if (units[at] !== ZHU || at !== start || at === 0) return 0;
    return followsStateVerb(String.fromCharCode(units[at - 1] as number)) ? DOUBT.particle : 0;
  }
  const mayBeTwo =
    end - start === 2 && ((draft.table.open[units[at] as number] as number) & IN_TWO_WORDS) !== 0;
  if (mayBeTwo && twoWordsAt(draft, start)?.[0] === at - start) return DOUBT.twoWords;
  const row = rowOf(draft, at);
  if (!row || end - start > LONGEST_LOOSE) return 0;
  const near = row.nearby > 0 && isNear(draft, at, row);
  const unit = units[at] as number;
  const counted = start === at && start > 0 && mayCount(unit) ? countedDoubt(inSentence(draft, at - 1)) : 0;
  const loose = Math.max(row.loose, counted);
  if (!near && loose < LEAST_DOUBT) return 0;
  return wordDoubt(loose, near ? row.nearby : 0, savingOf(draft, at, start, end));
}

function twoWordsAt(draft: Looked, start: number): TwoWords | undefined {
  const { units } = draft.text;
  const found = twoWords(units[start] as number, units[start + 1] as number);
  if (!found?.[2]) return found;
  const row = rowOf(draft, start + found[0]);
  return row && isNear(draft, start + found[0], row) ? found : undefined;
}

/**
 * How many steps a word costs less than a character of it and what is left, which may go with the word that follows
 * (一出现|代, 一出|现代).
 */
function savingOf(draft: Drafted, at: number, start: number, end: number): number {
  const { lexicon, text } = draft;
  const { units } = text;
  const before = partsCost(units, start, at, lexicon) + unitCost(lexicon, units[at] as number);
  const savingTo = (to: number): number =>
    before + partsCost(units, at + 1, to, lexicon) - partsCost(units, start, to, lexicon);
  const saving = savingTo(end);
  if (at + 1 === end || end === text.length) return saving;
  return Math.min(saving, savingTo(endOfWord(draft, end)));
}

/** What the dictionary makes of a character without a context. */
function plainForm({ lexicon: { trie } }: Drafted, unit: number): string {
  const node = trie.ids[unit] as number;
  if (node === 0 || trie.valueLength[node] !== 1) return String.fromCharCode(unit);
  return String.fromCharCode(trie.pool[trie.valueStart[node] as number] as number);
}
