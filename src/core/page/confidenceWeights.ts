/** Log-odds of each number of `confidenceFeatures`. Fitted by test/support/fitConfidence.ts; do not edit by hand. */
export const CONFIDENCE_WEIGHTS: readonly number[] = [
  -0.15, -0.07, -0.3, -1.61, -0.4, -2.35, -1.35, 1.17, -0.19, 1.98, 2.13,
];
