import { type Meeting, type OpenArticle, openWith, takeIn } from './openArticle';
import {
  type Action,
  actionFeatures,
  type Leads,
  leaveFeatures,
  OPEN,
  RESUME,
  rivalFeatures,
  type Sink,
  STAY,
  targetFeatures,
  type UnitPlace,
} from './stepFeatures';
import { scoreOf } from './stepModel';
import { type Kinship, kinshipOf, type UnitWords } from './unitKin';
import type { Units } from './units';

/** Units of a page with all that their assignment to articles is judged by. */
export interface AssignInput extends Units {
  readonly words: readonly UnitWords[];
  /** Whether blank lines set a unit apart. */
  readonly gaps: readonly boolean[];
  /** Log-odds that a line of text goes on with another, wherever they stand. */
  readonly seam: (from: number, to: number) => number;
}

/** Paths that are followed at the same time, and articles that a unit may go back to. */
const BEAM = 12;
const LIVE = 7;

/** A way to read the page up to a unit. */
export interface Path {
  readonly parent: Path | null;
  readonly unit: number;
  readonly action: Action;
  readonly article: OpenArticle;
  /** Articles that may go on, the last one read first; `article` is the first of them. */
  readonly live: readonly OpenArticle[];
  readonly score: number;
  readonly jumps: number;
  /** What the path got wrong, while the model is fitted. */
  readonly loss: number;
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
  let path: Path | null = null;
  for (let at = 0; at < input.units.length; at++) {
    const next = choose(stepsOf(input, weights, at)(path));
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
    const steps = stepsOf(input, weights, at);
    const next: Path[] = [];
    if (at === 0) next.push(...steps(null));
    for (const path of beam) next.push(...steps(path));
    if (loss) for (const [i, path] of next.entries()) next[i] = withLoss(path, loss);
    beam = prune(next, loss !== undefined);
    const instead = teacher?.watch(beam);
    if (instead) beam = [instead];
  }
  return beam;
}

function withLoss(path: Path, loss: StepLoss): Path {
  const target =
    path.action === OPEN ? null : (path.parent?.live.find((a) => a.first === path.article.first) ?? null);
  return { ...path, loss: path.loss + loss(path.parent, path.unit, path.action, target) };
}

/** Keeps the best paths; of those that a later unit cannot tell apart only the best. */
function prune(paths: Path[], lossy: boolean): Path[] {
  const value = (path: Path): number => path.score + (lossy ? path.loss : 0);
  paths.sort((a, b) => value(b) - value(a));
  const kept: Path[] = [];
  const known = new Set<number>();
  for (const path of paths) {
    let key = 7;
    for (const { first, last } of path.live) key = (key * 31 + first * 1009 + last * 9176) % 2_147_483_647;
    if (known.has(key)) continue;
    known.add(key);
    kept.push(path);
    if (kept.length === BEAM) break;
  }
  return kept;
}

/** The place of a unit, for its features. */
export function placeOfUnit(input: AssignInput, at: number): UnitPlace {
  const before = input.before[at];
  const after = input.after[at];
  return {
    unit: input.units[at] as UnitPlace['unit'],
    at,
    next: input.units[at + 1]?.kind,
    gap: input.gaps[at] ?? false,
    before: before && before.unit < at ? before : undefined,
    after: after && after.unit < at ? after : undefined,
  };
}

const UNKNOWN: Kinship = { likelihood: 0, ahead: 0, runs: 0 };

/** What is known of an article when a unit asks for it. */
interface Asked {
  readonly kinship: Kinship;
  readonly meeting: Meeting;
  stay: number;
  resume: number;
  leaveResume: number;
  leaveOpen: number;
}

