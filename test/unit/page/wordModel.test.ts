import { describe, expect, it } from 'vitest';
import { endWords, startWords, wordAcross, wordRatio } from '../../../src/core/page/wordModel';

const ratio = (left: string, right: string) => wordRatio(endWords(left), startWords(right));
const across = (left: string, right: string) => wordAcross(endWords(left), startWords(right));

describe('wordRatio', () => {
  it.each([
    ['草案提交职代', '会审议', '职代会'],
    ['部门开协', '调会', '协调'],
    ['班次势必缩', '减', '缩减'],
  ])('speaks for %s|%s', (left, right, word) => {
    expect(ratio(left, right)).toBeGreaterThan(3);
    expect(across(left, right)).toBe(word);
  });

  it('speaks against two halves that make no word', () => {
    expect(ratio('草案提交职代', '望厂房')).toBeLessThan(-1);
    expect(across('草案提交职代', '望厂房')).toBeUndefined();
  });

  it('says nothing without Han at the join', () => {
    expect(ratio('达到15', '名职工')).toBe(0);
    expect(ratio('职工说：', '好')).toBe(0);
    expect(ratio('', '')).toBe(0);
  });
});

describe('endWords', () => {
  it('tells whether a line breaks off inside a word', () => {
    expect(endWords('召开大会').broken).toBe(false);
    expect(endWords('提交职代').broken).toBe(true);
    expect(startWords('彻落实').broken).toBe(true);
    expect(startWords('工会').broken).toBe(false);
  });
});
