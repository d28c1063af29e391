import { describe, expect, it } from 'vitest';
import { APART, IN_A_ROW, NO_SIBLING, numberedRows } from '../../../src/core/page/headingNumbers';
import { readFeatures } from '../../../src/core/page/lineFeatures';
import { scanLines } from '../../../src/core/page/scanLines';

const rows = (...lines: readonly string[]): number[] =>
  Array.from(numberedRows(scanLines(lines.join('\n')).map(readFeatures)));

const TEXT = '去年以来，厂里的夜校办了八期，三百多名职工结业。';

describe('numbered lines of display type', () => {
  it('tells subheads, with text between them', () => {
    expect(rows('一、课堂搬进车间', TEXT, '二、师傅走上讲台', TEXT)).toEqual([
      APART,
      NO_SIBLING,
      APART,
      NO_SIBLING,
    ]);
    expect(rows('(1)课堂', TEXT, '(2)讲台')).toEqual([APART, NO_SIBLING, APART]);
    expect(rows('十、课堂', TEXT, '十一、讲台')).toEqual([APART, NO_SIBLING, APART]);
    expect(rows('一', TEXT, '二', TEXT)).toEqual([APART, NO_SIBLING, APART, NO_SIBLING]);
  });

  it('tells items of a list, one below the other', () => {
    expect(rows('1. 东湖区', '2. 西城区', '3. 南关县')).toEqual([IN_A_ROW, IN_A_ROW, IN_A_ROW]);
  });

  it('tells nothing where the numbers do not follow, or are set otherwise', () => {
    expect(rows('一、课堂搬进车间', TEXT, '三、师傅走上讲台')).toEqual([0, 0, 0]);
    expect(rows('一、课堂搬进车间', TEXT, '（二）师傅走上讲台')).toEqual([0, 0, 0]);
    expect(rows('2019年的夜校', TEXT, '一线工人的讲台')).toEqual([0, 0, 0]);
    expect(rows()).toEqual([]);
  });
});
