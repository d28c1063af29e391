import { describe, expect, it } from 'vitest';
import { addSheet, joinSheets, type ParsedSheet } from '../../../src/core/page/pageSheets';
import { parseSheet } from '../../../src/core/page/parseSheet';

const FIRST = [
  '# 码头上的夜校',
  '本报记者 林月白',
  '码头工人下了班，就到夜校上课，教室是一只旧货柜改的。',
  '夜校的老师是退休的理货员，讲的是怎样看懂一张提单。',
];
const GOES_ON = [
  '理货员说，这样的课他打算一直讲下去，直到码头上人人看得懂提单。',
  '今年冬天，货柜里装上了暖气。',
];
const BEGINS = ['# 织布车间的书架', '本报讯（记者何晚亭）织布车间昨天添了一排书架，工会送来二百本书。'];

function pageOf(...parts: readonly (readonly string[])[]) {
  const sheets: ParsedSheet[] = [];
  let start = 0;
  let line = 1;
  for (const lines of parts) {
    const text = `${lines.join('\n')}\n`;
    addSheet(sheets, { start, end: start + text.length, line, lines: lines.length }, parseSheet(text));
    start += text.length;
    line += lines.length;
  }
  return joinSheets(start, sheets);
}

describe('sheets put together', () => {
  it('make one article of what goes on over the end of a sheet', () => {
    const page = pageOf(FIRST, GOES_ON, BEGINS);
    expect(page.articles.map(({ id, headline, lines }) => [id, headline, lines])).toEqual([
      ['A1', '码头上的夜校', [1, 2, 3, 4, 5, 6]],
      ['A2', '织布车间的书架', [7, 8]],
    ]);
    expect(page.lines.map((line) => line.article)).toEqual(['A1', 'A1', 'A1', 'A1', 'A1', 'A1', 'A2', 'A2']);
  });

  it('keep articles apart where one begins with a sheet', () => {
    const page = pageOf(FIRST, BEGINS, FIRST);
    expect(page.articles.map((article) => article.id)).toEqual(['A1', 'A2', 'A3']);
    expect(page.articles.map((article) => article.lines[0])).toEqual([1, 5, 7]);
  });
});
