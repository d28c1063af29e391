import { HOLDS, LEVEL_CLASSES } from './headingLevels';
import type { Meeting, OpenArticle } from './openArticle';
import { DISORDERS } from './pageDisorder';
import {
  type ArticleLook,
  claimClass,
  formOf,
  headingClass,
  indentOf,
  itemOf,
  kindOf,
  linkOf,
  markOf,
  photoTextOf,
  rankOf,
  seamClass,
  type UnitLook,
  type UnitPlace,
} from './stepClasses';
import {
  type Action,
  BLOCK_BASES as B,
  GROUPS,
  ITEM_CLASSES,
  OPEN,
  PHOTO_CLASSES,
  RESUME,
  type Sink,
  type STAY,
} from './stepLayout';
import type { LeadTable } from './stepLeads';
import type { Kinship } from './unitKin';
import {
  HEADLINE_ODDS,
  LEAST_ODDS,
  ODDS_GROUPS,
  SUBHEAD_ODDS,
  TEXT_ODDS,
  UNIT_KINDS,
  UNIT_OPENINGS,
  type Unit,
  type UnitKind,
} from './units';

const K = UNIT_KINDS.length;

const SCALE = 4;

/** What speaks for a unit's action whatever the article. */
export function actionFeatures(
  sink: Sink,
  { unit, look, next, gap, disorder, level }: UnitPlace,
  action: Action,
): void {
  const { kind, group } = look;
  sink.add(B.kind + action * K + kind, 1);
  sink.add(B.next + (action * K + kind) * (K + 1) + kindOf(next), 1);
  sink.add(B.disorder + (action * K + kind) * DISORDERS + disorder, 1);
  sink.add(B.gap + (action * GROUPS + group) * 2 + (gap ? 1 : 0), 1);
  if (!unit.text) {
    const sure = unit.confidence > 0.9 ? 2 : unit.confidence > 0.7 ? 1 : 0;
    sink.add(B.confidence + (action * K + kind) * 3 + sure, 1);
    const heading = headingClass(unit);
    if (heading >= 0) sink.add(B.level + (action * 3 + heading) * LEVEL_CLASSES + level, 1);
  }
  unit.odds.forEach((odds, of) => {
    const value = Math.max(odds, LEAST_ODDS) / SCALE;
    if (value < 0) sink.add(B.odds + (action * K + kind) * ODDS_GROUPS.length + of, value);
  });
  if (unit.text) sink.add(B.opening + action * UNIT_OPENINGS.length + UNIT_OPENINGS.indexOf(unit.opening), 1);
}

/** What speaks for a unit's going to an article that is there: the current one (STAY) or another (RESUME). */
export function targetFeatures(
  sink: Sink,
  { unit, look, next, before, after, claim, toCredit, hold, disorder }: UnitPlace,
  action: typeof STAY | typeof RESUME,
  target: OpenArticle,
  shown: ArticleLook,
  kinship: Kinship,
  meeting: Meeting,
): void {
  const { kind } = look;
  sink.add(B.last + (action * K + kind) * (K + 1) + shown.lastKind, 1);
  sink.add(B.profile + (action * K + kind) * 16 + shown.profile, 1);
  sink.add(B.credits + (action * K + kind) * 8 + shown.credits, 1);
  if (!unit.text) sink.add(B.block + (action * K + kind) * 8 + claimClass(claim, target), 1);
  addWords(sink, look, action, kinship);
  if (unit.kind === 'caption') addCaptionWords(sink, action, target, kinship);
  if (before) sink.add(B.linkBefore + linkOf(action, target, before), 1);
  if (after) sink.add(B.linkAfter + linkOf(action, target, after), 1);
  if (unit.text) {
    sink.add(B.flow + (action * 4 + look.start) * 4 + shown.end, 1);
    sink.add(B.seam + action * 9 + seamClass(meeting.last), 1);
    sink.add(B.seamBehind + action * 9 + seamClass(meeting.behind), 1);
    sink.add(B.seamBefore + action * 9 + seamClass(meeting.before), 1);
    sink.add(B.form + action * 5 + formOf(unit, target), 1);
    if (unit.start !== 'inside') sink.add(B.indent + action * 6 + indentOf(unit, target), 1);
    sink.add(B.item + action * ITEM_CLASSES + itemOf(unit, target), 1);
  } else if (unit.kind === 'dateline') {
    const byline = (target.byline ? 1 : 0) + (target.dateline ? 2 : 0);
    const place = unit.place === undefined ? 0 : kinship.runs > 0 || kinship.likelihood > 0 ? 1 : 2;
    sink.add(B.place + (action * 3 + place) * 4 + byline, 1);
  }
  const newsOrText = unit.kind === 'lead' ? 0 : unit.text ? 1 : 2;
  sink.add(B.begun + (action * 3 + newsOrText) * 12 + shown.begun, 1);
  const which = photoClass(unit, next);
  if (which >= 0) sink.add(B.photo + (action * PHOTO_CLASSES + which) * 8 + shown.photo, 1);
  addMark(sink, unit, action, target, hold);
  addLate(sink, unit, action, target, shown.end, disorder);
  if (toCredit >= 0) sink.add(B.photoText + action * 48 + photoTextOf(unit, target, toCredit), 1);
}

