import { COLUMNS, cellsOfEntry } from './cells';
import { readCsv, writeCsv } from './csv';
import type { TermEntry } from './entry';
import { type GlossaryFile, GlossaryFileBuilder, readTable } from './glossaryFile';

/** Reads a glossary in comma-separated form; the columns are those of the tab-separated one. Never throws. */
export function parseGlossaryCsv(text: string): GlossaryFile {
  const { rows, openQuotes } = readCsv(text);
  const file = new GlossaryFileBuilder();
  for (const { line } of openQuotes) file.problem(line, 'open-quote', '"');
  return readTable(rows, file);
}

/**
 * Writes entries as comma-separated text with a byte-order mark, without which Excel takes it for another encoding.
 * A cell that a spreadsheet would run as a formula (it begins with = + - @) is left as it is: it is data, and an
 * apostrophe before it would come back as part of the term.
 */
export function writeGlossaryCsv(entries: readonly TermEntry[]): string {
  const rows = entries.map((entry) => {
    const cells = cellsOfEntry(entry);
    return COLUMNS.map((column) => cells[column]);
  });
  return `\uFEFF${writeCsv([COLUMNS, ...rows])}`;
}
