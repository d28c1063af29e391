import type { Range } from '../text/range';
import { type ConversionConfig, type DictionaryName, PLANS } from './configs';
import { OPEN_ALONE, readingInContext } from './contextRules';
import type { ConversionData } from './data';
import { convertPass, type Units } from './greedy';
import { divide } from './lattice';
import { createOverlay } from './lexicon';
import { creditedNames, nameCharacter } from './names';
import { composeMaps, identityMap, type OffsetMap } from './offsetMap';
import type { CostedTrie } from './packed';
import { NO_VOCABULARY, regionalPass, VERBATIM, WORD_START } from './regional';
import { type Taste, tasteTables } from './taste';
import type { Trie } from './trie';
import { textOf, unitsOf } from './units';
import { appliesVocabulary, isAboutComputing, organisations } from './vocabularyPolicy';

/** Why a choice is open: a name, two divisions into words, or a character that stands alone. */
export type OpenReason = 'name' | 'words' | 'character';

export interface OpenChoice extends Range {
  readonly candidates: readonly string[];
  readonly why: OpenReason;
}

export interface ContextResult extends Units {
  readonly map: OffsetMap;
  readonly wordStarts: Uint8Array;
  readonly choices: readonly OpenChoice[];
}

export interface ContextOptions {
  readonly taste?: Taste;
  /** Terms that are one word each: never cut, never given regional vocabulary. */
  readonly protect?: Iterable<string>;
  /** Words and what they become, before everything else and to the letter. */
  readonly userDictionary?: ReadonlyMap<string, string>;
}

/** The dictionary whose readings compete, if the configuration has one: only between the scripts is a choice open. */
export function latticeOf(config: ConversionConfig): 'st' | 'ts' | null {
  if (config.startsWith('s2')) return 'st';
  return PLANS[config].chain.includes('ts') ? 'ts' : null;
}

/** The OpenCC Traditional or Simplified text of the lattice step, with what later steps must know of it. */
interface Draft extends Units {
  readonly map: OffsetMap;
  /** Of the output: WORD_START, VERBATIM, NO_VOCABULARY. */
  readonly flags: Uint8Array;
  readonly wordStarts: Uint8Array;
  /** Candidates are in the draft's spelling. */
  readonly choices: OpenChoice[];
}

/** Converts by the likeliest division into words; see `divide`. For configurations that have a lattice. */
export function createContextPass(
  config: ConversionConfig,
  data: ConversionData,
  options: ContextOptions,
): (input: Units) => ContextResult {
  const name = latticeOf(config);
  if (!name) throw new RangeError(`${config} has no readings to choose from`);
  const { chain } = PLANS[config];
  const at = chain.indexOf(name);
  const before = chain.slice(0, at).map((dictionary) => data.dictionary(dictionary));
  const regionalName: DictionaryName | undefined = chain[at + 1];
  const regional = regionalName ? data.dictionary(regionalName) : null;
  const compatibility = data.dictionary('compatibility');
  const { kept, respelled } = tasteTables(options.taste ?? {}, config);
  const draft = drafter(name, data, options);
  const vocabulary = regionalName === 'twp' || regionalName === 'hkp';

  const finish = (text: string): string => {
    const units = regional
      ? regionalPass(regional, unitsOf(text), new Uint8Array(text.length), kept, never)
      : unitsOf(text);
    return textOf(respell(units, respelled, null));
  };

  return (input) => {
    let current: Units = input;
    let map = identityMap(input.length);
    for (const trie of needsCompatibility(input, compatibility) ? [compatibility, ...before] : before) {
      const pass = convertPass(trie, current, null);
      map = composeMaps(map, pass.map);
      current = pass;
    }
    const drafted = draft(current);
    const aligned = map.pieces.length === 0;
    map = composeMaps(map, drafted.map);
    let result: Units = drafted;
    if (regional) {
      const allows = vocabulary ? vocabularyGate(drafted) : always;
      const pass = regionalPass(regional, drafted, drafted.flags, kept, allows);
      map = composeMaps(map, pass.map);
      result = pass;
    }
    const wordStarts = aligned ? drafted.wordStarts : new Uint8Array(input.length);
    const choices = aligned ? drafted.choices : [];
    const verbatim = regional ? null : drafted.flags;
    return {
      ...respell(result, respelled, verbatim),
      map,
      wordStarts,
      choices: choices.map((choice) => ({
        ...choice,
        candidates: [...new Set(choice.candidates.map(finish))],
      })),
    };
  };
}

const always = (): boolean => true;
const never = (): boolean => false;

function needsCompatibility({ units, length }: Units, { ids }: Trie): boolean {
  for (let i = 0; i < length; i += 1) if (ids[units[i] as number] !== 0) return true;
  return false;
}

function respell(text: Units, table: ReadonlyMap<number, number>, flags: Uint8Array | null): Units {
  if (table.size === 0) return text;
  const units = text.units.slice(0, text.length);
  for (let i = 0; i < units.length; i += 1) {
    const to = table.get(units[i] as number);
    if (to !== undefined && ((flags?.[i] ?? 0) & VERBATIM) === 0) units[i] = to;
  }
  return { units, length: text.length };
}

