/** Between two groups of columns, and for a cell like the one before it in its group; they stand in no cell. */
const GROUP = '\f';
export const SAME = '\v';

/**
 * Columns of the termbase that say like things stand together when it is packed: a compressor that looks 32 kB back
 * finds the headword again in its other script and its example, which it does not from row to row.
 */
const ALIKE: readonly (readonly string[])[] = [
  ['simplified', 'traditional_tw', 'traditional_hk', 'example', 'related', 'full_form', 'abbreviations'],
  ['english', 'example_en'],
  ['tw_equivalent', 'hk_equivalent', 'not_in'],
];

/**
 * A table in tab-separated form, group of columns by group of columns in place of row by row, for the compressor of the
 * package; `openColumns` reads it. Every row must have as many cells as the first.
 */
export function packColumns(table: string): string {
  const rows = table
    .replace(/\n$/, '')
    .split('\n')
    .map((row) => row.split('\t'));
  const [names = []] = rows;
  const uneven = rows.findIndex((row) => row.length !== names.length);
  if (uneven >= 0) throw new RangeError(`line ${uneven + 1} has not ${names.length} cells`);
  const grouped = ALIKE.map((group) => group.filter((name) => names.includes(name)));
  const single = names.filter((name) => !grouped.flat().includes(name)).map((name) => [name]);
  const parts = [...grouped, ...single].map((group) => {
    const places = group.map((name) => names.indexOf(name));
    const cell = (row: readonly string[], k: number) => row[places[k] ?? 0] ?? '';
    const shown = (row: readonly string[], k: number) =>
      k > 0 && cell(row, k) !== '' && cell(row, k) === cell(row, k - 1) ? SAME : cell(row, k);
    return rows.map((row) => places.map((_, k) => shown(row, k)).join('\t')).join('\n');
  });
  return parts.join(GROUP);
}

/** The lines of each group of columns of what `packColumns` packed; the first names the columns. */
export function columnGroups(packed: string): string[][] {
  return packed.split(GROUP).map((group) => group.split('\n'));
}
