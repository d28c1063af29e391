/** Log-odds of each number of `confidenceFeatures`. Fitted by test/support/fitConfidence.ts; do not edit by hand. */
export const CONFIDENCE_WEIGHTS: readonly number[] = [
  -1.25, 0.88, 1.27, 0.38, -0.05, -0.52, -0.46, 0.35, 0.3, 1, 2.45,
];
