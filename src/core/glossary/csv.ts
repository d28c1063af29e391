import type { TableRow } from './glossaryFile';

/** What stands wrong in a CSV text: a quote that never ends, and the 1-based line on which it begins. */
export interface OpenQuote {
  readonly line: number;
}

/**
 * Reads comma-separated rows as in RFC 4180: quoted fields may hold commas, line breaks and doubled quotes. A semicolon
 * separates where the first line has more of them than commas, as spreadsheets write it in much of Europe. A quote that
 * is never closed takes the rest of its line only and is reported. Linear; never throws.
 */
export function readCsv(text: string): { readonly rows: TableRow[]; readonly openQuotes: OpenQuote[] } {
  const source = text.replace(/^\uFEFF/, '');
  const separator = separatorOf(source);
  const rows: TableRow[] = [];
  const openQuotes: OpenQuote[] = [];
  let lastQuote = source.lastIndexOf('"');
  let cells: string[] = [];
  let line = 1;
  let rowLine = 1;
  let at = 0;
  const endRow = () => {
    rows.push({ line: rowLine, cells });
    cells = [];
    rowLine = line;
  };
  while (at <= source.length) {
    let cell = '';
    if (source[at] === '"') {
      const closed = quotedField(source, at + 1, lastQuote);
      if (closed) {
        cell = closed.text;
        line += closed.breaks;
        at = closed.end;
      } else {
        openQuotes.push({ line });
        lastQuote = at;
        at++;
      }
    }
    const from = at;
    while (at < source.length && source[at] !== separator && source[at] !== '\n' && source[at] !== '\r') at++;
    cells.push(cell + source.slice(from, at));
    if (source[at] === separator) {
      at++;
      continue;
    }
    line++;
    endRow();
    if (source[at] === '\r' && source[at + 1] === '\n') at++;
    at++;
  }
  return { rows, openQuotes };
}

/** The content of a quoted field that begins at `start`, or undefined where no quote closes it. */
function quotedField(
  source: string,
  start: number,
  lastQuote: number,
): { readonly text: string; readonly end: number; readonly breaks: number } | undefined {
  let end = start;
  for (;;) {
    if (end > lastQuote) return undefined;
    end = source.indexOf('"', end);
    if (end < 0) return undefined;
    if (source[end + 1] !== '"') break;
    end += 2;
  }
  const raw = source.slice(start, end);
  const breaks = raw.match(/\r\n|\n|\r/g)?.length ?? 0;
  return { text: raw.replaceAll('""', '"'), end: end + 1, breaks };
}

function separatorOf(source: string): string {
  const header = /^[^\r\n]*/.exec(source)?.[0] ?? '';
  const count = (mark: string) => header.split(mark).length;
  return count(';') > count(',') ? ';' : ',';
}

/** Writes rows as RFC 4180 asks for: CRLF, quotes only where they are needed. */
export function writeCsv(rows: Iterable<readonly string[]>): string {
  let text = '';
  for (const row of rows) text += `${row.map(field).join(',')}\r\n`;
  return text;
}

function field(value: string): string {
  return /[",;\r\n]|^\s|\s$/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
}
