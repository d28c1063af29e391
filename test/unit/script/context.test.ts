import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ConversionConfig } from '../../../src/core/script/configs';
import type { ConverterOptions } from '../../../src/core/script/converter';
import { createConverter } from '../../../src/core/script/converter';
import { conversionData, REGIONS } from '../../support/conversion';
import { traps, wrongCharacters } from '../../support/conversion-corpus';
import { phraseStrings } from '../../support/conversion-strings';

const data = conversionData();
const convert = (config: ConversionConfig, text: string, options?: ConverterOptions): string =>
  createConverter(config, data, options).convert(text).text;

describe.each(REGIONS)('%s on the trap sentences', (config, direction) => {
  const converter = createConverter(config, data);
  const sentences = traps(direction);

  it('reads every sentence of the development half right', () => {
    const wrong = sentences
      .filter(({ set }) => set === 'dev')
      .flatMap(({ source, expected }) =>
        wrongCharacters(converter.convert(source).text, expected, direction),
      );
    expect(wrong).toEqual([]);
  });

  it('reads all but two characters of the held-out half right', () => {
    const wrong = sentences
      .filter(({ set }) => set === 'held-out')
      .flatMap(({ source, expected }) =>
        wrongCharacters(converter.convert(source).text, expected, direction),
      );
    expect(wrong.length, wrong.join('; ')).toBeLessThanOrEqual(2);
  });
});

describe('script of the input', () => {
  it('leaves Traditional sentences as they are, whatever the region', () => {
    for (const { source } of traps('t2s')) {
      for (const config of ['s2t', 's2tw', 's2twp', 's2hk'] as const)
        expect(convert(config, source)).toBe(source);
    }
  });

  it('leaves Simplified sentences as they are', () => {
    for (const { source } of traps('s2t')) {
      for (const config of ['t2s', 'tw2s', 'tw2sp', 'hk2s'] as const)
        expect(convert(config, source)).toBe(source);
    }
  });

  it('keeps shared characters of Traditional names and offices', () => {
    expect(convert('s2tw', '岳飛與里長')).toBe('岳飛與里長');
  });

  it('handles a mixed page a paragraph at a time', () => {
    expect(convert('s2tw', '里长来了。\n\n里長說，岳飛廟前的皇后像。\n\n他在屋里发现了头发。')).toBe(
      '里長來了。\n\n里長說，岳飛廟前的皇后像。\n\n他在屋裡發現了頭髮。',
    );
  });

  it('handles a mixed paragraph a sentence at a time', () => {
    expect(convert('s2tw', '他说：里面没人。里長說：岳飛在後面。')).toBe(
      '他說：裡面沒人。里長說：岳飛在後面。',
    );
  });

  it('turns the words alone that only the other script writes, in text that otherwise stays', () => {
    expect(convert('s2tw', '里長說，岳飛廟前的数据庫與理发店裡，皇后像與頭髮都在。')).toBe(
      '里長說，岳飛廟前的數據庫與理髮店裡，皇后像與頭髮都在。',
    );
    const result = createConverter('s2twp', data).convert('鐵路與網絡軟體裡說，他坐出租车進來。');
    expect(result.text).toBe('鐵路與網絡軟體裡說，他坐計程車進來。');
    expect(result.toOutput(result.text.length)).toBe(result.text.length);
  });

  it('changes nothing in its own output', () => {
    for (const config of ['s2t', 's2tw', 's2hk'] as const) {
      for (const { source } of traps('s2t')) {
        const once = convert(config, source);
        expect(convert(config, once)).toBe(once);
      }
    }
  });
});

describe('names in credits', () => {
  it('gives surnames their own form', () => {
    expect(convert('s2tw', '(记者钟万里 通讯员范余生)')).toBe('(記者鍾萬里 通訊員范余生)');
  });

  it('marks the characters that several forms stand behind', () => {
    const result = createConverter('s2tw', data).convert('本报记者 李小钟 王丰');
    expect([...result.spans].filter((span) => span.why === 'name').map((span) => span.candidates)).toEqual([
      ['鐘', '鍾'],
      ['豐', '丰'],
    ]);
  });

  it('takes no verb for a name', () => {
    expect(convert('s2tw', '记者里里外外看了一遍')).toBe('記者裡裡外外看了一遍');
  });
});

