import { type AssignInput, askArticle, placeOfUnit } from './askArticle';
import { type Meeting, type OpenArticle, openWith, takeIn } from './openArticle';
import {
  actionFeatures,
  claimsAgain,
  type Leads,
  leaveFeatures,
  rivalFeatures,
  targetFeatures,
  type UnitPlace,
} from './stepFeatures';
import { type Action, OPEN, RESUME, type Sink, STAY } from './stepLayout';
import { createScorer, type Scorer } from './stepModel';
import type { Kinship } from './unitKin';
import type { Unit } from './units';

/** Articles that a unit may go back to. */
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
export interface Step {
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
export function stepsOf(
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
