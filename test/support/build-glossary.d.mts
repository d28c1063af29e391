/** A row of an authored glossary file, by column, with the file it stands in. */
export type SourceRow = Readonly<Record<string, string>>;

export const sourceColumns: readonly string[];
export const termbaseColumns: readonly string[];
export function derivePinyin(simplified: string): string;
export function deriveTraditional(simplified: string): { readonly tw: string; readonly hk: string };
export function parseRows(text: string, columns: readonly string[], name: string): SourceRow[];
export function readSources(folder?: string): SourceRow[];
export function alignRenderings(row: SourceRow): {
  readonly english_status: string;
  readonly english_source: string;
};
export function readChanceWords(folder?: string): ReadonlyMap<string, string>;
export function assemble(rows: readonly SourceRow[], chanceWords?: ReadonlyMap<string, string>): string;
