import type { AssignInput } from './askArticle';
import type { OpenArticle } from './openArticle';
import type { Action } from './stepLayout';
import { OPEN, RESUME, STAY } from './stepLayout';
import { LIVE } from './stepLeads';
import { createStepper, type LiveArticle, type Path, type Stepper, type Steps } from './unitSteps';

/** How many paths are followed at the same time at most, and how far behind the best one. */
interface BeamSize {
  readonly width: number;
  readonly slack: number;
}

/** While the model is fitted. */
const TAUGHT: BeamSize = { width: 6, slack: Infinity };
const WIDEST = 16;
const NARROWEST = 6;
const SLACK = 10;
/** Units times paths: a long sheet, which is several pages, is read with fewer paths at a time. */
const WORK = 3000;

function beamFor(units: number): BeamSize {
  return { width: Math.max(NARROWEST, Math.min(WIDEST, Math.floor(WORK / units))), slack: SLACK };
}

/** What a step costs beyond its score, while the model is fitted: 0 for a right one. */
export type StepLoss = (
  path: Path | null,
  unit: number,
  action: Action,
  target: OpenArticle | null,
) => number;

/** Looks on while the model is fitted. */
export interface Teacher {
  readonly loss: StepLoss;
  /** Is shown the best paths up to each unit, and may put another in their place. */
  watch(beam: readonly Path[]): Path | undefined;
}

/** Reads a page along one path: behind each unit `choose` picks the step. */
export function followPath(
  input: AssignInput,
  weights: Float64Array,
  choose: (steps: readonly Path[]) => Path | undefined,
): Path | null {
  const stepper = createStepper(input, weights, 1);
  let path: Path | null = null;
  for (let at = 0; at < input.units.length; at++) {
    const { count } = stepper.list(at, path ? [path] : []);
    const next = choose(Array.from({ length: count }, (_, step) => stepper.take(step, 0)));
    if (!next) return null;
    path = next;
  }
  return path;
}

/**
 * Reads a page's units in order and gives each to an article: the one that is being read, one that was interrupted, or
 * a new one. A beam search for the path of the greatest total, so that what comes later can mend a wrong guess; time
 * grows with the number of units. Gives the best paths at the page's end, the best one first.
 */
export function assignUnits(input: AssignInput, weights: Float64Array, teacher?: Teacher): Path[] {
  if (input.units.length === 0) return [];
  const size = teacher ? TAUGHT : beamFor(input.units.length);
  const stepper = createStepper(input, weights, size.width);
  const losses = new Float64Array(size.width * (LIVE + 1));
  let beam: Path[] = [];
  for (let at = 0; at < input.units.length; at++) {
    const steps = stepper.list(at, beam);
    if (teacher) addLosses(steps, teacher.loss, losses);
    beam = prune(stepper, steps, losses, size);
    const instead = teacher?.watch(beam);
    if (instead) beam = [instead];
  }
  return beam;
}

function addLosses({ unit, count, parents, ranks }: Steps, loss: StepLoss, losses: Float64Array): void {
  for (let step = 0; step < count; step++) {
    const parent = parents[step] ?? null;
    const rank = ranks[step] ?? -1;
    const action = rank < 0 ? OPEN : rank === 0 ? STAY : RESUME;
    losses[step] = (parent?.loss ?? 0) + loss(parent, unit, action, parent?.live[rank]?.article ?? null);
  }
}

/** Takes the best steps; of those that a later unit cannot tell apart only the best. */
function prune(stepper: Stepper, steps: Steps, losses: Float64Array, { width, slack }: BeamSize): Path[] {
  const { count, scores } = steps;
  const totals: number[] = [];
  let most = -Infinity;
  for (let step = 0; step < count; step++) {
    const total = (scores[step] ?? 0) + (losses[step] ?? 0);
    totals.push(total);
    if (total > most) most = total;
  }
  const able: number[] = [];
  for (let step = 0; step < count; step++) if ((totals[step] ?? 0) >= most - slack) able.push(step);
  able.sort((a, b) => (totals[b] ?? 0) - (totals[a] ?? 0) || a - b);
  const kept: Path[] = [];
  for (const step of able) {
    if (kept.length === width) break;
    if (!leadsToAny(steps, step, kept)) kept.push(stepper.take(step, losses[step] ?? 0));
  }
  return kept;
}

function leadsToAny(steps: Steps, step: number, paths: readonly Path[]): boolean {
  for (const path of paths) if (leadsTo(steps, step, path)) return true;
  return false;
}

/** Whether a step would leave the same articles to go on with as a path to the same unit. */
function leadsTo({ unit, parents, ranks }: Steps, step: number, { live }: Path): boolean {
  const before = parents[step]?.live ?? NONE;
  const rank = ranks[step] ?? -1;
  if ((live[0]?.article.first ?? -1) !== (before[rank]?.article.first ?? unit)) return false;
  let k = 1;
  for (let i = 0; i < before.length && k < LIVE; i++) {
    if (i === rank) continue;
    const one = before[i];
    const other = live[k++];
    if (one === other) continue;
    if (one?.article.first !== other?.article.first || one?.article.last !== other?.article.last)
      return false;
  }
  return k === live.length;
}

const NONE: readonly LiveArticle[] = [];
