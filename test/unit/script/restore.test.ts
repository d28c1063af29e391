import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { restoration } from '../../../src/core/script/restore';
import { alignLines } from '../../../src/core/text/alignLines';
import { applyEdits } from '../../../src/core/text/edit';

const original = '后台\r\n台湾\r\n\r\n皇后\r\n发展\r\n';
const converted = '後臺\r\n臺灣\r\n\r\n皇后\r\n發展\r\n';
const restored = (current: string) => {
  const way = restoration(original, converted, current);
  return way && { text: applyEdits(current, way.edits), editedLines: way.editedLines };
};

describe('restoration', () => {
  it('gives back the original to the letter', () => {
    expect(restored(converted)).toEqual({ text: original, editedLines: 0 });
  });

  it('leaves edited lines and restores the others', () => {
    const current = '序\r\n後臺\r\n臺灣省\r\n\r\n皇后\r\n發展\r\n';
    expect(restored(current)).toEqual({
      text: '序\r\n后台\r\n臺灣省\r\n\r\n皇后\r\n发展\r\n',
      editedLines: 2,
    });
  });

  it('changes nothing in another text', () => {
    expect(restored('全新\n')?.text).toBe('全新\n');
  });

  it('is null where the lines don’t correspond', () => {
    expect(restoration('一\n二', '一', '一')).toBeNull();
  });
});

describe('alignLines', () => {
  it('matches equal lines in ascending order only', () => {
    const lines = fc.array(fc.constantFrom('甲', '乙', '丙', '丁', ''), { maxLength: 12 });
    fc.assert(
      fc.property(lines, lines, (old, fresh) => {
        let last = -1;
        alignLines(old, fresh).forEach((match, i) => {
          if (match < 0) return;
          expect(old[match]).toBe(fresh[i]);
          expect(match).toBeGreaterThan(last);
          last = match;
        });
      }),
    );
  });

  it('matches every line of a text with itself', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ maxLength: 2 })), (lines) => {
        expect([...alignLines(lines, lines)]).toEqual(lines.map((_, i) => i));
      }),
    );
  });

  it('finds lines that were moved past repeated ones', () => {
    expect([...alignLines(['一', '', '二', '', '三'], ['零', '一', '', '三'])]).toEqual([-1, 0, 3, 4]);
  });
});
