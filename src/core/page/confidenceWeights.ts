/** Log-odds of each number of `confidenceFeatures`. Fitted by test/support/fitConfidence.ts; do not edit by hand. */
export const CONFIDENCE_WEIGHTS: readonly number[] = [
  0.05, 0.9, 0.75, -0.2, -0.41, -1.06, -0.91, 0.88, -0.08, 0.35, 2,
];