describe('what the caller knows', () => {
  it('reads a name where it is told of one', () => {
    const converter = createConverter('s2tw', data);
    const text = '范余里里外外忙';
    expect(converter.convert(text, { names: [{ start: 0, end: 3 }] }).text).toBe('范余里裡外外忙');
    expect(converter.convert('发现𠀀发现', { names: [{ start: 2, end: 99 }] }).text).toBe('發現𠀀發現');
  });

  it('keeps what is to stay, also unordered, overlapping and outside', () => {
    const verbatim = [
      { start: 4, end: 6 },
      { start: 0, end: 2 },
      { start: 5, end: 7 },
      { start: 50, end: 60 },
    ];
    const result = createConverter('s2tw', data).convert('头发头发头发发现', { verbatim });
    expect(result.text).toBe('头发頭髮头发发現');
    expect(result.toOutput(8)).toBe(8);
  });

  it('keeps ideographic description sequences', () => {
    expect(convert('s2tw', '头发⿰亻发头发')).toBe('頭髮⿰亻发頭髮');
  });
});

describe('regional vocabulary', () => {
  it.each([
    ['收集成员意见', '收集成員意見'],
    ['发挥平台的溢出效应', '發揮平臺的溢出效應'],
    ['规范表决程序，形成良性循环', '規範表決程序，形成良性循環'],
    ['密切联系群众，服务窗口进社区', '密切聯繫群眾，服務窗口進社區'],
    ['福建奔驰汽车有限公司', '福建奔馳汽車有限公司'],
    ['上海软件学院', '上海軟件學院'],
    ['软件开发中心的出租车', '軟件開發中心的計程車'],
    ['他在市出租车协会工作，天天坐出租车', '他在市出租車協會工作，天天坐計程車'],
    ['市信息网络服务中心与软件行业工会联合会', '市信息網絡服務中心與軟件行業工會聯合會'],
    ['以服务企业为中心，开发软件，建设网络', '以服務企業為中心，開發軟體，建設網路'],
    ['围绕中心工作开发软件', '圍繞中心工作開發軟體'],
    ['北京大学信息科学学院', '北京大學信息科學學院'],
    ['依照法定程序，支持职工依法维权', '依照法定程序，支持職工依法維權'],
    ['打印好的合同质量很好', '打印好的合同質量很好'],
    ['收集成员意见，整合集成电路', '收集成員意見，整合積體電路'],
    ['水从池中溢出，他默认了这桩婚事', '水從池中溢出，他默認了這樁婚事'],
    ['激活市场活力，局部地区有雨', '激活市場活力，局部地區有雨'],
    ['高级工程师的高端设备与信号灯', '高級工程師的高端設備與信號燈'],
    ['他坐出租车去买方便面', '他坐計程車去買泡麵'],
  ])('%s', (source, expected) => {
    expect(convert('s2twp', source)).toBe(expected);
  });

  it('keeps the names of organisations in the other direction too', () => {
    expect(convert('tw2sp', '中華軟體協會的軟體')).toBe('中华软体协会的软件');
    expect(convert('tw2sp', '他搭計程車去資訊中心')).toBe('他搭出租车去资讯中心');
  });

  it('uses the computing terms where the paragraph is about computing', () => {
    expect(convert('s2twp', '程序占用内存，数据写入服务器。\n履行民主程序。')).toBe(
      '程式佔用記憶體，資料寫入伺服器。\n履行民主程序。',
    );
  });
});

describe('taste', () => {
  const text = '这里为群众搭建平台，台州每周一次“面对面”';
  it('changes the spellings that were asked for, and no others', () => {
    expect(convert('s2t', text)).toBe('這裏爲羣衆搭建平臺，台州每週一次“面對面”');
    expect(convert('s2t', text, { taste: { li: '裡', wei: '為', qun: '群', tai: '台' } })).toBe(
      '這裡為群衆搭建平台，台州每週一次“面對面”',
    );
    expect(convert('s2tw', text, { taste: { li: '裏', zhou: '周', quotes: 'corner' } })).toBe(
      '這裏為群眾搭建平臺，台州每周一次「面對面」',
    );
    expect(convert('s2hk', text, { taste: { tai: '臺' } })).toContain('平臺，台州');
  });

  it('turns quotation marks back', () => {
    expect(convert('tw2s', '他說：「裡面『有』人」', { taste: { quotes: 'curly' } })).toBe(
      '他说：“里面‘有’人”',
    );
  });
});

