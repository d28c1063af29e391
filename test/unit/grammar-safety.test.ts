import { describe, expect, test } from 'vitest';
import { rules } from '../../syntaxes/source/grammar';
import { verdictOf } from '../support/regexSafety';
import { shapeOf } from '../support/regexShape';

interface Pattern {
  readonly where: string;
  readonly source: string;
}

/** Every regular expression below a rule, with the rule's comment and the keys that lead to it. */
function patternsOf(node: unknown, where: string): readonly Pattern[] {
  if (typeof node !== 'object' || node === null) return [];
  const comment = 'comment' in node && typeof node.comment === 'string' ? node.comment : '';
  return Object.entries(node).flatMap(([key, value]) =>
    typeof value === 'string' && ['match', 'begin', 'end'].includes(key)
      ? [{ where: `${where} ${key} ${comment}`.trim(), source: value }]
      : patternsOf(value, Number.isNaN(Number(key)) ? `${where} ${key}` : where),
  );
}

/**
 * The patterns as their files have them. The grammars put some of them together as branches, which are tried one after
 * the other: linear branches make a linear pattern.
 */
const patterns = [
  ...new Map(
    rules.flatMap((rule) => patternsOf(rule, '')).map((pattern) => [pattern.source, pattern]),
  ).values(),
];

test('there are patterns', () => {
  expect(patterns.length).toBeGreaterThan(80);
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

describe('no unbounded repetition stands beside a loop', () => {
  test.each(patterns)('$where', ({ source }) => {
    const { unbounded, loops } = shapeOf(source);
    expect(unbounded && loops).toBe(false);
  });
});
