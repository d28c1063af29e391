import { describe, expect, it } from 'vitest';
import { createConverter } from '../../../src/core/script/converter';
import { conversionData, REGIONS } from '../../support/conversion';
import { inTaiwan, misreadAt, newsTraps } from '../../support/conversion-fresh';

const data = conversionData();
const spelled = inTaiwan(data);

describe.each(REGIONS)('%s on newspaper prose', (config, direction) => {
  const rows = newsTraps(direction);
  const page = rows.map(({ source }) => source).join('\n');
  const result = createConverter(config, data).convert(page);
  const expected = rows.map((row) => row.expected).join('\n');
  const wrong = misreadAt(spelled(config, result.text), expected, direction);
  const open = [...result.spans].filter(({ candidates }) => candidates.length > 1);
  const isMarked = (at: number): boolean => open.some(({ out }) => out[0] <= at && at < out[1]);

  it('misreads at most three characters of the 150 sentences into Traditional text, one of the 61 others', () => {
    expect(wrong.length, wrong.map(({ text }) => text).join('; ')).toBeLessThanOrEqual(
      direction === 's2t' ? 3 : 1,
    );
  });

  it('marks what it misreads, in at most twenty places a thousand characters', () => {
    expect(wrong.filter(({ at }) => !isMarked(at))).toEqual([]);
    expect(open.length / page.length).toBeLessThan(0.02);
  });
});

describe('里 after a name', () => {
  const converter = createConverter('s2tw', data);
  const read = (text: string): string => converter.convert(text).text;

  it.each([
    ['作家克劳迪奥里奇来访', '作家克勞迪奧里奇來訪'],
    ['天文学家戴维·里滕豪斯', '天文學家戴維·里滕豪斯'],
    ['罗伯特·皮里和埃默里大学', '羅伯特·皮里和埃默里大學'],
    ['永康里的居民在投票', '永康里的居民在投票'],
    ['他家住在平安里三号，', '他家住在平安里三號，'],
    ['崇善里里长带着邻长', '崇善里里長帶著鄰長'],
  ])('is a name’s in %s', (source, expected) => {
    expect(read(source)).toBe(expected);
  });

  it.each([
    ['他把沙拉里的洋葱挑出来', '他把沙拉裡的洋蔥挑出來'],
    ['在安乐里忘了忧患', '在安樂裡忘了憂患'],
    ['院子里三号楼的住户', '院子裡三號樓的住戶'],
  ])('is within in %s', (source, expected) => {
    expect(read(source)).toBe(expected);
  });

  it('is marked after what nobody listed as a word', () => {
    const { spans } = converter.convert('北路的震兴里是一片老房子');
    expect([...spans].filter(({ candidates }) => candidates.length > 1)).toMatchObject([
      { in: [5, 6], candidates: ['裡', '里'] },
    ]);
  });
});

describe('words with two readings', () => {
  it.each([
    ['s2tw', '两校并为一校', '兩校併為一校'],
    ['s2tw', '他出任校长，并为学校捐款', '他出任校長，並為學校捐款'],
    ['s2tw', '巴尔干诸国', '巴爾幹諸國'],
    ['s2tw', '晒场上的花生干不了', '曬場上的花生乾不了'],
    ['s2tw', '演出分三出，中间休息', '演出分三齣，中間休息'],
    ['tw2s', '老先生藉酒澆愁', '老先生借酒浇愁'],
    ['tw2s', '杯盤狼藉', '杯盘狼藉'],
  ] as const)('%s reads %s', (config, source, expected) => {
    expect(createConverter(config, data).convert(source).text).toBe(expected);
  });
});
