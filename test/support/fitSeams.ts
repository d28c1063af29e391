import { writeFileSync } from 'node:fs';
import { buildGraph, type ChainInput, placeOf, readMoods } from '../../src/core/page/chains';
import { columnWidths } from '../../src/core/page/columnWidth';
import { readFeatures } from '../../src/core/page/lineFeatures';
import { maximumMatching } from '../../src/core/page/matching';
import { readPageStyle } from '../../src/core/page/pageStyle';
import { readTextLines } from '../../src/core/page/paragraphs';
import { decodeRoles } from '../../src/core/page/roles';
import { scanLines } from '../../src/core/page/scanLines';
import { pairFeatures, SEAM_FEATURES, START_BASE, seamFeatures, weigh } from '../../src/core/page/seamModel';
import { SEAM_WEIGHTS } from '../../src/core/page/seamWeights';
import { TIERS } from './corpus/knobs';
import { loadCorpus, ofSplit } from './corpus/load';
import { generatePage } from './corpus/page';

/**
 * Fits the seam model on generated pages of the tuning half: an averaged structured perceptron whose inference is the
 * matching itself. Writes src/core/page/seamWeights.ts.
 *
 *     fitSeams [PAGES_PER_TIER] [EPOCHS] [OUT]
 */
interface Example {
  readonly input: Omit<ChainInput, 'weights'>;
  /** For each line of text the one that truly follows it in its paragraph, -1 for none. */
  readonly gold: Int32Array;
}

function examples(count: number): Example[] {
  const articles = ofSplit(loadCorpus('test/fixtures/corpus'), 'tune');
  const result: Example[] = [];
  for (const tier of TIERS) {
    for (let n = 1; n <= count; n++) {
      const { text, gold } = generatePage({ name: 'fit', seed: `fit ${n}`, tier, articles });
      const scanned = scanLines(text);
      const features = scanned.map(readFeatures);
      const columns = columnWidths(scanned);
      const guesses = decodeRoles({ lines: features, columns, style: readPageStyle(features) });
      const lines = features.map((f, i) => ({
        features: f,
        role: guesses[i]?.role ?? 'body',
        confidence: 0,
      }));
      const input = readTextLines(lines, columns);
      const nodeOf = new Map(
        input.lines.map((line, node) => [lines[line.at]?.features.scan.line ?? 0, node]),
      );
      const targets = new Int32Array(input.lines.length).fill(-1);
      for (const row of gold.lines) {
        const from = nodeOf.get(row.prev_line ?? -1);
        const to = nodeOf.get(row.line);
        if (row.continues && from !== undefined && to !== undefined) targets[from] = to;
      }
      result.push({ input, gold: targets });
    }
  }
  return result;
}

function main(): void {
  const [pages = '50', epochs = '6', out = 'src/core/page/seamWeights.ts'] = process.argv.slice(2);
  const data = examples(Number(pages));
  const weights = Float64Array.from(SEAM_FEATURES, (name) => SEAM_WEIGHTS[name] ?? prior(name));
  const sums = new Float64Array(weights.length);
  let time = 1;
  const add = (features: readonly number[], by: number): void => {
    for (const f of features) {
      weights[f] = (weights[f] ?? 0) + by;
      sums[f] = (sums[f] ?? 0) + by * time;
    }
  };
  for (let epoch = 0; epoch < Number(epochs); epoch++) {
    let wrong = 0;
    let total = 0;
    const rate = 0.3 / (1 + 0.3 * epoch);
    for (const k of shuffled(data.length, epoch)) {
      const example = data[k];
      if (!example) continue;
      const input = { ...example.input, weights };
      const moods = readMoods(
        input,
        input.lines.map((line) => weigh(weights, line.ends)),
        input.lines.map((line) => weigh(weights, line.starts, START_BASE)),
      );
      const guess = maximumMatching(input.lines.length, buildGraph(input).edges);
      const featuresOf = (from: number, to: number): number[] => {
        const left = input.lines[from];
        const right = input.lines[to];
        if (!left || !right) return [];
        return seamFeatures(
          left,
          right,
          pairFeatures(left, right, placeOf(input, moods, from, to), input.words, true),
        );
      };
      example.gold.forEach((to, from) => {
        const other = guess[from] ?? -1;
        total++;
        if (to === other) return;
        wrong++;
        if (to >= 0) add(featuresOf(from, to), rate);
        if (other >= 0) add(featuresOf(from, other), -rate);
      });
      time++;
    }
    process.stderr.write(`epoch ${epoch + 1}: ${((100 * wrong) / total).toFixed(2)} % wrong\n`);
  }
  const average = weights.map((w, i) => w - (sums[i] ?? 0) / time);
  writeFileSync(out, render(average));
}

/** Where the fit begins: neighbours join unless their ends forbid it. */
function prior(name: string): number {
  if (name.startsWith('end stop')) return name.endsWith('full') ? -1 : -3;
  if (name.startsWith('end')) return 2;
  if (/^start (?:lead|indent|opener)/.test(name)) return -3;
  if (name.startsWith('start continues')) return 3;
  if (name.startsWith('next')) return 2;
  if (name.startsWith('moved')) return -2;
  if (name.startsWith('word ')) return name === 'word boundary' ? -0.4 : 1;
  return 0;
}

function shuffled(size: number, epoch: number): number[] {
  const order = Array.from({ length: size }, (_, i) => i);
  let state = 54321 + epoch * 7919;
  for (let i = size - 1; i > 0; i--) {
    state = (state * 1103515245 + 12345) % 2147483648;
    const j = state % (i + 1);
    [order[i], order[j]] = [order[j] ?? 0, order[i] ?? 0];
  }
  return order;
}

function render(weights: Float64Array): string {
  return `/**
 * Weights of the seam features; above 0 speaks for joining two lines. Fitted by test/support/fitSeams.ts on generated
 * pages (averaged structured perceptron over the matching); do not edit by hand.
 */
export const SEAM_WEIGHTS: Readonly<Record<string, number>> = {
${SEAM_FEATURES.map((name, i) => `  ${/^[a-z]+$/.test(name) ? name : `'${name}'`}: ${Number((weights[i] ?? 0).toFixed(2))},`).join('\n')}
};
`;
}

main();
