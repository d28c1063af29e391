import { entryFromCells } from './cells';
import type { TermEntry } from './entry';
import type { TermTable } from './termTable';

/**
 * A glossary in tab-separated form that has been checked before: its entries are read one by one when they are asked
 * for. Line 1 names the columns, every further line that is not empty is an entry, with one headword each.
 */
export function openGlossaryTsv(text: string): TermTable {
  const starts: number[] = [];
  let end = text.indexOf('\n');
  const header = text.slice(0, end < 0 ? text.length : end);
  while (end >= 0 && end + 1 < text.length) {
    if (text[end + 1] !== '\n') starts.push(end + 1);
    end = text.indexOf('\n', end + 1);
  }
  const places = new Map(header.split('\t').map((name, place) => [name, place]));
  const made: TermEntry[] = [];
  return {
    length: starts.length,
    entry(number) {
      const known = made[number];
      if (known) return known;
      const start = starts[number] ?? text.length;
      const stop = text.indexOf('\n', start);
      const cells = text.slice(start, stop < 0 ? text.length : stop).split('\t');
      const entry = entryFromCells((name) => cells[places.get(name) ?? -1]?.trim() ?? '');
      made[number] = entry;
      return entry;
    },
  };
}
