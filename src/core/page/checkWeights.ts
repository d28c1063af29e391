/** Log-odds of each of `CHECK_FEATURES`. Fitted by test/support/fitChecks.ts; do not edit by hand. */
export const CHECK_WEIGHTS: readonly number[] = [
  -0.93, -0.87, 0, 0.34, -1.33, -1.66, 0.28, 2.11, 1.47, 0, 1.16, 2.66, 1.08, 0.09, 2.03, 0.97, -0.55, -0.83,
  -1.84, 1.17, -0.54, 0, -0.24, 0.75,
];
