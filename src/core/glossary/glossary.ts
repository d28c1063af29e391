import { foldKey } from '../text/foldKey';
import { formsOf, type TermEntry } from './entry';
import { buildTrie, walkTrie } from './termTrie';

/** An occurrence of a term in a text; UTF-16 offsets, half-open. */
export interface TermMatch {
  readonly start: number;
  readonly end: number;
  readonly entry: TermEntry;
}

export interface Glossary {
  readonly entries: readonly TermEntry[];
  /** All occurrences, leftmost and longest first, without overlaps. Linear in the text for terms of bounded length. */
  find(text: string): TermMatch[];
  /** Every term that covers `offset`, the longest first; of two of one length, the one that begins first. */
  at(text: string, offset: number): TermMatch[];
  /** The entry with this headword or Traditional form, in either script and width. */
  lookup(word: string): TermEntry | undefined;
}

/**
 * Indexes `entries` for lookup in running text. Script, regional variants and widths are folded, so that one entry is
 * found as 群众, 群眾 and 羣衆. Of entries that fold to one key the first wins, so put a workspace's own before the built-in.
 */
export function createGlossary(entries: readonly TermEntry[]): Glossary {
  const words = entries.flatMap((entry, i) => formsOf(entry).map((form) => [form, i] as const));
  const trie = buildTrie(words);
  const longest = words.reduce((length, [word]) => Math.max(length, word.length), 0);
  const byKey = new Map<string, TermEntry>();
  for (const [word, i] of words) {
    const entry = entries[i];
    const key = foldKey(word);
    if (entry && !byKey.has(key)) byKey.set(key, entry);
  }

  return {
    entries,
    find(text) {
      const matches: TermMatch[] = [];
      let last = -1;
      const remember = (value: number) => {
        last = value;
      };
      for (let i = 0; i < text.length; ) {
        const end = walkTrie(trie, text, i, remember);
        const entry = end < 0 ? undefined : entries[last];
        if (entry) matches.push({ start: i, end, entry });
        i = Math.max(i + 1, end);
      }
      return matches;
    },
    at(text, offset) {
      const matches: TermMatch[] = [];
      for (let start = Math.max(0, offset - longest + 1); start <= offset && start < text.length; start++) {
        walkTrie(trie, text, start, (value, end) => {
          const entry = entries[value];
          if (entry && end > offset) matches.push({ start, end, entry });
        });
      }
      return matches.sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start);
    },
    lookup: (word) => byKey.get(foldKey(word.trim())),
  };
}
