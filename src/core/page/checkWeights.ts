/** Log-odds of each of `CHECK_FEATURES`. Fitted by test/support/fitChecks.ts; do not edit by hand. */
export const CHECK_WEIGHTS: readonly number[] = [
  -0.67, -1.05, 0, 0.27, -1.29, -1.78, 0.82, 1.75, 1.39, 0, 1.23, 2.39, 0.66, 0.46, 2.6, 1.05, -0.22, -0.41,
  -1.37, 0.69, -1.14, 0, 0.18, 0.54,
];
