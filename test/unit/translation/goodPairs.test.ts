import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createGlossary } from '../../../src/core/glossary/glossary';
import { parseGlossaryTsv } from '../../../src/core/glossary/glossaryTsv';
import { checkSegment } from '../../../src/core/translation/checks/runChecks';

/** One finding in this many good translations at most. */
const RARE = 50;

const glossary = createGlossary(
  parseGlossaryTsv(readFileSync('media/glossary/union-terms.tsv', 'utf8')).entries,
);

interface Pair {
  readonly role: string;
  readonly source: string;
  readonly target: string;
}

function read(name: string): Pair[] {
  return readRows(name).map(([role = '', source = '', target = '']) => ({ role, source, target }));
}

function readRows(name: string): string[][] {
  return readFileSync(`test/fixtures/translation/${name}`, 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split('\t'));
}

const written = read('pairs.tsv');
const unseen = read('unseen-pairs.tsv');
const fresh = read('fresh-pairs.tsv');

const examples: Pair[] = glossary.entries
  .filter(({ example }) => example !== '')
  .map(({ example, exampleEn }) => ({ role: 'body', source: example, target: exampleEn }));

function alarms(pairs: readonly Pair[]): string[] {
  return pairs.flatMap(({ role, source, target }) => {
    const segment = { id: '1', source, target, gap: '', state: 'translated' as const };
    const findings = checkSegment(segment, role, { targetLanguage: 'en', glossary });
    return findings.length === 0
      ? []
      : [`${source} — ${findings.map(({ code, details }) => `${code} ${details[0] ?? ''}`).join()}`];
  });
}

/** Of translations with one fault each, the share that must be found: some faults only a reader sees. */
const MOST = 0.85;

describe('faulty translations', () => {
  it('are mostly found', () => {
    const faulty = readRows('faulty-pairs.tsv').map(([, role = '', source = '', target = '']) => ({
      role,
      source,
      target,
    }));
    expect(faulty.length).toBeGreaterThanOrEqual(60);
    expect(alarms(faulty).length).toBeGreaterThan(MOST * faulty.length);
  });
});

describe('good translations', () => {
  it('are there in number', () => {
    expect(written.length).toBeGreaterThanOrEqual(300);
    expect(unseen.length).toBeGreaterThanOrEqual(150);
    expect([...written, ...unseen].every(({ role, source, target }) => role && source && target)).toBe(true);
    expect(examples.length).toBeGreaterThan(2000);
  });

  it.each([
    ['written for the checks', written],
    ['of ordinary news, written without regard to the checks,', unseen],
    ['of pages from three regions, written without regard to the checks,', fresh],
    ['the examples of the glossary', examples],
  ])('%s are left in peace', (_, pairs) => {
    const found = alarms(pairs);
    expect(found.length, found.join('\n')).toBeLessThan(pairs.length / RARE);
  });
});
