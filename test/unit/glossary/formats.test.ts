import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseGlossary } from '../../../src/core/glossary/anyGlossary';
import { readCsv, writeCsv } from '../../../src/core/glossary/csv';
import { RENDERING_STATUSES, type TermEntry, termEntry } from '../../../src/core/glossary/entry';
import { parseGlossaryCsv, writeGlossaryCsv } from '../../../src/core/glossary/glossaryCsv';
import { parseGlossaryTsv, writeGlossaryTsv } from '../../../src/core/glossary/glossaryTsv';
import {
  compareEntries,
  forbidRendering,
  overrideEntries,
  preferRendering,
  putEntries,
} from '../../../src/core/glossary/ownGlossary';
import { parseGlossaryTbx } from '../../../src/core/glossary/tbx';
import { writeGlossaryTbx } from '../../../src/core/glossary/tbxWriter';

const words = (min: number) =>
  fc
    .string({ unit: fc.constantFrom(...'工会职a B<&>"\';\\,=+ \u00e9😀'), minLength: min, maxLength: 12 })
    .map((text) => text.trim().replace(/ +/g, ' '))
    .filter((text) => text.length >= min);
const list = fc.uniqueArray(words(1), { maxLength: 3 });
const rendering = fc.record({
  text: words(1),
  status: fc.constantFrom(...RENDERING_STATUSES),
  source: words(0),
});
const entry: fc.Arbitrary<TermEntry> = fc.record({
  simplified: words(1),
  traditionalTw: words(0),
  traditionalHk: words(0),
  pinyin: words(0),
  partOfSpeech: words(0),
  english: fc.uniqueArray(rendering, { maxLength: 3, selector: ({ text }) => text }),
  forbidden: list,
  definition: words(0),
  definitionZh: words(0),
  category: words(0),
  priority: words(0),
  fullForm: words(0),
  abbreviations: list,
  related: list,
  twEquivalent: words(0),
  hkEquivalent: words(0),
  usageNote: words(0),
  example: words(0),
  exampleEn: words(0),
  notIn: list,
});
const entries = fc.uniqueArray(entry, { maxLength: 5, selector: ({ simplified }) => simplified });

describe('writing and reading again', () => {
  it.each([
    ['TBX', (given: readonly TermEntry[]) => parseGlossaryTbx(writeGlossaryTbx(given, 'Test & <more>'))],
    ['CSV', (given: readonly TermEntry[]) => parseGlossaryCsv(writeGlossaryCsv(given))],
    ['TSV', (given: readonly TermEntry[]) => parseGlossaryTsv(writeGlossaryTsv(given))],
  ])('%s loses nothing', (_, roundTrip) => {
    fc.assert(
      fc.property(entries, (given) => {
        const file = roundTrip(given);
        expect(file.problems).toEqual([]);
        expect(file.entries).toEqual(given);
      }),
    );
  });
});

