import { describe, expect, it } from 'vitest';
import { ENTRIES, MOST_PARTS, SIGNS } from '../../../src/core/page/readWordVectors';
import { flowAtStart, flowClass, flowOf, LEAST_CLASS, MOST_CLASS } from '../../../src/core/page/wordFlow';
import { endWords, startWords } from '../../../src/core/page/wordModel';
import { endSign, startSign, UNKNOWN } from '../../../src/core/page/wordSigns';
import { wordTable } from '../../../src/core/page/wordTable';
import { BOOKS, CODES, SCALES } from '../../../src/core/page/wordVectors';

const flow = (left: string, right: string): number => flowOf(endWords(left).next, startWords(right).next);

describe('flowOf', () => {
  it.each([
    ['召开', '会议'],
    ['中国', '人民'],
    ['他们', '的'],
    ['劳动', '合同'],
  ])('knows that %s and %s stand side by side', (left, right) => {
    expect(flow(left, right)).toBeGreaterThan(1);
  });

  it.each([
    ['电', '会议', '召开', '会议'],
    ['的', '了', '工作', '了'],
    ['，', '的', '，', '但'],
    ['记者', '着', '看', '着'],
  ])('holds %s %s for less likely than %s %s', (a, b, c, d) => {
    const folded = (text: string): string => text.replace('，', ',');
    expect(flow(folded(a), folded(b))).toBeLessThan(flow(folded(c), folded(d)));
  });

  it('says nothing of words that it does not know', () => {
    expect(flow('', '会议')).toBe(0);
    expect(flow('召开', '')).toBe(0);
    expect(flow('饕餮', '会议')).toBe(0);
    expect(flowOf(UNKNOWN, 3)).toBe(0);
    expect(flow('x', '会议')).toBe(0);
  });
});

describe('flowAtStart', () => {
  it('tells what begins sentences from what goes on in them', () => {
    const atStart = (word: string): number => flowAtStart(startWords(word).next);
    expect(atStart('但是')).toBeGreaterThan(1);
    expect(atStart('据介绍')).toBe(0);
    expect(atStart('的')).toBeLessThan(-1);
    expect(atStart('着')).toBeLessThan(atStart('他'));
  });
});

describe('flowClass', () => {
  it('has a place for every number, rising', () => {
    const places = [-9, -1, 0, 0.4, 2, 9].map(flowClass);
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places[0]).toBe(0);
    expect(places.at(-1)).toBe(MOST_CLASS - LEAST_CLASS);
  });
});

describe('the vectors', () => {
  it('are one for each word from a count on, and one for each sign', () => {
    const words = wordTable().parts.length;
    expect(words).toBeGreaterThan(9000);
    expect(endSign(','.charCodeAt(0))).toBe(words);
    expect(startSign('7'.charCodeAt(0))).toBe(words + SIGNS.length - 1);
    expect(endSign('工'.charCodeAt(0))).toBe(UNKNOWN);
  });

  it('were packed for the list of words that is there', () => {
    const digits = wordTable().parts.reduce((sum, parts) => sum + parts, MOST_PARTS * SIGNS.length);
    for (const side of ['left', 'right'] as const) {
      expect(CODES[side]).toHaveLength(digits);
      expect(BOOKS[side]).toHaveLength(MOST_PARTS * ENTRIES * SCALES[side].length);
    }
  });

  it('are finite and not all alike', () => {
    const all = Array.from({ length: 200 }, (_, k) => flowOf(k, (k * 37) % 200));
    expect(all.every(Number.isFinite)).toBe(true);
    expect(new Set(all).size).toBeGreaterThan(150);
  });
});
