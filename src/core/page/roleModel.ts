import { ARTICLE_STATES } from './articleState';
import { LINE_ROLES } from './model';
import { PLACE_FEATURES, ROLE_FEATURES } from './roleFeatures';
import { FEATURE_WEIGHTS, STATE_WEIGHTS, STEP_WEIGHTS } from './roleWeights';

const SIZE = LINE_ROLES.length;
const EMIT = table(ROLE_FEATURES.map((name) => FEATURE_WEIGHTS[name] ?? []));
const PLACES = table(
  ARTICLE_STATES.flatMap((state) => PLACE_FEATURES.map((place) => STATE_WEIGHTS[`${state} ${place}`] ?? [])),
);
const PLACE_COUNT = PLACE_FEATURES.length;
const STEPS = table(['', ...LINE_ROLES].map((role) => STEP_WEIGHTS[role] ?? []));

function table(rows: readonly (readonly number[])[]): Float64Array {
  const flat = new Float64Array(rows.length * SIZE);
  rows.forEach((row, i) => {
    row.forEach((weight, j) => {
      flat[i * SIZE + j] = weight;
    });
  });
  return flat;
}

/** The score of each role for a line with these features. */
export function emission(features: readonly number[]): Float64Array {
  const scores = new Float64Array(SIZE);
  for (const feature of features) {
    for (let role = 0; role < SIZE; role++) {
      scores[role] = (scores[role] ?? 0) + (EMIT[feature * SIZE + role] ?? 0);
    }
  }
  return scores;
}

/**
 * How well a role follows another (indexes into `LINE_ROLES`, -1 for the page's beginning), and how well it stands in
 * that state of an article, for a line that looks as `place` says.
 */
export function transition(from: number, state: number, to: number, place: number): number {
  return (STEPS[(from + 1) * SIZE + to] ?? 0) + (PLACES[(state * PLACE_COUNT + place) * SIZE + to] ?? 0);
}
