import { BLOCK_BASES, BLOCKS, FEATURE_COUNT, type Sink } from './stepFeatures';
import { STEP_WEIGHTS } from './stepWeights';

/** Weights of all features of a step. */
export const FITTED: Float64Array = (() => {
  const weights = new Float64Array(FEATURE_COUNT);
  for (const block of BLOCKS) weights.set(STEP_WEIGHTS[block] ?? [], BLOCK_BASES[block]);
  return weights;
})();

/** Sum of the weights of what a sink holds. */
export function scoreOf(weights: Float64Array, { ids, values }: Sink): number {
  let sum = 0;
  for (let i = 0; i < ids.length; i++) sum += (weights[ids[i] ?? 0] ?? 0) * (values[i] ?? 0);
  return sum;
}
