/** Log-odds of each of `CHECK_FEATURES`. Fitted by test/support/fitChecks.ts; do not edit by hand. */
export const CHECK_WEIGHTS: readonly number[] = [
  -0.42, -0.54, 0, -0.07, -0.57, -1.41, 1.1, 1.89, 1.06, 0, 1.77, 2.51, 1.38, 0.49, 2.69, 0.54, -1.25, -1.65,
  -1.84, 0.45, -0.11, 0.41, -0.2, 0.21,
];
