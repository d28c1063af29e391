import { formsOf, type TermEntry } from './entry';

/** The terms of a glossary by number, whose entries may be made when they are asked for. */
export interface TermTable {
  readonly length: number;
  entry(number: number): TermEntry;
}

/** All entries of a table, in its order. */
export function entriesOf(table: TermTable): TermEntry[] {
  return Array.from({ length: table.length }, (_, number) => table.entry(number));
}

/** Entries as a table, in their order. */
export function tableOf(entries: readonly TermEntry[]): TermTable {
  return {
    length: entries.length,
    entry: (number) => entries[number] as TermEntry,
  };
}

/** The number of each folded form; of terms that share a form the first wins. */
export function numbersByKey(table: TermTable, fold: (form: string) => string): Map<string, number> {
  const numbers = new Map<string, number>();
  for (let number = 0; number < table.length; number++) {
    for (const form of formsOf(table.entry(number))) {
      const key = fold(form);
      if (!numbers.has(key)) numbers.set(key, number);
    }
  }
  return numbers;
}
