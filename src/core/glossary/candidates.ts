import { isHan } from '../text/characters';
import { foldKey } from '../text/foldKey';
import type { Glossary } from './glossary';

/** A word of a page that looks like a term and is in no glossary. */
export interface TermCandidate {
  readonly text: string;
  readonly count: number;
  /** Why: it stands in quotation marks or title marks, or ends as names of bodies, systems and projects do. */
  readonly reason: 'quoted' | 'suffix';
  /** Its first place: index of the reading text, and UTF-16 offset in that. */
  readonly reading: number;
  readonly offset: number;
}

/** Endings of what union news calls by name: bodies, systems, projects, schemes, places, funds, awards. */
const SUFFIXES =
  '委员会|办公室|服务站|服务中心|工作室|工作法|责任制|基金会|联合会|研究会|俱乐部|工程|行动|计划|机制|制度|条例|办法|平台|基地|驿站|热线|基金|津贴|补贴|大赛|竞赛|论坛|公约|模式|体系|协会|联盟|集团|奖|会|制|岗|站|队';
const SUFFIX = new RegExp(`(?:${SUFFIXES})$`);
const QUOTED = /[“「『]([^“”「」『』，。；：！？,;!?\s]{2,12})[”」』]/g;
/** Where a name can't begin or go on: particles, pronouns, prepositions, verbs and adverbs that precede names. */
const BREAKS =
  /[的了在是与和及或把被对向从由为以将让使到着过也都就还又再很更最我你他她它这那其此每各某并而但若因所者地得等个位名次年月日时分元]/;
const MIN = 3;
const MAX = 10;

/**
 * Words of a page's reading texts that may be terms: quoted or ending like a name, at least twice on the page (once is
 * enough for quoted ones that end like a name), and not in the glossary. The most frequent first, at most `limit`.
 * Linear in the text: at every place at most ten lengths are counted.
 */
export function termCandidates(readings: readonly string[], glossary: Glossary, limit = 60): TermCandidate[] {
  const found = new Map<
    string,
    { text: string; count: number; quoted: boolean; reading: number; offset: number }
  >();
  const note = (text: string, quoted: boolean, reading: number, offset: number) => {
    const key = foldKey(text);
    const known = found.get(key);
    if (known) {
      known.count++;
      known.quoted ||= quoted;
    } else found.set(key, { text, count: 1, quoted, reading, offset });
  };
  readings.forEach((text, reading) => {
    for (const match of text.matchAll(QUOTED)) {
      const inner = match[1] ?? '';
      if (allHan(inner)) note(inner, true, reading, match.index + 1);
    }
    for (const { start, end } of hanRuns(text))
      noteSuffixed(text, start, end, (word, at) => note(word, false, reading, at));
  });
  const kept = [...found.values()].filter(({ text, count, quoted }) =>
    quoted ? count > 1 || SUFFIX.test(text) : count > 1,
  );
  kept.sort(
    (a, b) =>
      b.count - a.count || b.text.length - a.text.length || a.reading - b.reading || a.offset - b.offset,
  );
  // Parts go first: a part of a term that is known is no term either.
  return withoutParts(kept)
    .filter(({ text }) => !glossary.lookup(text))
    .slice(0, limit)
    .map(({ text, count, quoted, reading, offset }) => ({
      text,
      count,
      reason: quoted ? 'quoted' : 'suffix',
      reading,
      offset,
    }));
}

function noteSuffixed(
  text: string,
  start: number,
  end: number,
  note: (word: string, at: number) => void,
): void {
  for (let stop = start + MIN; stop <= end; stop++) {
    if (!SUFFIX.test(text.slice(Math.max(start, stop - 3), stop))) continue;
    for (let length = MIN; length <= MAX && stop - length >= start; length++) {
      const at = stop - length;
      if (BREAKS.test(text[at] ?? '')) break;
      if (isQuoted(text, at, stop)) continue;
      note(text.slice(at, stop), at);
    }
  }
}

/** Whether the quotation marks stand right around it, so that it has been counted as quoted. */
function isQuoted(text: string, start: number, end: number): boolean {
  return /[“「『]/.test(text[start - 1] ?? '') && /[”」』]/.test(text[end] ?? '');
}

/** Of words that are equally frequent, those that lie in a longer one are left out. */
function withoutParts<T extends { readonly text: string; readonly count: number }>(words: readonly T[]): T[] {
  const inside = new Set<string>();
  for (const { text, count } of words) {
    for (let start = 0; start < text.length; start++) {
      for (let end = start + MIN - 1; end <= text.length; end++) {
        if (end - start < text.length) inside.add(`${count} ${text.slice(start, end)}`);
      }
    }
  }
  return words.filter(({ text, count }) => !inside.has(`${count} ${text}`));
}

function allHan(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (!isHan(text.charCodeAt(i))) return false;
  return true;
}

function* hanRuns(text: string): Generator<{ readonly start: number; readonly end: number }> {
  let start = -1;
  for (let i = 0; i <= text.length; i++) {
    const han = i < text.length && isHan(text.charCodeAt(i));
    if (han && start < 0) start = i;
    else if (!han && start >= 0) {
      yield { start, end: i };
      start = -1;
    }
  }
}
