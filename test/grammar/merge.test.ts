import { describe, expect, test } from 'vitest';
import { anchored, gated, groupsIn, merged } from '../../syntaxes/source/merge';

describe('merged', () => {
  test('renumbers the groups of each branch', () => {
    const rule = merged('', [
      { match: '(a)(b)?', captures: { 1: { name: 'a' }, 2: { name: 'b' } } },
      { match: 'c', name: 'c' },
      { match: '(?:d)(e)', captures: { 1: { name: 'e' } } },
    ]);
    expect(rule.match).toBe('(?:(a)(b)?)|(c)|(?:(?:d)(e))');
    expect(rule.captures).toEqual({
      1: { name: 'a' },
      2: { name: 'b' },
      3: { name: 'c' },
      4: { name: 'e' },
    });
  });

  test('passes the scope of a rule on to groups that are tokenised further', () => {
    const rule = merged('', [
      { match: '(a)', name: 'outer', captures: { 1: { name: 'inner', patterns: [] } } },
    ]);
    expect(rule.captures?.['2']?.name).toBe('outer inner');
  });

  test('refuses a rule that spans text', () => {
    expect(() => merged('', [{ begin: 'a', end: 'b' }])).toThrow('not a match rule');
  });
});

test('anchored puts the line start in front once', () => {
  expect(anchored('', [{ match: '^a' }, { match: 'b' }]).match).toBe('^(?:(?:a)|(?:b))');
});

test('gated looks ahead first, and takes the line start from its branches', () => {
  expect(gated('', '[ab]', [{ match: '^a' }, { match: 'b' }]).match).toBe('(?=[ab])(?:(?:a)|(?:b))');
});

describe('groupsIn', () => {
  test.each([
    ['(a)(?:b)(?=c)(?<=d)(?!e)', 1],
    ['([)）]?)', 1],
    ['\\((\\[)', 1],
    ['[(](a)', 1],
    ['((a)|(b))', 3],
    ['()', 1],
  ])('%s', (source, groups) => {
    expect(groupsIn(source)).toBe(groups);
  });
});
