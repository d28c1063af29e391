import { describe, expect, it } from 'vitest';
import { chineseNumber } from '../../../src/core/translation/checks/chineseNumber';

describe('figures in characters', () => {
  it.each([
    ['十', 10],
    ['二十三', 23],
    ['三百二十', 320],
    ['一千零五', 1005],
    ['四亿七千万', 470_000_000],
    ['一百万亿', 1e14],
    ['二〇二五', 2025],
    ['两万', 20_000],
  ])('%s', (text, value) => expect(chineseNumber(text)).toBe(value));
  it('others are none', () =>
    expect([chineseNumber(''), chineseNumber('工会')]).toEqual([Number.NaN, Number.NaN]));
});
