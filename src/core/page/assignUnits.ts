import { type Meeting, type OpenArticle, openWith, takeIn } from './openArticle';
import {
  type Action,
  actionFeatures,
  type Claim,
  claimsAgain,
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
import { createScorer, type Scorer } from './stepModel';
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

/** Paths that are followed at the same time, and articles that a unit may go back to. */
const BEAM = 6;
const LIVE = 7;

/** What a second byline block in an article costs: more than any words can make good. */
const SECOND_CLAIM = -12;

/** A way to read the page up to a unit. */
export interface Path {
  readonly parent: Path | null;
  readonly unit: number;
  readonly action: Action;
  readonly article: OpenArticle;
  /** Articles that may go on, the last one read first; `article` is the first of them. */
  readonly live: readonly OpenArticle[];
  readonly score: number;
  /** By how much the step leads over the best other one behind the same past; below 0 for one that paid off later. */
  readonly margin: number;
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

/** What is known of an article when a unit asks for it. */
interface Asked {
  readonly kinship: Kinship;
  readonly meeting: Meeting;
  readonly stay: number;
  readonly resume: number;
  readonly leaveResume: number;
  readonly leaveOpen: number;
}

/** A step that a unit can take behind a path. */
interface Step {
  readonly parent: Path | null;
  readonly unit: number;
  readonly action: Action;
  /** Which of the parent's live articles it goes to; -1 for a new one. */
  readonly rank: number;
  readonly score: number;
  margin: number;
  readonly loss: number;
}

/** The steps that a unit can take. Articles are shared between paths, and so are their scores. */
function stepsOf(
  input: AssignInput,
  weights: Float64Array,
  at: number,
): { readonly steps: (path: Path | null) => Step[]; readonly take: (step: Step) => Path } {
  const place = placeOfUnit(input, at);
  const known = new Map<OpenArticle, Asked>();
  const sink = createScorer(weights);
  const base = ([STAY, RESUME, OPEN] as const).map((action) => {
    actionFeatures(sink, place, action);
    return sink.take();
  });
  const ask = (article: OpenArticle): Asked => {
    const found = known.get(article);
    if (found) return found;
    const asked = scoreArticle(input, sink, place, article);
    known.set(article, asked);
    return asked;
  };
  const first = (): Step[] => {
    leaveFeatures(sink, place, OPEN, undefined);
    const score = (base[OPEN] ?? 0) + sink.take();
    return [{ parent: null, unit: at, action: OPEN, rank: -1, score, margin: Infinity, loss: 0 }];
  };
  const steps = (path: Path | null): Step[] => {
    if (!path) return first();
    const asked = path.live.map(ask);
    const leads = readLeads(asked);
    const leave = asked[0];
    const found: Step[] = [];
    const scores: number[] = [];
    for (let i = 0; i <= asked.length; i++) {
      const one = asked[i];
      const action = i === 0 ? STAY : one ? RESUME : OPEN;
      const rank = one ? i : -1;
      rivalFeatures(sink, place, action, rank, path.jumps, leads(rank));
      const own = action === STAY ? one?.stay : action === RESUME ? one?.resume : leave?.leaveOpen;
      const left = action === RESUME ? (leave?.leaveResume ?? 0) : 0;
      const score = path.score + (base[action] ?? 0) + (own ?? 0) + left + sink.take();
      scores.push(score);
      found.push({ parent: path, unit: at, action, rank, score, margin: 0, loss: path.loss });
    }
    leadsOf(scores, Infinity).forEach((margin, i) => {
      const step = found[i];
      if (step) step.margin = margin;
    });
    return found;
  };
  return { steps, take: taker(input, at, ask) };
}

/** Makes steps of a unit into paths; articles that several of them lead to are made once. */
function taker(input: AssignInput, at: number, ask: (article: OpenArticle) => Asked): (step: Step) => Path {
  const unit = input.units[at] as Unit;
  const fresh = openWith(unit, at, input.units.length);
  const taken = new Map<OpenArticle, OpenArticle>();
  const grow = (article: OpenArticle): OpenArticle => {
    const known = taken.get(article);
    if (known) return known;
    const grown = takeIn(article, unit, at, ask(article).meeting);
    taken.set(article, grown);
    return grown;
  };
  return ({ parent, action, rank, score, margin, loss }) => {
    const target = parent?.live[rank];
    const article = target ? grow(target) : fresh;
    const others = (parent?.live ?? []).filter((one) => one !== target);
    const jumps = (parent?.jumps ?? 0) + (action === RESUME && unit.text ? 1 : 0);
    return {
      parent,
      unit: at,
      action,
      article,
      live: [article, ...others].slice(0, LIVE),
      score,
      margin,
      jumps,
      loss,
    };
  };
}

/** What going to an article scores, and leaving it. */
function scoreArticle(input: AssignInput, sink: Scorer, place: UnitPlace, article: OpenArticle): Asked {
  const { kinship, meeting } = askArticle(input, place.at, article);
  const again = claimsAgain(place, article) ? SECOND_CLAIM : 0;
  targetFeatures(sink, place, STAY, article, kinship, meeting);
  const stay = again + sink.take();
  targetFeatures(sink, place, RESUME, article, kinship, meeting);
  const resume = again + sink.take();
  leaveFeatures(sink, place, RESUME, article);
  const leaveResume = sink.take();
  leaveFeatures(sink, place, OPEN, article);
  return { kinship, meeting, stay, resume, leaveResume, leaveOpen: sink.take() };
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
function leadsOf(values: readonly number[], most = 4): number[] {
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
    return other === -Infinity ? 0 : Math.max(-most, Math.min(most, value - other));
  });
  leads[LIVE] = best === -Infinity ? 0 : Math.max(-most, Math.min(most, -best));
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
