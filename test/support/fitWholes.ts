import { writeFileSync } from 'node:fs';
import { unitOwners } from '../../src/core/page/articles';
import { assignUnits } from '../../src/core/page/assignUnits';
import type { OpenArticle } from '../../src/core/page/openArticle';
import type { Sink } from '../../src/core/page/stepLayout';
import { FITTED } from '../../src/core/page/stepModel';
import { unitsOf } from '../../src/core/page/unitSet';
import {
  articleFeatures,
  behindFeatures,
  pathFeatures,
  readWholePage,
} from '../../src/core/page/wholeFeatures';
import { WHOLE_BASES, WHOLE_BLOCKS, WHOLE_COUNT, WHOLE_SIZES } from '../../src/core/page/wholeLayout';
import { articlesOf, remember } from '../../src/core/page/wholeReading';
import { shuffled } from './shuffled';
import { type StepExample, stepExamples } from './stepExamples';

/**
 * Fits what tells the best of a page's readings as a whole: maximum likelihood of the readings with the most articles
 * right, among those that the search kept (Collins & Koo 2005). Writes src/core/page/wholeWeights.ts.
 *
 *     fitWholes [tune|all] [PAGES_PER_TIER] [EPOCHS] [DECAY] [OUT]
 */
interface Candidate {
  readonly parts: readonly Features[];
  readonly worth: number;
}

/** Features with their values. */
type Features = readonly (readonly [feature: number, value: number])[];

/** Pages behind this one are not those that the steps were fitted on. */
const BEHIND = 10_000;

function candidatesOf({ input, gold }: StepExample): Candidate[] {
  const page = readWholePage(input);
  const paths = assignUnits(input, FITTED);
  const unitsIn = remember((article: OpenArticle) => unitsOf(article.members));
  const alone = remember((article: OpenArticle) =>
    collect((sink) => articleFeatures(sink, page, unitsIn(article))),
  );
  const behind = remember((before: OpenArticle) =>
    remember((article: OpenArticle) =>
      collect((sink) => behindFeatures(sink, page, unitsIn(before), unitsIn(article))),
    ),
  );
  return paths.map((path) => {
    return {
      parts: [
        collect((sink) => pathFeatures(sink, page, path, paths[0])),
        ...articlesOf(path).flatMap(({ article, before }) =>
          before ? [alone(article), behind(before)(article)] : [alone(article)],
        ),
      ],
      worth: worthOf({ input, gold }, unitOwners(path)),
    };
  });
}

function collect(add: (sink: Sink) => void): Features {
  const sums = new Map<number, number>();
  add({ add: (feature, value) => void sums.set(feature, (sums.get(feature) ?? 0) + value) });
  return [...sums];
}

const RIGHT = 0.8;

/** F1 of articles, with something for every line that is right and for every unit that follows the right one. */
function worthOf({ input, gold }: StepExample, owners: readonly number[]): number {
  const size = (u: number): number => input.units[u]?.lines.length ?? 0;
  const truth = new Map<string, number>();
  const found = new Map<number, { size: number; of: Map<string, number> }>();
  const lastFound = new Map<number, number>();
  const lastTrue = new Map<string, number>();
  let lines = 0;
  let parted = 0;
  owners.forEach((first, u) => {
    const id = gold[u] ?? null;
    const one = found.get(first) ?? { size: 0, of: new Map<string, number>() };
    found.set(first, one);
    one.size += size(u);
    lines += size(u);
    const before = lastFound.get(first);
    lastFound.set(first, u);
    if (id === null) return;
    if (lastTrue.has(id) && lastTrue.get(id) !== before) parted++;
    lastTrue.set(id, u);
    truth.set(id, (truth.get(id) ?? 0) + size(u));
    one.of.set(id, (one.of.get(id) ?? 0) + size(u));
  });
  let hits = 0;
  let right = 0;
  const best = new Map<string, { iou: number; both: number }>();
  for (const one of found.values())
    for (const [id, both] of one.of) {
      const iou = both / (one.size + (truth.get(id) ?? 0) - both);
      if (iou >= RIGHT) hits++;
      if (iou > (best.get(id)?.iou ?? 0)) best.set(id, { iou, both });
    }
  for (const { both } of best.values()) right += both;
  return (2 * hits) / (found.size + truth.size) + LINES * (right / lines) + ORDER * (1 - parted / lines);
}

const LINES = 0.3;
const ORDER = 0.5;
/** How sharply better readings are preferred. */
const SHARP = 100;
const RATE = 0.1;