describe('CSV', () => {
  it('reads quotes, doubled quotes and line breaks in fields, and counts lines', () => {
    const { rows } = readCsv('a,"b ""x""\r\ny"\r\nc,d\n');
    expect(rows).toEqual([
      { line: 1, cells: ['a', 'b "x"\r\ny'] },
      { line: 3, cells: ['c', 'd'] },
      { line: 4, cells: [''] },
    ]);
  });
  it('takes semicolons where the header has them', () => {
    expect(readCsv('a;b\n1;2,5').rows[1]?.cells).toEqual(['1', '2,5']);
  });
  it('names the line of a quote that never ends and keeps the rest', () => {
    const file = parseGlossaryCsv('simplified,english\n工会,"union\n职工,worker\n');
    expect(file.problems).toEqual([{ line: 2, code: 'open-quote', detail: '"' }]);
    expect(file.entries.map((e) => e.simplified)).toEqual(['工会', '职工']);
  });
  it('lets one source and one status stand for all renderings', () => {
    const { entries } = parseGlossaryTsv(
      'simplified\tenglish\tenglish_status\tenglish_source\n工会\tunion; trade union\tofficial\tACFTU\n职工\tworker; staff\tcommon; attested\tA; B\n',
    );
    expect(entries.map(({ english }) => english.map(({ status, source }) => `${status} ${source}`))).toEqual([
      ['official ACFTU', 'official ACFTU'],
      ['common A', 'attested B'],
    ]);
  });
  it('quotes only what needs it', () => {
    expect(writeCsv([['a b', ' a', 'a ', 'a,b', 'a;b', 'a"b', 'a\nb', '']])).toBe(
      'a b," a","a ","a,b","a;b","a""b","a\nb",\r\n',
    );
  });
  it('reads what it writes', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', ',', '"', '\n', '\r', ';', ' ') });
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1 }), (table) => {
        const given = [['x', 'y'], ...table];
        const { rows } = readCsv(writeCsv(given));
        expect(rows.slice(0, -1).map((row) => row.cells)).toEqual(given);
      }),
    );
  });
});

const CONCEPT_V2 = `<?xml version="1.0"?>
<!DOCTYPE martif SYSTEM "TBXcoreStructV02.dtd">
<martif type="TBX"><text><body>
  <termEntry id="e1">
    <descripGrp><descrip type="subjectField">labour</descrip></descripGrp>
    <note>check with the desk</note>
    <langSet xml:lang="zh-CN"><tig><term>集体合同</term><termNote type="partOfSpeech">noun</termNote></tig>
      <tig><term>集体协议</term></tig></langSet>
    <langSet xml:lang="zh-TW"><tig><term>團體協約</term></tig></langSet>
    <langSet xml:lang="en-US">
      <descrip type="definition">A contract &amp; more.</descrip>
      <ntig><termGrp><term>collective contract</term><termNote type="geographicalUsage">PRC</termNote></termGrp></ntig>
      <tig><term>group deal</term><termNote type="administrativeStatus">deprecatedTerm-admn-sts</termNote></tig><tig><term>mass deal</term><termNote type="normativeAuthorization">supersededTerm</termNote></tig>
    </langSet>
  </termEntry>
  <termEntry id="e2"><langSet xml:lang="de"><tig><term>Streik</term></tig></langSet></termEntry>
</body></text></martif>`;

describe('TBX from elsewhere', () => {
  it('reads version 2, its groups and languages', () => {
    const file = parseGlossaryTbx(CONCEPT_V2);
    const [first, second] = file.entries;
    expect(first).toMatchObject({
      simplified: '集体合同',
      traditionalTw: '團體協約',
      partOfSpeech: 'noun',
      english: [{ text: 'collective contract', status: 'common' }],
      forbidden: ['group deal', 'mass deal'],
      category: 'labour',
      definition: 'A contract & more.',
    });
    expect(first?.usageNote).toContain('check with the desk');
    expect(first?.usageNote).toContain('geographicalUsage: PRC');
    expect(second?.simplified).toBe('集体协议');
    expect(file.problems).toEqual([{ line: 16, code: 'no-chinese-term', detail: 'e2' }]);
    expect(file.lines.get('集体合同')).toBe(4);
  });

  it('reads data categories as element names', () => {
    const text = `<tbx style="dct" xmlns:min="urn:min"><text><body><conceptEntry id="1">
      <min:subjectField>law</min:subjectField>
      <langSec xml:lang="zh"><termSec><term>工伤</term></termSec></langSec>
      <langSec xml:lang="en"><termSec><term>work injury</term></termSec></langSec>
    </conceptEntry></body></text></tbx>`;
    expect(parseGlossaryTbx(text).entries[0]).toMatchObject({ simplified: '工伤', category: 'law' });
  });

  it.each([
    [
      'an entity bomb',
      '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><tbx>&b;</tbx>',
      'document-type',
    ],
    [
      'an external entity',
      '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><tbx>&a;</tbx>',
      'document-type',
    ],
    ['an unknown entity', '<tbx>&b;</tbx>', 'bad-xml'],
    ['text cut short', '<tbx><text>', 'bad-xml'],
    ['nothing', '', 'bad-xml'],
    ['another kind of document', '<html/>', 'no-tbx'],
    ['elements ten thousand deep', '<a>'.repeat(10_000), 'bad-xml'],
  ])('refuses %s', (_, text, code) => {
    const file = parseGlossaryTbx(text);
    expect(file.entries).toEqual([]);
    expect(file.problems.map((problem) => problem.code)).toEqual([code]);
  });
});

