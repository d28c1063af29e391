import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsePage } from '../../../src/core/page/parsePage';

const sample = (name: string): string =>
  readFileSync(new URL(`../../../media/sample/${name}`, import.meta.url), 'utf8');

describe('parsePage', () => {
  it('gives an empty page for a text without words', () => {
    expect(parsePage('')).toEqual({ length: 0, lines: [], articles: [] });
    expect(parsePage('\n \n\u3000\r\n').lines).toEqual([]);
  });

  it('finds every headline of a clean page', () => {
    const page = parsePage(sample('clean.md'));
    expect(page.articles.map((a) => a.headline)).toContain('一张桌子“议”出好风气');
    expect(page.articles[0]?.columnLabel).toBe('一线探访录');
    expect(page.articles[0]?.bylines.map((b) => b.name)).toEqual(['顾望舒', '何敬业', '沈晓棠']);
    expect(page.articles[0]?.dateline?.place).toBe('芜湖');
  });

  it('gives every non-blank line once, for any text', () => {
    const word = fc.constantFrom(
      '本报讯',
      '（记者',
      '王小明）',
      '\ud800',
      '。',
      '“',
      '## ',
      '\n',
      '\r\n',
      '\u3000',
      '摄',
      '工会',
      '11月13日电',
      ' ',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(word, fc.string({ unit: 'binary' })), { maxLength: 60 }), (words) => {
        const text = words.join('');
        const page = parsePage(text);
        const numbers = page.lines.map((l) => l.line);
        expect(new Set(numbers).size).toBe(numbers.length);
        expect(page.length).toBe(text.length);
        for (const article of page.articles) {
          for (const part of article.parts) {
            for (const piece of part.pieces) expect(piece.end).toBeGreaterThanOrEqual(piece.start);
            expect(part.joins.length).toBe(part.pieces.length - 1);
          }
        }
      }),
    );
  });
});
