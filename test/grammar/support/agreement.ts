import type { LineCredit } from '../../../src/core/page/credits';
import { parseCredits } from '../../../src/core/page/credits';
import { foldKey } from '../../../src/core/text/foldKey';
import { readCredit } from './credit';
import type { Token } from './tokenize';

/** What the grammar and the engine can both say of a line. */
export interface SharedReading {
  readonly kind: string;
  readonly names: readonly string[];
  readonly place: string;
  readonly date: string;
}

/** The engine's kinds by the grammar's: it tells fewer apart. */
const ENGINE_KIND: Readonly<Record<string, string>> = {
  'end-dateline': 'dateline',
  dateline: 'lead',
  note: 'editorial',
  issue: 'staff',
  // A source is no credit of the page's own; the engine has no kind for it.
  source: 'none',
};

/** A line as the grammar reads it, in the engine's terms. */
export function grammarReading(tokens: readonly Token[]): SharedReading {
  const { kind, parse } = readCredit(tokens);
  const entries = parse === '' ? [] : parse.split(';').map((entry) => entry.split('='));
  const valuesOf = (wanted: (key: string) => boolean) =>
    entries
      .filter(([key = '']) => wanted(key))
      .flatMap(([, values = '']) => values.split(',').filter(Boolean));
  const shared = ENGINE_KIND[kind] ?? kind;
  // Names in the staff box, where a byline was filed and when a photo was taken concern no article.
  return {
    kind: shared,
    names: shared === 'staff' ? [] : valuesOf((key) => !['outlet', 'place', 'date', 'page'].includes(key)),
    place: shared === 'byline' ? '' : foldKey(valuesOf((key) => key === 'place')[0] ?? ''),
    date: ['photo', 'staff'].includes(shared) ? '' : (valuesOf((key) => key === 'date')[0] ?? ''),
  };
}

/** The same line as the engine reads it. */
export function engineReading(line: string): SharedReading {
  const credits = parseCredits(line.trimEnd());
  const bare = (text: string) => text.replaceAll(/[ \u3000]/g, '');
  const first = (read: (credit: LineCredit) => string | undefined) =>
    bare(credits.map(read).find((value) => value !== undefined) ?? '');
  return {
    kind: credits.map(({ kind }) => kind).join('+') || 'none',
    names: credits.flatMap(({ people }) => people.map(({ name }) => bare(name))),
    place: foldKey(first(({ place }) => place)),
    date: first(({ date }) => date),
  };
}
