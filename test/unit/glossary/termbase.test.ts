import { readFileSync } from 'node:fs';
import { Converter } from 'opencc-js';
import { describe, expect, it } from 'vitest';
import {
  alignRenderings,
  assemble,
  derivePinyin,
  deriveTraditional,
  parseRows,
  readChanceWords,
  readSources,
  type SourceRow,
  sourceColumns,
  termbaseColumns,
} from '../../support/build-glossary.mjs';

const committed = readFileSync(new URL('../../../media/glossary/union-terms.tsv', import.meta.url), 'utf8');
const rows = parseRows(committed, termbaseColumns, 'union-terms.tsv');
const keysFile = readFileSync(new URL('../../../media/glossary/source-keys.tsv', import.meta.url), 'utf8');
const sourceKeys = new Set(
  parseRows(keysFile, ['key', 'title'], 'source-keys.tsv').map((row) => cell(row, 'key')),
);
const headwords = new Set(rows.map((row) => cell(row, 'simplified')));

/** Where the converter is wrong and the authored form stands: headword, Taiwan form, Hong Kong form. */
const scriptOverrides = new Map(
  readSources()
    .filter((row) => cell(row, 'traditional_tw') || cell(row, 'traditional_hk'))
    .map((row) => [cell(row, 'simplified'), row] as const),
);
const toTraditional = Converter({ from: 'cn', to: 't' });
const partsOfSpeech = ['noun', 'verb', 'adjective', 'phrase', 'proper noun', 'abbreviation', 'slogan'];
const priorities = ['core', 'secondary', 'phrase', 'generic'];
const statuses = ['official', 'attested', 'common', 'descriptive'];
const toneMarked = /[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜńňǹ]/;

