/** Log-odds of each number of `confidenceFeatures`. Fitted by test/support/fitConfidence.ts; do not edit by hand. */
export const CONFIDENCE_WEIGHTS: readonly number[] = [
  0.2, 0.03, -0.06, -1.15, -0.62, -1.98, -1.01, 0.68, -0.46, 1.73, 1.94,
];