/** Decides where regional vocabulary applies in a draft: by paragraph, and not in the names of organisations. */
function vocabularyGate(draft: Draft): (start: number, end: number) => boolean {
  const text = textOf(draft);
  const inOrganisation = new Uint8Array(text.length);
  for (const [start, end] of organisations(text)) inOrganisation.fill(1, start + 1, end);
  let lineEnd = -1;
  let computing = false;
  return (start, end) => {
    if (start > lineEnd) {
      const lineStart = text.lastIndexOf('\n', start) + 1;
      lineEnd = text.indexOf('\n', start);
      if (lineEnd === -1) lineEnd = text.length;
      computing = isAboutComputing(text.slice(lineStart, lineEnd));
    }
    // An organisation's name may itself be an entry; what merely is part of one stays as printed.
    return inOrganisation[start] === 0 && appliesVocabulary(text.slice(start, end), computing);
  };
}

/** The lattice step for one dictionary, with the reviewed, the user's and the protected words over it. */
function drafter(name: 'st' | 'ts', data: ConversionData, options: ContextOptions): (text: Units) => Draft {
  const lexicon = data.lexicon(name);
  const greedy = data.dictionary(name);
  const entries = new Map(data.vocabulary(name));
  const reviewed = createOverlay(entries, lexicon);
  const terms = new Set<string>();
  const user = options.userDictionary ?? new Map<string, string>();
  for (const term of options.protect ?? []) {
    if (term === '' || term.length > 40) continue;
    terms.add(term);
    if (!entries.has(term))
      entries.set(term, textOf(draftWith(lexicon, reviewed, new Set(), user, greedy, unitsOf(term))));
  }
  for (const [word, value] of user)
    if (word !== '' && word.length <= 40 && value.length <= 255) entries.set(word, value);
  const overlay =
    entries.size === data.vocabulary(name).size && user.size === 0
      ? reviewed
      : createOverlay(entries, lexicon);
  return (text) => draftWith(lexicon, overlay, terms, user, greedy, text);
}

function draftWith(
  lexicon: CostedTrie,
  overlay: CostedTrie | null,
  terms: ReadonlySet<string>,
  user: ReadonlyMap<string, string>,
  greedy: Trie,
  text: Units,
): Draft {
  const names = creditedNames(text);
  const writer = new DraftWriter(text, lexicon, overlay, terms, user);
  let at = 0;
  for (const name of names) {
    writer.words(at, name.start);
    writer.name(name.start, name.end);
    at = name.end;
  }
  writer.words(at, text.length);
  return writer.done(greedy);
}

/** Writes a draft from left to right. */
class DraftWriter {
  readonly #text: Units;
  readonly #lexicon: CostedTrie;
  readonly #overlay: CostedTrie | null;
  readonly #terms: ReadonlySet<string>;
  readonly #user: ReadonlyMap<string, string>;
  readonly #wordStarts: Uint8Array;
  readonly #pieces: number[] = [];
  readonly #choices: OpenChoice[] = [];
  /** By input unit: whether its reading is settled, so that another reading by OpenCC is no reason to look. */
  readonly #settled: Uint8Array;
  #out: Uint16Array;
  #flags: Uint8Array;
  #length = 0;

  constructor(
    text: Units,
    lexicon: CostedTrie,
    overlay: CostedTrie | null,
    terms: ReadonlySet<string>,
    user: ReadonlyMap<string, string>,
  ) {
    this.#text = text;
    this.#lexicon = lexicon;
    this.#overlay = overlay;
    this.#terms = terms;
    this.#user = user;
    this.#wordStarts = new Uint8Array(text.length);
    this.#settled = new Uint8Array(text.length);
    this.#out = new Uint16Array(text.length + 64);
    this.#flags = new Uint8Array(text.length + 64);
  }

