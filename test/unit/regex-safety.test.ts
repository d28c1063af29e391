import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { regexesOf } from '../support/regexLiterals';
import { regexesBuiltBy } from '../support/regexRecorder';
import { verdictOf } from '../support/regexSafety';

const ROOT = fileURLToPath(new URL('../../src/', import.meta.url));

/**
 * Files that build a regular expression inside a function, each with the reason why it is linear. Such an expression
 * depends on its input and cannot be checked here.
 */
const BUILT_LATER: Readonly<Record<string, string>> = {};

const TIMEOUT = 130_000;

const files = readdirSync(ROOT, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .sort();
const found = files.map((name) => ({ name, ...regexesOf(readFileSync(`${ROOT}${name}`, 'utf8')) }));
const literals = found.flatMap(({ name, literals }) =>
  literals.map((literal) => ({ ...literal, where: `${name}:${literal.line}` })),
);
const building = found.filter(({ builtOnLoad }) => builtOnLoad.length > 0);

test('sources are found', () => {
  expect(files.length).toBeGreaterThan(1);
});

describe('regular expressions are linear', () => {
  test.each(literals)(
    '$where /$source/$flags',
    async ({ source, flags }) => {
      expect(await verdictOf(source, flags)).toBe('safe');
    },
    TIMEOUT,
  );
});

describe('expressions that a module builds from its tables are linear', () => {
  test.each(building)(
    '$name',
    async ({ name, builtOnLoad }) => {
      const built = await regexesBuiltBy(() => import(`${ROOT}${name}`));
      expect(built.length).toBeGreaterThanOrEqual(builtOnLoad.length);
      const unsafe: string[] = [];
      for (const { source, flags } of built) {
        const verdict = await verdictOf(source, flags);
        if (verdict !== 'safe') unsafe.push(`/${source}/${flags} ${verdict}`);
      }
      expect(unsafe).toEqual([]);
    },
    TIMEOUT,
  );
});

test('every expression built inside a function is accounted for', () => {
  const later = found.filter(({ builtLater }) => builtLater.length > 0).map(({ name }) => name);
  expect(later).toEqual(Object.keys(BUILT_LATER).sort());
});
