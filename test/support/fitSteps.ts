import { writeFileSync } from 'node:fs';
import type { AssignInput } from '../../src/core/page/askArticle';
import { assignUnits, followPath, type StepLoss } from '../../src/core/page/assignUnits';
import { BLOCK_BASES, BLOCK_SIZES, BLOCKS, FEATURE_COUNT, OPEN, STAY } from '../../src/core/page/stepLayout';
import { lastStepFeatures, type Path } from '../../src/core/page/unitSteps';
import { shuffled } from './shuffled';
import { type StepExample, stepExamples } from './stepExamples';

/**
 * Fits the model that gives units to articles, on generated pages: learning as search optimisation (Daumé & Marcu 2005)
 * over the beam, with a margin that grows with the lines that a path gets wrong; steps shrink with what a weight
 * has moved (AdaGrad, Duchi, Hazan & Singer 2011), and weights are averaged. A whole page is read with a fifth of the
 * blocks of features left out, others each time, so that the rest learn to do without (dropout, Srivastava et al.
 * 2014): of all that was tried this helps most on pages of unseen articles, and many pages read twice or three times
 * more than few read often. Several models, each of pages of its own, are averaged: one alone swings by more than what
 * a feature is worth. Writes src/core/page/stepWeights.ts.
 *
 *     fitSteps [tune|all] [PAGES_PER_TIER] [READINGS] [SHARDS] [OUT]
 */
const MARGIN = 0.15;

/** What a wrong step costs. */
function lossOf({ gold }: StepExample): StepLoss {
  return (path, unit, action, target) => {
    const id = gold[unit] ?? null;
    if (id === null) return action === OPEN ? MARGIN : 0;
    const there = path?.live.find(({ article }) => gold[article.first] === id);
    const right = action === OPEN ? !there : target !== null && gold[target.first] === id;
    if (right || (action !== OPEN && !there && path === null)) return 0;
    return MARGIN;
  };
}

/** The true step of those that a unit can take, as far as the articles that may go on allow it. */
function trueStep(gold: StepExample['gold'], steps: readonly Path[]): Path | undefined {
  const id = gold[steps[0]?.unit ?? 0] ?? null;
  if (id === null) return steps.find((step) => step.action === STAY) ?? steps[0];
  const there = steps[0]?.parent?.live.find(({ article }) => gold[article.first] === id);
  return there
    ? steps.find((step) => step.action !== OPEN && step.article.first === there.article.first)
    : steps.find((step) => step.action === OPEN);
}

function truePath({ input, gold }: StepExample, weights: Float64Array): Path | null {
  return followPath(input, weights, (steps) => trueStep(gold, steps));
}

/** Features with their values. */
type Found = readonly (readonly [feature: number, value: number])[];

function featuresOf(input: AssignInput, step: Path): Found {
  const found: [number, number][] = [];
  lastStepFeatures({ add: (feature, value) => void found.push([feature, value]) }, input, step);
  return found;
}

function prefixes(path: Path | null): Path[] {
  const all: Path[] = [];
  for (let at = path; at; at = at.parent) all[at.unit] = at;
  return all;
}

/** Weights with the sums that their average and AdaGrad's steps need. */
class Learner {
  readonly weights = new Float64Array(FEATURE_COUNT);
  readonly #sums = new Float64Array(FEATURE_COUNT);
  readonly #squares = new Float64Array(FEATURE_COUNT).fill(1);
  #time = 1;

