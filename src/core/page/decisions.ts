import { type AssignInput, askArticle } from './askArticle';
import { RESUME } from './stepLayout';
import type { Path } from './unitSteps';

/** How sure it is that a unit belongs to its article, and why it came there. */
export interface Decision {
  /** Index of the unit, and of its first page line. */
  readonly unit: number;
  readonly line: number;
  /** Whether the article goes on here behind others. */
  readonly resumes: boolean;
  /** By how much its article leads over the best other place for it, in the units of the fitted weights. */
  readonly margin: number;
  /** What its words and those behind it say for the article, -4 to 4. */
  readonly kinship: number;
}

/**
 * The decisions that made each article, in reading order, by the unit that opens it: those for its own units, and those
 * by which the unit behind one of its own went elsewhere.
 */
export function decisionsOf(input: AssignInput, path: Path | undefined): Map<number, Decision[]> {
  const steps: Path[] = [];
  for (let at: Path | null = path ?? null; at; at = at.parent) steps[at.unit] = at;
  const made = new Map<number, Decision[]>();
  const note = (first: number, decision: Decision): void => {
    const known = made.get(first);
    if (known) known.push(decision);
    else made.set(first, [decision]);
  };
  for (const { unit, article, action, margin, parent } of steps) {
    const before = parent?.article;
    const resumes = action === RESUME;
    const target = parent?.live.find((one) => one.article.first === article.first);
    note(article.first, {
      unit,
      line: input.units[unit]?.lines[0] ?? 0,
      resumes,
      margin,
      kinship: resumes && target ? askArticle(input, unit, target.article).ahead : 0,
    });
    if (before && before.first !== article.first)
      note(before.first, { unit, line: -1, resumes: false, margin, kinship: 0 });
  }
  return made;
}
