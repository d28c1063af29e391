import { readFileSync } from 'node:fs';
import { createMemory } from '../../src/core/translation/memory/memory';
import { splitSentences } from '../../src/core/translation/segments/sentences';

/**
 * A query to a memory of 100,000 units. `npm run bench -- memory`. The units are sentences put together from clauses of
 * the glossary's examples and the sample pages, so that bigrams repeat as they do in a newspaper's archive; the queries
 * are units of it with words changed. Fails where the median or the 95th percentile of a query takes 20 ms or more.
 */
const UNITS = 100_000;
const QUERIES = 500;
const LIMIT_MS = 20;

let seed = 11;
const random = (below: number): number => {
  seed = (seed * 1103515245 + 12345) % 2147483648;
  return seed % below;
};

function clauses(): string[] {
  const [header = '', ...rows] = readFileSync('media/glossary/union-terms.tsv', 'utf8').split('\n');
  const at = header.split('\t').indexOf('example');
  const examples = rows.map((row) => row.split('\t')[at] ?? '');
  const pages = ['clean', 'broken-lines'].flatMap((name) => {
    const text = readFileSync(`media/sample/${name}.md`, 'utf8').replace(/\n/g, '');
    return splitSentences(text).map(({ start, end }) => text.slice(start, end));
  });
  return [...examples, ...pages]
    .flatMap((text) => text.split(/[，。！？；]/))
    .filter((text) => text.length > 3);
}

const parts = clauses();
const pick = () => parts[random(parts.length)] ?? '';
const sources = Array.from(
  { length: UNITS },
  () => `${Array.from({ length: 2 + random(3) }, pick).join('，')}${random(400)}人。`,
);
const started = performance.now();
const memory = createMemory(sources.map((source, i) => ({ source, target: `Sentence ${i}.` })));
const building = performance.now() - started;

const times: number[] = [];
let found = 0;
for (let i = 0; i < QUERIES; i++) {
  const source = sources[random(UNITS)] ?? '';
  const cut = random(Math.max(1, source.length - 4));
  const query = `${source.slice(0, cut)}今年${source.slice(cut + 3)}`;
  const start = performance.now();
  const matches = memory.find(query);
  times.push(performance.now() - start);
  if ((matches[0]?.percent ?? 0) >= 75) found++;
}
times.sort((a, b) => a - b);
const at = (share: number) => times[Math.floor(share * (times.length - 1))] ?? Number.NaN;
console.log(`${memory.size} units, ${sources.reduce((sum, { length }) => sum + length, 0)} characters`);
console.log(`index ${building.toFixed(0)} ms; ${(process.memoryUsage().heapUsed / 1e6).toFixed(0)} MB heap`);
console.log(
  `query: median ${at(0.5).toFixed(2)} ms, 95 % ${at(0.95).toFixed(2)} ms, longest ${at(1).toFixed(2)} ms`,
);
console.log(`${found} of ${QUERIES} changed sentences found at 75 % or more`);
if (at(0.5) >= LIMIT_MS || at(0.95) >= LIMIT_MS) process.exitCode = 1;