  climb(gradient: ReadonlyMap<number, number>, rate: number): void {
    this.#time++;
    for (const [id, slope] of gradient) {
      if (slope === 0) continue;
      this.#squares[id] = (this.#squares[id] ?? 0) + slope * slope;
      const step = (rate * slope) / Math.sqrt(this.#squares[id] ?? 1);
      this.weights[id] = (this.weights[id] ?? 0) + step;
      this.#sums[id] = (this.#sums[id] ?? 0) + step * this.#time;
    }
  }

  average(): Float64Array {
    return this.weights.map((w, i) => w - (this.#sums[i] ?? 0) / this.#time);
  }
}

function count(gradient: Map<number, number>, found: Found, by: number): void {
  for (const [id, value] of found) gradient.set(id, (gradient.get(id) ?? 0) + by * value);
}

/** A wrong step is punished when so many units behind it the beam has not left it. */
const PATIENCE = 8;

/** Share of the blocks of features that a page is read without. */
const DROP = 0.2;
let pageSeed = 1;
const blockOf = new Uint8Array(FEATURE_COUNT);
BLOCKS.forEach((name, b) => {
  blockOf.fill(b, BLOCK_BASES[name], BLOCK_BASES[name] + BLOCK_SIZES[name]);
});

/** The weights with some blocks of features taken out, so that no block leans on another. */
function withoutSome(all: Float64Array, seed: number): { weights: Float64Array; dropped: boolean[] } {
  const weights = all.slice();
  let state = (seed * 2654435761) % 2147483648;
  const dropped = BLOCKS.map((name) => {
    state = (state * 1103515245 + 12345) % 2147483648;
    const out = (state >> 8) % 1000 < DROP * 1000;
    if (out) weights.fill(0, BLOCK_BASES[name], BLOCK_BASES[name] + BLOCK_SIZES[name]);
    return out;
  });
  return { weights, dropped };
}

/**
 * The whole page: wherever the best path has gone wrong and not come back within some units, it is set right and made
 * less likely, and the search goes on from the true path. Gives the share of units that were punished.
 */
function fitWhole(learner: Learner, example: StepExample): number {
  const { input } = example;
  const { weights, dropped } = withoutSome(learner.weights, pageSeed++);
  const truth = prefixes(truePath(example, weights));
  let punished = 0;
  assignUnits(input, weights, {
    loss: lossOf(example),
    watch: ([best]) => {
      const gold = best && truth[best.unit];
      if (!gold || best.loss === 0) return undefined;
      let past: Path | null = best;
      for (let k = 0; past && k < PATIENCE && best.unit + 1 < input.units.length; k++) past = past.parent;
      if (!past || past.loss === 0) return undefined;
      const gradient = new Map<number, number>();
      const add = (from: Path | null, by: number): void => {
        for (let at = from; at; at = at.parent) count(gradient, featuresOf(input, at), by);
      };
      add(gold, 1);
      add(best, -1);
      for (const id of [...gradient.keys()]) if (dropped[blockOf[id] ?? 0]) gradient.delete(id);
      learner.climb(gradient, RATE);
      for (const id of gradient.keys()) weights[id] = learner.weights[id] ?? 0;
      punished++;
      return { ...gold, loss: 0 };
    },
  });
  return punished / Math.max(1, input.units.length);
}

const RATE = 1;

function main(): void {
  const [split = 'tune', pages = '400', whole = '3', shards = '4', out = 'src/core/page/stepWeights.ts'] =
    process.argv.slice(2);
  const mean = new Float64Array(FEATURE_COUNT);
  for (let shard = 0; shard < Number(shards); shard++) {
    const data = stepExamples(Number(pages), split === 'all' ? 'all' : 'tune', shard * Number(pages));
    const learner = new Learner();
    for (let epoch = 0; epoch < Number(whole); epoch++) {
      let loss = 0;
      for (const k of shuffled(data.length, epoch)) {
        const example = data[k];
        if (example) loss += fitWhole(learner, example);
      }
      process.stderr.write(
        `shard ${shard + 1}, reading ${epoch + 1}: ${(loss / data.length).toFixed(4)} a unit\n`,
      );
    }
    learner.average().forEach((weight, i) => {
      mean[i] = (mean[i] ?? 0) + weight / Number(shards);
    });
  }
  writeFileSync(out, render(mean));
}

function render(weights: Float64Array): string {
  const block = (name: (typeof BLOCKS)[number]): string => {
    const own = Array.from(weights.slice(BLOCK_BASES[name], BLOCK_BASES[name] + BLOCK_SIZES[name]), (w) =>
      Number(w.toFixed(2)),
    );
    return `  ${name}: [${own.join(', ')}],`;
  };
  return `import type { Block } from './stepLayout';

/**
 * Weights of the steps by which units come to their articles, a row a block of features (see \`stepLayout.ts\`).
 * Fitted by test/support/fitSteps.ts on generated pages (averaged structured perceptron); do not edit by hand.
 */
export const STEP_WEIGHTS: Readonly<Partial<Record<Block, readonly number[]>>> = {
${BLOCKS.map(block).join('\n')}
};
`;
}

main();
