import { describe, expect, it } from 'vitest';
import { FORMS, type LineMeasure, measureLine, printedForms } from '../../../src/core/page/printedColumn';

const line = (wide: number, stops = false, marks = 0, figures = 0): LineMeasure => ({
  wide,
  figures,
  marks,
  stops,
});
const names = (lines: readonly LineMeasure[], groups: readonly number[]): (string | undefined)[] =>
  Array.from(printedForms(lines, Int32Array.from(groups)), (form) => FORMS[form]);

describe('printedForms', () => {
  it('tells full lines, first lines that an indent shortens, and short last ones', () => {
    const lines = [18, 20, 20, 20, 7, 18, 20, 20, 40, 12].map((width) => line(width, width < 15));
    expect(names(lines, Array(10).fill(0))).toEqual([
      'indent',
      'full',
      'full',
      'full',
      'short',
      'indent',
      'full',
      'full',
      'full',
      'short',
    ]);
  });

  it('finds no column where each line is a paragraph', () => {
    const lines = [61, 133, 47, 90, 22, 152].map((width) => line(width, true));
    expect(names(lines, Array(6).fill(0))).toEqual(['long', 'long', 'long', 'long', 'brief', 'long']);
  });

  it('gives narrow marks the width that makes the column even', () => {
    const wide = [line(17, false, 3), line(19, false, 1), line(18, false, 2), line(20), line(16, false, 4)];
    const narrow = [
      line(18.5, false, 3),
      line(19.5, false, 1),
      line(19, false, 2),
      line(20),
      line(18, false, 4),
    ];
    for (const lines of [wide, narrow])
      expect(new Set(names(lines, Array(5).fill(0)))).toEqual(new Set(['full']));
  });

  it('gives figures the width of a character where that makes the column even', () => {
    const characters = [
      [20, 0],
      [14, 6],
      [18, 2],
      [20, 0],
      [11, 9],
      [16, 4],
      [20, 0],
    ] as const;
    const lines = characters.map(([wide, figures]) => line(wide, false, 0, figures));
    expect(new Set(names(lines, Array(7).fill(0)))).toEqual(new Set(['full']));
  });

  it('reads a section of two lines by the column of the one beside it', () => {
    const lines = [20, 20, 20, 20, 20, 18, 20].map((width) => line(width));
    expect(names(lines, [0, 0, 0, 0, 0, 1, 1]).slice(5)).toEqual(['indent', 'full']);
    expect(names(lines.slice(5), [0, 0])).toEqual(['brief', 'brief']);
  });
});

describe('measureLine', () => {
  it('counts wide characters, halves letters and figures, sets narrow marks apart', () => {
    expect(measureLine('共12人,占8.5%。', true)).toEqual({ wide: 4, figures: 6, marks: 1, stops: true });
  });
});
