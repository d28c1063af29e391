/** Log-odds of each number of `confidenceFeatures`. Fitted by test/support/fitConfidence.ts; do not edit by hand. */
export const CONFIDENCE_WEIGHTS: readonly number[] = [
  0.28, 0.33, 0.09, -0.89, -0.77, -1.08, -1.35, 1.73, -0.23, -0.17, 2.37,
];