describe('the committed termbase', () => {
  it('is what its sources assemble to', () => {
    expect(assemble(readSources(), readChanceWords()) === committed).toBe(true);
  });

  it('has every headword once', () => {
    expect(headwords.size).toBe(rows.length);
  });

  it('fills the cells that every entry needs', () => {
    const needed = [
      'simplified',
      'traditional_tw',
      'traditional_hk',
      'pinyin',
      'pos',
      'english',
      'english_status',
    ];
    needed.push('definition_en', 'definition_zh', 'category', 'priority', 'example', 'example_en');
    expect(faults((row) => needed.filter((column) => cell(row, column) === ''))).toEqual([]);
  });

  it('keeps cells free of stray spaces and control characters', () => {
    const untidy = (text: string) =>
      text !== text.trim() || / {2}|\p{Cc}|\p{Zl}|\p{Zp}|\uFEFF|\uFFFD/u.test(text);
    expect(faults((row) => termbaseColumns.filter((column) => untidy(cell(row, column))))).toEqual([]);
  });

  it('uses the agreed words for part of speech, priority and category', () => {
    const wrong = (row: SourceRow) => [
      ...(partsOfSpeech.includes(cell(row, 'pos')) ? [] : [cell(row, 'pos')]),
      ...(priorities.includes(cell(row, 'priority')) ? [] : [cell(row, 'priority')]),
      ...(/^[A-Za-z]+(-[A-Za-z]+)*$/.test(cell(row, 'category')) ? [] : [cell(row, 'category')]),
    ];
    expect(faults(wrong)).toEqual([]);
  });

  it('gives each rendering one status', () => {
    const wrong = (row: SourceRow) => {
      const given = list(row, 'english_status');
      const unknown = given.filter((status) => !statuses.includes(status));
      return given.length === list(row, 'english').length
        ? unknown
        : [...unknown, `${given.length} statuses`];
    };
    expect(faults(wrong)).toEqual([]);
  });

  it('calls no rendering official or attested that no source backs', () => {
    const wrong = (row: SourceRow) => {
      const sources = cell(row, 'english_source').split(';');
      return list(row, 'english_status').filter((status, at) => {
        return (status === 'official' || status === 'attested') && !sources[at]?.trim();
      });
    };
    expect(faults(wrong)).toEqual([]);
  });

  it('cites only sources that are explained, and explains none that is not cited', () => {
    const cited = rows.flatMap((row) =>
      cell(row, 'english_source')
        .split(';')
        .map((key) => key.trim()),
    );
    const used = new Set(cited.filter((key) => key !== ''));
    expect([...used].filter((key) => !sourceKeys.has(key))).toEqual([]);
    expect([...sourceKeys].filter((key) => !used.has(key))).toEqual([]);
  });

  it('writes renderings in English, each once', () => {
    const wrong = (row: SourceRow) => {
      const renderings = list(row, 'english');
      const repeated = renderings.filter((text, at) => renderings.indexOf(text) !== at);
      return [...repeated, ...renderings.filter((text) => /\p{Script=Han}/u.test(text))];
    };
    expect(faults(wrong)).toEqual([]);
  });

  it('links only to headwords of the termbase, and never to itself', () => {
    const wrong = (row: SourceRow) => {
      const links = [...list(row, 'related'), ...list(row, 'abbreviations'), ...list(row, 'full_form')];
      return links.filter((link) => !headwords.has(link) || link === cell(row, 'simplified'));
    };
    expect(faults(wrong)).toEqual([]);
  });

  it('leads from a full form back to its abbreviations', () => {
    const fullForms = new Map(rows.map((row) => [cell(row, 'simplified'), row]));
    const wrong = (row: SourceRow) => {
      const full = fullForms.get(cell(row, 'full_form'));
      return full && !list(full, 'abbreviations').includes(cell(row, 'simplified'))
        ? [cell(row, 'full_form')]
        : [];
    };
    expect(faults(wrong)).toEqual([]);
    expect(list(fullForms.get('中华全国总工会') ?? {}, 'abbreviations')).toContain('全总');
  });

  it('has a pinyin syllable for every character', () => {
    const wrong = (row: SourceRow) => {
      const units = cell(row, 'simplified').match(/\p{Script=Han}|[\p{Script=Latin}\p{N}]+/gu) ?? [];
      const syllables = cell(row, 'pinyin').split(' ');
      const toneless = syllables.filter((syllable, at) => {
        const neutral = /^(de|le|zi|men|zhe|ma|ba|tou|me|fu)$/.test(syllable);
        return /\p{Script=Han}/u.test(units[at] ?? '') && !neutral && !toneMarked.test(syllable);
      });
      return units.length === syllables.length ? toneless : [cell(row, 'pinyin')];
    };
    expect(faults(wrong)).toEqual([]);
  });

  it('has the Traditional forms of the converter, save where an author overrides it', () => {
    const wrong = (row: SourceRow) => {
      if (scriptOverrides.has(cell(row, 'simplified'))) return [];
      const { tw, hk } = deriveTraditional(cell(row, 'simplified'));
      return tw === cell(row, 'traditional_tw') && hk === cell(row, 'traditional_hk') ? [] : [`${tw} ${hk}`];
    };
    expect(faults(wrong)).toEqual([]);
  });

  it('overrides the converter only where it differs', () => {
    const idle = [...scriptOverrides].filter(([headword, row]) => {
      const { tw, hk } = deriveTraditional(headword);
      return cell(row, 'traditional_tw') === tw || cell(row, 'traditional_hk') === hk;
    });
    expect(idle.map(([headword]) => headword)).toEqual([]);
  });

  it('gives the Taiwan and Hong Kong equivalents in Traditional characters, only where they differ', () => {
    const wrong = (row: SourceRow) => {
      const equivalents = [...list(row, 'tw_equivalent'), ...list(row, 'hk_equivalent')];
      const same = equivalents.filter((text) => text === cell(row, 'traditional_tw'));
      // 雇主 and 局限空間 are so written in Taiwan's laws, though the converter prefers 僱 and 侷.
      const plain = equivalents.map((text) => text.replace(/雇主|局限空間/g, ''));
      return [...same, ...plain.filter((text) => toTraditional(text) !== text)];
    };
    expect(faults(wrong)).toEqual([]);
  });

  it('shows each term at work in its example', () => {
    const wrong = (row: SourceRow) => {
      return cell(row, 'example').includes(cell(row, 'simplified')) ? [] : [cell(row, 'example')];
    };
    expect(faults(wrong)).toEqual([]);
  });

  it('does not repeat an example or a definition', () => {
    for (const column of ['example', 'example_en', 'definition_zh', 'definition_en']) {
      const texts = rows.map((row) => cell(row, column));
      expect(texts.filter((text, at) => texts.indexOf(text) !== at)).toEqual([]);
    }
  });

  it('writes definitions as sentences of a readable length', () => {
    const wrong = (row: SourceRow) => {
      const english = cell(row, 'definition_en');
      const chinese = cell(row, 'definition_zh');
      const good =
        english.length >= 20 && english.length <= 420 && chinese.length >= 6 && chinese.length <= 160;
      return good && /[.)"”]$/.test(english) && chinese.endsWith('。') ? [] : [`${english} | ${chinese}`];
    };
    expect(faults(wrong)).toEqual([]);
  });
});

