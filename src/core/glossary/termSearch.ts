import { foldKey } from '../text/foldKey';
import { formsOf, type TermEntry } from './entry';
import { numberedPinyin, pinyinInitials, plainPinyin } from './pinyin';

export interface TermSearch {
  /** The entries that answer a query, the best first, at most `limit`; [] for an empty query. */
  search(query: string, limit: number): TermEntry[];
}

/** What an entry is searched by, folded. */
interface Keys {
  readonly entry: TermEntry;
  readonly chinese: readonly string[];
  readonly pinyin: string;
  readonly numbered: string;
  readonly initials: string;
  readonly english: readonly string[];
}

/**
 * A search over entries by Chinese in either script, pinyin with or without tones (marks or numbers, with or without
 * spaces), its initials, and English. A whole key before a beginning, a beginning before a word inside, that before any
 * other place; of equals the shorter headword, then the order given. The keys are made at the first search.
 */
export function createTermSearch(entries: readonly TermEntry[]): TermSearch {
  let keys: readonly Keys[] | undefined;
  return {
    search(query, limit) {
      const wanted = queryOf(query);
      if (!wanted) return [];
      keys ??= entries.map(keysOf);
      const hits: { readonly entry: TermEntry; readonly rank: number; readonly order: number }[] = [];
      keys.forEach((key, order) => {
        const rank = rankOf(key, wanted);
        if (rank < NONE) hits.push({ entry: key.entry, rank, order });
      });
      hits.sort(
        (a, b) =>
          a.rank - b.rank || a.entry.simplified.length - b.entry.simplified.length || a.order - b.order,
      );
      return hits.slice(0, limit).map((hit) => hit.entry);
    },
  };
}

interface Query {
  readonly folded: string;
  readonly plain: string;
  readonly numbered: string;
}

function queryOf(query: string): Query | undefined {
  const folded = foldKey(query.trim()).replace(/\s+/g, ' ');
  if (folded === '') return undefined;
  const marked = /[\u0300-\u036f]/.test(query.normalize('NFD'));
  const latin = !/[^\p{Script=Latin}\p{M}\d\s'’:-]/u.test(query);
  const numbered = latin ? (marked ? numberedPinyin(query) : folded.replace(/[^a-z0-9]/g, '')) : '';
  const plain = latin && !marked && !/[1-4]/.test(folded) ? plainPinyin(query) : '';
  return { folded, plain, numbered: /\d/.test(numbered) ? numbered : '' };
}

function keysOf(entry: TermEntry): Keys {
  return {
    entry,
    chinese: [...new Set([...formsOf(entry), ...entry.abbreviations].map(foldKey))],
    pinyin: plainPinyin(entry.pinyin),
    numbered: numberedPinyin(entry.pinyin),
    initials: pinyinInitials(entry.pinyin),
    english: entry.english.map(({ text }) => text.toLowerCase()),
  };
}

const NONE = 100;
const WHOLE = 0;
const BEGINNING = 10;
const WORD = 20;
const INSIDE = 30;

function rankOf(keys: Keys, { folded, plain, numbered }: Query): number {
  let rank = NONE;
  const consider = (value: number) => {
    if (value < rank) rank = value;
  };
  for (const form of keys.chinese) consider(placeIn(form, folded));
  for (const text of keys.english) consider(placeInWords(text, folded) + 1);
  if (numbered !== '' && keys.numbered.startsWith(numbered))
    consider((keys.numbered === numbered ? WHOLE : BEGINNING) + 1);
  if (plain !== '') {
    if (keys.pinyin.startsWith(plain)) consider((keys.pinyin === plain ? WHOLE : BEGINNING) + 2);
    if (plain.length > 1 && keys.initials.startsWith(plain))
      consider((keys.initials === plain ? WHOLE : BEGINNING) + 3);
  }
  return rank;
}

function placeIn(text: string, part: string): number {
  const at = text.indexOf(part);
  if (at < 0) return NONE;
  if (at > 0) return INSIDE;
  return text.length === part.length ? WHOLE : BEGINNING;
}

/** As `placeIn`, for text in words: a place at the beginning of a word is better than one inside. */
function placeInWords(text: string, part: string): number {
  const place = placeIn(text, part);
  return place === INSIDE && text.includes(` ${part}`) ? WORD : place;
}
