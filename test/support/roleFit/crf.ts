import { ARTICLE_STATES } from '../../../src/core/page/articleState';
import { LINE_ROLES } from '../../../src/core/page/model';
import {
  EDGE_COUNT,
  emission,
  PLACE_COUNT,
  type RoleObservation,
  type RoleTables,
  TABLE_NAMES,
  transitions,
} from '../../../src/core/page/roleModel';
import { NEXT_STATE, NOISE, ROLE_COUNT, ROLE_STATES, STATE_COUNT } from '../../../src/core/page/roleStates';
import { decode, withHabits } from '../../../src/core/page/roles';
import { shuffled } from '../shuffled';
import type { RoleExample } from './examples';

/**
 * Maximum likelihood by stochastic gradients, each weight with its own rate (AdaGrad, Duchi et al. 2011), `decay`
 * times the squared weights a page taken off; the result is the mean over the last half of the epochs. Where several
 * roles are right, their sum counts.
 */
export function fitRoleModel(
  data: readonly RoleExample[],
  epochs: number,
  decay: number,
  say: (line: string) => void,
): RoleTables {
  return fit(
    data.map((example) => ({ example, base: null })),
    READING,
    epochs,
    decay,
    say,
  );
}

/** Fits what the page's habits say on top of tables that were fitted on other articles and stay as they are. */
export function fitHabits(
  data: readonly { readonly example: RoleExample; readonly base: RoleTables }[],
  epochs: number,
  decay: number,
  say: (line: string) => void,
): Float64Array {
  const read = data.map(({ example, base }) => {
    const first = decode(base, example.lines).map(({ role }) => LINE_ROLES.indexOf(role));
    return { example: { ...example, lines: withHabits(example.context, example.lines, first) }, base };
  });
  return fit(read, ['habits'], epochs, decay, say).habits;
}

function fit(
  data: readonly { readonly example: RoleExample; readonly base: RoleTables | null }[],
  trained: readonly Table[],
  epochs: number,
  decay: number,
  say: (line: string) => void,
): RoleTables {
  const weights = emptyTables();
  const squares = emptyTables();
  const mean = emptyTables();
  let taken = 0;
  for (let epoch = 0; epoch < epochs; epoch++) {
    let loss = 0;
    let wrong = 0;
    let lines = 0;
    for (const k of shuffled(data.length, epoch)) {
      const { example, base } = data[k] ?? {};
      if (!example) continue;
      const whole = base ? { ...base, habits: weights.habits } : weights;
      if (epoch === epochs - 1) wrong += countWrong(whole, example);
      lines += example.lines.length;
      const gradient = emptyGradient();
      loss += addGradient(whole, example, gradient);
      for (const table of trained) step(weights[table], squares[table], gradient[table], decay);
    }
    if (epoch * 2 >= epochs) {
      taken++;
      for (const table of trained) {
        const total = mean[table];
        for (let i = 0; i < total.length; i++) total[i] = (total[i] ?? 0) + (weights[table][i] ?? 0);
      }
    }
    say(
      `epoch ${epoch + 1}: loss ${(loss / lines).toFixed(4)}${epoch === epochs - 1 ? `, wrong ${((100 * wrong) / lines).toFixed(2)} %` : ''}`,
    );
  }
  for (const table of trained)
    for (let i = 0; i < mean[table].length; i++) mean[table][i] = (mean[table][i] ?? 0) / taken;
  return mean;
}

type Table = keyof RoleTables;
const READING: readonly Table[] = ['own', 'steps', 'states', 'places', 'edges'];
const RATE = 0.12;

function emptyTables(): RoleTables {
  const table = (name: keyof RoleTables): Float64Array =>
    new Float64Array(TABLE_NAMES[name].length * ROLE_COUNT);
  return {
    own: table('own'),
    habits: table('habits'),
    steps: table('steps'),
    states: table('states'),
    places: table('places'),
    edges: table('edges'),
  };
}

