import { liesAcrossWords } from '../page/wordsAcross';
import { foldKey } from '../text/foldKey';
import type { TermEntry } from './entry';
import { isGivenName } from './givenNames';

/** Whether the term's occurrence at `start`–`end` of `text` comes about by chance, out of parts of other words. */
export type ChanceCheck = (text: string, start: number, end: number) => boolean;

/** Where a word lies that overlaps a term: it begins `before` units in front of the term's start. */
interface Overlap {
  readonly word: string;
  readonly before: number;
}

/** Characters of the terms that come about by chance, and of given names; longer ones hardly ever do. */
const SHORT = 2;

/**
 * The check of an entry; undefined where there is nothing to check. An occurrence is none where one of the entry's `notIn`
 * lies across an end of it, where the text divides better into words that cut it, and where it is a given name.
 */
export function chanceCheck(entry: TermEntry): ChanceCheck | undefined {
  const listed = listedCheck(entry);
  if (entry.simplified.length !== SHORT) return listed;
  return (text, start, end) =>
    (listed?.(text, start, end) ?? false) ||
    isGivenName(text, start, end) ||
    liesAcrossWords(text, start, end);
}

/**
 * The check of an entry's `notIn`; undefined where it has none. A word counts where it begins in front of the term and
 * ends inside it (安全 before 全会), or begins inside and ends behind it (图书 after 供图).
 */
function listedCheck(entry: TermEntry): ChanceCheck | undefined {
  const words = entry.notIn ?? [];
  if (words.length === 0) return undefined;
  const term = foldKey(entry.simplified);
  const overlaps = words.flatMap((word) => overlapsOf(foldKey(word), term));
  const reach = overlaps.reduce((longest, { word }) => Math.max(longest, word.length), 0);
  return (text, start, end) => {
    const from = Math.max(0, start - reach);
    const around = foldKey(text.slice(from, end + reach));
    return overlaps.some(({ word, before }) => {
      const at = start - from - before;
      return at >= 0 && around.startsWith(word, at);
    });
  };
}

/** The ways in which `word` can overlap `term` without holding it or lying in it. */
function overlapsOf(word: string, term: string): Overlap[] {
  const found: Overlap[] = [];
  for (let shared = 1; shared < Math.min(word.length, term.length); shared++) {
    if (word.endsWith(term.slice(0, shared))) found.push({ word, before: word.length - shared });
    if (word.startsWith(term.slice(-shared))) found.push({ word, before: shared - term.length });
  }
  return found;
}
