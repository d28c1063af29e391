import { describe, expect, it } from 'vitest';
import { fragmentsOf, isScattered, readingBreaks } from '../../../src/core/page/fragments';
import type { Page, Part } from '../../../src/core/page/model';

const join = (fromLine: number, toLine: number, kind: 'next' | 'moved') => ({
  kind,
  fromLine,
  toLine,
  confidence: 0.9,
  reasons: [],
});
const part = (lines: readonly number[], joins: Part['joins']): Part => ({
  role: 'body',
  pieces: lines.map((line) => ({ start: line * 10, end: line * 10 + 5 })),
  lines,
  joins,
});

/** Articles given as lists of parts, each a list of lines; noise as single lines. */
function page(articles: readonly (readonly Part[])[], noise: readonly number[] = []): Page {
  const made = articles.map((parts, i) => ({
    id: `A${i + 1}`,
    columnLabel: null,
    kicker: null,
    headline: null,
    deck: null,
    bylines: [],
    dateline: null,
    parts,
    lines: parts.flatMap(({ lines }) => lines),
    confidence: 1,
    reasons: [],
  }));
  const lines = [
    ...made.flatMap(({ id, lines }) => lines.map((line) => ({ line, article: id as string | null }))),
    ...noise.map((line) => ({ line, article: null })),
  ].map((line) => ({ ...line, range: { start: 0, end: 0 }, role: 'body' as const, confidence: 1 }));
  return { length: 0, lines: lines.sort((a, b) => a.line - b.line), articles: made };
}

describe('fragments', () => {
  it('cut a part where its lines leave the file order', () => {
    const scattered = part([9, 3, 4], [join(9, 3, 'moved'), join(3, 4, 'next')]);
    expect(fragmentsOf(scattered)).toEqual([
      { first: 0, lines: [9] },
      { first: 1, lines: [3, 4] },
    ]);
    expect(fragmentsOf(part([3, 4], [join(3, 4, 'next')]))).toHaveLength(1);
  });

  it('breaks are the jumps of a reader, within a paragraph and between two', () => {
    const first = part([1, 5], [join(1, 5, 'moved')]);
    const made = page([[first, part([7], [])], [part([3, 6], [join(3, 6, 'next')])]]);
    const [article, other] = made.articles;
    if (!article || !other) throw new Error('no articles');
    expect(readingBreaks(made, article).map(({ from, to, inParagraph }) => [from, to, inParagraph])).toEqual([
      [1, 5, true],
      [5, 7, false],
    ]);
    expect(isScattered(made, other)).toBe(true);
  });

  it('headings of one block are no break, whichever is read first', () => {
    const head = (role: Part['role'], line: number): Part => ({ ...part([line], []), role });
    const made = page([[head('kicker', 3), head('headline', 1), head('byline', 5), part([7], [])]]);
    const [article] = made.articles;
    expect(article && readingBreaks(made, article)).toEqual([]);
  });

  it('blank lines and noise are no break', () => {
    const made = page([[part([1, 5], [join(1, 5, 'next')])]], [3]);
    const [article] = made.articles;
    expect(article && readingBreaks(made, article)).toEqual([]);
  });
});
