import { ARTICLE_STATES, BEGINNING, nextState } from './articleState';
import { LINE_ROLES } from './model';

/**
 * What the decoder remembers of the lines above: the last role that was not noise and the state of its article. Only
 * the pairs that can come about are kept; `-1` stands for the page's beginning.
 */
export interface RoleState {
  /** Index into `LINE_ROLES`; -1 for the page's beginning. */
  readonly role: number;
  /** Index into `ARTICLE_STATES`. */
  readonly state: number;
}

export const ROLE_COUNT = LINE_ROLES.length;
export const NOISE = LINE_ROLES.indexOf('noise');

const known = new Map<number, number>();
const found: RoleState[] = [];

function visit(role: number, state: number): number {
  const key = (role + 1) * ARTICLE_STATES.length + state;
  const before = known.get(key);
  if (before !== undefined) return before;
  known.set(key, found.length);
  found.push({ role, state });
  return found.length - 1;
}

visit(-1, BEGINNING);
const next: number[] = [];
for (let at = 0; at < found.length; at++) {
  const from = found[at];
  for (const staffed of [false, true]) {
    for (let role = 0; role < ROLE_COUNT; role++) {
      const to = role === NOISE ? at : visit(role, nextState(from?.state ?? 0, role, staffed));
      next[(at * 2 + (staffed ? 1 : 0)) * ROLE_COUNT + role] = to;
    }
  }
}

/** Every pair that can come about; the first is the page's beginning. */
export const ROLE_STATES: readonly RoleState[] = found;
export const STATE_COUNT: number = found.length;

/** Where a role leads: `NEXT_STATE[(from * 2 + staffed) * ROLE_COUNT + role]`. Noise leads back to `from`. */
export const NEXT_STATE: Int16Array = Int16Array.from(next);
