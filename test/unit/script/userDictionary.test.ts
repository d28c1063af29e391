import { describe, expect, it } from 'vitest';
import { parseUserDictionary, userWords } from '../../../src/core/script/userDictionary';

describe('parseUserDictionary', () => {
  it('reads words, values and configurations, and leaves out comments', () => {
    const { entries, problems } = parseUserDictionary(
      '\uFEFF# 本报\r\n软件\t軟體\r\n\r\n里弄\t里弄\ts2tw s2hk\n',
    );
    expect(problems).toEqual([]);
    expect(entries).toEqual([
      { word: '软件', value: '軟體', configs: [] },
      { word: '里弄', value: '里弄', configs: ['s2tw', 's2hk'] },
    ]);
  });

  it.each([
    ['一列', 'too-few-cells'],
    ['甲\t乙\ts2t\t丁', 'too-many-cells'],
    ['甲\t', 'empty-cell'],
    ['\t乙', 'empty-cell'],
    [`${'长'.repeat(41)}\t長`, 'word-too-long'],
    [`长\t${'長'.repeat(256)}`, 'value-too-long'],
    ['甲\t乙\ts2x', 'unknown-config'],
    ['好\t好', 'duplicate'],
  ])('reports %j as %s, by line, and reads on', (row, code) => {
    const { entries, problems } = parseUserDictionary(`好\t好\n${row}\n末\t末\n`);
    expect(problems.map((problem) => [problem.line, problem.code])).toEqual([[2, code]]);
    expect(entries.map((entry) => entry.word)).toEqual(['好', '末']);
  });
});

describe('userWords', () => {
  const dictionary = parseUserDictionary('软件\t軟體\n軟體\t软件\n里弄\t里弄\n软件\t軟件\ts2hk\n');

  it('takes an entry where it leads to the script of its value', () => {
    expect([...userWords(dictionary, 's2tw')]).toEqual([
      ['软件', '軟體'],
      ['里弄', '里弄'],
    ]);
    expect(userWords(dictionary, 't2s').get('軟體')).toBe('软件');
    expect(userWords(dictionary, 't2s').has('软件')).toBe(false);
  });

  it('prefers the entry that names the configuration', () => {
    expect(userWords(dictionary, 's2hk').get('软件')).toBe('軟件');
  });
});
