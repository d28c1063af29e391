import { describe, expect, it } from 'vitest';
import { Refusal } from '../../../src/core/refusal';
import { createMemory } from '../../../src/core/translation/memory/memory';
import { appendToTmx, emptyTmx, readTmx, type TmxUnit } from '../../../src/core/translation/memory/tmx';

const unit = (source: string, target: string, before?: string, after?: string) => ({
  source,
  target,
  ...(before === undefined ? {} : { before }),
  ...(after === undefined ? {} : { after }),
});

describe('the memory', () => {
  const memory = createMemory([
    unit('市总工会召开职工代表大会。', 'The federation held a workers’ congress.', 'a', 'b'),
    unit('市总工会召开职工代表大会。', 'The congress was held.', 'c', 'd'),
    unit(
      '县总工会召开职工代表大会，审议报告。',
      'The county federation held a congress and reviewed the report.',
    ),
    unit('大家都很高兴。', 'Everyone was happy.'),
  ]);

  it('knows the same sentence in any script, width and punctuation', () => {
    for (const source of [
      '市总工会召开职工代表大会。',
      '市總工會召開職工代表大會.',
      '市总工会 召开职工代表大会',
    ])
      expect(memory.find(source)[0]?.percent, source).toBe(100);
  });

  it('prefers the one between the same neighbours', () => {
    const [first] = memory.find('市总工会召开职工代表大会。', { before: 'a', after: 'b' });
    expect(first).toMatchObject({
      percent: 101,
      unit: { target: 'The federation held a workers’ congress.' },
    });
    const [other] = memory.find('市总工会召开职工代表大会。', { before: 'c', after: 'd' });
    expect(other).toMatchObject({ percent: 101, unit: { target: 'The congress was held.' } });
    const half = memory.find('市总工会召开职工代表大会。', { before: 'a', after: 'd' });
    expect(half.map(({ percent }) => percent).slice(0, 2)).toEqual([100, 100]);
  });

  it('finds similar sentences with a percentage, the best first, none below the least', () => {
    const matches = memory.find('区总工会召开职工代表大会。');
    expect(matches[0]?.percent).toBe(91);
    expect(matches.map(({ percent }) => percent)).toEqual(
      [...matches.map(({ percent }) => percent)].sort((a, b) => b - a),
    );
    expect(memory.find('区总工会召开职工代表大会。', { least: 95 })).toEqual([]);
    expect(memory.find('今天下雨了。')).toEqual([]);
    expect(memory.find('')).toEqual([]);
  });

  it('gives as many matches as are asked for', () => {
    const own = createMemory(['一', '二', '三'].map((n) => unit('工会来了。', n)));
    expect(own.find('工会来了。').map((match) => match.unit.target)).toEqual(['三', '二', '一']);
    expect(own.find('工会来了。', { limit: 2 }).map((match) => match.unit.target)).toEqual(['三', '二']);
  });

  it('finds a sentence of one character', () => {
    const own = createMemory([unit('好！', 'Good!')]);
    expect(own.find('好。')).toMatchObject([{ percent: 100, unit: { target: 'Good!' } }]);
    expect(own.find('坏。')).toEqual([]);
  });

  it('learns, but the same thing only once', () => {
    const own = createMemory();
    expect(own.add(unit('工会来了。', 'The union came.'))).toBe(true);
    expect(own.add(unit('工会来了。', 'The union came.'))).toBe(false);
    expect(own.add(unit('工会来了。', 'Here comes the union.'))).toBe(true);
    expect(own.add(unit('工会来了。', ' '))).toBe(false);
    expect(own.find('工会来了。').map((match) => match.unit.target)).toEqual([
      'Here comes the union.',
      'The union came.',
    ]);
  });

  it('misses no match that a full search finds', () => {
    const words = [
      '工会',
      '职工',
      '代表',
      '大会',
      '召开',
      '慰问',
      '一线',
      '服务',
      '站点',
      '今天',
      '下午',
      '班组',
    ];
    let seed = 3;
    const pick = () => {
      seed = (seed * 1103515245 + 12345) % 2147483648;
      return words[seed % words.length] ?? '';
    };
    const sentences = Array.from({ length: 400 }, () =>
      Array.from({ length: 4 + (seed % 5) }, pick).join(''),
    );
    const own = createMemory(sentences.map((source) => unit(source, source)));
    for (const source of sentences.slice(0, 60)) {
      const query = `${source.slice(0, -2)}工人`;
      const best = own.find(query, { least: 70, limit: 1 })[0]?.percent ?? 0;
      const all = Math.max(
        ...sentences.map((one) => createMemory([unit(one, 'x')]).find(query, { least: 70 })[0]?.percent ?? 0),
      );
      expect(best, query).toBe(all);
    }
  });
});

