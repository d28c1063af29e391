/** Log-odds of each number of `confidenceFeatures`. Fitted by test/support/fitConfidence.ts; do not edit by hand. */
export const CONFIDENCE_WEIGHTS: readonly number[] = [
  0.53, 0.26, 0.17, -0.73, -0.96, -0.91, -1.89, 1.6, -0.81, -0.15, 2.32,
];
