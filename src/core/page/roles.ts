import { ARTICLE_STATES, nextState } from './articleState';
import { LINE_ROLES, type LineRole } from './model';
import { isStaffed, placeFeature, type RoleContext, roleFeatures } from './roleFeatures';
import { emission, transition } from './roleModel';

/** A role with how sure it is, 0 to 1. */
export interface RoleGuess {
  readonly role: LineRole;
  readonly confidence: number;
}

const SIZE = LINE_ROLES.length;
const CONTEXTS = ARTICLE_STATES.length;
/** A role in a place of its article, or noise behind such a line: `role * CONTEXTS + context`, and the same + HALF. */
const HALF = SIZE * CONTEXTS;
const STATES = 2 * HALF;
const NOISE = LINE_ROLES.indexOf('noise');
const BODY = LINE_ROLES.indexOf('body');
const CLOSED = ARTICLE_STATES.indexOf('closed');

/**
 * The most probable sequence of roles for a page's lines (Viterbi over pairs of role and place in the article). Noise
 * is passed through: the role after a noise line is judged by the one before it.
 */
export function decodeRoles(context: RoleContext): RoleGuess[] {
  const features = context.lines.map((_, i) => roleFeatures(context, i));
  const places = context.lines.map((_, i) => placeFeature(context, i));
  const staffed = context.lines.map(isStaffed);
  return decodeScores(features.map(emission), staffed, (from, state, to, at) =>
    transition(from, state, to, places[at] ?? 0),
  );
}

/** Weighs a line's role behind another, -1 standing for the page's beginning, met in a state of the article. */
export type Step = (from: number, state: number, to: number, at: number) => number;

/** The best path through given scores. */
export function decodeScores(
  scores: readonly Float64Array[],
  staffed: readonly boolean[],
  step: Step,
): RoleGuess[] {
  if (scores.length === 0) return [];
  const back = new Int16Array(scores.length * STATES);
  let current = new Float64Array(STATES).fill(-Infinity);
  scores.forEach((emitted, i) => {
    const next = new Float64Array(STATES).fill(-Infinity);
    const trail = back.subarray(i * STATES, (i + 1) * STATES);
    if (i === 0) begin(next, emitted, step, staffed[0] ?? false);
    else advance(current, next, emitted, step, trail, i, staffed[i] ?? false);
    current = next;
  });
  return trace(current, back, scores);
}

function begin(next: Float64Array, emitted: Float64Array, step: Step, staffed: boolean): void {
  for (let to = 0; to < SIZE; to++) {
    if (to === NOISE) continue;
    next[to * CONTEXTS + nextState(0, to, staffed)] = step(-1, 0, to, 0) + (emitted[to] ?? 0);
  }
  // Noise at the top: the page begins behind it, as if in body text that is done with.
  next[HALF + BODY * CONTEXTS + CLOSED] = emitted[NOISE] ?? 0;
}

function advance(
  current: Float64Array,
  next: Float64Array,
  emitted: Float64Array,
  step: Step,
  trail: Int16Array,
  at: number,
  staffed: boolean,
): void {
  for (let from = 0; from < STATES; from++) {
    const score = current[from] ?? -Infinity;
    if (score === -Infinity) continue;
    const bare = from % HALF;
    const role = Math.floor(bare / CONTEXTS);
    const state = bare % CONTEXTS;
    const through = HALF + bare;
    const passed = score + (emitted[NOISE] ?? 0);
    if (passed > (next[through] ?? -Infinity)) {
      next[through] = passed;
      trail[through] = from;
    }
    for (let to = 0; to < SIZE; to++) {
      if (to === NOISE) continue;
      const reached = to * CONTEXTS + nextState(state, to, staffed);
      const total = score + step(role, state, to, at) + (emitted[to] ?? 0);
      if (total > (next[reached] ?? -Infinity)) {
        next[reached] = total;
        trail[reached] = from;
      }
    }
  }
}

function trace(last: Float64Array, back: Int16Array, scores: readonly Float64Array[]): RoleGuess[] {
  let state = 0;
  for (let i = 1; i < STATES; i++) if ((last[i] ?? -Infinity) > (last[state] ?? -Infinity)) state = i;
  const result: RoleGuess[] = new Array(scores.length);
  for (let i = scores.length - 1; i >= 0; i--) {
    const role = state >= HALF ? NOISE : Math.floor(state / CONTEXTS);
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
