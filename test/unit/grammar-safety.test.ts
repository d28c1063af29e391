import { describe, expect, test } from 'vitest';
import { article, rules } from '../../syntaxes/source/grammar';
import { markdownGates, markdownInline, markdownParagraph } from '../../syntaxes/source/markdown';
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
    typeof value === 'string' && ['match', 'begin', 'end', 'while'].includes(key)
      ? [{ where: `${where} ${key} ${comment}`.trim(), source: value }]
      : patternsOf(value, Number.isNaN(Number(key)) ? `${where} ${key}` : where),
  );
}

function unique(list: readonly Pattern[]): readonly Pattern[] {
  return [...new Map(list.map((pattern) => [pattern.source, pattern])).values()];
}

/** The patterns as their files have them. */
const single = unique([...rules, ...markdownGates].flatMap((rule) => patternsOf(rule, '')));

/** Longest first, so that a pattern that holds another is taken out whole. */
const parts = single.map(({ source }) => source.replace(/^\^/, '')).sort((a, b) => b.length - a.length);

/**
 * Whether a pattern is single ones put together as branches, with no repetition of its own: linear branches, tried one
 * after the other behind linear looks ahead, make a linear pattern.
 */
function isPutTogether(source: string): boolean {
  let rest = source;
  for (const part of parts) if (part.length > 3) rest = rest.replaceAll(part, '');
  if (rest === source) return false;
  const { unbounded, loops } = shapeOf(rest);
  return !unbounded && !loops;
}

/** Every pattern of the grammars that is not put together, and every part of those that are. */
const patterns = unique([
  ...single,
  ...[article, markdownInline, markdownParagraph]
    .flatMap((grammar) => patternsOf(grammar.repository, grammar.scopeName))
    .filter(({ source }) => !isPutTogether(source)),
]);

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
