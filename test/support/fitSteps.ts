import { writeFileSync } from 'node:fs';
import {
  type AssignInput,
  assignUnits,
  followPath,
  lastStepFeatures,
  type Path,
  type StepLoss,
} from '../../src/core/page/assignUnits';
import { assignInput, draftLines, guessRoles, orderText, scanSheet } from '../../src/core/page/parseSheet';
import {
  BLOCK_BASES,
  BLOCK_SIZES,
  BLOCKS,
  FEATURE_COUNT,
  OPEN,
  STAY,
} from '../../src/core/page/stepFeatures';
import { TIERS } from './corpus/knobs';
import { loadCorpus, ofSplit } from './corpus/load';
import { generatePage } from './corpus/page';

/**
 * Fits the model that gives units to articles, on generated pages of the tuning half: an averaged structured perceptron
 * over beam search with maximum violation updates (Huang, Fayong & Guo 2012) and a margin that grows with the lines
 * that a path gets wrong. Half of the pages are read with their true roles, so that the model does not lean on the
 * mistakes of one role model. Writes src/core/page/stepWeights.ts.
 *
 *     fitSteps [PAGES_PER_TIER] [EPOCHS] [OUT]
 */
interface Example {
  readonly input: AssignInput;
  /** The article of each unit; null for noise. */
  readonly gold: readonly (string | null)[];
}

function examples(count: number): Example[] {
  const articles = ofSplit(loadCorpus('test/fixtures/corpus'), 'tune');
  const result: Example[] = [];
  for (const tier of TIERS) {
    for (let n = 1; n <= (tier === 'clean' ? count / 3 : count); n++) {
      const { text, gold } = generatePage({ name: 'fit', seed: `steps ${n}`, tier, articles });
      const rows = new Map(gold.lines.map((row) => [row.line, row]));
      const sheet = scanSheet(text);
      const guesses =
        n % 2
          ? guessRoles(sheet)
          : sheet.features.map((f) => ({ role: rows.get(f.scan.line)?.role ?? 'noise', confidence: 0.95 }));
      const lines = draftLines(sheet, guesses);
      const input = assignInput(sheet, lines, orderText(sheet, lines, {}));
      const articleOf = (at: number): string | null => {
        const row = rows.get(sheet.features[at]?.scan.line ?? 0);
        return row?.article ?? row?.near_article ?? null;
      };
      result.push({ input, gold: input.units.map((unit) => majority(unit.lines.map(articleOf))) });
    }
  }
  return result;
}

function majority(ids: readonly (string | null)[]): string | null {
  const counts = new Map<string | null, number>();
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}

/** What a step costs: a little for each line, more for a needless or a missing article. */
function lossOf({ input, gold }: Example): StepLoss {
  return (path, unit, action, target) => {
    const id = gold[unit] ?? null;
    if (id === null) return action === OPEN ? 1 : 0;
    const there = path?.live.find((article) => gold[article.first] === id);
    const right = action === OPEN ? !there : target !== null && gold[target.first] === id;
    if (right || (action !== OPEN && !there && path === null)) return 0;
    return 1 + 0.3 * Math.min(8, input.units[unit]?.lines.length ?? 1);
  };
}

/** The true path, as far as the articles that may go on allow it. */
function truePath({ input, gold }: Example, weights: Float64Array): Path | null {
  return followPath(input, weights, (steps) => {
    const id = gold[steps[0]?.unit ?? 0] ?? null;
    if (id === null) return steps.find((step) => step.action === STAY) ?? steps[0];
    const parent = steps[0]?.parent;
    const there = parent?.live.find((article) => gold[article.first] === id);
    return there
      ? steps.find((step) => step.action !== OPEN && step.article.first === there.first)
      : steps.find((step) => step.action === OPEN);
  });
}

function prefixes(path: Path | null): Path[] {
  const all: Path[] = [];
  for (let at = path; at; at = at.parent) all[at.unit] = at;
  return all;
}

/** Length of the first step; later ones shrink with what a weight has moved (AdaGrad, Duchi, Hazan & Singer 2011). */
const RATE = 1.5;

function main(): void {
  const [pages = '120', epochs = '8', out = 'src/core/page/stepWeights.ts'] = process.argv.slice(2);
  const data = examples(Number(pages));
  const weights = new Float64Array(FEATURE_COUNT);
  const sums = new Float64Array(FEATURE_COUNT);
  const squares = new Float64Array(FEATURE_COUNT).fill(1);
  let time = 1;
  for (let epoch = 0; epoch < Number(epochs); epoch++) {
    let wrong = 0;
    let total = 0;
    for (const k of shuffled(data.length, epoch)) {
      const example = data[k];
      if (!example) continue;
      const truth = prefixes(truePath(example, weights));
      let worst: Path | null = null;
      let violation = 0;
      let last: Path | null = null;
      assignUnits(example.input, weights, {
        loss: lossOf(example),
        watch: (best) => {
          last = best;
          const gold = truth[best.unit];
          if (!gold) return;
          const by = best.score + best.loss - gold.score;
          if (by > violation && best.loss > 0) {
            violation = by;
            worst = best;
          }
        },
      });
      wrong += (last as Path | null)?.loss ?? 0;
      total += example.gold.length;
      time++;
      const found = worst as Path | null;
      if (!found) continue;
      const gradient = new Map<number, number>();
      const count = (path: Path | null, by: number): void => {
        for (let at = path; at; at = at.parent) {
          const sink = { ids: [] as number[], values: [] as number[] };
          lastStepFeatures(sink, example.input, at);
          sink.ids.forEach((id, i) => {
            gradient.set(id, (gradient.get(id) ?? 0) + by * (sink.values[i] ?? 0));
          });
        }
      };
      count(truth[found.unit] ?? null, 1);
      count(found, -1);
      for (const [id, slope] of gradient) {
        if (slope === 0) continue;
        squares[id] = (squares[id] ?? 0) + slope * slope;
        const step = (RATE * slope) / Math.sqrt(squares[id] ?? 1);
        weights[id] = (weights[id] ?? 0) + step;
        sums[id] = (sums[id] ?? 0) + step * time;
      }
    }
    process.stderr.write(`epoch ${epoch + 1}: loss ${((100 * wrong) / total).toFixed(2)} a hundred units\n`);
  }
  writeFileSync(out, render(weights.map((w, i) => w - (sums[i] ?? 0) / time)));
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
  return `import type { Block } from './stepFeatures';

/**
 * Weights of the steps by which units come to their articles, a row a block of features (see \`stepFeatures.ts\`).
 * Fitted by test/support/fitSteps.ts on generated pages (averaged structured perceptron); do not edit by hand.
 */
export const STEP_WEIGHTS: Readonly<Partial<Record<Block, readonly number[]>>> = {
${BLOCKS.map(block).join('\n')}
};
`;
}

main();
