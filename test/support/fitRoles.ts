import { writeFileSync } from 'node:fs';
import { ARTICLE_STATES, nextState } from '../../src/core/page/articleState';
import { columnWidths } from '../../src/core/page/columnWidth';
import { readFeatures } from '../../src/core/page/lineFeatures';
import { LINE_ROLES, type LineRole } from '../../src/core/page/model';
import { readPageStyle } from '../../src/core/page/pageStyle';
import {
  CAPTION_START,
  isStaffed,
  PLACE_FEATURES,
  placeFeature,
  ROLE_FEATURES,
  roleFeatures,
} from '../../src/core/page/roleFeatures';
import { decodeScores } from '../../src/core/page/roles';
import { scanLines } from '../../src/core/page/scanLines';
import { type Knobs, TIERS } from './corpus/knobs';
import { loadCorpus, ofSplit } from './corpus/load';
import { generatePage } from './corpus/page';

/**
 * Fits the role model on generated pages of the tuning half: an averaged structured perceptron (Collins 2002). Writes
 * src/core/page/roleWeights.ts.
 *
 *     fitRoles [PAGES_PER_TIER] [EPOCHS] [OUT]
 */
interface Example {
  readonly features: readonly (readonly number[])[];
  readonly gold: readonly number[];
  readonly places: readonly number[];
  readonly staffed: readonly boolean[];
}

const SIZE = LINE_ROLES.length;
const F = ROLE_FEATURES.length;
const P = PLACE_FEATURES.length;

/** Half of the pages mix the heading block up more than the tiers do, so that its order is not learnt by heart. */
const VARIED: Partial<Knobs> = { headingOrder: 0.35, markWrong: 0.5, markMissing: 0.3, articles: [4, 10] };

function examples(count: number): Example[] {
  const articles = ofSplit(loadCorpus('test/fixtures/corpus'), 'tune');
  const result: Example[] = [];
  for (const tier of TIERS) {
    for (let n = 1; n <= count; n++) {
      const { text, gold } = generatePage({
        name: 'fit',
        seed: `fit ${n}`,
        tier,
        articles,
        ...(n % 2 ? {} : { knobs: VARIED }),
      });
      const scanned = scanLines(text);
      const lines = scanned.map(readFeatures);
      const context = { lines, columns: columnWidths(scanned), style: readPageStyle(lines) };
      const rows = new Map(gold.lines.map((row) => [row.line, row]));
      result.push({
        features: lines.map((_, i) => roleFeatures(context, i)),
        staffed: lines.map(isStaffed),
        places: lines.map((_, i) => placeFeature(context, i)),
        gold: lines.map((f) => {
          const row = rows.get(f.scan.line);
          let role: LineRole = row?.role ?? 'body';
          const lead = f.credits[0]?.kind === 'lead';
          // The lines of a lead paragraph and copies of a lead are told by the paragraphs, not by the line.
          if (role === 'lead' && !lead) role = 'body';
          const cue = CAPTION_START.test(f.key) || f.credits.some((c) => c.kind === 'photo');
          if (role === 'caption' && !cue) role = 'body';
          if (role === 'noise' && row?.noise_kind === 'duplicate') role = lead ? 'lead' : 'body';
          return LINE_ROLES.indexOf(role);
        }),
      });
    }
  }
  return result;
}

class Perceptron {
  readonly weights: Float64Array;
  readonly #sums: Float64Array;
  #time = 1;

  constructor(size: number) {
    this.weights = new Float64Array(size);
    this.#sums = new Float64Array(size);
  }

  add(at: number, by: number): void {
    this.weights[at] = (this.weights[at] ?? 0) + by;
    this.#sums[at] = (this.#sums[at] ?? 0) + by * this.#time;
  }

  tick(): void {
    this.#time++;
  }

