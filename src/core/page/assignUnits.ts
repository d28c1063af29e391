import type { AssignInput } from './askArticle';
import type { OpenArticle } from './openArticle';
import type { Action } from './stepLayout';
import { OPEN, RESUME, STAY } from './stepLayout';
import { LIVE } from './stepLeads';
import { createStepper, type LiveArticle, type Path, type Stepper, type Steps } from './unitSteps';

/** Paths that are followed at the same time. */
const BEAM = 6;

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
  const stepper = createStepper(input, weights, BEAM);
  const losses = new Float64Array(BEAM * (LIVE + 1));
  const done = new Uint8Array(losses.length);
  let beam: Path[] = [];
  for (let at = 0; at < input.units.length; at++) {
    const steps = stepper.list(at, beam);
    if (teacher) addLosses(steps, teacher.loss, losses);
    beam = prune(stepper, steps, losses, done);
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
function prune(stepper: Stepper, steps: Steps, losses: Float64Array, done: Uint8Array): Path[] {
  const { count, scores } = steps;
  const kept: Path[] = [];
  done.fill(0, 0, count);
  while (kept.length < BEAM) {
    let best = -1;
    let bestTotal = -Infinity;
    for (let step = 0; step < count; step++) {
      const total = (scores[step] ?? 0) + (losses[step] ?? 0);
      if (done[step] || total <= bestTotal) continue;
      best = step;
      bestTotal = total;
    }
    if (best < 0) break;
    done[best] = 1;
    if (!leadsToAny(steps, best, kept)) kept.push(stepper.take(best, losses[best] ?? 0));
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
