import { foldKey } from '../text/foldKey';
import { type ChanceCheck, chanceCheck } from './chance';
import type { TermEntry } from './entry';
import { entriesOf, numbersByKey, type TermTable, tableOf } from './termTable';
import { buildTrie, type TermTrie, walkTrie } from './termTrie';

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
  /** Every occurrence of every term, nested and overlapping ones too: by start, at one start the longest first. */
  findAll(text: string): TermMatch[];
  /** Every term that covers `offset`, the longest first; of two of one length, the one that begins first. */
  at(text: string, offset: number): TermMatch[];
  /** The entry with this headword or Traditional form, in either script and width. */
  lookup(word: string): TermEntry | undefined;
}

/**
 * Indexes `entries` for lookup in running text. Script, regional variants and widths are folded, so that one entry is
 * found as 群众, 群眾 and 羣衆. Of entries that fold to one key the first wins, so put a workspace's own before the
 * built-in. Chance occurrences (an entry's `notIn`) are passed over, and a shorter term may stand there instead.
 */
export function createGlossary(entries: readonly TermEntry[]): Glossary {
  const table = tableOf(entries);
  return glossaryOf(table, buildTrie(numbersByKey(table, foldKey)));
}

/** A glossary over a table whose forms are indexed by `trie`; entries are made when something asks for them. */
export function glossaryOf(table: TermTable, trie: TermTrie): Glossary {
  const { classes, roots, base, check, values, longest } = trie;
  let entries: readonly TermEntry[] | undefined;
  /** By term, as far as anything has asked: null where there is nothing to check. */
  const checks: (ChanceCheck | null | undefined)[] = new Array(table.length);
  const byChance = (value: number, text: string, start: number, end: number): boolean => {
    let known = checks[value];
    if (known === undefined) {
      known = chanceCheck(table.entry(value)) ?? null;
      checks[value] = known;
    }
    return known?.(text, start, end) ?? false;
  };

  /** The longest term that begins at `start` and is none by chance. */
  function longestAt(text: string, start: number): TermMatch | undefined {
    let match: TermMatch | undefined;
    walkTrie(trie, text, start, (value, end) => {
      if (!byChance(value, text, start, end)) match = { start, end, entry: table.entry(value) };
    });
    return match;
  }

  /** Adds every term that begins at `start` and ends behind `beyond` to `matches`, the longest first. */
  function collectAt(matches: TermMatch[], text: string, start: number, beyond: number): void {
    const first = matches.length;
    let node = roots[text.charCodeAt(start)] as number;
    for (let end = start + 1; node > 0; end++) {
      const value = values[node] as number;
      if (value >= 0 && end > beyond && !(checks[value] !== null && byChance(value, text, start, end)))
        matches.push({ start, end, entry: table.entry(value) });
      const unit = end < text.length ? (classes[text.charCodeAt(end)] as number) : 0;
      const next = (base[node] as number) + unit;
      node = unit > 0 && check[next] === node ? next : 0;
    }
    for (let low = first, high = matches.length - 1; low < high; low++, high--) {
      const shorter = matches[low] as TermMatch;
      matches[low] = matches[high] as TermMatch;
      matches[high] = shorter;
    }
  }

  return {
    get entries() {
      entries ??= entriesOf(table);
      return entries;
    },
    find(text) {
      const matches: TermMatch[] = [];
      const { length } = text;
      // The walk of walkTrie, written out: this loop sees every character of an archive.
      for (let i = 0; i < length; ) {
        let node = roots[text.charCodeAt(i)] as number;
        if (node === 0) {
          i++;
          continue;
        }
        let value = -1;
        let end = i;
        for (let k = i + 1; ; k++) {
          const ending = values[node] as number;
          if (ending >= 0) {
            value = ending;
            end = k;
          }
          if (k >= length) break;
          const unit = classes[text.charCodeAt(k)] as number;
          const next = (base[node] as number) + unit;
          if (unit === 0 || check[next] !== node) break;
          node = next;
        }
        if (value < 0) {
          i++;
          continue;
        }
        const match =
          checks[value] !== null && byChance(value, text, i, end)
            ? longestAt(text, i)
            : { start: i, end, entry: table.entry(value) };
        if (match) matches.push(match);
        i = match ? match.end : i + 1;
      }
      return matches;
    },
    findAll(text) {
      const matches: TermMatch[] = [];
      for (let i = 0; i < text.length; i++) {
        if (roots[text.charCodeAt(i)] !== 0) collectAt(matches, text, i, i);
      }
      return matches;
    },
    at(text, offset) {
      const matches: TermMatch[] = [];
      const last = Math.min(offset, text.length - 1);
      for (let start = Math.max(0, offset - longest + 1); start <= last; start++)
        collectAt(matches, text, start, offset);
      return matches.sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start);
    },
    lookup(word) {
      const form = word.trim();
      let number = -1;
      walkTrie(trie, form, 0, (value, end) => {
        if (end === form.length) number = value;
      });
      return number < 0 ? undefined : table.entry(number);
    },
  };
}
