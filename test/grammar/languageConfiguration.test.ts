import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

const configuration = JSON.parse(
  readFileSync(join(process.cwd(), 'syntaxes/language-configuration.json'), 'utf8'),
);

const word = new RegExp(configuration.wordPattern.pattern, `${configuration.wordPattern.flags}g`);

describe('words', () => {
  test.each([
    ['职工代表大会，2025年', ['职工代表大会', '2025', '年']],
    ['“驿站”《通知》', ['驿站', '通知']],
    ['阿依古丽·买买提', ['阿依古丽·买买提']],
    ['占86.5%，AI模型', ['占', '86.5%', 'AI', '模型']],
    ['𠀀字', ['𠀀字']],
    ['，。 　', []],
  ])('%s', (text, words) => {
    expect(text.match(word) ?? []).toEqual(words);
  });

  test('none is empty', () => {
    expect(''.match(word)).toBeNull();
  });
});

test.each(['（）', '《》', '「」', '『』', '【】', '〔〕', '“”', '‘’'])(
  '%s closes by itself and surrounds',
  (pair) => {
    const [open, close] = pair;
    expect(configuration.brackets).toContainEqual([open, close]);
    expect(configuration.autoClosingPairs).toContainEqual({ open, close });
    expect(configuration.surroundingPairs).toContainEqual([open, close]);
    expect(configuration.autoCloseBefore).toContain(close);
  },
);

test.each([
  ['　　他把灯点亮了。', 0],
  ['　　', 1],
  ['没有缩进的一行。', -1],
  ['　　句子还没有完，', -1],
] as const)('Enter after %s', (line, rule) => {
  const rules: readonly { beforeText: string }[] = configuration.onEnterRules;
  expect(rules.findIndex(({ beforeText }) => new RegExp(beforeText, 'u').test(line))).toBe(rule);
});