describe('protected words and the user dictionary', () => {
  it('takes a protected term as one word', () => {
    expect(convert('s2twp', '出租车司机的出租车')).toBe('計程車司機的計程車');
    expect(convert('s2twp', '出租车司机的出租车', { protect: ['出租车司机'] })).toBe('出租車司機的計程車');
  });

  it("puts the user's reading before everything else, to the letter", () => {
    const userDictionary = new Map([
      ['中华制漆', '中華制漆'],
      ['叶小钟', '葉小鍾'],
      ['里', '里'],
    ]);
    expect(convert('s2tw', '中华制漆的叶小钟在屋里', { userDictionary })).toBe('中華制漆的葉小鍾在屋裡');
    expect(convert('s2tw', '机器里', { userDictionary })).toBe('機器里');
    expect(convert('s2twp', '出租车', { userDictionary: new Map([['出租车', '出租車']]) })).toBe('出租車');
  });

  it('ignores empty and endless entries', () => {
    const userDictionary = new Map([
      ['', 'x'],
      ['里'.repeat(500), 'x'],
      ['发', ''],
    ]);
    expect(convert('s2t', '头发', { userDictionary })).toBe('頭髮');
  });
});

describe('spans and map', () => {
  it.each(['s2t', 's2twp', 's2hkp', 't2s', 'tw2sp'] as const)(
    '%s: rebuild the output, without gap',
    (config) => {
      const converter = createConverter(config, data);
      fc.assert(
        fc.property(phraseStrings(), (text) => {
          const result = converter.convert(text);
          expect(result.toOutput(0)).toBe(0);
          expect(result.toOutput(text.length)).toBe(result.text.length);
          for (let i = 0; i < text.length; i += 1) {
            expect(result.toOutput(i + 1)).toBeGreaterThanOrEqual(result.toOutput(i));
          }
          let rebuilt = '';
          let at = 0;
          for (const span of result.spans) {
            expect(span.in[0]).toBeGreaterThanOrEqual(at);
            rebuilt += text.slice(at, span.in[0]) + result.text.slice(...span.out);
            at = span.in[1];
            if (span.candidates.length > 0) expect(span.candidates[0]).toBe(result.text.slice(...span.out));
          }
          expect(rebuilt + text.slice(at)).toBe(result.text);
        }),
        { numRuns: 200 },
      );
    },
  );

  it('cuts words as finely where the length of the text changes before the lattice', () => {
    const compatible = createConverter('s2t', data).convert('\u{2f80e}头发');
    expect([...compatible.spans].map((span) => span.in)).toContainEqual([2, 4]);
    const phrases = createConverter('tw2sp', data).convert('軟體工程師的頭髮與網際網路');
    expect(phrases.text).toBe('软件工程师的头发与互联网');
    expect(phrases.spans.length).toBeGreaterThan(3);
    const exact = createConverter('s2t', data, { exact: true }).convert('\u{2f80e}头发白了');
    expect([...exact.spans].map((span) => span.in)).toContainEqual([2, 4]);
  });

  it('gives spans one at a time, the same by index as in order', () => {
    const { spans } = createConverter('s2t', data, { exact: true }).convert('头发与发展，头发');
    const all = [...spans];
    expect(all.map((span) => span.in)).toEqual([
      [0, 2],
      [2, 3],
      [3, 5],
      [6, 8],
    ]);
    expect(all).toEqual(Array.from({ length: spans.length }, (_, i) => spans.at(i)));
    expect(spans.at(-1)).toEqual(all[3]);
    expect([spans.at(4), spans.at(-5)]).toEqual([undefined, undefined]);
  });

  it('marks a choice between two divisions into words', () => {
    const { spans } = createConverter('s2t', data).convert('靠了一台州籍的渔船');
    expect([...spans].filter((span) => span.candidates.length > 0)).toEqual([
      { in: [3, 4], out: [3, 4], candidates: ['台', '臺'], why: 'words', doubt: 10 },
    ]);
  });

  it('leaves unmarked what no other division comes near', () => {
    const { spans } = createConverter('s2t', data).convert('奠定制度基础');
    expect([...spans].filter((span) => span.candidates.length > 0)).toEqual([]);
  });

  it('gives spans with choices among them the same by index as in order', () => {
    const { spans } = createConverter('s2t', data).convert(
      '干了再说，港里靠了一台州籍的渔船，头发干了，他冲着发丝吹风',
    );
    const all = [...spans];
    expect(all.filter((span) => span.candidates.length > 0).length).toBeGreaterThan(2);
    expect(all).toEqual(Array.from({ length: spans.length }, (_, i) => spans.at(i)));
    expect(spans.at(spans.length)).toBeUndefined();
    for (const [i, span] of all.entries()) expect(span.in[0]).toBeGreaterThanOrEqual(all[i - 1]?.in[1] ?? 0);
  });
});
