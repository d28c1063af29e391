import { readFileSync } from 'node:fs';
import { deflateRawSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { packColumns } from '../../../src/core/glossary/columns';
import { openColumns } from '../../../src/core/glossary/columnTable';
import { parseGlossaryTsv } from '../../../src/core/glossary/glossaryTsv';
import { entriesOf } from '../../../src/core/glossary/termTable';

const TERMBASE = readFileSync('media/glossary/union-terms.tsv', 'utf8');

describe('the termbase by columns', () => {
  test('has the entries that it had by rows', () => {
    expect(entriesOf(openColumns(packColumns(TERMBASE)))).toEqual(parseGlossaryTsv(TERMBASE).entries);
  });

  test('has them in whatever order the columns and with whatever cells empty', () => {
    const table =
      'english\tsimplified\ttraditional_hk\ttraditional_tw\nunion\t工会\t工會\t工會\n\t干部\t\t幹部';
    expect(entriesOf(openColumns(packColumns(table)))).toEqual(parseGlossaryTsv(table).entries);
    expect(openColumns(packColumns('simplified\n')).length).toBe(0);
  });

  test('takes a tenth less room when it is compressed', () => {
    const size = (text: string) => deflateRawSync(text).length;
    expect(size(packColumns(TERMBASE))).toBeLessThan(0.9 * size(TERMBASE));
  });

  test('a row with a cell too many is refused', () => {
    expect(() => packColumns('a\tb\n1\t2\t3\n')).toThrow('line 2');
  });
});
