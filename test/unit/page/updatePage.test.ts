import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsePage } from '../../../src/core/page/parsePage';
import { updatePage } from '../../../src/core/page/updatePage';

const read = (name: string): string =>
  readFileSync(new URL(`../../../media/sample/${name}`, import.meta.url), 'utf8');
const sample = read('broken-lines.md');
/** Long enough for several sheets. */
const archive = Array.from({ length: 26 }, (_, i) => read('clean.md').replaceAll('职工', `职工${i}`)).join(
  '\n',
);

describe('updatePage', () => {
  it.each([
    ['one page', sample],
    ['an archive', archive],
  ])('gives what a parse from scratch gives, over runs of edits of %s', (_, text) => {
    const insert = fc.constantFrom(
      '',
      '。',
      '\n',
      '\r\n',
      '\n\n## 新的标题\n',
      '本报讯（记者王小明）近日，',
      '“',
      '工会'.repeat(40),
    );
    const edit = fc.record({ at: fc.nat({ max: 1_000_000 }), length: fc.nat({ max: 300 }), insert });
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 3 }), (edits) => {
        let current = text;
        let page = parsePage(current);
        for (const { at, length, insert } of edits) {
          const start = at % (current.length + 1);
          const end = Math.min(current.length, start + length);
          current = current.slice(0, start) + insert + current.slice(end);
          page = updatePage(page, current, { start, end, newLength: insert.length });
        }
        expect(page).toEqual(parsePage(current));
      }),
      { numRuns: text === archive ? 6 : 20 },
    );
  });

  it('parses anew where the change does not fit the texts', () => {
    const page = parsePage('## 题\n正文。');
    expect(updatePage(page, '别的', { start: 0, end: 1, newLength: 9 })).toEqual(parsePage('别的'));
  });
});
