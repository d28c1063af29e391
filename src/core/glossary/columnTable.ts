import { entryFromCells } from './cells';
import { columnGroups, SAME } from './columns';
import type { TermEntry } from './entry';
import type { TermTable } from './termTable';

/**
 * A glossary that was checked and packed by columns before: its entries are read one by one when they are asked for,
 * with one headword each.
 */
export function openColumns(packed: string): TermTable {
  const groups = columnGroups(packed).map((lines) => ({ lines, names: (lines[0] ?? '').split('\t') }));
  const made: TermEntry[] = [];
  return {
    length: Math.max(0, (groups[0]?.lines.length ?? 0) - 1),
    entry(number) {
      const known = made[number];
      if (known) return known;
      const cells = new Map<string, string>();
      for (const { names, lines } of groups) {
        let before = '';
        for (const [k, cell] of (lines[number + 1] ?? '').split('\t').entries()) {
          if (cell !== SAME) before = cell;
          cells.set(names[k] ?? '', before);
        }
      }
      const entry = entryFromCells((name) => cells.get(name)?.trim() ?? '');
      made[number] = entry;
      return entry;
    },
  };
}
