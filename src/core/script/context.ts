import type { Range } from '../text/range';
import { type ConversionConfig, type DictionaryName, PLANS } from './configs';
import type { ConversionData } from './data';
import { createDrafter, type Draft, type DraftWords } from './draft';
import { convertPass, type Units } from './greedy';
import { composeMaps, identityMap, marksOnInput, type OffsetMap, toInput, toOutput } from './offsetMap';
import type { OpenPlaces } from './openPlaces';
import { regionalPass, VERBATIM } from './regional';
import { type Taste, tasteTables } from './taste';
import type { Trie } from './trie';
import { textOf, unitsOf } from './units';
import { appliesVocabulary, isAboutComputing, organisations, respellKeys } from './vocabularyPolicy';

export interface ContextResult extends Units {
  readonly map: OffsetMap;
  readonly wordStarts: Uint8Array;
  places(): OpenPlaces;
}

export interface ContextOptions extends DraftWords {
  readonly taste?: Taste;
}

/** The dictionary whose readings compete, if the configuration has one: only between the scripts is a choice open. */
export function latticeOf(config: ConversionConfig): 'st' | 'ts' | null {
  if (config.startsWith('s2')) return 'st';
  return PLANS[config].chain.includes('ts') ? 'ts' : null;
}

/** Converts by the likeliest division into words; see `divide`. For configurations that have a lattice. */
export function createContextPass(
  config: ConversionConfig,
  data: ConversionData,
  options: ContextOptions,
): (input: Units, string: string, names: readonly Range[]) => ContextResult {
  const name = latticeOf(config);
  if (!name) throw new RangeError(`${config} has no readings to choose from`);
  const { chain } = PLANS[config];
  const at = chain.indexOf(name);
  const before = chain.slice(0, at).map((dictionary) => data.dictionary(dictionary));
  const regionalName: DictionaryName | undefined = chain[at + 1];
  const regional = regionalName ? data.dictionary(regionalName) : null;
  const compatibility = data.dictionary('compatibility');
  const { kept, respelled } = tasteTables(options.taste ?? {}, config);
  const draft = createDrafter(name, data, options);
  const vocabulary = regionalName === 'twp' || regionalName === 'hkp';
  const phrasesBack = chain.includes('twpRev') || chain.includes('hkpRev');

  const finished = new Map<string, string>();
  const finish = (candidate: string): string => {
    let text = finished.get(candidate);
    if (text === undefined) {
      const units = regional
        ? regionalPass(regional, unitsOf(candidate), new Uint8Array(candidate.length), kept, never)
        : unitsOf(candidate);
      text = textOf(respell(units, respelled, null));
      finished.set(candidate, text);
    }
    return text;
  };

  const finishedLists = new WeakMap<readonly string[], readonly string[]>();
  const finishAll = (candidates: readonly string[]): readonly string[] => {
    let list = finishedLists.get(candidates);
    if (!list) {
      list = [...new Set(candidates.map(finish))];
      finishedLists.set(candidates, list);
    }
    return list;
  };

  return (input, string, names) => {
    let current: Units = input;
    let map = identityMap(input.length);
    if (needsCompatibility(input, compatibility)) {
      const normal = convertPass(compatibility, current, null);
      map = normal.map;
      current = normal;
    }
    for (const trie of before) {
      const allows = phrasesBack ? organisationGate(textOf(current)) : always;
      const pass = regionalPass(trie, current, new Uint8Array(current.length), LEFT_TO_THE_LATTICE, allows);
      map = composeMaps(map, pass.map);
      current = pass;
    }
    const read = map;
    const readNames = names.map(({ start, end }) => ({
      start: toOutput(read, start),
      end: toOutput(read, end),
    }));
    const drafted = draft(current, current === input ? string : textOf(current), readNames);
    map = composeMaps(map, drafted.map);
    let result: Units & { readonly map: OffsetMap } = drafted;
    if (regional) {
      let units = drafted.units;
      let allows: Gate = always;
      if (vocabulary) {
        const text = textOf(drafted);
        units = respellKeys(units, text, () => vocabularyGate(text));
        allows = vocabularyGate(text);
      }
      const pass = regionalPass(regional, { units, length: drafted.length }, drafted.flags, kept, allows);
      map = composeMaps(map, pass.map);
      result = pass;
    }
    const verbatim = respelled.size === 0 ? null : verbatimOf(drafted, result);
    const { units, length } = respell(result, respelled, verbatim);
    return {
      units,
      length,
      map,
      wordStarts: marksOnInput(read, drafted.wordStarts),
      places: () => readPlaces(drafted.places(), read, finishAll),
    };
  };
}

/** The open places of a draft as places of the text before the map `read`, their candidates finished. */
function readPlaces(
  places: OpenPlaces,
  read: OffsetMap,
  finish: (candidates: readonly string[]) => readonly string[],
): OpenPlaces {
  return {
    count: places.count,
    start: (index) => toInput(read, places.start(index)),
    doubt: places.doubt,
    choice: (index) => {
      const { start, end, candidates, why, doubt } = places.choice(index);
      return {
        start: toInput(read, start),
        end: toInput(read, end),
        candidates: finish(candidates),
        why,
        doubt,
      };
    },
  };
}

/** The flags of a draft at the units of the text that the regional step made of it. */
function verbatimOf(draft: Draft, result: Units & { readonly map: OffsetMap }): Uint8Array {
  if (result === draft) return draft.flags;
  const flags = new Uint8Array(result.length);
  for (let i = 0; i < draft.length; i += 1) {
    if (((draft.flags[i] as number) & VERBATIM) !== 0) flags[toOutput(result.map, i)] = VERBATIM;
  }
  return flags;
}

/** 著 is 着 or 著 in Simplified text, by the word that it is in: not for a table of single characters to say. */
const LEFT_TO_THE_LATTICE: ReadonlySet<number> = new Set(['著'.charCodeAt(0)]);

const always = (): boolean => true;
const never = (): boolean => false;

function needsCompatibility({ units, length }: Units, { ids }: Trie): boolean {
  for (let i = 0; i < length; i += 1) {
    const unit = units[i] as number;
    // They all stand in U+F900–FAFF, or are pairs of surrogates.
    if (unit >= 0xd800 && ids[unit] !== 0) return true;
  }
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

type Gate = (start: number, end: number) => boolean;

/**
 * Decides where regional vocabulary applies in an OpenCC Traditional text: by paragraph, and not in the names of
 * organisations. To be asked from the text's start to its end.
 */
function vocabularyGate(text: string): Gate {
  const outside = organisationGate(text);
  let lineEnd = -1;
  let computing = false;
  return (start, end) => {
    if (start > lineEnd) {
      const lineStart = text.lastIndexOf('\n', start) + 1;
      lineEnd = text.indexOf('\n', start);
      if (lineEnd === -1) lineEnd = text.length;
      computing = isAboutComputing(text.slice(lineStart, lineEnd));
    }
    return outside(start, end) && appliesVocabulary(text.slice(start, end), computing);
  };
}

/**
 * Keeps vocabulary out of the names of organisations: one may itself be an entry, but what merely is part of one
 * stays as printed. To be asked from the text's start to its end.
 */
function organisationGate(text: string): Gate {
  const names = organisations(text);
  let next = 0;
  return (start, end) => {
    while (next < names.length && (names[next] as [number, number])[1] <= start) next += 1;
    const [from, to] = names[next] ?? [end, end];
    return end <= from || (start <= from && end >= to);
  };
}
