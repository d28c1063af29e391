import type { Meeting, OpenArticle } from './openArticle';
import type { Claim } from './stepClasses';
import type { UnitPlace } from './stepFeatures';
import { type Kinship, kinshipOf, type UnitWords } from './unitKin';
import type { Unit, Units } from './units';

/** Units of a page with all that their assignment to articles is judged by. */
export interface AssignInput extends Units {
  readonly words: readonly UnitWords[];
  /** Whether blank lines set a unit apart. */
  readonly gaps: readonly boolean[];
  /** Log-odds that a line of text goes on with another, wherever they stand. */
  readonly seam: (from: number, to: number) => number;
}

const BLOCK = 7;

/** What the heading block that a unit stands in comes to. */
function claimOf(units: readonly Unit[], at: number): Claim {
  for (let u = at; u < Math.min(units.length, at + BLOCK); u++) {
    const kind = units[u]?.kind;
    if (kind === 'byline' || kind === 'lead' || kind === 'caption') return kind;
    if (units[u]?.text) return 'other';
  }
  return 'other';
}

/** The place of a unit, for its features. */
export function placeOfUnit(input: AssignInput, at: number): UnitPlace {
  const before = input.before[at];
  const after = input.after[at];
  return {
    unit: input.units[at] as UnitPlace['unit'],
    at,
    next: input.units[at + 1]?.kind,
    claim: claimOf(input.units, at),
    gap: input.gaps[at] ?? false,
    before: before && before.unit < at ? before : undefined,
    after: after && after.unit < at ? after : undefined,
  };
}

const UNKNOWN: Kinship = { likelihood: 0, ahead: 0, runs: 0 };

/** What a unit shares with an article: words, and joins of its lines. */
export function askArticle(
  input: AssignInput,
  at: number,
  article: OpenArticle,
): { kinship: Kinship; meeting: Meeting } {
  const words = input.words[at];
  return {
    kinship: words ? kinshipOf(words, article.members, article.size) : UNKNOWN,
    meeting: meet(input, at, article),
  };
}

function meet({ units, seam }: AssignInput, at: number, article: OpenArticle): Meeting {
  const unit = units[at];
  const first = unit?.lines[0];
  const last = unit?.lines[unit.lines.length - 1];
  if (!unit?.text || first === undefined || last === undefined) return NO_MEETING;
  return {
    last: article.lastLine >= 0 ? seam(article.lastLine, first) : undefined,
    behind: best(article.ends, (line) => seam(line, first)),
    before: unit.end === 'open' ? best(article.starts, (line) => seam(last, line)) : undefined,
  };
}

const NO_MEETING: Meeting = { last: undefined, behind: undefined, before: undefined };

function best(lines: readonly number[], value: (line: number) => number): Meeting['before'] {
  let found: Meeting['before'];
  for (const line of lines) {
    const joined = value(line);
    if (!found || joined > found.value) found = { value: joined, line };
  }
  return found;
}
