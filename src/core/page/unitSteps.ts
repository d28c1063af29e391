import { type Answer, type AssignInput, askArticle, noAnswer, placeOfUnit } from './askArticle';
import { type OpenArticle, openWith, takeIn } from './openArticle';
import { type ArticleLook, lookAtArticle, type UnitPlace } from './stepClasses';
import { actionFeatures, claimsAgain, leaveFeatures, rivalFeatures, targetFeatures } from './stepFeatures';
import { type Action, OPEN, RESUME, type Sink, STAY } from './stepLayout';
import { createLeadTable, LIVE, leadOver, NEW, readLeads } from './stepLeads';
import { createScorer } from './stepModel';

/** What a second byline block in an article costs: more than any words can make good. */
const SECOND_CLAIM = -12;

/** A way to read the page up to a unit. */
export interface Path {
  readonly parent: Path | null;
  readonly unit: number;
  readonly action: Action;
  readonly article: OpenArticle;
  /** Articles that may go on, the last one read first; `article` is the first of them. */
  readonly live: readonly LiveArticle[];
  readonly score: number;
  /** By how much the step leads over the best other one behind the same past; below 0 for one that paid off later. */
  readonly margin: number;
  readonly jumps: number;
  /** What the path got wrong, while the model is fitted. */
  readonly loss: number;
}

/** What is known of an article that may go on; all but its look belongs to the unit that asks. */
export interface LiveArticle {
  readonly article: OpenArticle;
  readonly shown: ArticleLook;
  at: number;
  readonly answer: Answer;
  /** What going to it scores, and leaving it; NaN until it is asked. */
  stay: number;
  resume: number;
  leaveResume: number;
  leaveOpen: number;
  /** The article with the unit. */
  grown: LiveArticle | null;
}

function firstMet(article: OpenArticle): LiveArticle {
  return {
    article,
    shown: lookAtArticle(article),
    at: -1,
    answer: noAnswer(),
    stay: Number.NaN,
    resume: Number.NaN,
    leaveResume: Number.NaN,
    leaveOpen: Number.NaN,
    grown: null,
  };
}

/** Steps that a unit can take behind some paths, in flat lists. */
export interface Steps {
  readonly unit: number;
  readonly count: number;
  readonly parents: readonly (Path | null)[];
  /** Which of the parent's live articles a step goes to; -1 for a new one. */
  readonly ranks: Int8Array;
  readonly scores: Float64Array;
  readonly margins: Float64Array;
}

/** Lists the steps of a page's units, one unit after the other, and takes them. */
export interface Stepper {
  /** The steps of a unit behind paths up to the one before it: none for the first unit. The next call forgets them. */
  list(at: number, paths: readonly Path[]): Steps;
  /** The path that a listed step makes; articles that several steps lead to are made once. */
  take(step: number, loss: number): Path;
}

