import { describe, expect, test } from 'vitest';
import { regexesOf } from '../../support/regexLiterals';
import { verdictOf } from '../../support/regexSafety';
import { shapeOf } from '../../support/regexShape';

/** The guards are guarded: what is known to be slow must be found. */
describe('verdictOf', () => {
  test.each(['(a+)+$', '(a|a){0,40}$', '\\s+$', '(.*)=(.*);$', '(?:记者|记者[^ ]*)*$'])(
    'finds %s',
    async (source) => {
      expect(await verdictOf(source, 'u')).not.toBe('safe');
    },
  );

  test.each(['a{1,3}b?', '^[ \\t]*x', '(?:ab){0,9}c'])('passes %s', async (source) => {
    expect(await verdictOf(source, 'u')).toBe('safe');
  });
});

describe('shapeOf', () => {
  test.each([
    ['a{1,3}b?', false, false],
    ['^[ ]*x', false, false],
    ['x[ ]*y', true, false],
    ['a+?b', true, false],
    ['a{2,}', true, false],
    ['(?:ab){2}', false, true],
    ['(?:ab)?', false, false],
    ['\\)+', true, false],
    ['[*+]{1,2}', false, false],
    ['\\u{20000}', false, false],
    ['(?<=a)b', false, false],
    ['(?<name>a)*', true, true],
  ])('%s', (source, unbounded, loops) => {
    expect(shapeOf(source)).toEqual({ unbounded, loops });
  });
});

describe('regexesOf', () => {
  test('reads literals and constant constructors', () => {
    const text = "const a: RegExp = /x+/gu;\nconst b = new RegExp('y', 'u');\n// /not/\nconst c = '/not/';";
    expect(regexesOf(text)).toEqual({
      literals: [
        { source: 'x+', flags: 'gu', line: 1 },
        { source: 'y', flags: 'u', line: 2 },
      ],
      builtOnLoad: [],
      builtLater: [],
    });
  });

  test('tells apart what it cannot read', () => {
    const text = 'const f = (x: string) => new RegExp(x);\nconst g = RegExp(y + 1);';
    expect(regexesOf(text)).toEqual({ literals: [], builtOnLoad: [2], builtLater: [1] });
  });
});
