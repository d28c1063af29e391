import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { openBuiltIn, packIndex } from '../../../src/core/glossary/builtIn';
import { packColumns } from '../../../src/core/glossary/columns';
import { createGlossary } from '../../../src/core/glossary/glossary';
import { parseGlossaryTsv } from '../../../src/core/glossary/glossaryTsv';
import { openTrie } from '../../../src/core/glossary/packedTrie';

const TSV = readFileSync('media/glossary/union-terms.tsv', 'utf8');
const packed = packColumns(TSV);
const index = packIndex(packed);
const parsed = createGlossary(parseGlossaryTsv(TSV).entries);
const TEXT = [
  '近日，某市总工会召开职工代表大会，签订集体合同，慰问困难职工，表彰劳动模范。',
  '近日，某市總工會召開職工代表大會，簽訂集體合同，慰問困難職工，表彰勞動模範；羣眾稱好。',
].join('\n');

describe('the built-in glossary with its packed index', () => {
  it('finds what the parsed one finds', () => {
    const glossary = openBuiltIn(packed, index);
    expect(glossary.findAll(TEXT)).toEqual(parsed.findAll(TEXT));
    expect(glossary.find(TEXT)).toEqual(parsed.find(TEXT));
    expect(glossary.find(TEXT).length).toBeGreaterThan(10);
    expect(glossary.at(TEXT, 12)).toEqual(parsed.at(TEXT, 12));
    expect(glossary.lookup('職代會')).toEqual(parsed.lookup('職代會'));
    expect(glossary.lookup('职代')).toEqual(parsed.lookup('职代'));
    expect(glossary.lookup('没有的词')).toBeUndefined();
  });

  it('has the same entries', () => {
    expect(openBuiltIn(packed, index).entries).toEqual(parsed.entries);
  });

  it('is read from bytes at an odd place too', () => {
    const moved = new Uint8Array(index.length + 1);
    moved.set(index, 1);
    expect(openBuiltIn(packed, moved.subarray(1)).find(TEXT)).toEqual(parsed.find(TEXT));
  });

  it('knows the index of another text by its terms and its length', () => {
    const of = { terms: parsed.entries.length, length: packed.length };
    expect(openTrie(index, of)?.longest).toBeGreaterThan(4);
    expect(openTrie(index, { ...of, terms: of.terms + 1 })).toBeUndefined();
    expect(openTrie(index, { ...of, length: of.length + 1 })).toBeUndefined();
  });

  it.each([
    ['is missing', new Uint8Array()],
    ['is cut short', index.slice(0, 1001)],
    ['is no index', new TextEncoder().encode('not an index at all, but some words')],
    ['is that of another glossary', packIndex(packColumns('simplified\tenglish\n职工\tworker\n'))],
  ])('does without an index that %s', (_, bytes) => {
    expect(openBuiltIn(packed, bytes).find(TEXT)).toEqual(parsed.find(TEXT));
  });
});