const read = (text: string, language = 'en'): TmxUnit[] => [...readTmx(text, language)].flat();
const codeOf = (action: () => unknown) => {
  try {
    action();
  } catch (error) {
    if (error instanceof Refusal) return error.code;
    throw error;
  }
  return 'no refusal';
};

describe('TMX', () => {
  const made: TmxUnit[] = [
    {
      source: '工会 <来> 了。',
      target: 'The “union” & co.',
      sourceLanguage: 'zh-Hans',
      targetLanguage: 'en',
      before: 'x',
      after: '',
    },
    { source: '好。', target: 'Good.', sourceLanguage: 'zh-Hant', targetLanguage: 'en-GB' },
  ];

  it('is written and read back', () => {
    const file = appendToTmx(emptyTmx('1.0'), made, '2026-05-01T08:00:00.000Z') ?? '';
    expect(read(file)).toEqual(made);
    expect(file).toContain('creationdate="20260501T080000Z"');
    expect(read(file, 'de')).toEqual([]);
  });

  it('keeps what stands in a file that it adds to', () => {
    const file = '<tmx version="1.4"><header x="1"/><body><tu tuid="7"><note>theirs</note></tu></body></tmx>';
    const grown = appendToTmx(file, made, '2026-05-01T08:00:00Z') ?? '';
    expect(grown).toContain('<tu tuid="7"><note>theirs</note></tu>');
    expect(read(grown)).toEqual(made);
    expect(appendToTmx('<tmx/>', made, '')).toBeUndefined();
    expect(grown).toContain('<note>theirs</note></tu>\n<tu creationdate=');
    expect(appendToTmx(grown, made, '2026-05-01T08:00:00Z')).not.toMatch(/\n\n/);
  });

  it('of other tools is understood: languages in any spelling, inline codes, a document type', () => {
    const file = `<?xml version="1.0"?><!DOCTYPE tmx SYSTEM "tmx14.dtd"><tmx version="1.4"><body>
      <tu><tuv xml:lang="EN-us"><seg>The <bpt i="1">&lt;b></bpt>union<ept i="1">&lt;/b></ept> <hi>came</hi>.</seg></tuv>
      <tuv lang="ZH_cn"><seg>工会来了。</seg></tuv></tu><tu><tuv xml:lang="fr"><seg>Non</seg></tuv></tu></body></tmx>`;
    expect(read(file)).toMatchObject([{ source: '工会来了。', target: 'The union came.' }]);
  });

  it.each([
    ['text', '工会', 'xml-malformed'],
    ['a cut-off file', '<tmx><body><tu>', 'xml-malformed'],
    ['a hundred thousand levels', '<tmx>'.repeat(100_000), 'xml-malformed'],
    [
      'an entity bomb',
      '<!DOCTYPE tmx [<!ENTITY a "aa"><!ENTITY b "&a;&a;">]><tmx>&b;</tmx>',
      'xml-definitions',
    ],
    [
      'an external entity',
      '<!DOCTYPE tmx [<!ENTITY a SYSTEM "http://example.invalid/">]><tmx>&a;</tmx>',
      'xml-definitions',
    ],
    ['another vocabulary', '<xliff/>', 'not-tmx'],
  ])('refuses %s', (_, text, code) => {
    expect(codeOf(() => read(text))).toBe(code);
  });

  it('of many units is read in slices', () => {
    const one =
      '<tu><tuv xml:lang="zh"><seg>工会来了。</seg></tuv><tuv xml:lang="en"><seg>Here.</seg></tuv></tu>\n';
    const file = emptyTmx('1').replace('</body>', `${one.repeat(50_000)}</body>`);
    let batches = 0;
    let units = 0;
    for (const batch of readTmx(file, 'en')) {
      batches++;
      units += batch.length;
    }
    expect(units).toBe(50_000);
    expect(batches).toBeGreaterThan(10);
  });
});
