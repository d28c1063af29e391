import { aloneDoubt, aloneForms, DOUBT, endsUnlisted, isSureWhenRuled, openUnits, twoWords } from './doubt';
import type { Units } from './greedy';
import { nameCharacter } from './names';
import { type OffsetMap, toOutput } from './offsetMap';
import type { OpenPlaces, OpenReason } from './openPlaces';
import type { CostedTrie } from './packed';
import { followsStateVerb } from './particle';
import { createRivals, type Rivals } from './rivals';

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

/** One unit's doubtful reading, with the forms that it may have. */
interface Doubtful {
  readonly at: number;
  readonly chosen: number;
  readonly forms: readonly string[];
  readonly why: OpenReason;
  readonly doubt: number;
}

/** The places of a draft where its evidence leaves a choice, in order, with the candidates in the draft's spelling. */
export function openPlaces(draft: Drafted): OpenPlaces {
  const { text, output, marks, wordStarts } = draft;
  const found: Doubtful[] = [];
  const sameLength = output.map.pieces.length === 0;
  const open = openUnits(draft.name);
  const rivals = createRivals(draft);
  let wordStart = 0;
  for (let i = 0; i < text.length; i += 1) {
    if (wordStarts[i] !== 0) wordStart = i;
    const unit = text.units[i] as number;
    const mark = marks[i] as number;
    if (open[unit] === 0 && mark < RULED) continue;
    if (mark === REVIEWED && (draft.name === 'st' || unit !== ZHU)) continue;
    const chosen = output.units[sameLength ? i : toOutput(output.map, i)] as number;
    const place = doubtAt(draft, rivals, i, wordStart, chosen);
    if (place) found.push(place);
  }
  const at = (index: number): Doubtful => found[index] as Doubtful;
  return {
    count: found.length,
    start: (index) => at(index).at,
    doubt: (index) => at(index).doubt,
    choice: (index) => {
      const { at: start, chosen, forms, why, doubt } = at(index);
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
): Doubtful | null {
  const { name, text, wordStarts } = draft;
  const unit = text.units[at] as number;
  const mark = draft.marks[at] as number;
  if (mark === NAME) {
    const isFirst = at === 0 || draft.marks[at - 1] !== NAME;
    const forms = nameCharacter(String.fromCharCode(unit), isFirst);
    return forms && place(at, chosen, forms, 'name', DOUBT.name);
  }
  let wordEnd = at + 1;
  while (wordEnd < text.length && wordStarts[wordEnd] === 0) wordEnd += 1;
  const length = wordEnd - wordStart;
  const rival = rivals.at(at, wordStart, wordEnd, chosen);
  if (length === 1) {
    const alone = aloneForms(name, unit);
    if (mark === RULED && !alone)
      return place(at, chosen, [plainForm(draft, unit)], 'character', DOUBT.settled);
    const unlisted = isInUnlisted(draft, at);
    if (alone && !(mark === RULED && isSureWhenRuled(unit) && !unlisted)) {
      const doubt = mark === RULED ? DOUBT.settled : aloneDoubt(alone, unlisted);
      const forms = rival ? [...alone.forms, rival.form] : alone.forms;
      return place(at, chosen, forms, 'character', Math.max(doubt, rival?.doubt ?? 0));
    }
  } else if (length === 2 && name === 'st') {
    const word = String.fromCharCode(text.units[wordStart] as number, text.units[wordStart + 1] as number);
    const [open, forms] = twoWords(word) ?? [];
    if (open === at - wordStart && (rival?.doubt ?? 0) <= DOUBT.twoWords)
      return place(at, chosen, [...(forms ?? '')], 'character', DOUBT.twoWords);
  } else if (name === 'ts' && unit === ZHU && at === wordStart && at > 0) {
    if (followsStateVerb(String.fromCharCode(text.units[at - 1] as number)))
      return place(at, chosen, ['着', '著'], 'words', DOUBT.particle);
  }
  return rival && place(at, chosen, [rival.form], 'words', rival.doubt);
}

function place(
  at: number,
  chosen: number,
  forms: readonly string[],
  why: OpenReason,
  doubt: number,
): Doubtful | null {
  if (doubt === 0) return null;
  for (const form of forms) if (form.charCodeAt(0) !== chosen) return { at, chosen, forms, why, doubt };
  return null;
}

/** Whether the neighbours of a word of one character are words of one character too: perhaps a word nobody listed. */
function isInUnlisted(draft: Drafted, at: number): boolean {
  const other = endsUnlisted(draft.text.units[at] as number) ? at - 2 : at + 1;
  return isSingle(draft, at - 1) && isSingle(draft, other);
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
