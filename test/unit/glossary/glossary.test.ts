import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createGlossary } from '../../../src/core/glossary/glossary';
import { parseGlossaryTsv } from '../../../src/core/glossary/glossaryTsv';

const TSV = [
  'simplified\ttraditional_tw\ttraditional_hk\tenglish\tenglish_status\tenglish_source\tfull_form',
  '工会\t工會\t工會\ttrade union; labor union\tofficial; attested\tNPC-TUL21;\t',
  '工会主席\t工會主席\t工會主席\tunion chair\tcommon\t\t',
  '职代会\t職代會\t職代會\tworkers’ congress\tofficial\tNPC-TUL21\t职工代表大会',
  '群众\t群眾\t羣眾\tthe masses\tattested\t\t',
  'ＡＢ制\tAB制\tAB制\tAB system\tdescriptive\t\t',
].join('\n');
const { entries, problems } = parseGlossaryTsv(TSV);
const glossary = createGlossary(entries);
const found = (text: string) =>
  glossary.find(text).map((m) => [text.slice(m.start, m.end), m.entry.simplified]);

describe('parseGlossaryTsv', () => {
  it('reads parallel lists of renderings', () => {
    expect(problems).toEqual([]);
    expect(entries[0]?.english).toEqual([
      { text: 'trade union', status: 'official', source: 'NPC-TUL21' },
      { text: 'labor union', status: 'attested', source: '' },
    ]);
  });
  it('names faulty lines and keeps the good ones', () => {
    const file = parseGlossaryTsv(
      'simplified\tenglish\tenglish_status\r\n\tx\t\r\n甲\ta\tsure\r\n甲\tb\t\r\n乙\tb\t\tmore\r\n',
    );
    expect(file.problems.map(({ line, code }) => [line, code])).toEqual([
      [2, 'no-headword'],
      [3, 'unknown-status'],
      [4, 'duplicate'],
      [5, 'too-many-cells'],
    ]);
    expect(file.entries.map((e) => e.simplified)).toEqual(['甲', '乙']);
  });
  it('refuses a file without the headword column', () => {
    expect(parseGlossaryTsv('').problems[0]?.code).toBe('no-headword-column');
  });
});

describe('find', () => {
  it('takes the longest term and every occurrence', () => {
    expect(found('工会主席说工会，工会')).toEqual([
      ['工会主席', '工会主席'],
      ['工会', '工会'],
      ['工会', '工会'],
    ]);
  });
  it('folds script, regional variants and widths', () => {
    expect(found('工會、羣衆、群眾、ab制、ＡＢ制').map(([text]) => text)).toEqual([
      '工會',
      '羣衆',
      '群眾',
      'ab制',
      'ＡＢ制',
    ]);
  });
  it('equals a search by brute force', () => {
    const keys = entries.map((e) => e.simplified);
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...'工会主席职代群众，'), { maxLength: 30 }), (units) => {
        const text = units.join('');
        const expected: string[] = [];
        for (let i = 0; i < text.length; ) {
          const hit = keys.filter((k) => text.startsWith(k, i)).sort((a, b) => b.length - a.length)[0];
          if (hit) expected.push(`${i}:${hit}`);
          i += hit?.length ?? 1;
        }
        expect(glossary.find(text).map((m) => `${m.start}:${m.entry.simplified}`)).toEqual(expected);
      }),
    );
  });
  it('finds nothing in nothing', () => {
    expect(createGlossary([]).find('工会')).toEqual([]);
    expect(glossary.find('')).toEqual([]);
  });
});

describe('at', () => {
  it('gives nested terms, the longest first', () => {
    expect(glossary.at('本工会主席', 2).map((m) => m.entry.simplified)).toEqual(['工会主席', '工会']);
    expect(glossary.at('本工会主席', 0)).toEqual([]);
    expect(glossary.at('工会', 99)).toEqual([]);
  });
});

describe('lookup', () => {
  it('takes either script and refuses a part of a term', () => {
    expect(glossary.lookup('職代會')?.fullForm).toBe('职工代表大会');
    expect(glossary.lookup('职代')).toBeUndefined();
  });
});