type Gradient = Readonly<Record<keyof RoleTables, Map<number, Float64Array>>>;
const emptyGradient = (): Gradient => ({
  own: new Map(),
  habits: new Map(),
  steps: new Map(),
  states: new Map(),
  places: new Map(),
  edges: new Map(),
});

function rowOf(table: Map<number, Float64Array>, row: number): Float64Array {
  let found = table.get(row);
  if (!found) {
    found = new Float64Array(ROLE_COUNT);
    table.set(row, found);
  }
  return found;
}

function step(
  weights: Float64Array,
  squares: Float64Array,
  gradient: Map<number, Float64Array>,
  decay: number,
): void {
  for (const [row, values] of gradient) {
    for (let role = 0; role < ROLE_COUNT; role++) {
      const at = row * ROLE_COUNT + role;
      const slope = (values[role] ?? 0) - decay * (weights[at] ?? 0);
      if (slope === 0) continue;
      squares[at] = (squares[at] ?? 0) + slope * slope;
      weights[at] = (weights[at] ?? 0) + (RATE * slope) / Math.sqrt(1e-2 + (squares[at] ?? 0));
    }
  }
}

function countWrong(weights: RoleTables, { lines, right }: RoleExample): number {
  return decode(weights, lines).filter(
    ({ role }, i) => ((right[i] ?? 0) & (1 << LINE_ROLES.indexOf(role))) === 0,
  ).length;
}

/** Adds the page's gradient (right paths minus all) and returns its negative log-likelihood. */
function addGradient(weights: RoleTables, { lines, right }: RoleExample, gradient: Gradient): number {
  const width = STATE_COUNT * ROLE_COUNT;
  const factors = new Float64Array(lines.length * width);
  const emitted = new Float64Array(ROLE_COUNT);
  const moved = new Float64Array(width);
  lines.forEach((line, i) => {
    emitted.fill(0);
    emission(weights, line, emitted, 0);
    transitions(weights, line, moved);
    let most = -Infinity;
    for (let k = 0; k < width; k++) {
      const to = k % ROLE_COUNT;
      const score = (emitted[to] ?? 0) + (to === NOISE ? 0 : (moved[k] ?? 0));
      moved[k] = score;
      if (score > most) most = score;
    }
    for (let k = 0; k < width; k++) factors[i * width + k] = Math.exp((moved[k] ?? 0) - most);
  });
  const free = sweep(lines, factors, null);
  const bound = sweep(lines, factors, right);
  lines.forEach((line, i) => {
    const all = free.pairs.subarray(i * width, (i + 1) * width);
    const good = bound.pairs.subarray(i * width, (i + 1) * width);
    const byRole = new Float64Array(ROLE_COUNT);
    const byState = new Float64Array(ARTICLE_STATES.length * ROLE_COUNT);
    const byBefore = new Float64Array((ROLE_COUNT + 1) * ROLE_COUNT);
    for (let from = 0; from < STATE_COUNT; from++) {
      const { role, state } = ROLE_STATES[from] ?? { role: -1, state: 0 };
      for (let to = 0; to < ROLE_COUNT; to++) {
        const by = (good[from * ROLE_COUNT + to] ?? 0) - (all[from * ROLE_COUNT + to] ?? 0);
        if (Math.abs(by) < 1e-9) continue;
        byRole[to] = (byRole[to] ?? 0) + by;
        if (to === NOISE) continue;
        byState[state * ROLE_COUNT + to] = (byState[state * ROLE_COUNT + to] ?? 0) + by;
        byBefore[(role + 1) * ROLE_COUNT + to] = (byBefore[(role + 1) * ROLE_COUNT + to] ?? 0) + by;
        add(gradient.states, from, to, by);
      }
    }
    for (const row of line.own) addRow(gradient.own, row, byRole, 0);
    for (const row of line.habits ?? []) addRow(gradient.habits, row, byRole, 0);
    for (let state = 0; state < ARTICLE_STATES.length; state++) {
      for (const place of line.places) addRow(gradient.places, state * PLACE_COUNT + place, byState, state);
    }
    for (let before = 0; before <= ROLE_COUNT; before++) {
      addRow(gradient.steps, before, byBefore, before);
      for (const edge of line.edges) addRow(gradient.edges, before * EDGE_COUNT + edge, byBefore, before);
    }
  });
  return free.logSum - bound.logSum;
}

