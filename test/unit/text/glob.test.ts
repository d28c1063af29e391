import { describe, expect, test } from 'vitest';
import { fixedFolder, matchesGlob } from '../../../src/core/text/glob';

describe('glob patterns', () => {
  test.each([
    ['*.md', 'page.md', true],
    ['*.md', 'folder/page.md', false],
    ['**/*.md', 'page.md', true],
    ['**/*.md', 'a/b/page.md', true],
    ['**/*.md', 'a/b/page.txt', false],
    ['**/*.{md,markdown,txt}', 'a/page.txt', true],
    ['**/*.{md,markdown,txt}', 'a/page.text', false],
    ['**/{a,b/c}/*.md', 'x/b/c/page.md', true],
    ['**/*.{g{b,c}.tsv,csv}', 'a.gc.tsv', true],
    ['.gongbao/glossary.{tsv,csv,tbx}', '.gongbao/glossary.tbx', true],
    ['**/*.gongbao.{tsv,csv,tbx}', 'terms/own.gongbao.tsv', true],
    ['a/**/b', 'a/b', true],
    ['a/**/b', 'a/x/y/b', true],
    ['a/**/b/**/c', 'a/b/x/b/y/c', true],
    ['a/**', 'a/x/y', true],
    ['page-?.md', 'page-版.md', true],
    ['page-?.md', 'page-12.md', false],
    ['*版*.md', '第三版面.md', true],
    ['**/*.MD', 'page.md', false],
    ['**/.{unclosed', '.{unclosed', true],
  ])('%s and %s: %s', (pattern, path, expected) => {
    expect(matchesGlob(pattern, path)).toBe(expected);
  });

  test('a hostile pattern ends soon', () => {
    const pattern = `${'{a,b,c}'.repeat(60)}${'*a'.repeat(500)}b`;
    expect(matchesGlob(pattern, 'a'.repeat(2000))).toBe(false);
    expect(matchesGlob(`${'**/'.repeat(200)}x`, 'a/'.repeat(500))).toBe(false);
  });

  test('the folder that a pattern names outright', () => {
    expect(fixedFolder('.gongbao/glossary.{tsv,csv}')).toBe('.gongbao');
    expect(fixedFolder('a/b/*.md')).toBe('a/b');
    expect(fixedFolder('**/*.md')).toBe('');
    expect(fixedFolder('{a,b/c}/x.md')).toBe('');
    expect(fixedFolder('page.md')).toBe('');
  });
});
