import type { TermEntry } from './entry';
import { parseGlossaryCsv, writeGlossaryCsv } from './glossaryCsv';
import type { GlossaryFile } from './glossaryFile';
import { parseGlossaryTsv, writeGlossaryTsv } from './glossaryTsv';
import { parseGlossaryTbx } from './tbx';
import { writeGlossaryTbx } from './tbxWriter';

export const GLOSSARY_FORMATS = ['tsv', 'csv', 'tbx'] as const;
export type GlossaryFormat = (typeof GLOSSARY_FORMATS)[number];

/** The format that a file's name tells, or undefined. */
export function glossaryFormat(name: string): GlossaryFormat | undefined {
  const ending = /\.(tsv|csv|tbx)$/i.exec(name)?.[1]?.toLowerCase();
  return GLOSSARY_FORMATS.find((format) => format === ending);
}

/** Reads a glossary file of any format; faults are reported by line. Never throws. */
export function parseGlossary(format: GlossaryFormat, text: string): GlossaryFile {
  switch (format) {
    case 'tsv':
      return parseGlossaryTsv(text);
    case 'csv':
      return parseGlossaryCsv(text);
    case 'tbx':
      return parseGlossaryTbx(text);
  }
}

/** Writes a glossary file. `title` names it where the format has room for that. */
export function writeGlossary(format: GlossaryFormat, entries: readonly TermEntry[], title: string): string {
  switch (format) {
    case 'tsv':
      return writeGlossaryTsv(entries);
    case 'csv':
      return writeGlossaryCsv(entries);
    case 'tbx':
      return writeGlossaryTbx(entries, title);
  }
}
