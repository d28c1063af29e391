/** How well two items of a page follow each other; indexes into the page's items, -1 for its beginning. */
export type StepScore = (from: number, to: number) => number;

/** Both ways for an item to follow another: as it may, and as the beginning of a paragraph behind the end of one. */
export interface Steps {
  readonly any: StepScore;
  readonly over: StepScore;
}

/** Steps among the items from `base` on, each worked out once. */
export function rememberSteps(steps: Steps, base: number, size: number): Steps {
  return { any: remember(steps.any, base, size), over: remember(steps.over, base, size) };
}

function remember(step: StepScore, base: number, size: number): StepScore {
  const known = new Float64Array((size + 1) * (size + 1)).fill(Number.NaN);
  return (from, to) => {
    const at = (from - base + 1) * (size + 1) + (to - base);
    const value = known[at] ?? Number.NaN;
    if (!Number.isNaN(value)) return value;
    const fresh = step(from, to);
    known[at] = fresh;
    return fresh;
  };
}
