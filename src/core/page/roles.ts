import { LINE_ROLES, type LineRole } from './model';
import type { RoleContext } from './roleContext';
import { readHabits } from './roleHabits';
import {
  addRow,
  EDGE_COUNT,
  emission,
  observeLines,
  PLACE_COUNT,
  type RoleObservation,
  type RoleTables,
  roleTables,
  transitions,
} from './roleModel';
import { NEXT_STATE, ROLE_COUNT, STATE_COUNT } from './roleStates';

/** A role with how sure it is, 0 to 1. */
export interface RoleGuess {
  readonly role: LineRole;
  readonly confidence: number;
  /** For each of `LINE_ROLES` the log-odds of the best reading with that role against the best of all; 0 at most. */
  readonly odds: Float64Array;
}

const NEVER = -12;
/** So often a page is read at most: what the second reading takes for its habits is truer than what the first does. */
const READINGS = 3;

/** A role that is told, not guessed. */
export function sureOf(role: LineRole): RoleGuess {
  const odds = new Float64Array(ROLE_COUNT).fill(NEVER);
  odds[LINE_ROLES.indexOf(role)] = 0;
  return { role, confidence: 0.95, odds };
}

/**
 * The most probable sequence of roles for a page's lines (Viterbi over pairs of role and place in the article). Noise
 * is passed through: the role after a noise line is judged by the one before it. The page is read again with the habits
 * that the reading before showed, until they are what they were. The confidence is the lead over the best sequence with
 * another role in that place. `others` are weights other than the fitted ones.
 */
export function decodeRoles(context: RoleContext, others?: RoleTables): RoleGuess[] {
  const lines = observeLines(context);
  const tables = others ?? roleTables();
  const steps = scoreSteps(tables, lines, others ? new Map() : fittedTransitions());
  const shown = steps.own.slice();
  let before: readonly number[] = [];
  for (let reading = 1; reading < READINGS; reading++) {
    const roles = bestRoles(steps);
    if (roles.length === before.length && roles.every((role, i) => role === before[i])) break;
    before = roles;
    const habits = readHabits(context, roles);
    steps.own.set(shown);
    habits.forEach((rows, i) => {
      for (const row of rows) addRow(tables.habits, row, steps.own, i * ROLE_COUNT);
    });
  }
  return judge(steps);
}

/** The lines with what a first reading, as indexes into `LINE_ROLES`, tells of the page's habits. */
export function withHabits(
  context: RoleContext,
  lines: readonly RoleObservation[],
  first: readonly number[],
): RoleObservation[] {
  const habits = readHabits(context, first);
  return lines.map((line, i) => ({ ...line, habits: habits[i] ?? [] }));
}

/** The roles from given weights and observations. */
export function decode(tables: RoleTables, lines: readonly RoleObservation[]): RoleGuess[] {
  return judge(scoreSteps(tables, lines));
}

/** What the steps to the lines' roles are worth: what each line shows, and what it is to the state before. */
interface StepScores {
  readonly count: number;
  /** By line and role. */
  readonly own: Float64Array;
  /** For each line by state before and role; lines that stand alike share them. */
  readonly moved: readonly Float64Array[];
  readonly staffed: readonly boolean[];
}

function scoreSteps(
  tables: RoleTables,
  lines: readonly RoleObservation[],
  known = new Map<number, Float64Array>(),
): StepScores {
  const own = new Float64Array(lines.length * ROLE_COUNT);
  const moved = lines.map((line, i) => {
    emission(tables, line, own, i * ROLE_COUNT);
    const key = looksOf(line);
    let scores = known.get(key);
    if (!scores) {
      scores = new Float64Array(STATE_COUNT * ROLE_COUNT);
      transitions(tables, line, scores);
      known.set(key, scores);
    }
    return scores;
  });
  return { count: lines.length, own, moved, staffed: lines.map((line) => line.staffed) };
}

/** Transitions of the fitted weights by the looks that lines share; there are some hundred on real pages. */
let fitted = new Map<number, Float64Array>();
const MOST_FITTED = 2000;

function fittedTransitions(): Map<number, Float64Array> {
  if (fitted.size > MOST_FITTED) fitted = new Map();
  return fitted;
}

/** A number for the rows of a line's places and edges: below 2^53, since a line has at most three of each. */
function looksOf({ places, edges }: RoleObservation): number {
  const base = PLACE_COUNT + EDGE_COUNT + 1;
  let key = 0;
  for (let i = 0; i < places.length; i++) key = key * base + 1 + (places[i] ?? 0);
  for (let i = 0; i < edges.length; i++) key = key * base + 1 + PLACE_COUNT + (edges[i] ?? 0);
  return key;
}

/** The best path alone, as indexes into `LINE_ROLES`. */
function bestRoles(steps: StepScores): number[] {
  const { count } = steps;
  const trail = new Int16Array(count * STATE_COUNT);
  let ahead = new Float64Array(STATE_COUNT).fill(-Infinity);
  let spare = new Float64Array(STATE_COUNT);
  ahead[0] = 0;
  for (let i = 0; i < count; i++) {
    reachOn(steps, i, ahead, spare, trail);
    const past = ahead;
    ahead = spare;
    spare = past;
  }
  let state = 0;
  for (let s = 1; s < STATE_COUNT; s++) if ((ahead[s] ?? -Infinity) > (ahead[state] ?? -Infinity)) state = s;
  const roles: number[] = new Array(count).fill(0);
  for (let i = count - 1; i >= 0; i--) {
    const step = trail[i * STATE_COUNT + state] ?? 0;
    roles[i] = step % ROLE_COUNT;
    state = Math.floor(step / ROLE_COUNT);
  }
  return roles;
}

