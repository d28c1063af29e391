import type { Range } from '../text/range';
import { isContextual, REACH, readingInContext } from './contextRules';
import type { ConversionData } from './data';
import { countScripts } from './detect';
import type { Units } from './greedy';
import { createDivider, type Divider } from './lattice';
import { createOverlay, overlayEntries } from './lexicon';
import { allNames, nameCharacter } from './names';
import type { OffsetMap } from './offsetMap';
import { NAME, openPlaces, REVIEWED, RULED } from './openChoices';
import type { OpenPlaces } from './openPlaces';
import { OutputWriter } from './outputWriter';
import type { CostedTrie } from './packed';
import { isParticle } from './particle';
import { NO_VOCABULARY, VERBATIM, WORD_START } from './regional';
import { textOf, unitsOf } from './units';

/** The words that take precedence in a draft. */
export interface DraftWords {
  /** Terms that are one word each: never cut, never given regional vocabulary. */
  readonly protect?: Iterable<string>;
  /** Words and what they become, before everything else and to the letter. */
  readonly userDictionary?: ReadonlyMap<string, string>;
}

/** The OpenCC Traditional or Simplified text of the lattice step, with what later steps must know of it. */
export interface Draft extends Units {
  readonly map: OffsetMap;
  /** Of the output, by unit: WORD_START, VERBATIM, NO_VOCABULARY. */
  readonly flags: Uint8Array;
  /** Of the input, by unit: 1 where a word starts. */
  readonly wordStarts: Uint8Array;
  /** The open places in order, their candidates in the draft's spelling; worked out when asked for. */
  places(): OpenPlaces;
}

/** A word or a term longer than this many units is none. */
const LONGEST_WORD = 40;
/** A trie's value is at most this long. */
const LONGEST_VALUE = 255;

/** What a drafter works with. */
interface Sources {
  readonly name: 'st' | 'ts';
  readonly lexicon: CostedTrie;
  readonly overlay: CostedTrie | null;
  readonly divider: Divider;
  readonly terms: ReadonlySet<string>;
  readonly user: ReadonlyMap<string, string>;
}

/** The lattice step for one dictionary, with the reviewed, the protected and the user's words over it. */
export function createDrafter(
  name: 'st' | 'ts',
  data: ConversionData,
  words: DraftWords,
): (text: Units, string: string, names: readonly Range[]) => Draft {
  const lexicon = data.lexicon(name);
  const reviewed = data.overlay(name);
  const plain: Sources = {
    name,
    lexicon,
    overlay: reviewed,
    divider: createDivider(lexicon, reviewed),
    terms: new Set(),
    user: new Map(),
  };
  let sources: Sources | null = null;
  return (text, string, names) => {
    sources ??= withWords(plain, data, words);
    return writeDraft(sources, text, string, names);
  };
}

/** Puts the caller's words over the reviewed ones. Terms in the other script can't occur in what is converted. */
function withWords(plain: Sources, data: ConversionData, { userDictionary, protect }: DraftWords): Sources {
  const target = plain.name === 'st' ? 'hant' : 'hans';
  const user = new Map([...(userDictionary ?? [])].filter(([word, value]) => isUsable(word, value)));
  const terms = new Set([...(protect ?? [])].filter((term) => isUsable(term, term)));
  for (const term of terms)
    if (countScripts(unitsOf(term).units, 0, term.length)[target] > 0) terms.delete(term);
  if (terms.size + user.size === 0) return plain;
  const entries = overlayEntries(data.overlay(plain.name));
  // All terms in one draft, a term a line: a draft each would cost a hundred times as much.
  const list = [...terms];
  const lines = list.join('\n');
  const values = textOf(writeDraft(plain, unitsOf(lines), lines, [])).split('\n');
  for (const [i, term] of list.entries()) if (!entries.has(term)) entries.set(term, values[i] ?? term);
  for (const [word, value] of user) entries.set(word, value);
  const overlay = createOverlay(entries, plain.lexicon, user);
  return { ...plain, overlay, divider: createDivider(plain.lexicon, overlay), terms, user };
}

function isUsable(word: string, value: string): boolean {
  if (word === '' || word.length > LONGEST_WORD || word.includes('\n')) return false;
  return value !== '' && value.length <= LONGEST_VALUE;
}

