import { weightsOf } from './featureBlocks';
import { WHOLE_LAYOUT } from './wholeLayout';
import { WHOLE_WEIGHTS } from './wholeWeights';

/** Weights of all features of a reading. */
export const WHOLE_FITTED: Float64Array = weightsOf(WHOLE_LAYOUT, WHOLE_WEIGHTS);
