import { describe, expect, it } from 'vitest';
import { parsePage } from '../../../src/core/page/parsePage';
import { roleTokens } from '../../../src/core/page/roleTokens';

const PAGE = [
  '百色百名护林员有了“山货超市”',
  '',
  '——工会搭台 山货出山',
  '',
  '本报讯（记者孟小舟 通讯员陆一帆）近日，广西百色市总工会为护林员开设的“山货超市”开张，首日售出木耳、蜂蜜等山货三百余斤。',
].join('\n');
const page = parsePage(PAGE);
const words = (within?: { start: number; end: number }) =>
  roleTokens(page, within).map(({ range, kind }) => [kind, PAGE.slice(range.start, range.end)]);

describe('roleTokens', () => {
  it('marks the headline that has no mark and the names', () => {
    expect(words()).toEqual([
      ['headline', '百色百名护林员有了“山货超市”'],
      ['deck', '——工会搭台 山货出山'],
      ['personName', '孟小舟'],
      ['personName', '陆一帆'],
    ]);
  });
  it('gives a range its own tokens only', () => {
    expect(words({ start: 0, end: 3 }).map(([kind]) => kind)).toEqual(['headline']);
  });
  it('is in order and without overlaps', () => {
    let end = 0;
    for (const { range } of roleTokens(page)) {
      expect(range.start).toBeGreaterThanOrEqual(end);
      end = range.end;
    }
  });
});
