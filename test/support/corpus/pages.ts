import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { TIERS, type Tier } from './knobs';
import { loadCorpus, ofSplit } from './load';
import { generatePage } from './page';

const USAGE =
  'usage: pages --split tune|held|all --tier clean|typical|hard|all --count N --seed S --out DIR [--corpus DIR]';

/** Writes `<tier>-<seed>-<n>.md` and `.gold.json`; false for arguments that it cannot use. */
function main(): boolean {
  const { values } = parseArgs({
    options: {
      split: { type: 'string', default: 'tune' },
      tier: { type: 'string', default: 'all' },
      count: { type: 'string', default: '10' },
      seed: { type: 'string', default: '1' },
      out: { type: 'string' },
      corpus: { type: 'string', default: 'test/fixtures/corpus' },
    },
  });
  const { split, tier, seed, out } = values;
  const count = Number(values.count);
  const tiers = TIERS.filter((one) => tier === 'all' || tier === one);
  const known = split === 'tune' || split === 'held' || split === 'all';
  const counted = Number.isInteger(count) && count >= 1;
  if (!known || tiers.length === 0 || !counted || out === undefined || !/^[\w.-]+$/.test(seed)) return false;
  const articles = ofSplit(loadCorpus(values.corpus), split);
  mkdirSync(out, { recursive: true });
  for (const one of tiers) for (let n = 1; n <= count; n++) writePage(one, n, seed, out, articles);
  return true;
}

function writePage(
  tier: Tier,
  n: number,
  seed: string,
  out: string,
  articles: ReturnType<typeof loadCorpus>,
): void {
  const name = `${tier}-${seed}-${n}`;
  const { text, gold } = generatePage({ name, seed: `${seed} ${n}`, tier, articles });
  writeFileSync(join(out, `${name}.md`), text);
  writeFileSync(join(out, `${name}.gold.json`), `${JSON.stringify(gold, null, 1)}\n`);
}

try {
  if (!main()) throw new Error(USAGE);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 2;
}