/** Paths share articles, and so the scores of a unit's going there. */
export function createStepper(input: AssignInput, weights: Float64Array, most: number): Stepper {
  const room = most * (LIVE + 1);
  const parents: (Path | null)[] = new Array<Path | null>(room).fill(null);
  const ranks = new Int8Array(room);
  const scores = new Float64Array(room);
  const margins = new Float64Array(room);
  const totals = new Float64Array(LIVE + 1);
  const base = new Float64Array(3);
  const leads = createLeadTable();
  const sink = createScorer(weights);
  let place: UnitPlace;
  let fresh: LiveArticle | null = null;

  const ask = (one: LiveArticle): LiveArticle => {
    if (one.at === place.at) return one;
    one.at = place.at;
    askArticle(input, place.at, one.article, one.answer);
    one.stay = Number.NaN;
    one.resume = Number.NaN;
    one.leaveResume = Number.NaN;
    one.leaveOpen = Number.NaN;
    one.grown = null;
    return one;
  };
  const goTo = (action: typeof STAY | typeof RESUME, { article, shown, answer }: LiveArticle): number => {
    targetFeatures(sink, place, action, article, shown, answer, answer);
    return (claimsAgain(place, article) ? SECOND_CLAIM : 0) + sink.take();
  };
  const leave = (action: typeof RESUME | typeof OPEN, { article, shown }: LiveArticle): number => {
    leaveFeatures(sink, place, action, article, shown);
    return sink.take();
  };
  /** Adds the steps behind a path to those before. */
  const addSteps = (path: Path, from: number): number => {
    const { live, jumps } = path;
    for (let i = 0; i < live.length; i++) ask(live[i] as LiveArticle);
    readLeads(live, leads);
    const current = live[0] as LiveArticle;
    for (let i = 0; i <= live.length; i++) {
      const one = live[i];
      const action = i === 0 ? STAY : one ? RESUME : OPEN;
      let score: number;
      let away = 0;
      if (!one) {
        if (Number.isNaN(current.leaveOpen)) current.leaveOpen = leave(OPEN, current);
        score = current.leaveOpen;
      } else if (i === 0) {
        if (Number.isNaN(one.stay)) one.stay = goTo(STAY, one);
        score = one.stay;
      } else {
        if (Number.isNaN(one.resume)) one.resume = goTo(RESUME, one);
        if (Number.isNaN(current.leaveResume)) current.leaveResume = leave(RESUME, current);
        score = one.resume;
        away = current.leaveResume;
      }
      rivalFeatures(sink, place, action, one ? i : -1, jumps, leads, one ? i : NEW);
      totals[i] = path.score + (base[action] ?? 0) + score + away + sink.take();
      const at = from + i;
      parents[at] = path;
      ranks[at] = one ? i : -1;
      scores[at] = totals[i] ?? 0;
    }
    const count = live.length + 1;
    leadOver(totals, count, Infinity);
    for (let i = 0; i < count; i++) margins[from + i] = totals[i] ?? 0;
    return from + count;
  };

  const list = (at: number, paths: readonly Path[]): Steps => {
    place = placeOfUnit(input, at);
    fresh = null;
    for (let action = STAY; action <= OPEN; action++) {
      actionFeatures(sink, place, action as Action);
      base[action] = sink.take();
    }
    let count = 0;
    if (at === 0) {
      leaveFeatures(sink, place, OPEN, undefined, undefined);
      parents[0] = null;
      ranks[0] = -1;
      scores[0] = (base[OPEN] ?? 0) + sink.take();
      margins[0] = Infinity;
      count = 1;
    } else for (const path of paths) count = addSteps(path, count);
    return { unit: at, count, parents, ranks, scores, margins };
  };

  const take = (step: number, loss: number): Path => {
    const { unit, at } = place;
    const parent = parents[step] ?? null;
    const rank = ranks[step] ?? -1;
    const target = rank < 0 ? undefined : parent?.live[rank];
    let own: LiveArticle;
    if (target) {
      ask(target);
      target.grown ??= firstMet(takeIn(target.article, unit, at, target.answer));
      own = target.grown;
    } else {
      fresh ??= firstMet(openWith(unit, at, input.units.length));
      own = fresh;
    }
    const live = [own];
    if (parent) {
      for (let i = 0; i < parent.live.length && live.length < LIVE; i++) {
        const other = parent.live[i];
        if (!other || i === rank) continue;
        live.push(other);
      }
    }
    const action = rank < 0 ? OPEN : rank === 0 ? STAY : RESUME;
    return {
      parent,
      unit: at,
      action,
      article: own.article,
      live,
      score: scores[step] ?? 0,
      margin: margins[step] ?? 0,
      jumps: (parent?.jumps ?? 0) + (action === RESUME && unit.text ? 1 : 0),
      loss,
    };
  };
  return { list, take };
}

/** The features of the step that a path ends with, for fitting. */
export function lastStepFeatures(sink: Sink, input: AssignInput, path: Path): void {
  const { parent, unit: at, action } = path;
  const place = placeOfUnit(input, at);
  actionFeatures(sink, place, action);
  if (!parent) {
    leaveFeatures(sink, place, OPEN, undefined, undefined);
    return;
  }
  const rank =
    action === OPEN ? -1 : parent.live.findIndex((one) => one.article.first === path.article.first);
  const target = parent.live[rank]?.article;
  const answers = parent.live.map(({ article }) => ({ answer: askArticle(input, at, article) }));
  const answer = answers[rank]?.answer;
  if (action !== OPEN && target && answer)
    targetFeatures(sink, place, action, target, lookAtArticle(target), answer, answer);
  if (action !== STAY) leaveFeatures(sink, place, action, parent.article, lookAtArticle(parent.article));
  const leads = createLeadTable();
  readLeads(answers, leads);
  rivalFeatures(sink, place, action, rank, parent.jumps, leads, rank < 0 ? NEW : rank);
}
