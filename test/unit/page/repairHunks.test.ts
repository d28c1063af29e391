import { describe, expect, it } from 'vitest';
import { cleanPage, joinLines } from '../../../src/core/page/cleanText';
import { parsePage } from '../../../src/core/page/parsePage';
import { repairHunks } from '../../../src/core/page/repairHunks';
import { applyEdits } from '../../../src/core/text/edit';
import { loadCorpus } from '../../support/corpus/load';
import { generatePage } from '../../support/corpus/page';

const articles = loadCorpus('test/fixtures/corpus');
const han = (text: string) => [...text.replace(/[^\u3400-\u9fff]/g, '')].sort().join('');

describe('the hunks of a repair', () => {
  const { text } = generatePage({ name: 'hunks', seed: 'some hunks', tier: 'hard', articles });
  const page = parsePage(text);
  const proposed = joinLines(cleanPage(text, page, 'markdown'));
  const hunks = repairHunks(text, page, proposed);

  it('make the whole repair together', () => {
    expect(hunks.length).toBeGreaterThan(1);
    expect(
      applyEdits(
        text,
        hunks.flatMap(({ edits }) => edits),
      ),
    ).toBe(proposed);
  });

  it('one by one neither lose nor double a character of an article', () => {
    const noise = new Set(page.lines.filter((line) => line.article === null).map(({ range }) => range.start));
    for (const { edits } of hunks) {
      const dropsNoise = edits.some(({ range }) =>
        [...noise].some((at) => at >= range.start && at < range.end),
      );
      if (!dropsNoise) expect(han(applyEdits(text, edits))).toBe(han(text));
    }
  });

  it('what the reviewer writes is a hunk of its own', () => {
    const clean = '# 码头上的夜校\n\n本报记者 林月白\n\n码头工人下了班,就到夜校上课。\n';
    const parsed = parsePage(clean);
    const own = `编者的话\n\n${joinLines(cleanPage(clean, parsed, 'markdown'))}`;
    const found = repairHunks(clean, parsed, own);
    expect(found.some(({ edits }) => edits.length === 1 && edits[0]?.newText.includes('编者的话'))).toBe(
      true,
    );
  });
});
