import { writeFileSync } from 'node:fs';
import { type ChainInput, findOrphans, placeOf } from '../../src/core/page/chains';
import { reorder } from '../../src/core/page/paragraphs';
import { readingOrder } from '../../src/core/page/readingOrder';
import { orderWeights, SEAM_FEATURES } from '../../src/core/page/seamModel';
import { placeFeatures, readPairFeatures, seamFeatures } from '../../src/core/page/seamPairs';
import { SEAM_WEIGHTS } from '../../src/core/page/seamWeights';
import { seamExamples } from './seamExamples';

/**
 * Fits the seam model on generated pages of the tuning half: a logistic regression over
 * neighbours and a sample of the other pairs. Writes src/core/page/seamWeights.ts.
 *
 *     fitSeams [PAGES_PER_TIER] [EPOCHS] [OUT]
 */
interface Example {
  readonly input: Omit<ChainInput, 'weights'>;
  /** For each line of text the one that truly follows it in its paragraph, -1 for none. */
  readonly gold: Int32Array;
}

/** Examples in the order that the engine itself puts the lines in. */
function examples(count: number): Example[] {
  return seamExamples(count, 'tune', true).map(({ input, gold, roles }) => {
    const full = { ...input, weights: new Float64Array(0) };
    const order = readingOrder(
      full,
      orderWeights(),
      roles.lines.map((line) => line.role),
    );
    const sorted = reorder(full, roles.lines, order);
    const placeOfLine = new Map(sorted.lines.map((line, node) => [line.at, node]));
    const moved = input.lines.map((line) => placeOfLine.get(line.at) ?? -1);
    const targets = new Int32Array(moved.length).fill(-1);
    gold.forEach((to, from) => {
      if (to >= 0) targets[moved[from] ?? 0] = moved[to] ?? -1;
    });
    return { input: sorted, gold: targets };
  });
}

/** A candidate join with its truth. A sampled row stands for `importance` of its kind. */
interface Row {
  readonly features: readonly number[];
  readonly truth: 0 | 1;
  readonly importance: number;
}

const REACH = 60;
const SAMPLED = 8;

function rowsOf({ input, gold }: Example, weights: Float64Array, random: () => number): Row[] {
  const full = { ...input, weights };
  const orphans = findOrphans(full);
  const rows: Row[] = [];
  const add = (from: number, to: number, importance: number): void => {
    const left = input.lines[from];
    const right = input.lines[to];
    if (!left || !right) return;
    const pair: number[] = [];
    readPairFeatures(pair, left, right, input);
    pair.push(...placeFeatures(placeOf(full, orphans, from, to)));
    rows.push({ features: seamFeatures(left, right, pair), truth: gold[from] === to ? 1 : 0, importance });
  };
  for (let i = 0; i < input.lines.length; i++) {
    add(i, i + 1, 1);
    const to = gold[i] ?? -1;
    if (to >= 0 && to !== i + 1) add(i, to, 1);
    for (let j = Math.max(0, i - REACH); j <= i + REACH; j++) {
      if (j === i || j === i + 1 || j === to) continue;
      const both = orphans.left[i] && orphans.right[j];
      if (both || (orphans.left[i] || orphans.right[j] ? random() * 2 < 1 : random() * SAMPLED < 1)) {
        add(i, j, both ? 1 : orphans.left[i] || orphans.right[j] ? 2 : SAMPLED);
      }
    }
  }
  return rows;
}

function main(): void {
  const [pages = '50', epochs = '6', out = 'src/core/page/seamWeights.ts'] = process.argv.slice(2);
  const data = examples(Number(pages));
  let weights: Float64Array = Float64Array.from(SEAM_FEATURES, (name) => SEAM_WEIGHTS[name] ?? 0);
  let state = 7;
  const random = (): number => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return state / 2147483648;
  };
  // Who is an orphan depends on the weights, so that the rows are read again once.
  for (let round = 0; round < 2; round++) {
    const rows = data.flatMap((example) => rowsOf(example, weights, random));
    weights = fit(rows, Number(epochs));
  }
  writeFileSync(out, render(weights));
}

/** Logistic regression by AdaGrad with a little shrinking. */
function fit(rows: readonly Row[], epochs: number): Float64Array {
  const weights = new Float64Array(SEAM_FEATURES.length);
  const squares = new Float64Array(SEAM_FEATURES.length).fill(1e-6);
  for (let epoch = 0; epoch < epochs; epoch++) {
    let loss = 0;
    let wrong = 0;
    for (const { features, truth, importance } of rows) {
      let z = 0;
      for (const f of features) z += weights[f] ?? 0;
      const p = 1 / (1 + Math.exp(-z));
      loss -= importance * Math.log(Math.max(1e-9, truth ? p : 1 - p));
      if (z > 0 !== (truth === 1)) wrong++;
      for (const f of features) {
        const gradient = importance * (p - truth) + 2e-4 * (weights[f] ?? 0);
        squares[f] = (squares[f] ?? 0) + gradient * gradient;
        weights[f] = (weights[f] ?? 0) - (0.3 * gradient) / Math.sqrt(squares[f] ?? 1);
      }
    }
    process.stderr.write(
      `epoch ${epoch + 1}: loss ${(loss / rows.length).toFixed(4)}, ${wrong} of ${rows.length} wrong\n`,
    );
  }
  return weights;
}

function render(weights: Float64Array): string {
  return `/**
 * Weights of the seam features; above 0 speaks for joining two lines. Fitted by test/support/fitSeams.ts on generated
 * pages (logistic regression); do not edit by hand.
 */
export const SEAM_WEIGHTS: Readonly<Record<string, number>> = {
${SEAM_FEATURES.map((name, i) => `  ${/^[a-z]+$/.test(name) ? name : `'${name}'`}: ${Number((weights[i] ?? 0).toFixed(2))},`).join('\n')}
};
`;
}

main();