describe('any text', () => {
  it.each(['tsv', 'csv', 'tbx'] as const)('as %s never throws', (format) => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'<>/tbx="\t\n\r,;&\ud800工') }), (text) => {
        expect(Array.isArray(parseGlossary(format, text).entries)).toBe(true);
      }),
    );
  });
  it('reports at most 200 problems and says that there are more', () => {
    const file = parseGlossaryTsv(`simplified\tenglish\n${'\tx\n'.repeat(1000)}`);
    expect(file.problems).toHaveLength(201);
    expect(file.problems[200]?.code).toBe('too-many-problems');
  });
});

describe('own entries', () => {
  const own = termEntry({ simplified: '工会', english: [{ text: 'union', status: 'common', source: '' }] });
  it('replace the built-in by headword', () => {
    const builtIn = [termEntry({ simplified: '工会' }), termEntry({ simplified: '职工' })];
    expect(overrideEntries([own], builtIn)).toEqual([own, builtIn[1]]);
  });
  it('are put in place of their line, every other line kept', () => {
    const text = 'simplified\tenglish\tmine\r\n职工\tworker\tA\r\n\tno headword\r\n工会\told\tB\r\n';
    expect(putEntries(text, [{ ...own, usageNote: 'n' }])).toBe(
      'simplified\tenglish\tmine\tenglish_status\tusage_note\r\n职工\tworker\tA\r\n\tno headword\r\n工会\tunion\tB\tcommon\tn\r\n',
    );
  });
  it('are added at the end, with or without a last line break', () => {
    for (const text of ['simplified\n职工', 'simplified\n职工\n']) {
      const file = parseGlossaryTsv(putEntries(text, [own]));
      expect(file.entries.map((e) => e.simplified)).toEqual(['职工', '工会']);
      expect(file.problems).toEqual([]);
    }
    expect(parseGlossaryTsv(putEntries('', [own])).entries).toEqual([own]);
  });
  it('move renderings between preferred and forbidden', () => {
    const forbidden = forbidRendering(own, 'union');
    expect([forbidden.english, forbidden.forbidden]).toEqual([[], ['union']]);
    expect(forbidRendering(forbidden, 'union').forbidden).toEqual(['union']);
    const preferred = preferRendering(forbidden, 'union');
    expect([preferred.english[0]?.text, preferred.forbidden]).toEqual(['union', []]);
  });
});

describe('comparing a file with the workspace’s own entries', () => {
  const forum = termEntry({
    simplified: '议事角',
    english: [{ text: 'forum', status: 'common', source: '' }],
  });

  it('tells what is new, what stands differently, and leaves out what is the same', () => {
    const corner = { ...forum, english: [{ text: 'corner', status: 'common' as const, source: '' }] };
    const school = termEntry({ simplified: '码头夜校' });
    expect(compareEntries([forum], [corner, school])).toEqual({ fresh: [school], changed: [corner] });
    expect(compareEntries([forum], [forum])).toEqual({ fresh: [], changed: [] });
  });

  it('compares with the entry that holds, the first of its headword', () => {
    const later = termEntry({ simplified: '议事角' });
    expect(compareEntries([forum, later], [later]).changed).toEqual([later]);
  });
});