/** The best scores behind a line, by those before it; where each came from goes into the trail. */
function reachOn(
  { own, moved, staffed }: StepScores,
  i: number,
  ahead: Float64Array,
  next: Float64Array,
  trail: Int16Array,
): void {
  const steps = moved[i] ?? NOTHING;
  const side = staffed[i] ? ROLE_COUNT : 0;
  const at = i * STATE_COUNT;
  const first = i * ROLE_COUNT;
  next.fill(-Infinity);
  for (let from = 0; from < STATE_COUNT; from++) {
    const score = ahead[from] ?? -Infinity;
    if (score === -Infinity) continue;
    const row = from * 2 * ROLE_COUNT + side;
    const step = from * ROLE_COUNT;
    for (let to = 0; to < ROLE_COUNT; to++) {
      const target = NEXT_STATE[row + to] ?? 0;
      const total = score + (own[first + to] ?? 0) + (steps[step + to] ?? 0);
      if (total <= (next[target] ?? -Infinity)) continue;
      next[target] = total;
      trail[at + target] = step + to;
    }
  }
}

const NOTHING = new Float64Array(STATE_COUNT * ROLE_COUNT);

/** The best path with the confidence of each of its roles. */
function judge(steps: StepScores): RoleGuess[] {
  const { count } = steps;
  const behind = new Float64Array((count + 1) * STATE_COUNT);
  for (let i = count - 1; i >= 0; i--) stepBack(steps, i, behind);
  let ahead = new Float64Array(STATE_COUNT).fill(-Infinity);
  let next = new Float64Array(STATE_COUNT);
  ahead[0] = 0;
  const odds = new Float64Array(count * ROLE_COUNT);
  const guesses: RoleGuess[] = [];
  for (let i = 0, state = 0; i < count; i++) {
    const through = odds.subarray(i * ROLE_COUNT, (i + 1) * ROLE_COUNT);
    const step = stepOn(steps, i, ahead, next, behind, state, through);
    const past = ahead;
    ahead = next;
    next = past;
    const role = step % ROLE_COUNT;
    state = Math.floor(step / ROLE_COUNT);
    const confidence = lead(through, role);
    const best = through[role] ?? 0;
    for (let other = 0; other < ROLE_COUNT; other++) through[other] = (through[other] ?? 0) - best;
    guesses.push({ role: LINE_ROLES[role] ?? 'body', confidence, odds: through });
  }
  return guesses;
}

/** Best scores of what follows, from each state before a line, by those from each state behind it. */
function stepBack({ own, moved, staffed }: StepScores, i: number, behind: Float64Array): void {
  const steps = moved[i] ?? NOTHING;
  const side = staffed[i] ? ROLE_COUNT : 0;
  const at = i * STATE_COUNT;
  const later = at + STATE_COUNT;
  const first = i * ROLE_COUNT;
  for (let from = 0; from < STATE_COUNT; from++) {
    const row = from * 2 * ROLE_COUNT + side;
    const step = from * ROLE_COUNT;
    let best = -Infinity;
    for (let to = 0; to < ROLE_COUNT; to++) {
      const score = (own[first + to] ?? 0) + (steps[step + to] ?? 0);
      const total = score + (behind[later + (NEXT_STATE[row + to] ?? 0)] ?? 0);
      if (total > best) best = total;
    }
    behind[at + from] = best;
  }
}

/**
 * A path this far behind the best one is as good as none: no confidence shows a greater lead, and units read the odds of
 * roles no further (see `LEAST_ODDS`).
 */
const FAR_BEHIND = 9;

/**
 * The step of the best path, which is in `state`, to a line: the state that it leads to times `ROLE_COUNT`, and the role.
 * Puts the best scores of all paths behind the line that are not far behind into `next`, and those of all that give the
 * line each role into `through`. `behind` holds the best scores of what follows.
 */
function stepOn(
  { own, moved, staffed }: StepScores,
  i: number,
  ahead: Float64Array,
  next: Float64Array,
  behind: Float64Array,
  state: number,
  through: Float64Array,
): number {
  const steps = moved[i] ?? NOTHING;
  const side = staffed[i] ? ROLE_COUNT : 0;
  const at = i * STATE_COUNT;
  const later = at + STATE_COUNT;
  const first = i * ROLE_COUNT;
  next.fill(-Infinity);
  through.fill(-Infinity);
  const least = (ahead[state] ?? 0) + (behind[at + state] ?? 0) - FAR_BEHIND;
  let chosen = 0;
  let most = -Infinity;
  for (let from = 0; from < STATE_COUNT; from++) {
    const score = ahead[from] ?? -Infinity;
    if (score + (behind[at + from] ?? 0) < least) continue;
    const row = from * 2 * ROLE_COUNT + side;
    for (let to = 0; to < ROLE_COUNT; to++) {
      const step = (own[first + to] ?? 0) + (steps[from * ROLE_COUNT + to] ?? 0);
      const target = NEXT_STATE[row + to] ?? 0;
      const rest = step + (behind[later + target] ?? 0);
      if (score + step > (next[target] ?? -Infinity)) next[target] = score + step;
      if (score + rest > (through[to] ?? -Infinity)) through[to] = score + rest;
      if (from === state && rest > most) {
        most = rest;
        chosen = target * ROLE_COUNT + to;
      }
    }
  }
  return chosen;
}

/** The logistic of the lead over the best other role. */
function lead(through: Float64Array, role: number): number {
  let other = -Infinity;
  for (let i = 0; i < ROLE_COUNT; i++) if (i !== role) other = Math.max(other, through[i] ?? -Infinity);
  const margin = (through[role] ?? 0) - other;
  return Math.max(0.05, Math.min(0.99, 1 / (1 + Math.exp(-margin))));
}
