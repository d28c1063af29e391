import { writeFileSync } from 'node:fs';
import { CONFIDENCE_FEATURES, confidenceFeatures } from '../../src/core/page/articleConfidence';
import { decideArticles, draftLines, guessRoles, orderText, scanSheet } from '../../src/core/page/parseSheet';
import { TIERS } from './corpus/knobs';
import { loadCorpus, ofSplit } from './corpus/load';
import { generatePage } from './corpus/page';

/**
 * Fits the confidence of articles on generated pages of the tuning half: logistic regression of whether an article has
 * the lines that it should (IoU at least 0.8), and prints the calibration on the held half. Writes
 * src/core/page/confidenceWeights.ts.
 *
 *     fitConfidence [PAGES_PER_TIER] [OUT]
 */
interface Row {
  readonly features: readonly number[];
  readonly right: boolean;
}

function rowsOf(split: 'tune' | 'held', pages: number): Row[] {
  const articles = ofSplit(loadCorpus('test/fixtures/corpus'), split);
  const rows: Row[] = [];
  for (const tier of TIERS) {
    for (let n = 1; n <= pages; n++) {
      const { text, gold } = generatePage({ name: 'fit', seed: `confidence ${n}`, tier, articles });
      const sheet = scanSheet(text);
      const lines = draftLines(sheet, guessRoles(sheet));
      const truth = gold.articles.map((article) => new Set(article.reading_order));
      for (const { parts, decisions } of decideArticles(sheet, lines, orderText(lines, {}))) {
        const own = new Set(
          parts.flatMap((part) => part.pieces.map((piece) => lines[piece.line]?.features.scan.line ?? 0)),
        );
        rows.push({
          features: confidenceFeatures(lines, parts, decisions),
          right: truth.some((other) => overlap(own, other) >= 0.8),
        });
      }
    }
  }
  return rows;
}

/** Intersection over union. */
function overlap(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  let both = 0;
  for (const line of a) if (b.has(line)) both++;
  return both / (a.size + b.size - both);
}

function fit(rows: readonly Row[]): number[] {
  const weights = CONFIDENCE_FEATURES.map(() => 0);
  for (let round = 0; round < 3000; round++) {
    const gradient = weights.map((weight) => -0.001 * weight);
    for (const { features, right } of rows) {
      const slope = ((right ? 1 : 0) - chance(weights, features)) / rows.length;
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

function chance(weights: readonly number[], features: readonly number[]): number {
  return 1 / (1 + Math.exp(-features.reduce((sum, value, i) => sum + value * (weights[i] ?? 0), 0)));
}

/** For each tenth of confidence: how many articles, the mean confidence, the share that is right. */
function calibration(weights: readonly number[], rows: readonly Row[]): string {
  const tenths = Array.from({ length: 10 }, () => ({ count: 0, sum: 0, right: 0 }));
  for (const { features, right } of rows) {
    const sure = chance(weights, features);
    const tenth = tenths[Math.min(9, Math.floor(sure * 10))];
    if (!tenth) continue;
    tenth.count++;
    tenth.sum += sure;
    tenth.right += right ? 1 : 0;
  }
  return tenths
    .map(({ count, sum, right }, i) =>
      count === 0
        ? `${i / 10}: none`
        : `${i / 10}: ${count} articles, confidence ${(sum / count).toFixed(2)}, right ${(right / count).toFixed(2)}`,
    )
    .join('\n');
}

function main(): void {
  const [pages = '60', out = 'src/core/page/confidenceWeights.ts'] = process.argv.slice(2);
  const weights = fit(rowsOf('tune', Number(pages)));
  writeFileSync(
    out,
    `/** Log-odds of each number of \`confidenceFeatures\`. Fitted by test/support/fitConfidence.ts; do not edit by hand. */
export const CONFIDENCE_WEIGHTS: readonly number[] = [${weights.map((w) => Number(w.toFixed(2))).join(', ')}];
`,
  );
  process.stdout.write(
    `${CONFIDENCE_FEATURES.map((name, i) => `${name} ${weights[i]?.toFixed(2)}`).join(', ')}\n`,
  );
  process.stdout.write(`held pages\n${calibration(weights, rowsOf('held', Math.ceil(Number(pages) / 2)))}\n`);
}

main();
