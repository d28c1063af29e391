import { describe, expect, it } from 'vitest';
import { termEntry } from '../../../src/core/glossary/entry';
import { createGlossary } from '../../../src/core/glossary/glossary';
import { sourceHash } from '../../../src/core/translation/segments/sourceHash';
import { renderingText, sharedWords, worded } from '../../../src/core/translation/terms/renderings';
import { termProblems } from '../../../src/core/translation/terms/termUse';

describe('the words of a rendering', () => {
  it.each([
    ['labour centre programmes', 'A program of the labor center.', 1],
    ['labor center', 'Labour centres', 1],
    ['organise', 'It organized a gala.', 1],
    ['bring', 'He brought it.', 1],
    ['women workers', 'A woman who works', 1],
    ["workers' congress", 'The worker came.', 0.5],
    ['staff congress (of a firm)', 'A congress of the staff', 1],
    ['(of a firm)', 'of a firm', 0],
  ])('“%s” in “%s”: %s', (rendering, text, share) => {
    expect(sharedWords(worded(text), rendering)).toBe(share);
  });

  it('are written without what explains them', () => {
    expect(renderingText('staff congress (of a firm), any')).toBe('staff congress, any');
  });
});

describe('a term', () => {
  const region = termEntry({
    simplified: '香港特别行政区',
    english: [{ text: 'Hong Kong Special Administrative Region', status: 'official', source: '' }],
  });
  const kinds = (target: string) =>
    termProblems('香港特别行政区政府说明。', target, createGlossary([region])).map(({ kind }) => kind);

  it('counts as used by its initials, as a word of their own', () => {
    expect(kinds('The HKSAR government explained.')).toEqual([]);
    expect(kinds('The XHKSARX government explained.')).toEqual(['missing']);
    expect(kinds('The government explained.')).toEqual(['missing']);
  });
});

describe('the hash of a source', () => {
  it('is the same in both scripts, all widths and with stray spaces, and else another', () => {
    const hash = sourceHash('工会来了（3人）');
    expect(hash).toMatch(/^[0-9a-f]{16}$/);
    expect(sourceHash('工會來了(３人)')).toBe(hash);
    expect(sourceHash('工会 来了（3 人）')).toBe(hash);
    expect(sourceHash('工会走了（3人）')).not.toBe(hash);
    expect(sourceHash('会工来了（3人）')).not.toBe(hash);
  });
});
