import { LINE_ROLES, type LineRole } from './model';
import { type RoleContext, roleFeatures } from './roleFeatures';
import { emission, transition } from './roleModel';

/** A role with how sure it is, 0 to 1. */
export interface RoleGuess {
  readonly role: LineRole;
  readonly confidence: number;
}

const SIZE = LINE_ROLES.length;
/** A role, or noise behind a line of that role: `role` and `SIZE + role`. */
const STATES = 2 * SIZE;
const NOISE = LINE_ROLES.indexOf('noise');
const BODY = LINE_ROLES.indexOf('body');

/**
 * The most probable sequence of roles for a page's lines (Viterbi over a first-order model). Noise is passed through:
 * the role after a noise line is judged by the one before it.
 */
export function decodeRoles(context: RoleContext): RoleGuess[] {
  const scores = context.lines.map((_, i) => emission(roleFeatures(context, i)));
  return decodeScores(scores, transition);
}

/** The best path through given scores; `step` weighs a role behind another, -1 standing for the page's beginning. */
export function decodeScores(
  scores: readonly Float64Array[],
  step: (from: number, to: number) => number,
): RoleGuess[] {
  if (scores.length === 0) return [];
  const back = new Int8Array(scores.length * STATES);
  let current = new Float64Array(STATES).fill(-Infinity);
  scores.forEach((emitted, i) => {
    const next = new Float64Array(STATES).fill(-Infinity);
    for (let to = 0; to < SIZE; to++) {
      if (to !== NOISE) {
        if (i === 0) next[to] = step(-1, to);
        else back[i * STATES + to] = bestStep(current, to, next, step);
        next[to] = (next[to] ?? 0) + (emitted[to] ?? 0);
      }
      const through = SIZE + to;
      const kept = Math.max(current[to] ?? -Infinity, current[through] ?? -Infinity);
      next[through] = (i > 0 ? kept : to === BODY ? 0 : -Infinity) + (emitted[NOISE] ?? 0);
      back[i * STATES + through] =
        (current[through] ?? -Infinity) > (current[to] ?? -Infinity) ? through : to;
    }
    current = next;
  });
  return trace(current, back, scores);
}

/** Writes the score of the best step into the role `to` and returns the state it comes from. */
function bestStep(
  current: Float64Array,
  to: number,
  next: Float64Array,
  step: (from: number, to: number) => number,
): number {
  let best = 0;
  let bestScore = -Infinity;
  for (let from = 0; from < STATES; from++) {
    const score = (current[from] ?? -Infinity) + step(from % SIZE, to);
    if (score > bestScore) {
      bestScore = score;
      best = from;
    }
  }
  next[to] = bestScore;
  return best;
}

function trace(last: Float64Array, back: Int8Array, scores: readonly Float64Array[]): RoleGuess[] {
  let state = 0;
  for (let i = 1; i < STATES; i++) if ((last[i] ?? -Infinity) > (last[state] ?? -Infinity)) state = i;
  const result: RoleGuess[] = new Array(scores.length);
  for (let i = scores.length - 1; i >= 0; i--) {
    const role = state >= SIZE ? NOISE : state;
    result[i] = { role: LINE_ROLES[role] ?? 'body', confidence: margin(scores[i], role) };
    state = back[i * STATES + state] ?? 0;
  }
  return result;
}

const MARGIN = 10;

/** The logistic of the lead over the best other role. */
function margin(scores: Float64Array | undefined, role: number): number {
  if (!scores) return 0.5;
  let other = -Infinity;
  for (let i = 0; i < SIZE; i++) if (i !== role) other = Math.max(other, scores[i] ?? -Infinity);
  // The weights come from a perceptron, whose margins run in tens.
  const lead = ((scores[role] ?? 0) - other) / MARGIN;
  return Math.max(0.05, Math.min(0.99, 1 / (1 + Math.exp(-lead))));
}
