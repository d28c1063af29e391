/** Log-odds of each number of `confidenceFeatures`. Fitted by test/support/fitConfidence.ts; do not edit by hand. */
export const CONFIDENCE_WEIGHTS: readonly number[] = [
  -0.04, 0.87, 1, 0.58, 0.02, -0.48, -0.28, 0.18, 0.02, 0.47, 1.95,
];