  average(): Float64Array {
    return this.weights.map((w, i) => w - (this.#sums[i] ?? 0) / this.#time);
  }
}

function main(): void {
  const [pages = '60', epochs = '8', out = 'src/core/page/roleWeights.ts'] = process.argv.slice(2);
  const data = examples(Number(pages));
  const emit = new Perceptron(F * SIZE);
  const steps = new Perceptron((SIZE + 1) * SIZE);
  const states = new Perceptron(ARTICLE_STATES.length * P * SIZE);
  for (let epoch = 0; epoch < Number(epochs); epoch++) {
    let wrong = 0;
    let total = 0;
    for (const k of shuffled(data.length, epoch)) {
      const example = data[k];
      if (!example) continue;
      const guess = decodeScores(
        example.features.map((features) => scoresOf(features, emit.weights)),
        example.staffed,
        (from, state, to, at) =>
          (steps.weights[(from + 1) * SIZE + to] ?? 0) +
          (states.weights[(state * P + (example.places[at] ?? 0)) * SIZE + to] ?? 0),
      ).map((g) => LINE_ROLES.indexOf(g.role));
      wrong += update(example, guess, emit, steps, states);
      total += guess.length;
    }
    process.stderr.write(`epoch ${epoch + 1}: ${((100 * wrong) / total).toFixed(2)} % wrong\n`);
  }
  writeFileSync(out, render(emit.average(), steps.average(), states.average()));
}

function scoresOf(features: readonly number[], weights: Float64Array): Float64Array {
  const scores = new Float64Array(SIZE);
  for (const f of features) {
    for (let r = 0; r < SIZE; r++) scores[r] = (scores[r] ?? 0) + (weights[f * SIZE + r] ?? 0);
  }
  return scores;
}

function update(
  { features, gold, places, staffed }: Example,
  guess: readonly number[],
  emit: Perceptron,
  steps: Perceptron,
  states: Perceptron,
): number {
  let wrong = 0;
  const noise = LINE_ROLES.indexOf('noise');
  gold.forEach((role, i) => {
    const other = guess[i] ?? 0;
    if (role === other) return;
    wrong++;
    for (const f of features[i] ?? []) {
      emit.add(f * SIZE + role, 1);
      emit.add(f * SIZE + other, -1);
    }
  });
  if (wrong > 0) {
    for (const [path, by] of [
      [gold, 1],
      [guess, -1],
    ] as const) {
      let from = path[0] === noise ? LINE_ROLES.indexOf('body') : -1;
      let state = path[0] === noise ? ARTICLE_STATES.indexOf('closed') : 0;
      path.forEach((role, i) => {
        if (role === noise) return;
        steps.add((from + 1) * SIZE + role, by);
        states.add((state * P + (places[i] ?? 0)) * SIZE + role, by);
        from = role;
        state = nextState(state, role, staffed[i] ?? false);
      });
    }
  }
  emit.tick();
  steps.tick();
  states.tick();
  return wrong;
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

function render(emit: Float64Array, steps: Float64Array, states: Float64Array): string {
  const row = (weights: Float64Array, at: number): string =>
    `[${Array.from(weights.slice(at * SIZE, (at + 1) * SIZE), (w) => Number(w.toFixed(2))).join(', ')}]`;
  const quoted = (name: string): string => (/^[a-z]+$/.test(name) ? name : `'${name}'`);
  return `/**
 * Weights of the role model, a row a feature, a column a role in the order of LINE_ROLES:
 * ${LINE_ROLES.join(', ')}.
 * Fitted by test/support/fitRoles.ts on generated pages (averaged structured perceptron); do not edit by hand.
 */
export const FEATURE_WEIGHTS: Readonly<Record<string, readonly number[]>> = {
${ROLE_FEATURES.map((name, i) => `  ${quoted(name)}: ${row(emit, i)},`).join('\n')}
};

/** Weights of a role behind another; the row '' is the page's beginning. */
export const STEP_WEIGHTS: Readonly<Record<string, readonly number[]>> = {
${['', ...LINE_ROLES].map((name, i) => `  ${name === '' ? "''" : quoted(name)}: ${row(steps, i)},`).join('\n')}
};

/** Weights of a role in a state of an article, for lines of that look. */
export const STATE_WEIGHTS: Readonly<Record<string, readonly number[]>> = {
${ARTICLE_STATES.flatMap((state, s) => PLACE_FEATURES.map((place, p) => `  ${quoted(`${state} ${place}`)}: ${row(states, s * P + p)},`)).join('\n')}
};
`;
}

main();
