import { isHeading, type OpenArticle } from './openArticle';
import type { Action } from './stepLayout';
import { holds } from './unitSet';
import { UNIT_KINDS, type Unit, type UnitKind, type UnitLink } from './units';

const NONE = UNIT_KINDS.length;
const KIND: ReadonlyMap<UnitKind, number> = new Map(UNIT_KINDS.map((kind, i) => [kind, i]));

/** Number of a kind; one more than the last for none. */
export const kindOf = (kind: UnitKind | undefined): number =>
  kind === undefined ? NONE : (KIND.get(kind) ?? NONE);

/** Text, headings, subheads, the rest. */
function groupOf(unit: Unit): number {
  if (unit.text) return 0;
  if (isHeading(unit.kind)) return 1;
  return unit.kind === 'subhead' ? 2 : 3;
}

/** 0 for what begins as news does, 1 as a paragraph does, 2 for anything else. */
function beginning({ kind, start }: Unit): number {
  if (kind === 'lead') return 0;
  return start === 'opener' || start === 'indent' ? 1 : 2;
}

/** Log-odds of a join in steps of two; 8 for none (NaN). */
export function seamClass(value: number): number {
  return Number.isNaN(value) ? 8 : Math.max(0, Math.min(7, Math.floor(value / 2) + 4));
}

const BEGUN = ['lead', 'opener', 'indent', 'plain', 'inside'] as const;

/** How the text began, and whether news with a headline still wants its lead. */
function begunOf({ begun, headline, lead, byline }: OpenArticle): number {
  const wants = headline && !lead && !byline ? 6 : 0;
  return wants + (begun === undefined ? 5 : BEGUN.indexOf(begun));
}

function sizeClass(unit: Unit): number {
  if (!unit.text) return isHeading(unit.kind) ? 0 : 1;
  return unit.size < 25 ? 2 : unit.size < 70 ? 3 : 4;
}

export const CLAIMS = ['byline', 'lead', 'caption', 'other'] as const;
export type Claim = (typeof CLAIMS)[number];

/** What a heading block claims, and whether the article has text already. */
export function claimClass(claim: Claim, article: OpenArticle | undefined): number {
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
export function linkOf(action: Action, target: OpenArticle | undefined, link: UnitLink): number {
  const own = target !== undefined && holds(target.members, link.unit);
  const direct = own && target.last === link.unit ? 2 : own ? 1 : 0;
  const sure = link.confidence > 0.95 ? 2 : link.confidence > 0.8 ? 1 : 0;
  return (action * 3 + direct) * 3 + sure;
}

/** Width of the columns: unknown, as before, about as before, another; a paragraph a line where it was not. */
export function formOf({ column }: Unit, { column: before }: OpenArticle): number {
  if (column < 0 || before < 0) return 0;
  if ((column === 0) !== (before === 0)) return 4;
  const apart = Math.abs(column - before);
  return apart < 0.8 ? 1 : apart < 1.8 ? 2 : 3;
}

export function indentOf({ start }: Unit, { indented }: OpenArticle): number {
  return (start === 'indent' ? 3 : 0) + (indented === undefined ? 0 : indented ? 1 : 2);
}

/** How text stands to the list that an article is, by its mark, the items so far, and whether the last text was one. */
export function itemOf({ bullet }: Unit, article: OpenArticle): number {
  const mark = bullet === '' ? 0 : bullet === article.bullet ? 1 : 2;
  return (mark * 3 + Math.min(2, article.items)) * 2 + (article.itemLast ? 1 : 0);
}

/** How the mark of a heading stands to those of the article's subheads. */
export function markOf(unit: Unit, { subheads, subheadMark }: OpenArticle): number {
  if (subheads === 0) return 0;
  if (unit.mark === 0) return subheadMark === 0 ? 1 : 2;
  return subheadMark === 0 ? 3 : unit.mark === subheadMark ? 4 : 5;
}

/** How the mark of a heading stands to that of the article's headline. */
export function rankOf({ mark }: Unit, { headline, headlineMark }: OpenArticle): number {
  if (!headline) return 0;
  if (mark === 0) return headlineMark === 0 ? 1 : 2;
  if (headlineMark === 0) return 3;
  return mark === headlineMark ? 4 : mark > headlineMark ? 5 : 6;
}

/** Headline, subhead, another heading; -1 for what is none. */
export function headingClass({ kind }: Unit): number {
  if (kind === 'headline') return 0;
  if (kind === 'subhead') return 1;
  return kind === 'label' || kind === 'kicker' || kind === 'deck' ? 2 : -1;
}

/** How text above a photo credit begins, how the article's text ends, and how many more units come before the credit. */
export function photoTextOf({ start }: Unit, { end }: OpenArticle, toCredit: number): number {
  return (STARTS.indexOf(start) * 4 + ENDS.indexOf(end)) * TO_CREDIT + toCredit;
}

/** So many units of text may stand above a photo credit for its caption. */
export const TO_CREDIT = 3;

function sizeOf({ size }: OpenArticle): number {
  return size < 40 ? 0 : size < 100 ? 1 : size < 250 ? 2 : size < 600 ? 3 : 4;
}

const STARTS = ['opener', 'indent', 'plain', 'inside'] as const;
const ENDS = ['heading', 'stop', 'credit', 'open'] as const;

/** The classes of a unit that its features are counted by. */
export interface UnitLook {
  readonly kind: number;
  readonly group: number;
  readonly size: number;
  readonly start: number;
  /** As news, as a paragraph, as anything else. */
  readonly beginning: number;
}

/** A unit in its place on the page, with what does not depend on any article. */
export interface UnitPlace {
  readonly unit: Unit;
  readonly look: UnitLook;
  readonly at: number;
  /** Kind of the unit behind it; undefined at the page's end. */
  readonly next: UnitKind | undefined;
  /** What comes first in the heading block from here on: a byline, a news credit, a caption, other text, nothing. */
  readonly claim: Claim;
  /** Units of text between it, which is text too, and a photo credit; -1 where none follows near by. */
  readonly toCredit: number;
  /** On a page of tight lines a blank one stands before it. */
  readonly gap: boolean;
  /** How scrambled the page is, a class. */
  readonly disorder: number;
  /** What the page's other headings with its mark are, and how far marks tell headlines: see `headingLevels`. */
  readonly level: number;
  readonly hold: number;
  /** Links to units before it in reading order. */
  readonly before: UnitLink | undefined;
  readonly after: UnitLink | undefined;
}

export function lookAtUnit(unit: Unit): UnitLook {
  return {
    kind: kindOf(unit.kind),
    group: groupOf(unit),
    size: sizeClass(unit),
    start: STARTS.indexOf(unit.start),
    beginning: beginning(unit),
  };
}

/** The classes of an article that the features of all units that ask for it are counted by. */
export interface ArticleLook {
  readonly lastKind: number;
  readonly profile: number;
  readonly credits: number;
  readonly photo: number;
  readonly begun: number;
  readonly end: number;
  readonly size: number;
}

export function lookAtArticle(article: OpenArticle): ArticleLook {
  return {
    lastKind: kindOf(article.lastKind),
    profile: profileOf(article),
    credits: creditsOf(article),
    photo: photoOf(article),
    begun: begunOf(article),
    end: ENDS.indexOf(article.end),
    size: sizeOf(article),
  };
}