  words(start: number, end: number): void {
    const { ends, nodes } = divide(this.#lexicon, this.#overlay, this.#text, start, end);
    let at = start;
    for (let i = 0; i < ends.length; i += 1) {
      const wordEnd = ends[i] as number;
      const node = nodes[i] as number;
      if (node < 0) this.#overlayWord(at, wordEnd, -node);
      else if (wordEnd - at === 1) this.#single(at, node);
      else this.#put(at, wordEnd, this.#lexicon.trie, node, WORD_START);
      at = wordEnd;
    }
  }

  name(start: number, end: number): void {
    for (let i = start; i < end; i += 1) {
      const char = String.fromCharCode(this.#text.units[i] as number);
      const forms = nameCharacter(char, i === start);
      const flags = NO_VOCABULARY | (i === start ? WORD_START : 0);
      if (forms && isSimplified(this.#lexicon)) {
        this.#string(i, i + 1, forms[0] as string, flags);
        if (forms.length > 1) this.#choices.push({ start: i, end: i + 1, candidates: forms, why: 'name' });
      } else {
        const node = this.#lexicon.trie.ids[this.#text.units[i] as number] as number;
        this.#put(i, i + 1, this.#lexicon.trie, node, flags);
      }
      this.#settled[i] = 1;
    }
  }

  #overlayWord(start: number, end: number, node: number): void {
    const word = textOf({ units: this.#text.units.subarray(start, end), length: end - start });
    const trie = (this.#overlay as CostedTrie).trie;
    const flags = this.#user.has(word) ? VERBATIM | NO_VOCABULARY : this.#terms.has(word) ? NO_VOCABULARY : 0;
    this.#settled.fill(1, start, end);
    this.#put(start, end, trie, node, flags | WORD_START);
  }

  #single(at: number, node: number): void {
    const { units, length } = this.#text;
    const unit = units[at] as number;
    if (unit < 0x4e00 || !isSimplified(this.#lexicon)) {
      this.#put(at, at + 1, this.#lexicon.trie, node, WORD_START);
      return;
    }
    const char = String.fromCharCode(unit);
    const open = OPEN_ALONE.get(char);
    const ruled = open || '里只出刮面'.includes(char) ? this.#ruled(at, char, length) : null;
    if (ruled !== null) {
      this.#settled[at] = 1;
      this.#string(at, at + 1, ruled, WORD_START);
      return;
    }
    this.#put(at, at + 1, this.#lexicon.trie, node, WORD_START);
    if (open) {
      const chosen = String.fromCharCode(this.#out[this.#length - 1] as number);
      const others = [...open].filter((form) => form !== chosen);
      this.#choices.push({ start: at, end: at + 1, candidates: [chosen, ...others], why: 'character' });
      this.#settled[at] = 1;
    }
  }

  #ruled(at: number, char: string, length: number): string | null {
    const { units } = this.#text;
    const near = (from: number, to: number): string =>
      String.fromCharCode(...units.subarray(Math.max(0, from), Math.min(length, to)));
    return readingInContext(char, {
      before: near(at - 1, at),
      after: near(at + 1, at + 2),
      ahead: near(at + 1, at + 9),
    });
  }

  #put(start: number, end: number, trie: Trie, node: number, flags: number): void {
    const size = node === 0 ? 0 : (trie.valueLength[node] as number);
    this.#mark(start, end);
    if (size === 0) {
      this.#room(end - start);
      for (let i = start; i < end; i += 1) {
        this.#flags[this.#length] = i === start ? flags : flags & ~WORD_START;
        this.#out[this.#length++] = this.#text.units[i] as number;
      }
      return;
    }
    this.#room(size);
    const from = trie.valueStart[node] as number;
    if (size !== end - start) this.#pieces.push(start, end, this.#length, this.#length + size);
    for (let k = 0; k < size; k += 1) {
      this.#flags[this.#length] = k === 0 ? flags : flags & ~WORD_START;
      this.#out[this.#length++] = trie.pool[from + k] as number;
    }
  }

  #string(start: number, end: number, value: string, flags: number): void {
    this.#mark(start, end);
    this.#room(value.length);
    if (value.length !== end - start)
      this.#pieces.push(start, end, this.#length, this.#length + value.length);
    for (let k = 0; k < value.length; k += 1) {
      this.#flags[this.#length] = k === 0 ? flags : flags & ~WORD_START;
      this.#out[this.#length++] = value.charCodeAt(k);
    }
  }

  #mark(start: number, end: number): void {
    this.#wordStarts[start] = 1;
    if (end < this.#wordStarts.length) this.#wordStarts[end] = 1;
  }

  #room(units: number): void {
    if (this.#length + units <= this.#out.length) return;
    const size = this.#out.length * 2 + units;
    const out = new Uint16Array(size);
    const flags = new Uint8Array(size);
    out.set(this.#out);
    flags.set(this.#flags);
    this.#out = out;
    this.#flags = flags;
  }

  /** Adds the places where OpenCC's greedy reading differs and no reviewed word decides. */
  done(greedy: Trie): Draft {
    const draft = { units: this.#out, length: this.#length };
    const map = {
      inputLength: this.#text.length,
      outputLength: this.#length,
      pieces: Int32Array.from(this.#pieces),
    };
    const other = convertPass(greedy, this.#text, null);
    if (map.pieces.length === 0 && other.map.pieces.length === 0) {
      for (let i = 0; i < draft.length; i += 1) {
        if (draft.units[i] === other.units[i] || this.#settled[i] === 1) continue;
        const forms = [draft.units[i] as number, other.units[i] as number].map((unit) =>
          String.fromCharCode(unit),
        );
        this.#choices.push({ start: i, end: i + 1, candidates: forms, why: 'words' });
      }
      this.#choices.sort((a, b) => a.start - b.start);
    }
    return { ...draft, map, flags: this.#flags, wordStarts: this.#wordStarts, choices: this.#choices };
  }
}

/** Whether a lexicon reads Simplified text: only that one knows the character 发 with several readings. */
function isSimplified({ trie }: CostedTrie): boolean {
  return (trie.valueLength[trie.ids['发'.charCodeAt(0)] as number] as number) > 0;
}
