import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { termCandidates } from '../../../src/core/glossary/candidates';
import { termEntry } from '../../../src/core/glossary/entry';
import { createGlossary } from '../../../src/core/glossary/glossary';
import { parseGlossaryTsv } from '../../../src/core/glossary/glossaryTsv';
import { numberedPinyin, pinyinInitials, plainPinyin } from '../../../src/core/glossary/pinyin';
import { articleTerms } from '../../../src/core/glossary/termCounts';
import { createTermSearch } from '../../../src/core/glossary/termSearch';
import { parsePage } from '../../../src/core/page/parsePage';

const rendering = (text: string) => ({ text, status: 'common' as const, source: '' });
const entries = [
  termEntry({
    simplified: '职工代表大会',
    traditionalTw: '職工代表大會',
    pinyin: 'zhí gōng dài biǎo dà huì',
    english: [rendering('workers’ congress')],
    abbreviations: ['职代会'],
  }),
  termEntry({
    simplified: '职工',
    pinyin: 'zhí gōng',
    english: [rendering('worker'), rendering('staff member')],
  }),
  termEntry({ simplified: '旅行', pinyin: 'lǚ xíng', english: [rendering('travel')] }),
];
const search = createTermSearch(entries);
const found = (query: string) => search.search(query, 10).map((entry) => entry.simplified);

describe('pinyin', () => {
  it('is folded to letters, to numbers and to initials', () => {
    expect(plainPinyin('Lǚ xíng')).toBe('lvxing');
    expect(plainPinyin('nǚ')).toBe('nv');
    expect(numberedPinyin('zhí gōng de')).toBe('zhi2gong1de');
    expect(pinyinInitials('zhí gōng dài')).toBe('zgd');
  });
});

describe('the search', () => {
  it.each([
    ['职工', ['职工', '职工代表大会']],
    ['職工代表', ['职工代表大会']],
    ['职代会', ['职工代表大会']],
    ['zhigong', ['职工', '职工代表大会']],
    ['zhí gōng', ['职工', '职工代表大会']],
    ['zhi2 gong1 dai4', ['职工代表大会']],
    ['zhi1 gong1', []],
    ['zgdbdh', ['职工代表大会']],
    ['lvx', ['旅行']],
    ['congress', ['职工代表大会']],
    ['Staff', ['职工']],
    ['', []],
    ['   ', []],
    ['[.*', []],
  ])('finds %s', (query, expected) => {
    expect(found(query)).toEqual(expected);
  });
  it('puts the shorter of equals first, then the one that was given first', () => {
    const equals = createTermSearch(
      ['工会主席团', '工会章程', '工会主席'].map((simplified) => termEntry({ simplified })),
    );
    expect(equals.search('工会', 10).map(({ simplified }) => simplified)).toEqual([
      '工会章程',
      '工会主席',
      '工会主席团',
    ]);
  });
  it('gives no more than the limit', () => {
    expect(search.search('zhigong', 1)).toHaveLength(1);
  });
});

describe('chance occurrences', () => {
  const glossary = createGlossary([
    termEntry({ simplified: '全会', notIn: ['安全', '会议'] }),
    termEntry({ simplified: '职工会', notIn: ['会员'] }),
    termEntry({ simplified: '职工' }),
    termEntry({ simplified: '会员' }),
  ]);
  const terms = (text: string) => glossary.find(text).map((match) => match.entry.simplified);
  it.each([
    ['召开安全会议', []],
    ['召開安全會議', []],
    ['安全会', []],
    ['十届全会召开', ['全会']],
    ['全会', ['全会']],
    ['全会会议', ['全会']],
    ['职工会员', ['职工', '会员']],
    ['职工会', ['职工会']],
  ])('%s', (text, expected) => {
    expect(terms(text)).toEqual(expected);
    expect(glossary.findAll(text).map((match) => match.entry.simplified)).toEqual(
      expect.arrayContaining(expected),
    );
  });
  it('have no card', () => {
    expect(glossary.at('安全会议', 1)).toEqual([]);
  });
});

describe('every occurrence', () => {
  it('comes by start and length, nested ones too', () => {
    const glossary = createGlossary(entries);
    expect(glossary.findAll('职工代表大会的职工').map(({ start, end }) => [start, end])).toEqual([
      [0, 6],
      [0, 2],
      [7, 9],
    ]);
  });
});

