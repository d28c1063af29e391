import type { Range } from '../../text/range';

/** Every check, by the code under which settings, reports and tests know it. */
export const CHECKS = [
  'empty',
  'same-as-source',
  'codes',
  'figure',
  'date',
  'currency',
  'direction',
  'negation',
  'name',
  'untranslated',
  'wide-punctuation',
  'brackets',
  'quotes',
  'end-mark',
  'doubled-word',
  'spaces',
  'length',
  'term-missing',
  'term-forbidden',
  'headline-case',
  'inconsistent-target',
  'inconsistent-source',
  'source-changed',
] as const;

export type CheckCode = (typeof CHECKS)[number];

/** What a check found in a target. */
export interface Finding {
  readonly code: CheckCode;
  readonly severity: 'error' | 'warning' | 'note';
  /** Where in the target; the whole of it where there is no one place. */
  readonly range?: Range;
  /** The words it is about: the figure, the term with its renderings, the other translation. */
  readonly details: readonly string[];
  /** Replacements that put it right, the best first. */
  readonly fixes: readonly Fix[];
}

/** One way to put it right: the words for `range` of the target, or for all of it. */
export interface Fix {
  readonly range: Range;
  readonly newText: string;
}

/** A finding without fixes and on the whole target, unless `rest` says otherwise. */
export function finding(
  code: CheckCode,
  severity: Finding['severity'],
  details: readonly string[] = [],
  rest: Partial<Pick<Finding, 'range' | 'fixes'>> = {},
): Finding {
  return { code, severity, details, fixes: [], ...rest };
}