function add(table: Map<number, Float64Array>, row: number, role: number, by: number): void {
  const values = rowOf(table, row);
  values[role] = (values[role] ?? 0) + by;
}

/** Adds a row of `by` to a row of the gradient; a row of noughts adds nothing. */
function addRow(table: Map<number, Float64Array>, row: number, by: Float64Array, at: number): void {
  for (let role = 0; role < ROLE_COUNT; role++) {
    const value = by[at * ROLE_COUNT + role] ?? 0;
    if (value !== 0) add(table, row, role, value);
  }
}

/** Forward and backward sums; `pairs` holds the probability of each step, `right` leaves only the right roles. */
function sweep(
  lines: readonly RoleObservation[],
  factors: Float64Array,
  right: readonly number[] | null,
): { pairs: Float64Array; logSum: number } {
  const width = STATE_COUNT * ROLE_COUNT;
  const ahead = new Float64Array((lines.length + 1) * STATE_COUNT);
  ahead[0] = 1;
  let logSum = 0;
  lines.forEach((line, i) => {
    let total = 0;
    for (let from = 0; from < STATE_COUNT; from++) {
      const p = ahead[i * STATE_COUNT + from] ?? 0;
      if (p === 0) continue;
      for (let to = 0; to < ROLE_COUNT; to++) {
        if (right && ((right[i] ?? 0) & (1 << to)) === 0) continue;
        const by = p * (factors[i * width + from * ROLE_COUNT + to] ?? 0);
        const target =
          (i + 1) * STATE_COUNT + (NEXT_STATE[(from * 2 + (line.staffed ? 1 : 0)) * ROLE_COUNT + to] ?? 0);
        ahead[target] = (ahead[target] ?? 0) + by;
        total += by;
      }
    }
    for (let s = 0; s < STATE_COUNT; s++) {
      const at = (i + 1) * STATE_COUNT + s;
      ahead[at] = (ahead[at] ?? 0) / total;
    }
    logSum += Math.log(total);
  });
  const pairs = new Float64Array(lines.length * width);
  let behind = new Float64Array(STATE_COUNT).fill(1);
  for (let i = lines.length - 1; i >= 0; i--) {
    const before = new Float64Array(STATE_COUNT);
    const staffed = lines[i]?.staffed ? 1 : 0;
    let total = 0;
    for (let from = 0; from < STATE_COUNT; from++) {
      const p = ahead[i * STATE_COUNT + from] ?? 0;
      if (p === 0) continue;
      for (let to = 0; to < ROLE_COUNT; to++) {
        if (right && ((right[i] ?? 0) & (1 << to)) === 0) continue;
        const at = i * width + from * ROLE_COUNT + to;
        const on =
          (factors[at] ?? 0) * (behind[NEXT_STATE[(from * 2 + staffed) * ROLE_COUNT + to] ?? 0] ?? 0);
        before[from] = (before[from] ?? 0) + on;
        pairs[at] = p * on;
        total += p * on;
      }
    }
    for (let k = i * width; k < (i + 1) * width; k++) pairs[k] = (pairs[k] ?? 0) / total;
    let most = 0;
    for (const value of before) most = Math.max(most, value);
    for (let s = 0; s < STATE_COUNT; s++) before[s] = (before[s] ?? 0) / most;
    behind = before;
  }
  return { pairs, logSum };
}
