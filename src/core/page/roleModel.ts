import { ARTICLE_STATES, type ArticleState } from './articleState';
import { LINE_ROLES } from './model';
import type { RoleContext } from './roleContext';
import { ROLE_FEATURES } from './roleFeatureNames';
import { readRoleFeatures } from './roleFeatures';
import { HABIT_FEATURES } from './roleHabits';
import { EDGE_FEATURES, edgeFeatures, PLACE_FEATURES, placeFeatures } from './rolePlaces';
import { NOISE, ROLE_COUNT, ROLE_STATES, STATE_COUNT } from './roleStates';
import { ROLE_WEIGHTS } from './roleWeights';

/** What a line shows, as rows of the tables of weights. */
export interface RoleObservation {
  readonly own: readonly number[];
  readonly places: readonly number[];
  readonly edges: readonly number[];
  /** Rows of habits, once the page has been read. */
  readonly habits?: readonly number[];
  /** A byline of reporters, not the name of a reader or a desk. */
  readonly staffed: boolean;
}

/** Weights of a log-linear model, a row a feature, a column a role. */
export interface RoleTables {
  readonly own: Float64Array;
  readonly habits: Float64Array;
  /** Rows: role before, -1 first. */
  readonly steps: Float64Array;
  /** Rows: role before with the state of its article. */
  readonly states: Float64Array;
  /** Rows: article state, then place feature. */
  readonly places: Float64Array;
  /** Rows: role before, -1 first, then edge feature. */
  readonly edges: Float64Array;
}

export const PLACE_COUNT: number = PLACE_FEATURES.length;
export const EDGE_COUNT: number = EDGE_FEATURES.length;
/** What all lines of a page show. */
export function observeLines(context: RoleContext): RoleObservation[] {
  const own = readRoleFeatures(context);
  return context.lines.map((line, at) => ({
    own: own[at] ?? [],
    places: placeFeatures(context, at),
    edges: edgeFeatures(context, at),
    staffed: line.credits[0]?.kind === 'byline' && line.credits[0].weak !== true,
  }));
}

/** Score of each role for a line by what it shows itself, into `scores` from `at` on, where zeros stand. */
export function emission(
  tables: RoleTables,
  { own, habits }: RoleObservation,
  scores: Float64Array,
  at: number,
): void {
  for (let k = 0; k < own.length; k++) addRow(tables.own, own[k] ?? 0, scores, at);
  if (habits) for (const row of habits) addRow(tables.habits, row, scores, at);
}

/** Scores of each role behind each state, `[state * ROLE_COUNT + role]`; noise stands behind anything. */
export function transitions(
  tables: RoleTables,
  { places, edges }: RoleObservation,
  scores: Float64Array,
): void {
  for (let from = 0; from < STATE_COUNT; from++) {
    const at = from * ROLE_COUNT;
    const { role, state } = ROLE_STATES[from] ?? { role: -1, state: 0 };
    for (let to = 0; to < ROLE_COUNT; to++) {
      scores[at + to] = (tables.steps[(role + 1) * ROLE_COUNT + to] ?? 0) + (tables.states[at + to] ?? 0);
    }
    for (const place of places) addRow(tables.places, state * PLACE_COUNT + place, scores, at);
    for (const edge of edges) addRow(tables.edges, (role + 1) * EDGE_COUNT + edge, scores, at);
    scores[at + NOISE] = 0;
  }
}

/** Adds a row of a table to the scores from `at` on. */
export function addRow(table: Float64Array, row: number, scores: Float64Array, at: number): void {
  const from = row * ROLE_COUNT;
  for (let role = 0; role < ROLE_COUNT; role++) {
    scores[at + role] = (scores[at + role] ?? 0) + (table[from + role] ?? 0);
  }
}

/** Names of the rows of each table. */
const ROLE_ROWS: readonly string[] = ['beginning', ...LINE_ROLES];
const STATE_ROWS: readonly string[] = ROLE_STATES.map(
  ({ role, state }) => `${ROLE_ROWS[role + 1]} ${ARTICLE_STATES[state]}`,
);
export const TABLE_NAMES: Readonly<Record<keyof RoleTables, readonly string[]>> = {
  own: ROLE_FEATURES,
  habits: HABIT_FEATURES,
  steps: ROLE_ROWS,
  states: STATE_ROWS,
  places: ARTICLE_STATES.flatMap((state) => PLACE_FEATURES.map((place) => `${state}: ${place}`)),
  edges: ROLE_ROWS.flatMap((role) => EDGE_FEATURES.map((edge) => `${role}: ${edge}`)),
};

let loaded: RoleTables | undefined;

/** The fitted weights, unpacked at the first call. */
export function roleTables(): RoleTables {
  loaded ??= {
    own: unpack('own'),
    habits: unpack('habits'),
    steps: unpack('steps'),
    states: withPriors(unpack('states')),
    places: unpack('places'),
    edges: unpack('edges'),
  };
  return loaded;
}

/**
 * What print never does, against what little a text of some lines says: a news credit below a deck that stands behind
 * text. There the line above the credit is a headline.
 */
function withPriors(states: Float64Array): Float64Array {
  ROLE_STATES.forEach(({ role, state }, row) => {
    if (role === DECK && BEHIND_TEXT.has(ARTICLE_STATES[state] ?? 'opening')) {
      states[row * ROLE_COUNT + LEAD] = (states[row * ROLE_COUNT + LEAD] ?? 0) - NEVER;
    }
  });
  return states;
}

const DECK = LINE_ROLES.indexOf('deck');
const LEAD = LINE_ROLES.indexOf('lead');
const BEHIND_TEXT: ReadonlySet<ArticleState> = new Set(['news', 'feature', 'plain', 'closed']);
const NEVER = 2.5;

const SCALE = 100;

function unpack(table: keyof RoleTables): Float64Array {
  const names = TABLE_NAMES[table];
  const flat = new Float64Array(names.length * ROLE_COUNT);
  const weights = ROLE_WEIGHTS[table] ?? {};
  names.forEach((name, i) => {
    weights[name]?.split(' ').forEach((weight, role) => {
      flat[i * ROLE_COUNT + role] = Number(weight) / SCALE;
    });
  });
  return flat;
}
