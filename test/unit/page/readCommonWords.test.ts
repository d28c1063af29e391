import { describe, expect, test } from 'vitest';
import { eachCommonWord } from '../../../src/core/page/readCommonWords';

const words = new Map<string, { logCount: number; term: boolean }>();
let visits = 0;
eachCommonWord((units, logCount, term) => {
  visits++;
  words.set(String.fromCharCode(...units), { logCount, term });
});

describe('the packed word list', () => {
  test('gives each word once', () => {
    expect(visits).toBe(words.size);
    expect(words.size).toBeGreaterThan(50_000);
  });

  test('gives words of one to four characters, Han all through', () => {
    expect([...words.keys()].filter((word) => !/^\p{Script=Han}{1,4}$/u.test(word))).toEqual([]);
  });

  test('gives the counts of the list that it was made from', () => {
    // jieba's dictionary: 的 318825, 我们 98740 (their natural logarithms rounded)
    expect(words.get('的')).toEqual({ logCount: Math.round(Math.log(318825)), term: false });
    expect(words.get('我们')).toEqual({ logCount: Math.round(Math.log(98740)), term: false });
  });

  test('marks the terms that only the glossary makes frequent', () => {
    expect(words.get('职代会')?.term).toBe(true);
    expect(words.get('工作')?.term).toBe(false);
  });
});
