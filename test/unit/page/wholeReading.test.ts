import { describe, expect, it } from 'vitest';
import { assignUnits } from '../../../src/core/page/assignUnits';
import { assignInput, draftLines, guessRoles, orderText, scanSheet } from '../../../src/core/page/parseSheet';
import { FITTED } from '../../../src/core/page/stepModel';
import { emptySet, unitsOf, withUnit } from '../../../src/core/page/unitSet';
import { WHOLE_BASES, WHOLE_COUNT, WHOLE_SIZES } from '../../../src/core/page/wholeLayout';
import { articlesOf, pickReading } from '../../../src/core/page/wholeReading';

const TEXT = [
  '车间夜校开班',
  '本报讯 昨日，厂里的夜校开班，四十名青工报了名。',
  '学徒们说，晚上学的，白天就用得上。',
  '食堂换了新灶',
  '炊事班的老曹量了量灶台，矮了两寸。',
  '图为学徒在练习焊接。',
  '罗望远 摄',
].join('\n');

function read(text: string) {
  const sheet = scanSheet(text);
  const lines = draftLines(sheet, guessRoles(sheet));
  const input = assignInput(sheet, lines, orderText(lines, {}));
  return { input, paths: assignUnits(input, FITTED) };
}

function weigh(block: keyof typeof WHOLE_BASES, weight: number): Float64Array {
  const weights = new Float64Array(WHOLE_COUNT);
  weights.fill(1, WHOLE_BASES.path, WHOLE_BASES.path + WHOLE_SIZES.path);
  return weights.fill(weight, WHOLE_BASES[block], WHOLE_BASES[block] + WHOLE_SIZES[block]);
}

describe('articlesOf', () => {
  it('gives each unit to one article, and tells what an article stands behind', () => {
    const { input, paths } = read(TEXT);
    for (const path of paths) {
      const articles = articlesOf(path);
      const units = articles.flatMap(({ article }) => unitsOf(article.members)).sort((a, b) => a - b);
      expect(units).toEqual(input.units.map((_, u) => u));
      for (const { article, before } of articles) {
        if (article.first === 0) expect(before).toBeUndefined();
        else expect(unitsOf(before?.members ?? [])).toContain(article.first - 1);
      }
    }
  });
});

describe('unitsOf', () => {
  it('lists what was put into a set, in order', () => {
    const set = [70, 3, 0, 31, 32].reduce(withUnit, emptySet(80));
    expect(unitsOf(set)).toEqual([0, 3, 31, 32, 70]);
  });
});

describe('pickReading', () => {
  it('takes the path with the best steps where nothing else counts', () => {
    const { input, paths } = read(TEXT);
    expect(paths.length).toBeGreaterThan(3);
    expect(pickReading(input, paths, weigh('path', 1))).toBe(paths[0]);
  });

  it('takes the one whose articles are worth most as wholes', () => {
    const { input, paths } = read(TEXT);
    const counts = paths.map((path) => articlesOf(path).length);
    const countOf = (weight: number): number => {
      const picked = pickReading(input, paths, weigh('article', weight));
      return picked ? articlesOf(picked).length : 0;
    };
    expect(countOf(-100)).toBe(Math.min(...counts));
    expect(countOf(100)).toBe(Math.max(...counts));
    expect(countOf(-100)).toBeLessThan(countOf(100));
  });

  it('says nothing of a page without units', () => {
    const { input, paths } = read('');
    expect(pickReading(input, paths, weigh('path', 1))).toBeUndefined();
  });
});