const ZHU = '著'.charCodeAt(0);
const ZHE = '着'.charCodeAt(0);

function writeDraft(sources: Sources, text: Units, string: string, known: readonly Range[]): Draft {
  const writer = new OutputWriter(text.units, text.length);
  const marks = new Uint8Array(text.length);
  let at = 0;
  for (const name of allNames(string, known)) {
    writeWords(sources, text, string, at, name.start, writer, marks);
    writeName(sources, text, name, writer, marks);
    at = name.end;
  }
  writeWords(sources, text, string, at, text.length, writer, marks);
  const map = writer.map();
  const { units, length, flags, wordStarts } = writer;
  const output = { units, length, map };
  const { name, lexicon } = sources;
  return {
    units,
    length,
    map,
    flags,
    wordStarts,
    places: () => openPlaces({ name, lexicon, text, output, wordStarts, marks }),
  };
}

function writeWords(
  sources: Sources,
  text: Units,
  string: string,
  start: number,
  end: number,
  writer: OutputWriter,
  marks: Uint8Array,
): void {
  const { divider } = sources;
  for (let at = start; at < end; ) {
    const runEnd = divider.runEnd(text, at, end);
    if (runEnd === at) {
      writer.same(at, at + 1, WORD_START);
      at += 1;
    } else {
      writeRun(sources, text, string, at, runEnd, writer, marks);
      at = runEnd;
    }
  }
}

function writeRun(
  { name, lexicon, overlay, divider, terms, user }: Sources,
  text: Units,
  string: string,
  start: number,
  end: number,
  writer: OutputWriter,
  marks: Uint8Array,
): void {
  const { count, ends, nodes } = divider.divide(text, start, end);
  const simplified = name === 'st';
  let at = start;
  for (let i = 0; i < count; i += 1) {
    const wordEnd = ends[i] as number;
    const node = nodes[i] as number;
    const unit = text.units[at] as number;
    if (!simplified && wordEnd - at > 1 && unit === ZHU && isParticle(...around(string, at))) {
      writer.unit(at, ZHE, WORD_START);
      for (let j = at + 1; j < wordEnd; j += 1) {
        writer.value(j, j + 1, lexicon.trie, lexicon.trie.ids[text.units[j] as number] as number, WORD_START);
      }
    } else if (node < 0) {
      marks.fill(REVIEWED, at, wordEnd);
      let flags = WORD_START;
      if (user.size + terms.size > 0) {
        const word = string.slice(at, wordEnd);
        if (user.has(word)) flags |= VERBATIM | NO_VOCABULARY;
        else if (terms.has(word)) flags |= NO_VOCABULARY;
      }
      writer.value(at, wordEnd, (overlay as CostedTrie).trie, -node, flags);
    } else {
      const ruled = simplified && wordEnd - at === 1 && isContextual(unit) ? readAlone(string, at, marks) : 0;
      if (ruled !== 0) writer.unit(at, ruled, WORD_START);
      else writer.value(at, wordEnd, lexicon.trie, node, WORD_START);
    }
    at = wordEnd;
  }
}

/** What stands before and after a unit, as far as rules look. */
function around(string: string, at: number): [behind: string, ahead: string] {
  return [string.slice(Math.max(0, at - REACH), at), string.slice(at + 1, at + 1 + REACH)];
}

/** The unit that a rule gives for a character which is a word of its own, or 0; marks it where the rule is certain. */
function readAlone(string: string, at: number, marks: Uint8Array): number {
  const [behind, ahead] = around(string, at);
  const found = readingInContext(string.charAt(at), { behind, ahead });
  if (found?.settled) marks[at] = RULED;
  return found ? found.reading.charCodeAt(0) : 0;
}

function writeName(
  { name, lexicon }: Sources,
  text: Units,
  { start, end }: Range,
  writer: OutputWriter,
  marks: Uint8Array,
): void {
  for (let i = start; i < end; i += 1) {
    const unit = text.units[i] as number;
    const forms = name === 'st' ? nameCharacter(String.fromCharCode(unit), i === start) : null;
    const flags = NO_VOCABULARY | (i === start ? WORD_START : 0);
    marks[i] = NAME;
    if (forms) writer.unit(i, (forms[0] as string).charCodeAt(0), flags);
    else writer.value(i, i + 1, lexicon.trie, lexicon.trie.ids[unit] as number, flags);
  }
}
