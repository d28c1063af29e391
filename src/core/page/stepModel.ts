import { BLOCK_BASES, BLOCKS, FEATURE_COUNT, type Sink } from './stepFeatures';
import { STEP_WEIGHTS } from './stepWeights';

/** Weights of all features of a step. */
export const FITTED: Float64Array = (() => {
  const weights = new Float64Array(FEATURE_COUNT);
  for (const block of BLOCKS) weights.set(STEP_WEIGHTS[block] ?? [], BLOCK_BASES[block]);
  return weights;
})();

/** A sink that sums the weights of what it takes. */
export class Scorer implements Sink {
  readonly #weights: Float64Array;
  #sum = 0;

  constructor(weights: Float64Array) {
    this.#weights = weights;
  }

  add(feature: number, value: number): void {
    this.#sum += (this.#weights[feature] ?? 0) * value;
  }

  /** The sum so far; the next one begins at 0. */
  take(): number {
    const sum = this.#sum;
    this.#sum = 0;
    return sum;
  }
}
