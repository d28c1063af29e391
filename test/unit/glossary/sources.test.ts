import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const read = (path: string) => readFileSync(path, 'utf8');
const keys = read('media/glossary/source-keys.tsv')
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => line.split('\t')[0] ?? '');

describe('the names of the sources in cards', () => {
  it('spell out every key of the termbase', () => {
    const names = read('src/features/glossary/sources.ts');
    const named = [...names.matchAll(/^ {2}'?([A-Z\d_-]+)'?: \(\) =>/gm)].map(([, key]) => key);
    expect(keys.length).toBeGreaterThan(40);
    expect(keys.filter((key) => !named.includes(key))).toEqual([]);
  });
});