describe('pinyin', () => {
  it.each([
    ['裁判长', 'cái pàn zhǎng'],
    ['工会会计', 'gōng huì kuài jì'],
    ['积极分子', 'jī jí fèn zǐ'],
    ['协商要约', 'xié shāng yāo yuē'],
    ['提供服务', 'tí gōng fú wù'],
    ['劳动争议调解', 'láo dòng zhēng yì tiáo jiě'],
    ['工伤事故调查', 'gōng shāng shì gù diào chá'],
    ['参与管理', 'cān yù guǎn lǐ'],
    ['纪律处分', 'jì lǜ chǔ fèn'],
    ['女职工处', 'nǚ zhí gōng chù'],
    ['行业工会', 'háng yè gōng huì'],
    ['重组', 'chóng zǔ'],
    ['差额选举', 'chā é xuǎn jǔ'],
    ['劳动生产率', 'láo dòng shēng chǎn lǜ'],
    ['12351热线', '12351 rè xiàn'],
    ['经费上解', 'jīng fèi shàng jiè'],
    ['劳动合同', 'láo dòng hé tóng'],
    ['有限空间', 'yǒu xiàn kōng jiān'],
    ['育儿假', 'yù ér jià'],
  ])('reads %s as %s', (headword, reading) => {
    expect(derivePinyin(headword)).toBe(reading);
  });
});

describe('assembling', () => {
  const row = (cells: Record<string, string>): SourceRow => ({
    ...Object.fromEntries(sourceColumns.map((column) => [column, ''])),
    file: 'a.tsv',
    ...cells,
  });

  it('refuses a headword that stands in two files', () => {
    const twice = [row({ simplified: '工会' }), row({ simplified: '工会', file: 'b.tsv' })];
    expect(() => assemble(twice)).toThrow('工会 stands in a.tsv and again in b.tsv');
  });

  it('names the file and line of a row with a missing cell', () => {
    expect(() => parseRows('a\tb\n1\t2\n3\n', ['a', 'b'], 'x.tsv')).toThrow('x.tsv:3: 1 cells, wanted 2');
  });

  it('refuses an unexpected header', () => {
    expect(() => parseRows('b\ta\n', ['a', 'b'], 'x.tsv')).toThrow('x.tsv:1');
  });

  it('sorts by category, then headword', () => {
    const text = assemble([
      row({ simplified: '乙', category: 'b' }),
      row({ simplified: '甲', category: 'b' }),
      row({ simplified: '丙', category: 'a' }),
    ]);
    expect(parseRows(text, termbaseColumns, 'x').map((entry) => cell(entry, 'simplified'))).toEqual([
      '丙',
      '乙',
      '甲',
    ]);
  });

  it('lets an authored form win over the derived one', () => {
    const text = assemble([row({ simplified: '新征程', traditional_tw: '新征程', pinyin: 'x' })]);
    const entry = parseRows(text, termbaseColumns, 'x')[0] ?? {};
    expect([cell(entry, 'traditional_tw'), cell(entry, 'pinyin')]).toEqual(['新征程', 'x']);
  });

  it('gives a single source to the renderings it can stand for', () => {
    const aligned = alignRenderings(
      row({ english: 'a; b', english_status: 'official; common', english_source: 'K' }),
    );
    expect(aligned).toEqual({ english_status: 'official; common', english_source: 'K;' });
    const one = alignRenderings(row({ english: 'a; b', english_status: 'common', english_source: '' }));
    expect(one).toEqual({ english_status: 'common; common', english_source: '' });
  });
});

function cell(row: SourceRow, column: string): string {
  return row[column] ?? '';
}

function list(row: SourceRow, column: string): string[] {
  return cell(row, column)
    .split('; ')
    .filter((item) => item !== '');
}

/** `headword: fault` for every fault that `check` reports. */
function faults(check: (row: SourceRow) => readonly string[]): string[] {
  return rows.flatMap((row) => check(row).map((fault) => `${cell(row, 'simplified')}: ${fault}`));
}
