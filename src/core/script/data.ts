import type { DictionaryName } from './configs';
import { type CostedTrie, readDictionary, readSections } from './packed';
import type { Trie } from './trie';

/** The dictionaries of one or more packed files; each is unpacked when first asked for, then shared by all converters. */
export interface ConversionData {
  /** The dictionary of that name. Throws a RangeError where no file held it. */
  dictionary(name: DictionaryName): Trie;
  /** The dictionary with all words of the lattice and their costs. */
  lexicon(name: 'st' | 'ts'): CostedTrie;
  /** The reviewed words that take precedence over that dictionary's. */
  overlay(name: 'st' | 'ts'): CostedTrie;
}

/** Reads packed files (s2t.bin, t2s.bin). Throws a RangeError for bytes that are no such file. */
export function loadConversionData(...files: readonly Uint8Array[]): ConversionData {
  const sections = new Map<string, Uint8Array>();
  for (const file of files) for (const [name, payload] of readSections(file)) sections.set(name, payload);
  const payload = (name: string): Uint8Array => {
    const bytes = sections.get(name);
    if (!bytes) throw new RangeError(`no section "${name}" in the conversion data`);
    return bytes;
  };
  const dictionary = remembered((name: DictionaryName) => readDictionary(payload(name)).trie);
  const lexicon = remembered((name: 'st' | 'ts') => readDictionary(payload(name), true));
  const overlay = remembered((name: 'st' | 'ts') => readDictionary(payload(`words:${name}`), true));
  return { dictionary, lexicon, overlay };
}

/** A function that works out each answer once. */
function remembered<K, V>(find: (key: K) => V): (key: K) => V {
  const known = new Map<K, V>();
  return (key) => {
    let value = known.get(key);
    if (value === undefined) {
      value = find(key);
      known.set(key, value);
    }
    return value;
  };
}
