import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Dictionary, openDictionary } from '../../../src/core/dictionary/dictionary';
import { toneMarks } from '../../../src/core/dictionary/toneMarks';

const root = new URL('../../../', import.meta.url);
const file = new URL('media/dictionary/cc-cedict.bin', root);
const decode = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

describe('tone marks', () => {
  it.each([
    ['zhi2 gong1', 'zhí gōng'],
    ['lu:3 xing2', 'lǚ xíng'],
    ['hui4 shou5', 'huì shou'],
    ['dou1 liu2 gui4', 'dōu liú guì'],
    ['Zhong1 guo2', 'Zhōng guó'],
    ['E2', 'É'],
    ['r5', 'r'],
    ['xx5', 'xx'],
    ['12351', '12351'],
    ['', ''],
  ])('%s', (numbered, marked) => {
    expect(toneMarks(numbered)).toBe(marked);
  });
});

describe('the packed dictionary', () => {
  let dictionary: Dictionary;
  beforeAll(() => {
    if (!existsSync(file))
      execFileSync(process.execPath, ['test/support/pack-dictionary.mjs'], { cwd: root });
    dictionary = openDictionary(readFileSync(file), decode);
  });

  it('gives a word in both scripts with its reading and senses', () => {
    const [entry] = dictionary.lookup('頭髮');
    expect(entry).toMatchObject({ simplified: '头发', traditional: '頭髮', pinyin: 'tóu fa' });
    expect(entry?.senses[0]).toContain('hair');
    expect(dictionary.lookup('头发')).toEqual(dictionary.lookup('頭髮'));
  });
  it('knows nothing of what is no word', () => {
    expect(dictionary.lookup('头发窗')).toEqual([]);
    expect(dictionary.lookup('')).toEqual([]);
  });
  it('finds the longest word at a place and the shorter ones after it, from inside a word too', () => {
    const words = (text: string, offset: number) =>
      dictionary.at(text, offset).map(({ start, end }) => text.slice(start, end));
    expect(words('他在图书馆读书', 2)[0]).toBe('图书馆');
    expect(words('他在图书馆读书', 3)[0]).toBe('图书馆');
    expect(words('他在圖書館讀書', 2)).toContain('圖書');
    expect(dictionary.at('', 0)).toEqual([]);
    expect(dictionary.at('图书', 9)).toEqual([]);
  });
  it('refuses other bytes and cut ones', () => {
    const bytes = readFileSync(file);
    expect(() => openDictionary(new Uint8Array(), decode)).toThrow(RangeError);
    expect(() => openDictionary(new Uint8Array(100), decode)).toThrow(RangeError);
    expect(() => openDictionary(bytes.subarray(0, bytes.length - 1), decode)).toThrow(RangeError);
  });
});
