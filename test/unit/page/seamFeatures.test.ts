import { describe, expect, it } from 'vitest';
import { pairUse } from '../../../src/core/page/pageWords';
import { readTextLines } from '../../../src/core/page/paragraphs';
import { draftLines, guessRoles, scanSheet } from '../../../src/core/page/parseSheet';
import { END_FEATURES, START_FEATURES } from '../../../src/core/page/seamFeatures';
import { pairFeature } from '../../../src/core/page/seamModel';
import { readPairFeatures } from '../../../src/core/page/seamPairs';

const PAGE = [
  '# 沙柳坡工会办起夜校',
  '本报讯（记者 简小舟）3月6日晚上七点，沙柳',
  '坡的夜校开了第一课。讲台上摆着一盘洗净的葡',
  '萄，三十多名学徒围着看，谁也不肯坐到',
  '后排去。课后每人领到一副护腰和耳',
  '塞。',
];

function textOf(page: readonly string[]) {
  const sheet = scanSheet(page.join('\n'));
  return readTextLines(draftLines(sheet, guessRoles(sheet)));
}

describe('what lines say of their joins', () => {
  const input = textOf(PAGE);
  const line = (start: string) => {
    const found = input.lines.find(({ folded }) => folded.startsWith(start));
    if (!found) throw new Error(`no line begins with ${start}`);
    return found;
  };
  const ends = (start: string) => line(start).ends.map((f) => END_FEATURES[f]);
  const starts = (start: string) => line(start).starts.map((f) => START_FEATURES[f]);

  it('knows a name that breaks at a line end from the headline', () => {
    expect(pairUse(input.words, '沙柳', '坡的')).toMatchObject({ count: 1, triple: true });
  });

  it('tells half a word at either end', () => {
    expect(ends('坡的').some((name) => name?.startsWith('end half a word'))).toBe(true);
    expect(starts('萄,')).toContain('start half a word surely');
    expect(starts('坡的')).not.toContain('start half a word surely');
    expect(ends('萄,').some((name) => name?.startsWith('end half'))).toBe(false);
  });

  it('tells a conjunction behind a word that wants its object', () => {
    const page = ['# 夜校开课', '三十多名学徒围着看，课后人人领到', '和染网的手艺', '护腰和耳塞'];
    const { lines, words } = textOf(page);
    const told = (from: number, to: number): boolean => {
      const [left, right] = [lines[from], lines[to]];
      if (!left || !right) throw new Error('no such lines');
      const found: number[] = [];
      readPairFeatures(found, left, right, { words });
      return found.includes(pairFeature('particle behind small word'));
    };
    expect(told(0, 1)).toBe(true);
    expect(told(0, 2)).toBe(false);
  });
});
