import { LINE_ROLES, type LineRole } from './model';
import type { RoleContext } from './roleContext';
import { readHabits } from './roleHabits';
import {
  emission,
  observeLines,
  type RoleObservation,
  type RoleTables,
  roleTables,
  transitions,
} from './roleModel';
import { NEXT_STATE, NOISE, ROLE_COUNT, STATE_COUNT } from './roleStates';

/** A role with how sure it is, 0 to 1. */
export interface RoleGuess {
  readonly role: LineRole;
  readonly confidence: number;
}

/**
 * The most probable sequence of roles for a page's lines (Viterbi over pairs of role and place in the article). Noise
 * is passed through: the role after a noise line is judged by the one before it. The page is read twice: the second
 * time knows its habits. The confidence is the lead over the
 * best sequence with another role in that place.
 */
export function decodeRoles(context: RoleContext): RoleGuess[] {
  const tables = roleTables();
  const lines = observeLines(context);
  const first = decode(tables, lines).map(({ role }) => LINE_ROLES.indexOf(role));
  return decode(tables, withHabits(context, lines, first));
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

/** The same from given weights and observations. */
export function decode(tables: RoleTables, lines: readonly RoleObservation[]): RoleGuess[] {
  const count = lines.length;
  const emitted = new Float64Array(ROLE_COUNT);
  const moved = new Float64Array(STATE_COUNT * ROLE_COUNT);
  const steps = lines.map((line) => {
    emission(tables, line, emitted);
    transitions(tables, line, moved);
    const scores = new Float64Array(STATE_COUNT * ROLE_COUNT);
    for (let from = 0; from < STATE_COUNT; from++) {
      for (let to = 0; to < ROLE_COUNT; to++) {
        const at = from * ROLE_COUNT + to;
        scores[at] = (emitted[to] ?? 0) + (to === NOISE ? 0 : (moved[at] ?? 0));
      }
    }
    return scores;
  });
  const behind = new Float64Array((count + 1) * STATE_COUNT);
  for (let i = count - 1; i >= 0; i--) stepBack(steps[i] ?? emitted, behind, i, lines[i]?.staffed ?? false);
  const result: RoleGuess[] = [];
  let ahead: Float64Array = new Float64Array(STATE_COUNT).fill(-Infinity);
  ahead[0] = 0;
  let state = 0;
  for (let i = 0; i < count; i++) {
    const { best, next, reached } = stepOn(
      steps[i] ?? emitted,
      ahead,
      behind,
      i,
      lines[i]?.staffed ?? false,
      state,
    );
    result.push(best);
    ahead = next;
    state = reached;
  }
  return result;
}

/** Best scores of what follows, from each state before line `at`. */
function stepBack(scores: Float64Array, behind: Float64Array, at: number, staffed: boolean): void {
  const later = (at + 1) * STATE_COUNT;
  for (let from = 0; from < STATE_COUNT; from++) {
    const row = (from * 2 + (staffed ? 1 : 0)) * ROLE_COUNT;
    let best = -Infinity;
    for (let to = 0; to < ROLE_COUNT; to++) {
      const total =
        (scores[from * ROLE_COUNT + to] ?? 0) + (behind[later + (NEXT_STATE[row + to] ?? 0)] ?? 0);
      if (total > best) best = total;
    }
    behind[at * STATE_COUNT + from] = best;
  }
}

/** The role of line `at` on the best path, which is in `state`, and the best scores of all paths behind it. */
function stepOn(
  scores: Float64Array,
  ahead: Float64Array,
  behind: Float64Array,
  at: number,
  staffed: boolean,
  state: number,
): { best: RoleGuess; next: Float64Array; reached: number } {
  const later = (at + 1) * STATE_COUNT;
  const next = new Float64Array(STATE_COUNT).fill(-Infinity);
  const through = new Float64Array(ROLE_COUNT).fill(-Infinity);
  let role = 0;
  let most = -Infinity;
  let reached = 0;
  for (let from = 0; from < STATE_COUNT; from++) {
    const score = ahead[from] ?? -Infinity;
    if (score === -Infinity) continue;
    const row = (from * 2 + (staffed ? 1 : 0)) * ROLE_COUNT;
    for (let to = 0; to < ROLE_COUNT; to++) {
      const step = scores[from * ROLE_COUNT + to] ?? 0;
      const target = NEXT_STATE[row + to] ?? 0;
      const rest = behind[later + target] ?? 0;
      const total = score + step;
      if (total > (next[target] ?? -Infinity)) next[target] = total;
      if (total + rest > (through[to] ?? -Infinity)) through[to] = total + rest;
      if (from === state && step + rest > most) {
        most = step + rest;
        role = to;
        reached = target;
      }
    }
  }
  return { best: { role: LINE_ROLES[role] ?? 'body', confidence: lead(through, role) }, next, reached };
}

/** The logistic of the lead over the best other role. */
function lead(through: Float64Array, role: number): number {
  let other = -Infinity;
  for (let i = 0; i < ROLE_COUNT; i++) if (i !== role) other = Math.max(other, through[i] ?? -Infinity);
  const margin = (through[role] ?? 0) - other;
  return Math.max(0.05, Math.min(0.99, 1 / (1 + Math.exp(-margin))));
}
