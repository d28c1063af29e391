import type { Meeting, OpenArticle } from './openArticle';
import { isHeading } from './openArticle';
import {
  beginning,
  begunOf,
  type Claim,
  claimOf,
  creditsOf,
  formOf,
  groupOf,
  indentOf,
  itemOf,
  kindOf,
  linkOf,
  markOf,
  photoOf,
  profileOf,
  seamClass,
  sizeClass,
  sizeOf,
} from './stepClasses';
import {
  type Action,
  BLOCK_BASES,
  type Block,
  GROUPS,
  OPEN,
  RESUME,
  type Sink,
  type STAY,
} from './stepLayout';
import type { Kinship } from './unitKin';
import { ODDS_GROUPS, UNIT_KINDS, type Unit, type UnitKind, type UnitLink } from './units';

const K = UNIT_KINDS.length;
const STARTS = ['opener', 'indent', 'plain', 'inside'] as const;
const ENDS = ['heading', 'stop', 'credit', 'open'] as const;

function add(sink: Sink, block: Block, index: number, value = 1): void {
  sink.add(BLOCK_BASES[block] + index, value);
}

/** A unit in its place on the page, with what does not depend on any article. */
export interface UnitPlace {
  readonly unit: Unit;
  readonly at: number;
  /** Kind of the unit behind it; undefined at the page's end. */
  readonly next: UnitKind | undefined;
  /** What comes first in the heading block from here on: a byline, a news credit, a caption, other text, nothing. */
  readonly claim: Claim;
  /** On a page of tight lines a blank one stands before it. */
  readonly gap: boolean;
  /** Links to units before it in reading order. */
  readonly before: UnitLink | undefined;
  readonly after: UnitLink | undefined;
}

const LEAST_ODDS = -8;
const SCALE = 4;

/** What speaks for a unit's action whatever the article. */
export function actionFeatures(sink: Sink, { unit, next, gap }: UnitPlace, action: Action): void {
  const kind = kindOf(unit.kind);
  add(sink, 'kind', action * K + kind);
  add(sink, 'next', (action * K + kind) * (K + 1) + kindOf(next));
  add(sink, 'gap', (action * GROUPS + groupOf(unit)) * 2 + (gap ? 1 : 0));
  if (!unit.text) {
    const sure = unit.confidence > 0.9 ? 2 : unit.confidence > 0.7 ? 1 : 0;
    add(sink, 'confidence', (action * K + kind) * 3 + sure);
  }
  unit.odds.forEach((odds, group) => {
    const value = Math.max(odds, LEAST_ODDS) / SCALE;
    if (value < 0) add(sink, 'odds', (action * K + kind) * ODDS_GROUPS.length + group, value);
  });
  if (unit.text) add(sink, 'addressed', action * 2 + (unit.addressed ? 1 : 0));
}

/** What speaks for a unit's going to an article that is there: the current one (STAY) or another (RESUME). */
export function targetFeatures(
  sink: Sink,
  { unit, before, after, claim }: UnitPlace,
  action: typeof STAY | typeof RESUME,
  target: OpenArticle,
  kinship: Kinship,
  meeting: Meeting,
): void {
  const kind = kindOf(unit.kind);
  add(sink, 'last', (action * K + kind) * (K + 1) + kindOf(target.lastKind));
  add(sink, 'profile', (action * K + kind) * 16 + profileOf(target));
  add(sink, 'credits', (action * K + kind) * 8 + creditsOf(target));
  if (!unit.text) add(sink, 'block', (action * K + kind) * 8 + claimOf(claim, target));
  addWords(sink, unit, action, kinship);
  if (before) add(sink, 'linkBefore', linkOf(action, target, before));
  if (after) add(sink, 'linkAfter', linkOf(action, target, after));
  if (unit.text) {
    add(sink, 'flow', (action * 4 + STARTS.indexOf(unit.start)) * 4 + ENDS.indexOf(target.end));
    add(sink, 'seam', action * 9 + seamClass(meeting.last));
    add(sink, 'seamBehind', action * 9 + seamClass(meeting.behind?.value));
    add(sink, 'seamBefore', action * 9 + seamClass(meeting.before?.value));
    add(sink, 'form', action * 5 + formOf(unit, target));
    if (unit.start !== 'inside') add(sink, 'indent', action * 6 + indentOf(unit, target));
    add(sink, 'item', action * 4 + itemOf(unit, target));
  } else if (unit.kind === 'dateline') {
    const byline = (target.byline ? 1 : 0) + (target.dateline ? 2 : 0);
    const place = unit.place === undefined ? 0 : kinship.runs > 0 || kinship.likelihood > 0 ? 1 : 2;
    add(sink, 'place', (action * 3 + place) * 4 + byline);
  }
  const newsOrText = unit.kind === 'lead' ? 0 : unit.text ? 1 : 2;
  add(sink, 'begun', (action * 3 + newsOrText) * 12 + begunOf(target));
  if (unit.kind === 'credit' || unit.kind === 'caption' || unit.kind === 'headline') {
    const which = unit.kind === 'credit' ? 0 : unit.kind === 'caption' ? 1 : 2;
    add(sink, 'photo', (action * 3 + which) * 8 + photoOf(target));
  }
  if (unit.kind === 'subhead' || unit.kind === 'headline') addMark(sink, unit, action, target);
}