/** All steps that a unit can take behind a path. Articles are shared between paths, and so are their scores. */
function stepsOf(input: AssignInput, weights: Float64Array, at: number): (path: Path | null) => Path[] {
  const place = placeOfUnit(input, at);
  const { unit } = place;
  const count = input.units.length;
  const known = new Map<OpenArticle, Asked>();
  const sink: Sink = { ids: [], values: [] };
  const scored = (fill: () => void): number => {
    sink.ids.length = 0;
    sink.values.length = 0;
    fill();
    return scoreOf(weights, sink);
  };
  const base = ([STAY, RESUME, OPEN] as const).map((action) =>
    scored(() => actionFeatures(sink, place, action)),
  );
  const ask = (article: OpenArticle): Asked => {
    const found = known.get(article);
    if (found) return found;
    const { kinship, meeting } = askArticle(input, at, article);
    const asked: Asked = {
      kinship,
      meeting,
      stay: scored(() => targetFeatures(sink, place, STAY, article, kinship, meeting)),
      resume: scored(() => targetFeatures(sink, place, RESUME, article, kinship, meeting)),
      leaveResume: scored(() => leaveFeatures(sink, place, RESUME, article)),
      leaveOpen: scored(() => leaveFeatures(sink, place, OPEN, article)),
    };
    known.set(article, asked);
    return asked;
  };
  const fresh = openWith(unit, at, count);
  const taken = new Map<OpenArticle, OpenArticle>();
  const take = (article: OpenArticle): OpenArticle => {
    const grown = taken.get(article) ?? takeIn(article, unit, at, ask(article).meeting);
    taken.set(article, grown);
    return grown;
  };
  return (path) => {
    if (!path) {
      const score = (base[OPEN] ?? 0) + scored(() => leaveFeatures(sink, place, OPEN, undefined));
      return [
        { parent: null, unit: at, action: OPEN, article: fresh, live: [fresh], score, jumps: 0, loss: 0 },
      ];
    }
    const leads = readLeads(path.live.map(ask));
    const current = ask(path.article);
    const steps: Path[] = [];
    const step = (action: Action, rank: number, score: number, article: OpenArticle): void => {
      const others = path.live.filter((_, i) => i !== rank);
      const jumps = path.jumps;
      const rival = scored(() => rivalFeatures(sink, place, action, rank, jumps, leads(rank)));
      steps.push({
        parent: path,
        unit: at,
        action,
        article,
        live: [article, ...(action === OPEN ? path.live : others)].slice(0, LIVE),
        score: path.score + (base[action] ?? 0) + score + rival,
        jumps: jumps + (action === RESUME && unit.text ? 1 : 0),
        loss: path.loss,
      });
    };
    path.live.forEach((article, rank) => {
      const asked = ask(article);
      if (rank === 0) step(STAY, 0, asked.stay, take(article));
      else step(RESUME, rank, asked.resume + current.leaveResume, take(article));
    });
    step(OPEN, -1, current.leaveOpen, fresh);
    return steps;
  };
}

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

/** The best join of all kinds; a unit that meets nothing has a poor one. */
function bestSeam({ last, behind, before }: Meeting): number {
  return Math.max(-3, last ?? -3, behind?.value ?? -3, before?.value ?? -3);
}

/** By how much each article's words lead over the best other's; under -1 what a new article would lead by. */
function leadsOf(values: readonly number[]): number[] {
  let best = -Infinity;
  let second = -Infinity;
  for (const value of values) {
    if (value > best) {
      second = best;
      best = value;
    } else if (value > second) second = value;
  }
  const leads = values.map((value) => {
    const other = value === best ? second : best;
    return other === -Infinity ? 0 : Math.max(-4, Math.min(4, value - other));
  });
  leads[LIVE] = best === -Infinity ? 0 : Math.max(-4, Math.min(4, -best));
  return leads;
}

/** By how much the article at a rank leads; at rank -1, what a new one would lead by. */
function readLeads(
  asked: readonly { readonly kinship: Kinship; readonly meeting: Meeting }[],
): (rank: number) => Leads {
  const words = leadsOf(asked.map(({ kinship }) => kinship.likelihood));
  const ahead = leadsOf(asked.map(({ kinship }) => kinship.ahead));
  const seam = leadsOf(asked.map(({ meeting }) => bestSeam(meeting)));
  const at = (values: readonly number[], rank: number): number => values[rank < 0 ? LIVE : rank] ?? 0;
  return (rank) => ({ words: at(words, rank), ahead: at(ahead, rank), seam: at(seam, rank) });
}

/** The features of the step that a path ends with, for fitting. */
export function lastStepFeatures(sink: Sink, input: AssignInput, path: Path): void {
  const { parent, unit: at, action } = path;
  const place = placeOfUnit(input, at);
  actionFeatures(sink, place, action);
  if (!parent) {
    leaveFeatures(sink, place, OPEN, undefined);
    return;
  }
  const rank = action === OPEN ? -1 : parent.live.findIndex((a) => a.first === path.article.first);
  const target = parent.live[rank];
  if (action !== OPEN && target) {
    const { kinship, meeting } = askArticle(input, at, target);
    targetFeatures(sink, place, action, target, kinship, meeting);
  }
  if (action !== STAY) leaveFeatures(sink, place, action, parent.article);
  const asked = parent.live.map((article) => askArticle(input, at, article));
  rivalFeatures(sink, place, action, rank, parent.jumps, readLeads(asked)(rank));
}
