import { type Column, entryFromCells, unknownStatuses } from './cells';
import type { TermEntry } from './entry';

/** What is wrong with a line of a glossary file. */
export interface GlossaryProblem {
  /** 1-based. */
  readonly line: number;
  readonly code:
    | 'no-headword-column'
    | 'no-headword'
    | 'too-many-cells'
    | 'unknown-status'
    | 'duplicate'
    | 'open-quote'
    | 'bad-xml'
    | 'document-type'
    | 'no-tbx'
    | 'no-chinese-term'
    | 'too-many-problems';
  /** The words that are at fault. */
  readonly detail: string;
}

/** A glossary file as read: the good entries and what is wrong with the rest. */
export interface GlossaryFile {
  readonly entries: readonly TermEntry[];
  /** 1-based line of each entry, by headword. */
  readonly lines: ReadonlyMap<string, number>;
  readonly problems: readonly GlossaryProblem[];
}

const MAX_PROBLEMS = 200;

/** Collects the entries and problems of a file; the first of two entries with one headword stays. */
export class GlossaryFileBuilder {
  readonly #entries = new Map<string, TermEntry>();
  readonly #lines = new Map<string, number>();
  readonly #problems: GlossaryProblem[] = [];

  problem(line: number, code: GlossaryProblem['code'], detail: string): void {
    const short = detail.length > 60 ? `${detail.slice(0, 60)}…` : detail;
    if (this.#problems.length < MAX_PROBLEMS) this.#problems.push({ line, code, detail: short });
    else if (this.#problems.length === MAX_PROBLEMS)
      this.#problems.push({ line, code: 'too-many-problems', detail: '' });
  }

  add(entry: TermEntry, line: number): void {
    const headword = entry.simplified;
    if (this.#entries.has(headword)) this.problem(line, 'duplicate', headword);
    else {
      this.#entries.set(headword, entry);
      this.#lines.set(headword, line);
    }
  }

  finish(): GlossaryFile {
    return { entries: [...this.#entries.values()], lines: this.#lines, problems: this.#problems };
  }
}

/** A row of a table and the 1-based line on which it begins. */
export interface TableRow {
  readonly line: number;
  readonly cells: readonly string[];
}

/**
 * Reads the rows of a table whose first names the columns, in any order; unknown columns are left out. Faulty rows are
 * reported and left out; a row with too many cells or an unknown status is reported and kept.
 */
export function readTable(rows: Iterable<TableRow>, file = new GlossaryFileBuilder()): GlossaryFile {
  let columns: readonly string[] | undefined;
  let places = new Map<string, number>();
  for (const { line, cells } of rows) {
    if (!columns) {
      columns = cells.map((name) => name.trim());
      places = new Map(columns.map((name, i) => [name, i]));
      if (columns.includes('simplified')) continue;
      break;
    }
    if (cells.every((cell) => cell.trim() === '')) continue;
    if (cells.length > columns.length)
      file.problem(line, 'too-many-cells', `${cells.length} > ${columns.length}`);
    const cell = (name: Column) => cells[places.get(name) ?? -1]?.trim() ?? '';
    if (cell('simplified') === '') file.problem(line, 'no-headword', cells.join(' ').trim());
    else {
      for (const status of unknownStatuses(cell('english_status')))
        file.problem(line, 'unknown-status', status);
      file.add(entryFromCells(cell), line);
    }
  }
  if (!columns?.includes('simplified')) file.problem(1, 'no-headword-column', 'simplified');
  return file.finish();
}
