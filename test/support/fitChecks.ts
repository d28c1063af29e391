import { readFileSync, writeFileSync } from 'node:fs';
import { articleChecks, likelyErrors } from '../../src/core/page/articleChecks';
import { CHECK_CODES, CHECK_FEATURES, type CheckCode, checkFeatures } from '../../src/core/page/checkChance';
import type { Article, Page } from '../../src/core/page/model';
import { parsePage } from '../../src/core/page/parsePage';
import { pageErrors } from './checkTruth';
import type { GoldPage } from './corpus/gold';
import { TIERS } from './corpus/knobs';
import { loadCorpus, ofSplit } from './corpus/load';
import { generatePage } from './corpus/page';

/**
 * Fits how often there is an error behind what an article shows as worth a look, by logistic regression on generated
 * pages of the tuning half, and writes src/core/page/checkWeights.ts. With `measure` nothing is fitted: it prints on
 * pages of the held half, or on one page with its gold, for every kind of check how many are shown and how many of
 * these are errors (precision), and the share of the errors that are shown (recall).
 *
 *     fitChecks fit [PAGES_PER_TIER] [OUT]
 *     fitChecks measure [PAGES_PER_TIER | PAGE GOLD]
 */
interface Judged {
  readonly tier: string;
  readonly page: Page;
  readonly gold: GoldPage;
}

function* judgedPages(split: 'tune' | 'held', pages: number): Generator<Judged> {
  const articles = ofSplit(loadCorpus('test/fixtures/corpus'), split);
  for (const tier of TIERS) {
    for (let n = 1; n <= pages; n++) {
      const { text, gold } = generatePage({
        name: 'fit',
        seed: `checks ${n}`,
        tier,
        articles,
        wide: n % 2 === 0,
      });
      yield { tier, page: parsePage(text), gold };
    }
  }
}

interface Row {
  readonly features: readonly number[];
  readonly error: boolean;
}

function rowsOf({ page, gold }: Judged): Row[] {
  const errors = pageErrors(page, gold);
  return page.articles.flatMap((article) =>
    articleChecks(article).map((check) => ({
      features: checkFeatures(article, check.code, groundsOf(article, check.code, check.line)),
      error: errors.isError(article, check),
    })),
  );
}

function groundsOf(article: Article, code: CheckCode, line: number) {
  const join = article.parts.flatMap(({ joins }) => joins).find(({ toLine }) => toLine === line);
  const reason = article.reasons.find((one) => one.code === code && one.line === line);
  if (code === 'weak-join') return join ? { join } : {};
  return code === 'doubtful-place' && reason ? { reason } : {};
}

function fit(rows: readonly Row[]): number[] {
  const weights = CHECK_FEATURES.map(() => 0);
  for (let round = 0; round < 4000; round++) {
    const gradient = weights.map((weight) => -0.0005 * weight);
    for (const { features, error } of rows) {
      const sum = features.reduce((total, value, i) => total + value * (weights[i] ?? 0), 0);
      const slope = ((error ? 1 : 0) - 1 / (1 + Math.exp(-sum))) / rows.length;
      features.forEach((value, i) => {
        gradient[i] = (gradient[i] ?? 0) + slope * value;
      });
    }
    gradient.forEach((slope, i) => {
      weights[i] = (weights[i] ?? 0) + 2 * slope;
    });
  }
  return weights;
}

class Tally {
  shown = 0;
  right = 0;
  errors = 0;
  add(shown: boolean, error: boolean): void {
    if (shown) this.shown++;
    if (error) this.errors++;
    if (shown && error) this.right++;
  }
  toString(): string {
    const share = (of: number): string => (of === 0 ? '–' : (this.right / of).toFixed(2));
    return `shown ${this.shown}, precision ${share(this.shown)}, of ${this.errors} errors ${share(this.errors)}`;
  }
}

/** Counts per kind of check, for wrong joins and wrong articles, and for articles that carry a badge at all. */
function measure(judged: Iterable<Judged>): string {
  const tallies = new Map<string, Tally>();
  const tally = (name: string): Tally => {
    const known = tallies.get(name) ?? new Tally();
    tallies.set(name, known);
    return known;
  };
  for (const { tier, page, gold } of judged) {
    const errors = pageErrors(page, gold);
    for (const article of page.articles) {
      const likely = likelyErrors(article);
      const lines = new Set(likely.map(({ line }) => line));
      const found = articleChecks(article);
      for (const check of found) {
        const shown = likely.some((one) => one.code === check.code && one.line === check.line);
        tally(`${check.code} among the checks`).add(shown, errors.isError(article, check));
      }
      const wrong = errors.wrongJoins(article);
      for (const { toLine } of article.parts.flatMap(({ joins }) => joins))
        tally('all joins').add(
          likely.some((one) => one.code === 'weak-join' && one.line === toLine),
          wrong.includes(toLine),
        );
      tally(`articles, wrong lines, ${tier}`).add(lines.size > 0, errors.isWrong(article));
      const any =
        errors.isWrong(article) || wrong.length > 0 || found.some((one) => errors.isError(article, one));
      tally(`articles, any error, ${tier}`).add(lines.size > 0, any);
      tally('all likely').add(lines.size > 0, any);
    }
  }
  return [...tallies]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, counts]) => `${name}: ${counts}`)
    .join('\n');
}

function main(): void {
  const [what = 'measure', first = '80', second = 'src/core/page/checkWeights.ts'] = process.argv.slice(2);
  if (what === 'fit') {
    const weights = fit([...judgedPages('tune', Number(first))].flatMap(rowsOf));
    process.stdout.write(
      `${CHECK_FEATURES.map((name, i) => `${name} ${weights[i]?.toFixed(2)}`).join('; ')}\n`,
    );
    writeFileSync(
      second,
      `/** Log-odds of each of \`CHECK_FEATURES\`. Fitted by test/support/fitChecks.ts; do not edit by hand. */
export const CHECK_WEIGHTS: readonly number[] = [${weights.map((w) => Number(w.toFixed(2))).join(', ')}];
`,
    );
    return;
  }
  if (Number.isNaN(Number(first))) {
    const gold = JSON.parse(readFileSync(second, 'utf8')) as GoldPage;
    const damage = gold.damage?.lost ? gold.damage : { substitutions: [], lost: [] };
    const page = parsePage(readFileSync(first, 'utf8'));
    process.stdout.write(`${measure([{ tier: 'page', page, gold: { ...gold, damage } }])}\n`);
    return;
  }
  process.stdout.write(`${CHECK_CODES.length} kinds of check, held pages\n`);
  process.stdout.write(`${measure(judgedPages('held', Number(first)))}\n`);
}

main();
