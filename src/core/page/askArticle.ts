import type { HeadingLevels } from './headingLevels';
import { type Meeting, NOWHERE, type OpenArticle } from './openArticle';
import { type Claim, lookAtUnit, TO_CREDIT, type UnitPlace } from './stepClasses';
import { type Kinship, readKinship, UNKNOWN } from './unitKin';
import type { Unit, Units } from './units';
import type { UnitWords } from './unitWords';

/** Units of a page with all that their assignment to articles is judged by. */
export interface AssignInput extends Units {
  readonly words: readonly UnitWords[];
  /** Whether blank lines set a unit apart. */
  readonly gaps: readonly boolean[];
  /** Log-odds that a line of text goes on with another, wherever they stand. */
  readonly seam: (from: number, to: number) => number;
  /** How scrambled the page is, see `pageDisorder`. */
  readonly disorder: number;
  /** How the page uses the marks of its headings. */
  readonly levels: HeadingLevels;
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

/** How many units of text stand between a unit of text and a photo credit near by; -1 for none. */
function toCredit(units: readonly Unit[], at: number): number {
  for (let u = at; u < at + TO_CREDIT && units[u]?.text; u++)
    if (units[u + 1]?.kind === 'credit') return u - at;
  return -1;
}

/** The place of a unit, for its features. */
export function placeOfUnit(input: AssignInput, at: number): UnitPlace {
  const before = input.before[at];
  const after = input.after[at];
  const unit = input.units[at] as Unit;
  return {
    unit,
    look: lookAtUnit(unit),
    at,
    next: input.units[at + 1]?.kind,
    claim: claimOf(input.units, at),
    toCredit: toCredit(input.units, at),
    gap: input.gaps[at] ?? false,
    disorder: input.disorder,
    level: input.levels.classes[at] ?? 0,
    hold: input.levels.hold,
    before: before && before.unit < at ? before : undefined,
    after: after && after.unit < at ? after : undefined,
  };
}

/** What a unit finds when it asks for an article: words, and joins of its lines. */
export interface Answer extends Kinship, Meeting {}

type Writable<T> = { -readonly [K in keyof T]: T[K] };

/** The answer of an article that shares nothing with a unit. */
export function noAnswer(): Answer {
  const { likelihood, ahead, runs } = UNKNOWN;
  const { last, behind, behindLine, before, beforeLine } = NOWHERE;
  return { likelihood, ahead, runs, last, behind, behindLine, before, beforeLine };
}

/** What a unit shares with an article. With `into` the answer is written there: a page asks some thousand times. */
export function askArticle(
  input: AssignInput,
  at: number,
  article: OpenArticle,
  into: Writable<Answer> = noAnswer(),
): Answer {
  readKinship(input.words[at], article.members, article.size, into);
  meet(input, at, article, into);
  return into;
}

function meet({ units, seam }: AssignInput, at: number, article: OpenArticle, into: Writable<Meeting>): void {
  const unit = units[at];
  const first = unit?.lines[0];
  const final = unit?.lines[unit.lines.length - 1];
  into.last = Number.NaN;
  into.behind = Number.NaN;
  into.before = Number.NaN;
  if (!unit?.text || first === undefined || final === undefined) return;
  if (article.lastLine >= 0) into.last = seam(article.lastLine, first);
  for (const line of article.ends) {
    const joined = seam(line, first);
    if (joined <= into.behind) continue;
    into.behind = joined;
    into.behindLine = line;
  }
  if (unit.end !== 'open') return;
  for (const line of article.starts) {
    const joined = seam(final, line);
    if (joined <= into.before) continue;
    into.before = joined;
    into.beforeLine = line;
  }
}
