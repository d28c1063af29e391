import { describe, expect, it } from 'vitest';
import { indexLines, lineAt } from '../../../src/core/text/lineIndex';

describe('indexLines', () => {
  it('counts CRLF, LF and a lone CR as one break each', () => {
    const text = 'a\r\nb\nc\rd';
    const index = indexLines(text);
    expect(index.starts.map((start, i) => text.slice(start, index.ends[i]))).toEqual(['a', 'b', 'c', 'd']);
  });
  it('gives an empty text one empty line', () => {
    expect(indexLines('')).toEqual({ starts: [0], ends: [0] });
  });
  it('finds the line of an offset and clamps what lies outside', () => {
    const index = indexLines('工会\n\n主席');
    expect([-5, 0, 2, 3, 4, 99].map((offset) => lineAt(index, offset))).toEqual([1, 1, 1, 2, 3, 3]);
  });
});
