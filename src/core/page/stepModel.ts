import { weightsOf } from './featureBlocks';
import { type Sink, STEP_LAYOUT } from './stepLayout';
import { STEP_WEIGHTS } from './stepWeights';

/** Weights of all features of a step. */
export const FITTED: Float64Array = weightsOf(STEP_LAYOUT, STEP_WEIGHTS);

/** A sink that sums the weights of what it takes. */
export interface Scorer extends Sink {
  /** The sum so far; the next one begins at 0. */
  take(): number;
}

export function createScorer(weights: Float64Array): Scorer {
  // An array of one: a captured number would be boxed anew at every sum.
  const sum = new Float64Array(1);
  return {
    add(feature, value) {
      sum[0] = (sum[0] ?? 0) + (weights[feature] ?? 0) * value;
    },
    take() {
      const taken = sum[0] ?? 0;
      sum[0] = 0;
      return taken;
    },
  };
}
