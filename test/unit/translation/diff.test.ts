import { describe, expect, it } from 'vitest';
import { diffTexts } from '../../../src/core/translation/diff';

/** −taken out− and +put in+. */
const shown = (before: string, after: string) =>
  diffTexts(before, after)
    .map(({ kind, text }) => (kind === 'same' ? text : kind === 'removed' ? `[-${text}]` : `[+${text}]`))
    .join('');

describe('the difference of two texts', () => {
  it.each([
    ['夜校每周二开课。', '夜校每周三晚上开课。', '夜校每周[-二][+三晚上]开课。'],
    ['工会来了。', '工会来了。', '工会来了。'],
    ['', '工会', '[+工会]'],
    ['工会', '', '[-工会]'],
    ['甲乙丙丁', '乙甲丁丙', '[-甲]乙[-丙][+甲]丁[+丙]'],
    ['𠮷野家', '吉野家', '[-𠮷][+吉]野家'],
  ])('%s → %s', (before, after, difference) => {
    expect(shown(before, after)).toBe(difference);
  });

  it('goes character by character as far as two texts of 2,000 allow, and is one replacement beyond', () => {
    const long = (mark: string, length: number) => `${mark}中`.repeat(length / 2);
    expect(diffTexts(long('甲', 200), long('乙', 200)).length).toBe(300);
    expect(diffTexts(long('甲', 2200), long('乙', 2200))).toHaveLength(3);
  });
});
