import { describe, expect, it } from 'vitest';
import { pairUse, readPageWords } from '../../../src/core/page/pageWords';

const words = readPageWords(['码头工会组织夜校', '夜校学员来自码头', '工会送书上船']);

describe('pairUse', () => {
  it('counts where else on the page a pair stands, inside one line', () => {
    expect(pairUse(words, '办起夜', '校舍').count).toBe(2);
    expect(pairUse(words, '送', '书').count).toBe(1);
    // The end of one line and the beginning of the next are no pair.
    expect(pairUse(words, '校', '夜').count).toBe(0);
    expect(pairUse(words, '', '').count).toBe(0);
  });

  it('sees one more character on either side, and on both', () => {
    expect(pairUse(words, '码头工', '厂')).toEqual({ count: 0, triple: false, four: false });
    expect(pairUse(words, '区工', '会组')).toMatchObject({ triple: true, four: false });
    expect(pairUse(words, '码头', '工会')).toMatchObject({ triple: true, four: true });
  });
});
