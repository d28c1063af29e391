import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { parsePage } from '../../src/core/page/parsePage';
import type { EvidenceKind } from '../../src/core/page/seamModel';
import { TIERS } from '../support/corpus/knobs';
import { loadCorpus, ofSplit } from '../support/corpus/load';
import { type Oracle, parseTold, type Truth } from '../support/corpus/oracle';
import { generatePage } from '../support/corpus/page';

/**
 * Scores the engine on generated pages, or on one page with gold, with a scorer given by its path.
 *
 *     pageScore --scorer score.mjs [--split tune|held|all] [--count 20] [--seed 1] [--tier …] [--worst 5] [--ablation]
 *               [--told none|roles|order]
 *     pageScore --scorer score.mjs --page page.md --gold gold.json [--told …]
 *
 * With `--told roles` the true roles of lines are given to the parse, with `--told order` the true paragraphs too, so
 * that what stands behind them is measured alone.
 */
interface Score {
  readonly page: string;
  readonly tier: string;
  readonly confusion: Readonly<Record<string, number>>;
  readonly [metric: string]: unknown;
}
interface Scorer {
  score(gold: unknown, prediction: unknown): Score;
}
interface Sample {
  readonly name: string;
  readonly text: string;
  readonly gold: Truth;
}

const KINDS: readonly EvidenceKind[] = ['words', 'quotes', 'sentences', 'widths', 'topics', 'order'];
const SHOWN = [
  'det_f1',
  'line_acc',
  'order_acc',
  'role_acc',
  'headline_em',
  'byline_f1',
  'byline_role_f1',
] as const;

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      scorer: { type: 'string' },
      split: { type: 'string', default: 'tune' },
      tier: { type: 'string', default: 'all' },
      count: { type: 'string', default: '20' },
      seed: { type: 'string', default: '1' },
      corpus: { type: 'string', default: 'test/fixtures/corpus' },
      page: { type: 'string' },
      gold: { type: 'string' },
      worst: { type: 'string', default: '0' },
      ablation: { type: 'boolean', default: false },
      told: { type: 'string', default: 'none' },
    },
  });
  if (values.scorer === undefined) throw new Error('--scorer PATH is missing');
  const scorer = (await import(pathToFileURL(values.scorer).href)) as Scorer;
  const tiers = TIERS.filter((tier) => values.tier === 'all' || values.tier === tier);
  const told = values.told as Oracle;
  const sets = new Map<string, Sample[]>();
  if (values.page !== undefined && values.gold !== undefined) {
    sets.set('page', [
      {
        name: values.page,
        text: readFileSync(values.page, 'utf8'),
        gold: JSON.parse(readFileSync(values.gold, 'utf8')) as Truth,
      },
    ]);
  } else {
    const articles = ofSplit(loadCorpus(values.corpus), values.split as 'tune' | 'held' | 'all');
    for (const tier of tiers) {
      const pages = Array.from({ length: Number(values.count) }, (_, n) => {
        const name = `${tier}-${values.seed}-${n + 1}`;
        return { name, ...generatePage({ name, seed: `${values.seed} ${n + 1}`, tier, articles }) };
      });
      sets.set(tier, pages);
    }
  }
  print('', [...SHOWN]);
  for (const [name, samples] of sets) {
    const scores = run(scorer, samples, told);
    print(
      name,
      SHOWN.map((metric) => mean(scores, metric)),
    );
    if (Number(values.worst) > 0) showWorst(scores, Number(values.worst));
    if (!values.ablation) continue;
    for (const kind of KINDS) {
      const without = run(scorer, samples, told, kind);
      print(
        `${name}, no ${kind}`,
        SHOWN.map((metric) => mean(without, metric)),
      );
    }
  }
}

function run(scorer: Scorer, samples: readonly Sample[], told: Oracle, off?: EvidenceKind): Score[] {
  const options = { without: new Set(off ? [off] : []) };
  return samples.map(({ name, text, gold }) => {
    const page = told === 'none' ? parsePage(text, options) : parseTold(text, gold, told, options);
    return { ...scorer.score(gold, page), page: name };
  });
}

function mean(scores: readonly Score[], metric: string): string {
  const values = scores.map((score) => score[metric]).filter((value) => typeof value === 'number');
  return values.length === 0
    ? '-'
    : (values.reduce((sum, value) => sum + value, 0) / values.length).toFixed(3);
}

function showWorst(scores: readonly Score[], count: number): void {
  const badness = (s: Score): number => Number(s.det_f1) + Number(s.line_acc) + Number(s.order_acc);
  for (const s of [...scores].sort((a, b) => badness(a) - badness(b)).slice(0, count)) {
    print(
      `  ${s.page}`,
      SHOWN.map((metric) => (typeof s[metric] === 'number' ? s[metric].toFixed(3) : '-')),
    );
  }
  const confusion = new Map<string, number>();
  for (const s of scores) {
    for (const [pair, n] of Object.entries(s.confusion)) confusion.set(pair, (confusion.get(pair) ?? 0) + n);
  }
  const top = [...confusion].sort((a, b) => b[1] - a[1]).slice(0, 14);
  process.stdout.write(`  roles: ${top.map(([pair, n]) => `${pair} ${n}`).join(', ')}\n`);
}

function print(name: string, cells: readonly string[]): void {
  process.stdout.write(`${name.padEnd(24)} ${cells.map((cell) => cell.padStart(14)).join('')}\n`);
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 2;
});