function fit(data: readonly (readonly Candidate[])[], epochs: number, decay: number): Float64Array {
  const start = startWeights();
  const weights = start.slice();
  const squares = new Float64Array(WHOLE_COUNT).fill(1e-2);
  const mean = new Float64Array(WHOLE_COUNT);
  let taken = 0;
  for (let epoch = 0; epoch < epochs; epoch++) {
    let loss = 0;
    for (const k of shuffled(data.length, epoch)) {
      const readings = data[k] ?? [];
      if (readings.length < 2) continue;
      const scores = readings.map((one) => scoreOf(one, weights));
      const chances = softmax(scores);
      const wanted = softmax(readings.map(({ worth }) => worth * SHARP));
      const gradient = new Map<number, number>();
      readings.forEach((one, i) => {
        const by = (wanted[i] ?? 0) - (chances[i] ?? 0);
        loss -= (wanted[i] ?? 0) * Math.log(Math.max(1e-12, chances[i] ?? 0));
        if (Math.abs(by) < 1e-9) return;
        for (const part of one.parts)
          for (const [feature, value] of part)
            gradient.set(feature, (gradient.get(feature) ?? 0) + by * value);
      });
      for (const [feature, slope] of gradient) {
        const pull = slope - decay * ((weights[feature] ?? 0) - (start[feature] ?? 0));
        squares[feature] = (squares[feature] ?? 0) + pull * pull;
        weights[feature] = (weights[feature] ?? 0) + (RATE * pull) / Math.sqrt(squares[feature] ?? 1);
      }
    }
    if (epoch * 2 >= epochs) {
      taken++;
      weights.forEach((weight, i) => {
        mean[i] = (mean[i] ?? 0) + weight;
      });
    }
    process.stderr.write(`epoch ${epoch + 1}: ${(loss / data.length).toFixed(4)} a page\n`);
  }
  return mean.map((sum) => sum / taken);
}

/** The steps alone. */
function startWeights(): Float64Array {
  return new Float64Array(WHOLE_COUNT).fill(STEPS, WHOLE_BASES.path, WHOLE_BASES.path + WHOLE_SIZES.path);
}

const STEPS = 4;

function scoreOf({ parts }: Candidate, weights: Float64Array): number {
  let sum = 0;
  for (const part of parts) for (const [feature, value] of part) sum += (weights[feature] ?? 0) * value;
  return sum;
}

function softmax(scores: readonly number[]): number[] {
  const most = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - most));
  const sum = powers.reduce((a, b) => a + b, 0);
  return powers.map((power) => power / sum);
}

function report(name: string, data: readonly (readonly Candidate[])[], weights: Float64Array): void {
  const mean = (pick: (readings: readonly Candidate[]) => number): string =>
    (data.reduce((sum, readings) => sum + pick(readings), 0) / data.length).toFixed(4);
  const first = mean((readings) => readings[0]?.worth ?? 0);
  const best = mean((readings) => Math.max(...readings.map(({ worth }) => worth)));
  const picked = mean((readings) => {
    const scores = readings.map((one) => scoreOf(one, weights));
    return readings[scores.indexOf(Math.max(...scores))]?.worth ?? 0;
  });
  process.stderr.write(`${name}: first ${first}, picked ${picked}, best ${best}\n`);
}

function main(): void {
  const [split = 'tune', pages = '900', epochs = '8', decay = '0.04', out = 'src/core/page/wholeWeights.ts'] =
    process.argv.slice(2);
  const data = stepExamples(Number(pages), split === 'all' ? 'all' : 'tune', BEHIND)
    .map(candidatesOf)
    .filter((one) => one.length > 1);
  const seen = data.filter((_, i) => i % 5 !== 0);
  const kept = data.filter((_, i) => i % 5 === 0);
  report('kept', kept, fit(seen, Number(epochs), Number(decay)));
  const weights = fit(data, Number(epochs), Number(decay));
  report('all', data, weights);
  writeFileSync(out, render(weights));
}

function render(weights: Float64Array): string {
  const block = (name: (typeof WHOLE_BLOCKS)[number]): string => {
    const from = WHOLE_BASES[name];
    const own = Array.from(weights.slice(from, from + WHOLE_SIZES[name]), (w) => Number(w.toFixed(2)));
    return `  ${name}: [${own.join(', ')}],`;
  };
  return `import type { WholeBlock } from './wholeLayout';

/**
 * Weights of what a reading of a page shows as a whole, a row a block of features (see \`wholeLayout.ts\`).
 * Fitted by test/support/fitWholes.ts on generated pages; do not edit by hand.
 */
export const WHOLE_WEIGHTS: Readonly<Partial<Record<WholeBlock, readonly number[]>>> = {
${WHOLE_BLOCKS.map(block).join('\n')}
};
`;
}

main();
