import { readFileSync } from 'node:fs';
import { deflateRawSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { packColumns, unpackColumns } from '../../../src/core/glossary/columns';

const TERMBASE = readFileSync('media/glossary/union-terms.tsv', 'utf8');

describe('the termbase by columns', () => {
  test('is given back to the letter', () => {
    expect(unpackColumns(packColumns(TERMBASE))).toBe(TERMBASE);
  });

  test.each([
    'a\tb\n1\t2\n',
    'a\tb\n1\t2',
    'simplified\n工会\n',
    'b\tenglish\tsimplified\texample_en\n\t\t\t\nx\ty\tz\t\n',
  ])('so is %j', (table) => {
    expect(unpackColumns(packColumns(table))).toBe(table);
  });

  test('takes a tenth less room when it is compressed', () => {
    const size = (text: string) => deflateRawSync(text).length;
    expect(size(packColumns(TERMBASE))).toBeLessThan(0.9 * size(TERMBASE));
  });

  test('a row with a cell too many is refused', () => {
    expect(() => packColumns('a\tb\n1\t2\t3\n')).toThrow('line 2');
  });
});
