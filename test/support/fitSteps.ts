import { writeFileSync } from 'node:fs';
import type { AssignInput } from '../../src/core/page/askArticle';
import { assignUnits, followPath, type StepLoss } from '../../src/core/page/assignUnits';
import { BLOCK_BASES, BLOCK_SIZES, BLOCKS, FEATURE_COUNT, OPEN, STAY } from '../../src/core/page/stepLayout';
import { lastStepFeatures, type Path } from '../../src/core/page/unitSteps';
import { type StepExample, stepExamples } from './stepExamples';

/**
 * Fits the model that gives units to articles, on generated pages of the tuning half: an first each step
 * alone (logistic regression behind a true past), then whole pages: learning as search
 * optimisation (Daumé & Marcu 2005) over the beam, with a margin that grows with the lines that a path gets wrong;
 * steps shrink with what a weight has moved (AdaGrad, Duchi, Hazan & Singer 2011), and weights are averaged. Half of the pages are read with their true roles, so that the model does not lean on the
 * mistakes of one role model. Writes src/core/page/stepWeights.ts.
 *
 *     fitSteps [PAGES_PER_TIER] [EPOCHS_ALONE] [EPOCHS_WHOLE] [OUT]
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

  climb(gradient: ReadonlyMap<number, number>, rate: number, decay = 0): void {
    this.#time++;
    for (const [id, raw] of gradient) {
      const slope = raw - decay * (this.weights[id] ?? 0);
      if (slope === 0) continue;
      if (process.env.NOODDS && id >= BLOCK_BASES.odds && id < BLOCK_BASES.odds + BLOCK_SIZES.odds) continue;
      this.#squares[id] = (this.#squares[id] ?? 0) + slope * slope;
      const step = (rate * slope) / Math.sqrt(this.#squares[id] ?? 1);
      this.weights[id] = (this.weights[id] ?? 0) + step;
      this.#sums[id] = (this.#sums[id] ?? 0) + step * this.#time;
    }
  }

  average(): Float64Array {
    return this.weights.map((w, i) => w - (this.#sums[i] ?? 0) / this.#time);
  }

  /** Goes on from the average. */
  settle(): void {
    this.weights.set(this.average());
    this.#sums.fill(0);
    this.#squares.fill(1);
    this.#time = 1;
  }
}

function count(gradient: Map<number, number>, found: Found, by: number): void {
  for (const [id, value] of found) gradient.set(id, (gradient.get(id) ?? 0) + by * value);
}

/** Each step alone, behind a true past: multinomial logistic regression. Gives the mean log loss. */
function fitAlone(learner: Learner, { input, gold }: StepExample): number {
  let loss = 0;
  followPath(input, learner.weights, (steps) => {
    const truth = trueStep(gold, steps);
    if (steps.length < 2 || !truth) return truth;
    const base = truth.parent?.score ?? 0;
    const powers = steps.map((step) => Math.exp(step.score - base));
    const sum = powers.reduce((a, b) => a + b, 0);
    const gradient = new Map<number, number>();
    steps.forEach((step, i) => {
      const share = (powers[i] ?? 0) / sum;
      const by = (step === truth ? 1 : 0) - share;
      if (step === truth) loss -= Math.log(Math.max(1e-9, share));
      if (Math.abs(by) > 0.002) count(gradient, featuresOf(input, step), by);
    });
    learner.climb(gradient, 0.15);
    return truth;
  });
  return loss / input.units.length;
}

/** A wrong step is punished when so many units behind it the beam has not left it. */
const PATIENCE = 8;

/**
 * The whole page: wherever the best path has gone wrong and not come back within some units, it is set right and made
 * less likely, and the search goes on from the true path. Gives the share of units that were punished.
 */
function fitWhole(learner: Learner, example: StepExample): number {
  const { input } = example;
  const truth = prefixes(truePath(example, learner.weights));
  let punished = 0;
  assignUnits(input, learner.weights, {
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
      learner.climb(gradient, RATE);
      punished++;
      return { ...gold, loss: 0 };
    },
  });
  return punished / Math.max(1, input.units.length);
}

