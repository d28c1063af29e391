/** Log-odds of each number of `confidenceFeatures`. Fitted by test/support/fitConfidence.ts; do not edit by hand. */
export const CONFIDENCE_WEIGHTS: readonly number[] = [
  -0.01, 1.08, 0.6, 0.44, -0.06, -0.98, 0, -0.2, -0.29, 1.08, 1.44,
];
