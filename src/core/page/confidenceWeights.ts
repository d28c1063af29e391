/** Log-odds of each number of `confidenceFeatures`. Fitted by test/support/fitConfidence.ts; do not edit by hand. */
export const CONFIDENCE_WEIGHTS: readonly number[] = [0.17, 0.41, 0.24, -0.72, -0.32, -1.84, -1.8, 0.61, 0.07, 1.12, 1.85];