/** Of so many units the paths compete before the search goes on from the true one. */
const WINDOW = Number(process.env.WINDOW ?? 12);
const GRATE = Number(process.env.GRATE ?? 0.4);
const DECAY = Number(process.env.DECAY ?? 0.002);
const GMARGIN = Number(process.env.GMARGIN ?? 0.5);

/**
 * The whole page: the share of the true readings among those in the beam is made larger.
 */
function fitBeam(learner: Learner, example: StepExample): number {
  const { input } = example;
  const truth = prefixes(truePath(example, learner.weights));
  const count_ = input.units.length;
  let since = 0;
  let lossSum = 0;
  let base: Path | null = null;
  assignUnits(input, learner.weights, {
    loss: (path, unit, action, target) => (lossOf(example)(path, unit, action, target) > 0 ? GMARGIN : 0),
    watch: (beam) => {
      const at = beam[0]?.unit ?? 0;
      const gold = truth[at];
      if (!gold) return undefined;
      since++;
      const held = beam.some((path) => path.loss === 0);
      if (held && since < WINDOW && at + 1 < count_) return undefined;
      const all = held ? beam : [...beam, gold];
      const right = (path: Path): boolean => (held ? path.loss === 0 : path === gold);
      const values = all.map((path) => (path === gold ? 0 : path.score + path.loss));
      if (!held) {
        // The true path's own score since the last reset.
        const offset: number = base ? base.score - (truth[base.unit]?.score ?? 0) : 0;
        values[values.length - 1] = gold.score + offset;
      }
      const most = Math.max(...values);
      const powers = values.map((v) => Math.exp(v - most));
      const sum = powers.reduce((a, b) => a + b, 0);
      const good = powers.reduce((a, b, i) => a + (right(all[i] as Path) ? b : 0), 0);
      lossSum -= Math.log(Math.max(1e-9, good / sum));
      const byStep = new Map<Path, number>();
      all.forEach((path, i) => {
        const power = powers[i] ?? 0;
        const by = (right(path) ? power / good : 0) - power / sum;
        if (Math.abs(by) < 1e-4) return;
        const stop: Path | null = path === gold ? (base ? (truth[base.unit] ?? null) : null) : base;
        for (let node: Path | null = path; node && node !== stop; node = node.parent)
          byStep.set(node, (byStep.get(node) ?? 0) + by);
      });
      const gradient = new Map<number, number>();
      for (const [node, by] of byStep) if (Math.abs(by) > 1e-3) count(gradient, featuresOf(input, node), by);
      if (gradient.size > 0) learner.climb(gradient, GRATE, DECAY);
      since = 0;
      const next = { ...gold, loss: 0 };
      base = next;
      return next;
    },
  });
  return lossSum / Math.max(1, count_);
}

const RATE = 1;

function main(): void {
  const [pages = '120', alone = '3', whole = '3', out = 'src/core/page/stepWeights.ts', beam = '0'] =
    process.argv.slice(2);
  const data = stepExamples(Number(pages));
  const learner = new Learner();
  for (const [name, epochs, fit] of [
    ['alone', Number(alone), fitAlone],
    ['whole', Number(whole), fitWhole],
    ['beam', Number(beam), fitBeam],
  ] as const) {
    for (let epoch = 0; epoch < epochs; epoch++) {
      let loss = 0;
      for (const k of shuffled(data.length, epoch)) {
        const example = data[k];
        if (example) loss += fit(learner, example);
      }
      process.stderr.write(`${name} ${epoch + 1}: ${(loss / data.length).toFixed(4)} a unit\n`);
      writeFileSync(out, render(learner.average()));
    }
    learner.settle();
  }
}

/** A fixed shuffle of 0 … size-1 for each epoch. */
function shuffled(size: number, epoch: number): number[] {
  const order = Array.from({ length: size }, (_, i) => i);
  let state = 12345 + epoch * 7919;
  for (let i = size - 1; i > 0; i--) {
    state = (state * 1103515245 + 12345) % 2147483648;
    const j = state % (i + 1);
    [order[i], order[j]] = [order[j] ?? 0, order[i] ?? 0];
  }
  return order;
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