const PAGE = [
  '## 搬运工有了议事角',
  '',
  '本报讯（记者孟小舟）近日，梧州市总工会请职工议事，职',
  '工说好。',
].join('\n');

describe('the terms of an article', () => {
  it('are counted with their places, through line breaks', () => {
    const [article] = parsePage(PAGE).articles;
    expect(article).toBeDefined();
    const counts = article ? articleTerms(article, PAGE, createGlossary(entries)) : [];
    expect(counts.map(({ entry, places }) => [entry.simplified, places.length])).toEqual([['职工', 2]]);
    expect(counts[0]?.places[1]).toHaveLength(2);
  });
});

describe('candidates', () => {
  const glossary = createGlossary(parseGlossaryTsv('simplified\n议事会\n').entries);
  const words = (...texts: string[]) =>
    termCandidates(texts, glossary).map(({ text, count }) => `${text} ${count}`);
  it('are frequent words that end like names, the longest of equals only', () => {
    expect(words('在码头议事角岗开会，码头先锋岗很好。', '码头先锋岗的人')).toEqual(['码头先锋岗 2']);
  });
  it('are quoted names', () => {
    expect(words('推行“暖心驿站”，又说“好得很”')).toEqual(['暖心驿站 1']);
  });
  it('do not begin with what stands before a name', () => {
    expect(words('这就是好的先锋岗，也是好的先锋岗')).toEqual(['先锋岗 2']);
  });
  it('leave out what the glossary has', () => {
    expect(words('议事会，议事会')).toEqual([]);
  });
  it('leave out parts of what the glossary has', () => {
    const known = createGlossary(parseGlossaryTsv('simplified\n暖心驿站\n').entries);
    expect(termCandidates(['推行“暖心驿站”，“暖心驿站”很好'], known)).toEqual([]);
  });
  it('hold the place of the first occurrence', () => {
    expect(termCandidates(['x', '有“暖心驿站”'], glossary)[0]).toMatchObject({
      reading: 1,
      offset: 2,
      reason: 'quoted',
    });
  });
});

describe('the built-in glossary', () => {
  const builtIn = parseGlossaryTsv(
    readFileSync(new URL('../../../media/glossary/union-terms.tsv', import.meta.url), 'utf8'),
  );
  it('reads without a problem', () => {
    expect(builtIn.problems).toEqual([]);
  });
  const builtInGlossary = createGlossary(builtIn.entries);
  const terms = (text: string) => builtInGlossary.find(text).map((match) => match.entry.simplified);
  it.each([
    ['12月31日前完成', '日前'],
    ['线上接单很方便', '上接'],
    ['為孩子提供圖書', '供图'],
    ['召开安全会议', '全会'],
    ['转移工作重心', '移工'],
    ['海外劳务合作', '外劳'],
    ['资产改制方案', '产改'],
    ['全体职工会员', '职工会'],
    ['部分工会干部', '分工会'],
    ['经审议通过', '经审'],
    ['加大宣传力度', '大宣传'],
    ['专职工会干部', '职工'],
    ['劳动争议案件', '议案'],
  ])('in %s sees no %s', (text, term) => {
    expect(terms(text)).not.toContain(term);
  });
  it.each([
    ['记者日前获悉', '日前'],
    ['（上接第一版）', '上接'],
    ['宋知远供图', '供图'],
    ['十届二次全会召开', '全会'],
    ['参加工会', '工会'],
    ['召开工会会议', '工会'],
    ['石化工会', '工会'],
    ['在职工中开展', '职工'],
    ['区分工会', '工会'],
    ['全面推进产改工作', '产改'],
  ])('in %s sees %s', (text, term) => {
    expect(terms(text).some((found) => found.includes(term))).toBe(true);
  });
  it('is found by pinyin, initials and English', () => {
    const all = createTermSearch(builtIn.entries);
    for (const query of ['zhigongdaibiaodahui', 'zgdbdh', 'zhí gōng dài biǎo dà huì', '職工代表大會'])
      expect(all.search(query, 1)[0]?.simplified, query).toBe('职工代表大会');
    expect(all.search('collective contract', 5).map((entry) => entry.simplified)).toContain('集体合同');
  });
});
