import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { regexesOf } from '../support/regexLiterals';
import { verdictOf } from '../support/regexSafety';

const ROOT = fileURLToPath(new URL('../../src/', import.meta.url));

/**
 * Files that build a regular expression at run time, each with the reason why it is linear. Such an expression cannot
 * be read off the source, so every one must be accounted for here.
 */
const BUILT_AT_RUN_TIME: Readonly<Record<string, string>> = {};

const files = readdirSync(ROOT, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .sort();
const found = files.map((name) => ({ name, ...regexesOf(readFileSync(`${ROOT}${name}`, 'utf8')) }));
const literals = found.flatMap(({ name, literals }) =>
  literals.map((literal) => ({ ...literal, where: `${name}:${literal.line}` })),
);

test('sources are found', () => {
  expect(files.length).toBeGreaterThan(1);
});

describe('regular expressions are linear', () => {
  test.each(literals)(
    '$where /$source/$flags',
    async ({ source, flags }) => {
      expect(await verdictOf(source, flags)).toBe('safe');
    },
    130_000,
  );
});

test('every expression built at run time is accounted for', () => {
  const building = found.filter(({ built }) => built.length > 0).map(({ name }) => name);
  expect(building).toEqual(Object.keys(BUILT_AT_RUN_TIME).sort());
});
