import { writeFileSync } from 'node:fs';
import { SEAM_FEATURES, START_BASE } from '../../src/core/page/seamModel';
import { readPairFeatures, seamFeatures } from '../../src/core/page/seamPairs';
import { seamExamples } from './seamExamples';

/**
 * Fits how well two lines follow each other wherever they stand: two logistic regressions on generated pages of the
 * tuning half, true neighbours inside a paragraph and true neighbours over a paragraph's end, each against random
 * pairs of the same page, both classes weighing the same. Writes src/core/page/orderWeights.ts.
 *
 *     fitOrder [PAGES_PER_TIER] [EPOCHS] [OUT]
 */
interface Row {
  readonly features: readonly number[];
  readonly kind: 'join' | 'break' | 'first' | 'last' | 'random';
}

const RANDOM_EACH = 5;
const REACH = 30;

function rows(count: number): Row[] {
  const result: Row[] = [];
  let state = 99;
  const random = (): number => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return state / 2147483648;
  };
  for (const { input, gold, follows } of seamExamples(count, 'tune', true)) {
    const featuresOf = (from: number, to: number): number[] => {
      const left = input.lines[from];
      const right = input.lines[to];
      if (!left || !right) return [];
      const pair: number[] = [];
      readPairFeatures(pair, left, right, input);
      return seamFeatures(left, right, pair);
    };
    const followed = new Set(follows);
    for (let i = 0; i < input.lines.length; i++) {
      const line = input.lines[i];
      if (line && !followed.has(i))
        result.push({ features: line.starts.map((f) => START_BASE + f), kind: 'first' });
      if (line && (follows[i] ?? -1) < 0) result.push({ features: line.ends, kind: 'last' });
      const next = follows[i] ?? -1;
      if (next >= 0)
        result.push({ features: featuresOf(i, next), kind: gold[i] === next ? 'join' : 'break' });
      for (let k = 0; k < RANDOM_EACH; k++) {
        const to = i + Math.round((random() * 2 - 1) * REACH);
        if (to < 0 || to >= input.lines.length || to === i || to === next) continue;
        result.push({ features: featuresOf(i, to), kind: 'random' });
      }
    }
  }
  return result;
}

/** Logistic regression by AdaGrad with a little shrinking; `seen` picks the features that the model may use. */
function fit(
  data: readonly Row[],
  positive: Exclude<Row['kind'], 'random'>,
  seen: (name: string) => boolean,
  epochs: number,
): Float64Array {
  const used = data.filter((row) => row.kind === positive || row.kind === 'random');
  const positives = used.filter((row) => row.kind === positive).length;
  const balance = (used.length - positives) / Math.max(1, positives);
  const weights = new Float64Array(SEAM_FEATURES.length);
  const squares = new Float64Array(SEAM_FEATURES.length).fill(1e-6);
  const allowed = SEAM_FEATURES.map(seen);
  let loss = 0;
  for (let epoch = 0; epoch < epochs; epoch++) {
    loss = 0;
    for (const row of used) {
      let z = 0;
      for (const f of row.features) z += allowed[f] ? (weights[f] ?? 0) : 0;
      const truth = row.kind === positive ? 1 : 0;
      const p = 1 / (1 + Math.exp(-z));
      const importance = truth ? balance : 1;
      loss -= importance * Math.log(Math.max(1e-9, truth ? p : 1 - p));
      for (const f of row.features) {
        if (!allowed[f]) continue;
        const gradient = importance * (p - truth) + 2e-4 * (weights[f] ?? 0);
        squares[f] = (squares[f] ?? 0) + gradient * gradient;
        weights[f] = (weights[f] ?? 0) - (0.3 * gradient) / Math.sqrt(squares[f] ?? 1);
      }
    }
  }
  process.stderr.write(
    `${positive}: ${positives} of ${used.length}, loss ${(loss / (2 * (used.length - positives))).toFixed(4)}\n`,
  );
  return weights;
}

function main(): void {
  const [pages = '60', epochs = '8', out = 'src/core/page/orderWeights.ts'] = process.argv.slice(2);
  const data = rows(Number(pages));
  const join = fit(data, 'join', () => true, Number(epochs));
  const apart = (name: string): boolean => /^(?:end|start|fit|always)/.test(name);
  const over = fit(data, 'break', apart, Number(epochs));
  const starts = (name: string): boolean => name.startsWith('start');
  const first = fit(data, 'first', starts, Number(epochs));
  const last = fit(data, 'last', (name) => name.startsWith('end'), Number(epochs));
  const table = (weights: Float64Array): string =>
    SEAM_FEATURES.map((name, i) => [name, Number((weights[i] ?? 0).toFixed(2))] as const)
      .filter(([, weight]) => weight !== 0)
      .map(([name, weight]) => `  ${/^[a-z]+$/.test(name) ? name : `'${name}'`}: ${weight},`)
      .join('\n');
  writeFileSync(
    out,
    `/**
 * Log likelihood ratios of the seam features: true neighbours against random pairs of a page. Fitted by
 * test/support/fitOrder.ts on generated pages (logistic regression); do not edit by hand.
 */

/** Neighbours inside a paragraph. */
export const JOIN_WEIGHTS: Readonly<Record<string, number>> = {
${table(join)}
};

/** Neighbours of which the second begins a paragraph. */
export const BREAK_WEIGHTS: Readonly<Record<string, number>> = {
${table(over)}
};

/** The first line of an article's text. */
export const FIRST_WEIGHTS: Readonly<Record<string, number>> = {
${table(first)}
};

/** The last line of an article's text. */
export const LAST_WEIGHTS: Readonly<Record<string, number>> = {
${table(last)}
};
`,
  );
}

main();
