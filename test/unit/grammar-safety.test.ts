import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { verdictOf } from '../support/regexSafety';
import { shapeOf } from '../support/regexShape';

const FOLDER = fileURLToPath(new URL('../../syntaxes/', import.meta.url));

interface Pattern {
  readonly where: string;
  readonly source: string;
}

/** Every regular expression of a grammar, with the path of keys that leads to it. */
function patternsOf(node: unknown, where: string): readonly Pattern[] {
  if (typeof node !== 'object' || node === null) return [];
  return Object.entries(node).flatMap(([key, value]) =>
    typeof value === 'string' && ['match', 'begin', 'end', 'while'].includes(key)
      ? [{ where: `${where}/${key}`, source: value }]
      : patternsOf(value, `${where}/${key}`),
  );
}

const files = readdirSync(FOLDER).filter((name) => name.endsWith('.tmLanguage.json'));
const all = files.flatMap((name) => patternsOf(JSON.parse(readFileSync(`${FOLDER}${name}`, 'utf8')), name));
/** The grammars share most patterns; each is judged once, under the first place where it stands. */
const patterns = [...new Map(all.toReversed().map((pattern) => [pattern.source, pattern])).values()];

test('grammars have patterns', () => {
  expect(files).toContain('zh-article.tmLanguage.json');
  expect(patterns.length).toBeGreaterThan(50);
});

describe('patterns are linear', () => {
  test.each(patterns)(
    '$where',
    async ({ source }) => {
      expect(await verdictOf(source, 'u')).toBe('safe');
    },
    130_000,
  );
});

describe('patterns hold nothing that one engine alone understands', () => {
  test.each(patterns)('$where', ({ source }) => {
    expect(() => new RegExp(source, 'u')).not.toThrow();
    expect(source).not.toMatch(/\\[AGHKRXZhz]|\[\[:|\(\?[>imx#]|[*+?}]\+|\\k|\\g/);
  });
});

describe('no repetition stands inside another', () => {
  test.each(patterns)('$where', ({ source }) => {
    const { unbounded, loops } = shapeOf(source);
    expect(unbounded && loops).toBe(false);
  });
});
