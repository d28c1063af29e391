import { COLUMNS, cellsOfEntry } from './cells';
import type { TermEntry } from './entry';
import { parseGlossaryTsv, tsvRow, writeGlossaryTsv } from './glossaryTsv';

/** Own entries before the built-in ones that no own entry replaces; an entry replaces another as a whole, by headword. */
export function overrideEntries(
  own: readonly TermEntry[],
  builtIn: readonly TermEntry[],
): readonly TermEntry[] {
  if (own.length === 0) return builtIn;
  const headwords = new Set(own.map((entry) => entry.simplified));
  return [...own, ...builtIn.filter((entry) => !headwords.has(entry.simplified))];
}

/** How the entries of a file stand to those that are there already. */
export interface Comparison {
  /** Headwords that are not there yet. */
  readonly fresh: readonly TermEntry[];
  /** Headwords that are there with other contents. */
  readonly changed: readonly TermEntry[];
}

/**
 * Sorts `incoming` entries by what `own` has of them; what is there with the same contents is left out. Of several own
 * entries with one headword the first counts.
 */
export function compareEntries(own: readonly TermEntry[], incoming: readonly TermEntry[]): Comparison {
  const rows = new Map<string, string>();
  for (const entry of own)
    if (!rows.has(entry.simplified)) rows.set(entry.simplified, tsvRow(entry, COLUMNS));
  const fresh = incoming.filter(({ simplified }) => !rows.has(simplified));
  const changed = incoming.filter((entry) => {
    const row = rows.get(entry.simplified);
    return row !== undefined && row !== tsvRow(entry, COLUMNS);
  });
  return { fresh, changed };
}

/**
 * The text of a tab-separated glossary with `entries` in it: each in place of the line that has its headword, or as a
 * last line. Every other line stays as it is, faulty ones too; columns that the file lacks are added to its header where
 * an entry needs them. An empty text becomes a file with all columns.
 */
export function putEntries(text: string, entries: readonly TermEntry[]): string {
  if (text.trim() === '') return writeGlossaryTsv(entries);
  const lineBreak = /\r\n|\n|\r/.exec(text)?.[0] ?? '\n';
  const lines = text.split(/\r\n|\n|\r/);
  const header = lines[0] ?? '';
  const columns = header
    .replace(/^\uFEFF/, '')
    .split('\t')
    .map((name) => name.trim());
  if (!columns.includes('simplified')) return writeGlossaryTsv(entries) + text;
  const missing = COLUMNS.filter(
    (column) => !columns.includes(column) && entries.some((entry) => cellsOfEntry(entry)[column] !== ''),
  );
  if (missing.length > 0) lines[0] = [header, ...missing].join('\t');
  const known = parseGlossaryTsv(text).lines;
  if (lines[lines.length - 1]?.trim() === '') lines.pop();
  for (const entry of entries) {
    const row = tsvRow(entry, [...columns, ...missing]);
    const line = known.get(entry.simplified);
    if (line === undefined) lines.push(row);
    else lines[line - 1] = keepUnknown(lines[line - 1] ?? '', row, columns);
  }
  return [...lines, ''].join(lineBreak);
}

/** The new row with the old one's cells in the columns that an entry knows nothing of. */
function keepUnknown(old: string, row: string, columns: readonly string[]): string {
  const before = old.split('\t');
  const known: readonly string[] = COLUMNS;
  return row
    .split('\t')
    .map((cell, i) => (known.includes(columns[i] ?? 'simplified') ? cell : (before[i] ?? '')))
    .join('\t');
}

/** The entry with `text` as its first rendering; one that was forbidden is so no longer. */
export function preferRendering(entry: TermEntry, text: string): TermEntry {
  const known = entry.english.find((rendering) => rendering.text === text);
  const first = known ?? { text, status: 'common' as const, source: '' };
  return {
    ...entry,
    english: [first, ...entry.english.filter((rendering) => rendering.text !== text)],
    forbidden: entry.forbidden.filter((other) => other !== text),
  };
}

/** The entry with `text` among its forbidden renderings and no longer among the others. */
export function forbidRendering(entry: TermEntry, text: string): TermEntry {
  return {
    ...entry,
    english: entry.english.filter((rendering) => rendering.text !== text),
    forbidden: [...entry.forbidden.filter((other) => other !== text), text],
  };
}
