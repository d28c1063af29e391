import type { DictionaryName } from './configs';
import { type PackedSections, readDictionary, readSections } from './packed';
import type { Trie } from './trie';

/** The dictionaries of one or more packed files; each is unpacked when first asked for, then shared by all converters. */
export interface ConversionData {
  /** The dictionary of that name. Throws a RangeError where no file held it. */
  dictionary(name: DictionaryName): Trie;
  /** The raw bytes of another section, or null. */
  section(name: string): Uint8Array | null;
}

/** Reads packed files (s2t.bin, t2s.bin). Throws a RangeError for bytes that are no such file. */
export function loadConversionData(...files: readonly Uint8Array[]): ConversionData {
  const sections = new Map<string, Uint8Array>();
  for (const file of files)
    for (const [name, payload] of readSections(file) as PackedSections) sections.set(name, payload);
  const tries = new Map<DictionaryName, Trie>();
  return {
    dictionary(name) {
      const known = tries.get(name);
      if (known) return known;
      const payload = sections.get(name);
      if (!payload) throw new RangeError(`no dictionary "${name}" in the conversion data`);
      const trie = readDictionary(payload);
      tries.set(name, trie);
      return trie;
    },
    section: (name) => sections.get(name) ?? null,
  };
}
