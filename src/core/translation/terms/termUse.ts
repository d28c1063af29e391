import type { Rendering, TermEntry } from '../../glossary/entry';
import type { Glossary, TermMatch } from '../../glossary/glossary';
import { renderingText, sharedWords, worded } from './renderings';

/** A term of a source with the renderings that may stand for it, the preferred first. */
export interface SegmentTerm {
  readonly match: TermMatch;
  readonly renderings: readonly string[];
}

/** The terms of a source text, each entry once, in reading order. */
export function segmentTerms(source: string, glossary: Glossary): SegmentTerm[] {
  const seen = new Set<TermEntry>();
  return glossary.find(source).flatMap((match) => {
    if (seen.has(match.entry)) return [];
    seen.add(match.entry);
    return [{ match, renderings: renderingsOf(match.entry, glossary) }];
  });
}

/** The renderings to offer: of the entry, and of the full form that it abbreviates; without brackets and repeats. */
function renderingsOf(entry: TermEntry, glossary: Glossary): string[] {
  const allowed = relatives(entry, glossary).flatMap((one) => one.english);
  return [...new Set(allowed.map(({ text }) => renderingText(text)).filter((text) => text !== ''))];
}

/** The entry, its full form and its abbreviations: what is said for one may be said for the other. */
function relatives(entry: TermEntry, glossary: Glossary): TermEntry[] {
  const words = [entry.fullForm, ...entry.abbreviations].filter((word) => word !== '');
  return [entry, ...words.flatMap((word) => glossary.lookup(word) ?? [])];
}

export type TermProblem =
  | {
      readonly kind: 'forbidden';
      readonly term: string;
      readonly rendering: string;
      readonly instead: readonly string[];
    }
  | { readonly kind: 'missing'; readonly term: string; readonly renderings: readonly string[] };

/**
 * What is wrong with the terms of a translation into English. A rendering counts as used however it is inflected or
 * ordered; missing is noted only for terms that have a settled rendering (official or attested), and only where none
 * of its words nor its initials are there, so that free but sound translations are left in peace.
 */
export function termProblems(source: string, target: string, glossary: Glossary): TermProblem[] {
  const text = worded(target);
  return segmentTerms(source, glossary).flatMap(({ match, renderings }): TermProblem[] => {
    const { entry } = match;
    const term = source.slice(match.start, match.end);
    const forbidden = entry.forbidden.map(renderingText).find((text) => includesWords(target, text));
    if (forbidden !== undefined)
      return [{ kind: 'forbidden', term, rendering: forbidden, instead: renderings }];
    if (!isSettled(entry) || renderings.some((one) => sharedWords(text, one) > 0 || hasInitials(target, one)))
      return [];
    return [{ kind: 'missing', term, renderings }];
  });
}

const SETTLED_STATUS: ReadonlySet<Rendering['status']> = new Set(['official', 'attested']);
const LEAST_TERM = 3;

function isSettled(entry: TermEntry): boolean {
  return (
    entry.simplified.length >= LEAST_TERM &&
    (entry.priority === 'core' || entry.priority === 'secondary' || entry.priority === '') &&
    /noun/.test(entry.partOfSpeech || 'noun') &&
    entry.english.some(({ status }) => SETTLED_STATUS.has(status))
  );
}

/** Hong Kong Special Administrative Region as HKSAR. */
function hasInitials(text: string, rendering: string): boolean {
  const initials = rendering.replace(/[^\p{Lu}]/gu, '');
  return initials.length > 2 && includesWords(text, initials);
}

/** Whether a phrase stands in a text as words of its own, in any letter case. */
function includesWords(text: string, phrase: string): boolean {
  const at = text.toLowerCase().indexOf(phrase.toLowerCase());
  const isLetter = (character: string) => /\p{L}/u.test(character);
  return at >= 0 && !isLetter(text.charAt(at - 1)) && !isLetter(text.charAt(at + phrase.length));
}
