/** Log-odds of each number of `confidenceFeatures`. Fitted by test/support/fitConfidence.ts; do not edit by hand. */
export const CONFIDENCE_WEIGHTS: readonly number[] = [
  -0.14, 0.87, 0.97, 0.57, -0.19, -0.64, -0.25, 0.1, -0.07, 0.58, 2.51,
];
