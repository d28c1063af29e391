import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { align } from '../../../src/core/annotation/align';
import { bandOf } from '../../../src/core/annotation/alignBand';

const BEFORE = '甲乙丙丁戊己庚辛壬癸';
const WORDS = '子丑寅卯辰巳';
const AFTER = '金木水火土日月星云雨';

/** What of the text the words are laid on. */
function found(text: string): string {
  const { start, end } = align(BEFORE, WORDS, AFTER, text);
  return text.slice(start, end);
}

describe('laying words out', () => {
  it('finds them where single units are others', () => {
    expect(found(`春夏${BEFORE}子丑虎卯辰巳${AFTER}秋冬`)).toBe('子丑虎卯辰巳');
  });

  it('finds them beside what was put in and with what was left out of them', () => {
    expect(found(`春${BEFORE}东西南北中${WORDS}上下左右${AFTER}`)).toBe(WORDS);
    expect(found(`春夏秋冬${BEFORE}子丑辰巳${AFTER}`)).toBe('子丑辰巳');
    expect(found(`${BEFORE}子丑东西寅卯辰巳${AFTER}春夏秋冬`)).toBe('子丑东西寅卯辰巳');
  });

  it('ends them with a unit of theirs where what followed is gone', () => {
    expect(found(`${BEFORE}子丑寅东西南北中上下左右前后春夏`)).toBe('子丑寅');
  });

  it('finds them far from what stood around them', () => {
    expect(found(`${AFTER}春夏秋冬东西南北${WORDS}上下左右前后${BEFORE}`)).toBe(WORDS);
  });

  it('finds them whole wherever they stand between some of their context', () => {
    const foreign = fc.stringMatching(/^[a-z]{0,12}$/);
    fc.assert(
      fc.property(foreign, foreign, foreign, foreign, fc.nat(8), (a, b, c, d, cut) => {
        expect(found(`${a}${BEFORE.slice(cut)}${b}${WORDS}${c}${AFTER.slice(0, 10 - cut)}${d}`)).toBe(WORDS);
      }),
    );
  });

  it('gives a place within the text, whatever the strings', () => {
    const string = fc.string({ unit: fc.constantFrom('一', '二', '三'), maxLength: 20 });
    fc.assert(
      fc.property(string, string, string, string, (before, words, after, text) => {
        const { start, end, kept } = align(before, words, after, text);
        expect(start).toBeGreaterThanOrEqual(0);
        expect(end).toBeGreaterThanOrEqual(start);
        expect(end).toBeLessThanOrEqual(text.length);
        expect(kept).toBeLessThanOrEqual(Math.min(words.length, end - start));
      }),
    );
  });
});

describe('the diagonals worth a look', () => {
  it('are those on which the pattern lies, with what was put in between', () => {
    const { from, to } = bandOf(BEFORE + AFTER, `春夏秋冬${BEFORE}东西南北中${AFTER}`);
    expect(from).toBeLessThanOrEqual(4);
    expect(to).toBeGreaterThanOrEqual(9);
    expect(to - from).toBeLessThan(16);
  });

  it('are all where nothing is the same', () => {
    expect(bandOf('甲乙', '子丑寅')).toEqual({ from: -2, to: 3 });
  });
});
