import type { Meeting, OpenArticle } from './openArticle';
import { isHeading } from './openArticle';
import type { Kinship } from './unitKin';
import { ODDS_GROUPS, UNIT_KINDS, type Unit, type UnitKind, type UnitLink } from './units';

/** What a unit can do: stay in the current article, go on with an earlier one, open another. */
export const STAY = 0;
export const RESUME = 1;
export const OPEN = 2;
export type Action = typeof STAY | typeof RESUME | typeof OPEN;

const K = UNIT_KINDS.length;
const NONE = K;
const KIND: ReadonlyMap<UnitKind, number> = new Map(UNIT_KINDS.map((kind, i) => [kind, i]));
const STARTS = ['opener', 'indent', 'plain', 'inside'] as const;
const ENDS = ['heading', 'stop', 'credit', 'open'] as const;
const GROUPS = 4;

/** Blocks of features with their sizes, in the order of their weights. */
const LAYOUT = {
  kind: 3 * K,
  last: 2 * K * (K + 1),
  current: K * (K + 1),
  leave: K * (K + 1),
  next: 3 * K * (K + 1),
  block: 3 * K * 8,
  profile: 2 * K * 16,
  leaveProfile: 2 * K * 16,
  credits: 2 * K * 8,
  flow: 2 * 4 * 4,
  leaveFlow: 2 * 4 * 4,
  seam: 2 * 9,
  seamBehind: 2 * 9,
  seamBefore: 2 * 9,
  begun: 2 * 3 * 12,
  seamRival: 3 * 3,
  linkBefore: 3 * 3 * 3,
  linkAfter: 3 * 3 * 3,
  kin: 3 * 5,
  kinZero: 2 * 5,
  rival: 3 * 5,
  rivalAhead: 3 * 5,
  kinAhead: 2 * 5,
  runs: 2 * 3 * 4,
  rank: GROUPS * 7,
  jumps: GROUPS * 5,
  gap: 3 * GROUPS * 2,
  place: 2 * 3 * 4,
  photo: 2 * 3 * 8,
  mark: 3 * 2 * 6,
  confidence: 3 * K * 3,
  odds: 3 * K * ODDS_GROUPS.length,
  form: 2 * 5,
  indent: 2 * 6,
  item: 2 * 4,
  addressed: 3 * 2,
  size: K * 10,
  empty: 2 * GROUPS,
} as const;

export type Block = keyof typeof LAYOUT;
export const BLOCKS = Object.keys(LAYOUT) as readonly Block[];
export const BLOCK_SIZES: Readonly<Record<Block, number>> = LAYOUT;

const BASE = (() => {
  let base = 0;
  const bases = {} as Record<Block, number>;
  for (const block of BLOCKS) {
    bases[block] = base;
    base += LAYOUT[block];
  }
  return { bases, size: base };
})();
export const FEATURE_COUNT = BASE.size;
/** Number of a block's first feature. */
export const BLOCK_BASES: Readonly<Record<Block, number>> = BASE.bases;
const B = BASE.bases;

/** Takes the features that hold, by number, with their values. */
export interface Sink {
  add(feature: number, value: number): void;
}

function add(sink: Sink, block: Block, index: number, value = 1): void {
  sink.add(B[block] + index, value);
}

export const CLAIMS = ['byline', 'lead', 'caption', 'other'] as const;
export type Claim = (typeof CLAIMS)[number];

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

const kindOf = (kind: UnitKind | undefined): number => (kind === undefined ? NONE : (KIND.get(kind) ?? NONE));

function groupOf(unit: Unit): number {
  if (unit.text) return 0;
  if (isHeading(unit.kind)) return 1;
  return unit.kind === 'subhead' ? 2 : 3;
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

/** 0 for what begins as news does, 1 as a paragraph does, 2 for anything else. */
function beginning({ kind, start }: Unit): number {
  if (kind === 'lead') return 0;
  return start === 'opener' || start === 'indent' ? 1 : 2;
}

/** Log-odds of a join in steps of two; 8 for none. */
function seamClass(value: number | undefined): number {
  return value === undefined ? 8 : Math.max(0, Math.min(7, Math.floor(value / 2) + 4));
}

const BEGUN = ['lead', 'opener', 'indent', 'plain', 'inside'] as const;

/** How the text began, and whether news with a headline still wants its lead. */
function begunOf({ begun, headline, lead, byline }: OpenArticle): number {
  const wants = headline && !lead && !byline ? 6 : 0;
  return wants + (begun === undefined ? 5 : BEGUN.indexOf(begun));
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

function sizeClass(unit: Unit): number {
  if (!unit.text) return isHeading(unit.kind) ? 0 : 1;
  return unit.size < 25 ? 2 : unit.size < 70 ? 3 : 4;
}

/** What a heading block claims, and whether the article has text already. */
function claimOf(claim: Claim, article: OpenArticle | undefined): number {
  return CLAIMS.indexOf(claim) * 2 + ((article?.texts ?? 0) > 0 ? 1 : 0);
}

function profileOf(article: OpenArticle): number {
  return Math.min(3, article.texts) * 4 + (article.closed ? 2 : 0) + (article.headline ? 1 : 0);
}

function creditsOf({ lead, byline, subheads }: OpenArticle): number {
  return (lead ? 4 : 0) + (byline ? 2 : 0) + (subheads > 0 ? 1 : 0);
}

function photoOf({ texts, lead, byline, subheads, credit, caption }: OpenArticle): number {
  const likely = texts <= 3 && !lead && !byline && subheads === 0;
  return (likely ? 4 : 0) + (credit ? 2 : 0) + (caption ? 1 : 0);
}

/** A link to the article, or to another one; how sure it is. */
function linkOf(action: Action, target: OpenArticle | undefined, link: UnitLink): number {
  const own = target !== undefined && ((target.members[link.unit >> 5] ?? 0) >>> (link.unit & 31)) & 1;
  const direct = own && target.last === link.unit ? 2 : own ? 1 : 0;
  const sure = link.confidence > 0.95 ? 2 : link.confidence > 0.8 ? 1 : 0;
  return (action * 3 + direct) * 3 + sure;
}

/** Width of the columns: unknown, as before, about as before, another; a paragraph a line where it was not. */
function formOf({ column }: Unit, { column: before }: OpenArticle): number {
  if (column < 0 || before < 0) return 0;
  if ((column === 0) !== (before === 0)) return 4;
  const apart = Math.abs(column - before);
  return apart < 0.8 ? 1 : apart < 1.8 ? 2 : 3;
}

function indentOf({ start }: Unit, { indented }: OpenArticle): number {
  return (start === 'indent' ? 3 : 0) + (indented === undefined ? 0 : indented ? 1 : 2);
}

function itemOf({ bullet }: Unit, article: OpenArticle): number {
  if (bullet === '') return article.bullet === '' ? 0 : 1;
  return article.bullet === bullet ? 2 : 3;
}

function addMark(sink: Sink, unit: Unit, action: Action, article: OpenArticle): void {
  const { subheads, subheadMark } = article;
  let relation = 0;
  if (subheads > 0) {
    if (unit.mark === 0) relation = subheadMark === 0 ? 1 : 2;
    else relation = subheadMark === 0 ? 3 : unit.mark === subheadMark ? 4 : 5;
  }
  add(sink, 'mark', (action * 2 + (unit.kind === 'subhead' ? 0 : 1)) * 6 + relation);
}

function sizeOf({ size }: OpenArticle): number {
  return size < 40 ? 0 : size < 100 ? 1 : size < 250 ? 2 : size < 600 ? 3 : 4;
}