/** What speaks for leaving the current article, to go on with another (RESUME) or to open one (OPEN). */
export function leaveFeatures(
  sink: Sink,
  { unit, look, next, before, after, claim, toCredit, hold, disorder }: UnitPlace,
  action: typeof RESUME | typeof OPEN,
  current: OpenArticle | undefined,
  shown: ArticleLook | undefined,
): void {
  const { kind, group } = look;
  const side = action - 1;
  sink.add((action === OPEN ? B.current : B.leave) + kind * (K + 1) + (shown ? shown.lastKind : K), 1);
  if (action === OPEN && before) sink.add(B.linkBefore + linkOf(action, undefined, before), 1);
  if (action === OPEN && after) sink.add(B.linkAfter + linkOf(action, undefined, after), 1);
  if (!unit.text && action === OPEN)
    sink.add(B.block + (action * K + kind) * 8 + claimClass(claim, current), 1);
  if (!current || !shown) return;
  sink.add(B.leaveProfile + (side * K + kind) * 16 + shown.profile, 1);
  if (unit.text) {
    sink.add(B.leaveFlow + (side * 4 + look.start) * 4 + shown.end, 1);
    sink.add(B.leaveItem + side * ITEM_CLASSES + itemOf(unit, current), 1);
  }
  if (current.headline && current.texts === 0) sink.add(B.empty + side * GROUPS + group, 1);
  if (action === OPEN) {
    sink.add(B.size + kind * 10 + shown.size * 2 + (current.headline ? 1 : 0), 1);
    addMark(sink, unit, action, current, hold);
    addLate(sink, unit, action, current, shown.end, disorder);
    if (toCredit >= 0) sink.add(B.photoText + action * 48 + photoTextOf(unit, current, toCredit), 1);
    const which = photoClass(unit, next);
    if (which >= 0) sink.add(B.photo + (action * PHOTO_CLASSES + which) * 8 + shown.photo, 1);
  }
}

/**
 * What speaks of all articles together: rank (how many were spoken of since), jumps so far, the strongest rival; `at` is
 * the article's place in the table of leads.
 */
export function rivalFeatures(
  sink: Sink,
  { unit, look }: UnitPlace,
  action: Action,
  rank: number,
  jumps: number,
  { words, ahead, seam }: LeadTable,
  at: number,
): void {
  const { group, size } = look;
  if (action === RESUME) {
    sink.add(B.rank + group * 7 + Math.min(6, rank), 1);
    sink.add(B.jumps + group * 5 + Math.min(4, jumps), 1);
  }
  sink.add(B.rival + action * 5 + size, (words[at] ?? 0) / 2);
  sink.add(B.rivalAhead + action * 5 + size, (ahead[at] ?? 0) / 2);
  if (unit.text) sink.add(B.seamRival + action * 3 + look.beginning, (seam[at] ?? 0) / 2);
}