/** What speaks for leaving the current article, to go on with another (RESUME) or to open one (OPEN). */
export function leaveFeatures(
  sink: Sink,
  { unit, before, after, claim }: UnitPlace,
  action: typeof RESUME | typeof OPEN,
  current: OpenArticle | undefined,
): void {
  const kind = kindOf(unit.kind);
  const group = groupOf(unit);
  const side = action - 1;
  add(sink, action === OPEN ? 'current' : 'leave', kind * (K + 1) + kindOf(current?.lastKind));
  if (action === OPEN && before) add(sink, 'linkBefore', linkOf(action, undefined, before));
  if (action === OPEN && after) add(sink, 'linkAfter', linkOf(action, undefined, after));
  if (!unit.text && action === OPEN) add(sink, 'block', (action * K + kind) * 8 + claimOf(claim, current));
  if (!current) return;
  add(sink, 'leaveProfile', (side * K + kind) * 16 + profileOf(current));
  if (unit.text)
    add(sink, 'leaveFlow', (side * 4 + STARTS.indexOf(unit.start)) * 4 + ENDS.indexOf(current.end));
  if (current.headline && current.texts === 0) add(sink, 'empty', side * GROUPS + group);
  if (action === OPEN) {
    add(sink, 'size', kind * 10 + sizeOf(current) * 2 + (current.headline ? 1 : 0));
    if (unit.kind === 'subhead' || unit.kind === 'headline') addMark(sink, unit, action, current);
  }
}

/** By how much an article leads over the best other one: by its words, by those of the text ahead, by its joins. */
export interface Leads {
  readonly words: number;
  readonly ahead: number;
  readonly seam: number;
}

/** What speaks of all articles together: rank (how many were spoken of since), jumps so far, the strongest rival. */
export function rivalFeatures(
  sink: Sink,
  { unit }: UnitPlace,
  action: Action,
  rank: number,
  jumps: number,
  leads: Leads,
): void {
  const group = groupOf(unit);
  if (action === RESUME) {
    add(sink, 'rank', group * 7 + Math.min(6, rank));
    add(sink, 'jumps', group * 5 + Math.min(4, jumps));
  }
  add(sink, 'rival', action * 5 + sizeClass(unit), leads.words / 2);
  if (unit.text) add(sink, 'rivalAhead', action * 5 + sizeClass(unit), leads.ahead / 2);
  if (unit.text) add(sink, 'seamRival', action * 3 + beginning(unit), leads.seam / 2);
}

/**
 * Whether a heading block with a byline or news credit of its own would come behind the text of an article that has one
 * already: that never happens in print, however much the words agree.
 */
export function claimsAgain({ unit, claim }: UnitPlace, article: OpenArticle): boolean {
  if (claim !== 'byline' && claim !== 'lead') return false;
  const display = unit.kind === 'label' || unit.kind === 'kicker' || unit.kind === 'headline';
  return display && article.texts > 0 && article.headline && (article.byline || article.lead);
}

function addWords(
  sink: Sink,
  unit: Unit,
  action: typeof STAY | typeof RESUME,
  { likelihood, ahead, runs }: Kinship,
): void {
  const size = sizeClass(unit);
  add(sink, 'kin', action * 5 + size, likelihood / 2);
  if (likelihood === 0) add(sink, 'kinZero', action * 5 + size);
  if (unit.text) add(sink, 'kinAhead', action * 5 + size, ahead / 2);
  const shared = runs === 0 ? 0 : runs < 3 ? 1 : runs < 8 ? 2 : 3;
  add(sink, 'runs', (action * 3 + (unit.text ? 0 : isHeading(unit.kind) ? 1 : 2)) * 4 + shared);
}

function addMark(sink: Sink, unit: Unit, action: Action, article: OpenArticle): void {
  add(sink, 'mark', (action * 2 + (unit.kind === 'subhead' ? 0 : 1)) * 6 + markOf(unit, article));
}
