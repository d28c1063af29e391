/** Log-odds of each of `CHECK_FEATURES`. Fitted by test/support/fitChecks.ts; do not edit by hand. */
export const CHECK_WEIGHTS: readonly number[] = [
  -0.32, -1.21, 0, 0.01, -0.81, -0.87, 0.48, 1.97, 1.02, 0, 1.62, 2.25, 0.4, 0.29, 2.8, 0.77, -0.96, -1.14,
  -1.01, 0.73, -0.79, 0, 0.37, 0.15,
];