/**
 * Whether a heading block with a byline or news credit of its own would come behind the text of an article that has one
 * already, or what goes on from another page (上接第一版) behind any text: that never happens in print, however much
 * the words agree.
 */
export function claimsAgain({ unit, claim }: UnitPlace, article: OpenArticle): boolean {
  if (unit.kind === 'carried') return article.texts > 0;
  if (claim !== 'byline' && claim !== 'lead') return false;
  const display = unit.kind === 'label' || unit.kind === 'kicker' || unit.kind === 'headline';
  return display && article.texts > 0 && (article.byline || article.lead || article.carried);
}

function addWords(
  sink: Sink,
  { size, group }: UnitLook,
  action: typeof STAY | typeof RESUME,
  { likelihood, ahead, runs }: Kinship,
): void {
  sink.add(B.kin + action * 5 + size, likelihood / 2);
  if (likelihood === 0) sink.add(B.kinZero + action * 5 + size, 1);
  sink.add(B.kinAhead + action * 5 + size, ahead / 2);
  const shared = runs === 0 ? 0 : runs < 3 ? 1 : runs < 8 ? 2 : 3;
  sink.add(B.runs + (action * 3 + Math.min(2, group)) * 4 + shared, 1);
}

/** What may be a part of a photo's own article: the credit, the caption, a headline, text right above a credit; -1 for none. */
function photoClass({ kind, text }: Unit, next: UnitKind | undefined): number {
  if (kind === 'credit') return 0;
  if (kind === 'caption') return next === 'credit' ? 4 : 1;
  if (kind === 'headline') return 2;
  return text && next === 'credit' ? 3 : -1;
}

/** Whether a caption has words of the article: it stands by itself unless it does, or goes on with other photos. */
function addCaptionWords(
  sink: Sink,
  action: typeof STAY | typeof RESUME,
  { caption }: OpenArticle,
  { likelihood, runs }: Kinship,
): void {
  const at = B.captionKin + (action * 2 + (caption ? 1 : 0)) * 3;
  sink.add(at, likelihood / 2);
  sink.add(at + (runs > 0 ? 2 : 1), 1);
}

/** How the mark of a heading stands to those of the article; how much that says hangs on the page. */
function addMark(sink: Sink, unit: Unit, action: Action, article: OpenArticle, hold: number): void {
  const heading = headingClass(unit);
  if (heading < 0) return;
  if (heading < 2) sink.add(B.mark + (action * 2 + (heading === 1 ? 0 : 1)) * 6 + markOf(unit, article), 1);
  if (heading < 2) {
    const other =
      heading === 0
        ? Math.max(unit.odds[SUBHEAD_ODDS] ?? 0, unit.odds[TEXT_ODDS] ?? 0)
        : (unit.odds[HEADLINE_ODDS] ?? 0);
    sink.add(
      B.headingOdds + (action * 2 + heading) * 2 + (article.texts > 0 ? 1 : 0),
      Math.max(other, LEAST_ODDS) / SCALE,
    );
  }
  sink.add(B.headlineMark + ((action * 3 + heading) * 7 + rankOf(unit, article)) * HOLDS + hold, 1);
}

/** How a heading comes behind what there is of an article, on an orderly page or a scrambled one. */
function addLate(
  sink: Sink,
  unit: Unit,
  action: Action,
  { headline }: OpenArticle,
  end: number,
  disorder: number,
): void {
  const heading = headingClass(unit);
  if (heading < 0) return;
  const at = ((action * 3 + heading) * 2 + (headline ? 1 : 0)) * 4 + end;
  sink.add(B.late + at * DISORDERS + disorder, 1);
}
