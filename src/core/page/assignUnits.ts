import type { AssignInput } from './askArticle';
import type { OpenArticle } from './openArticle';
import type { Action } from './stepLayout';
import { type Path, type Step, stepsOf } from './unitSteps';

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
  let path: Path | null = null;
  for (let at = 0; at < input.units.length; at++) {
    const { steps, take } = stepsOf(input, weights, at);
    const next = choose(steps(path).map(take));
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
  const loss = teacher?.loss;
  let beam: Path[] = [];
  for (let at = 0; at < input.units.length; at++) {
    const { steps, take } = stepsOf(input, weights, at);
    const all = at === 0 ? steps(null) : beam.flatMap(steps);
    const valued = loss ? all.map((step) => withLoss(step, loss)) : all;
    beam = prune(valued, take);
    const instead = teacher?.watch(beam);
    if (instead) beam = [instead];
  }
  return beam;
}

function withLoss(step: Step, loss: StepLoss): Step {
  const { parent, unit, action, rank } = step;
  const cost = loss(parent, unit, action, parent?.live[rank] ?? null);
  return { ...step, loss: step.loss + cost };
}

/** Takes the best steps; of those that a later unit cannot tell apart only the best. */
function prune(steps: Step[], take: (step: Step) => Path): Path[] {
  steps.sort((a, b) => b.score + b.loss - a.score - a.loss);
  const kept: Path[] = [];
  const known = new Set<number>();
  for (const step of steps) {
    const path = take(step);
    let key = 7;
    for (const { first, last } of path.live) key = (key * 31 + first * 1009 + last * 9176) % 2_147_483_647;
    if (known.has(key)) continue;
    known.add(key);
    kept.push(path);
    if (kept.length === BEAM) break;
  }
  return kept;
}
