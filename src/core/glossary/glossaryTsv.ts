import { COLUMNS, cellsOfEntry } from './cells';
import type { TermEntry } from './entry';
import { type GlossaryFile, readTable, type TableRow } from './glossaryFile';

export type { GlossaryFile };

/**
 * Reads a glossary in tab-separated form: a header line that names the columns (in any order, unknown ones are left
 * out), then a term a line, no quoting. `english`, `english_status` and `english_source` are parallel lists with `;`
 * between (`\;` for one in an item), where one status or source may stand for all. Faulty lines are reported and left
 * out; never throws.
 */
export function parseGlossaryTsv(text: string): GlossaryFile {
  return readTable(rows(text));
}

function* rows(text: string): Generator<TableRow> {
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/);
  for (let i = 0; i < lines.length; i++) yield { line: i + 1, cells: (lines[i] ?? '').split('\t') };
}

/** Writes entries as tab-separated text. Tabs and line breaks in a field, which the form can't hold, become spaces. */
export function writeGlossaryTsv(entries: readonly TermEntry[]): string {
  return [COLUMNS.join('\t'), ...entries.map((entry) => tsvRow(entry, COLUMNS)), ''].join('\n');
}

/** The line of an entry in a file with these columns, without its line break. */
export function tsvRow(entry: TermEntry, columns: readonly string[]): string {
  const cells: Readonly<Record<string, string>> = cellsOfEntry(entry);
  return columns.map((column) => (cells[column] ?? '').replace(/[\t\r\n]+/g, ' ')).join('\t');
}
