import { WHOLE_BASES, WHOLE_BLOCKS, WHOLE_COUNT } from './wholeLayout';
import { WHOLE_WEIGHTS } from './wholeWeights';

/** Weights of all features of a reading. */
export const WHOLE_FITTED: Float64Array = (() => {
  const weights = new Float64Array(WHOLE_COUNT);
  for (const block of WHOLE_BLOCKS) weights.set(WHOLE_WEIGHTS[block] ?? [], WHOLE_BASES[block]);
  return weights;
})();
