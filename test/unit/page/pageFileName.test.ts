import { describe, expect, it } from 'vitest';
import { fileNamesOfPage, findPageJumps, pageOfFileName } from '../../../src/core/page/pageFileName';

describe('page numbers in file names', () => {
  it.each([
    ['2025-11-14_03.md', 3],
    ['第3版.md', 3],
    ['03版-要闻.txt', 3],
    ['A12.zhart', 12],
    ['page-3.md', 3],
    ['2025-11-14-p02.md', 2],
    ['notes.md', undefined],
  ])('%s', (name, page) => expect(pageOfFileName(name)).toBe(page));

  it('gives the names of another page of the issue', () => {
    expect(fileNamesOfPage('2025-11-14_01.md', 3)).toContain('2025-11-14_03.md');
    expect(fileNamesOfPage('第1版.md', 12)).toContain('第12版.md');
    expect(fileNamesOfPage('第1版.md', 1)).toEqual([]);
    expect(fileNamesOfPage('notes.md', 2)).toEqual([]);
  });
});

describe('jump lines', () => {
  it('are read with digits of every kind', () => {
    const jumps = findPageJumps('（下转第3版）\n上接一版\n轉２版 緊接第十二版');
    expect(jumps.map(({ direction, page }) => [direction, page])).toEqual([
      ['on', 3],
      ['back', 1],
      ['on', 2],
      ['on', 12],
    ]);
    const [first] = jumps;
    expect(first && '（下转第3版）'.slice(first.start, first.end)).toBe('下转第3版');
  });

  it('running text has none', () => {
    expect(findPageJumps('转眼三年,他把出版的书转给工友。')).toEqual([]);
  });
});
