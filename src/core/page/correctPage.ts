import type { Correction, MergeCorrection, MoveCorrection, RoleCorrection } from './corrections';
import { anchorsOf } from './corrections';
import { findAnchor, type LineAnchor, readLineWords } from './correctionsAnchors';
import { assembleDraft } from './correctionsAssemble';
import {
  addByRole,
  cutBefore,
  draftOf,
  insertAt,
  isText,
  joinWithBefore,
  type PageDraft,
  placeOf,
  takeOut,
} from './correctionsDraft';
import type { Page } from './model';

/** A page with its corrections laid over it. */
export interface CorrectedPage {
  readonly page: Page;
  /** Corrections that no longer apply: a line that they name is gone, or changed beyond recognition. */
  readonly orphans: readonly Correction[];
}

/** The page as its editor wants it; see `correctPage`. */
export function applyCorrections(page: Page, text: string, corrections: readonly Correction[]): Page {
  return correctPage(page, text, corrections).page;
}

/**
 * Lays corrections over a parsed page, in the order in which they were made. Pure and total: a correction whose lines
 * are gone, or that would change nothing, leaves the page as it is. Untouched articles stay the same objects.
 */
export function correctPage(page: Page, text: string, corrections: readonly Correction[]): CorrectedPage {
  if (corrections.length === 0) return { page, orphans: [] };
  const words = readLineWords(page, text);
  const found = new Map<LineAnchor, number>();
  const orphans: Correction[] = [];
  const draft = draftOf(page, text);
  const ordered = [...corrections].sort((a, b) => (a.made < b.made ? -1 : a.made > b.made ? 1 : 0));
  for (const correction of ordered) {
    const lines = anchorsOf(correction).map((anchor) => {
      const line = findAnchor(words, anchor);
      if (line !== undefined) found.set(anchor, line);
      return line;
    });
    if (lines.includes(undefined)) orphans.push(correction);
    else apply(draft, correction, (anchor) => found.get(anchor) ?? 0);
  }
  return { page: assembleDraft(draft), orphans };
}

type Find = (anchor: LineAnchor) => number;

function apply(draft: PageDraft, correction: Correction, find: Find): void {
  switch (correction.kind) {
    case 'role':
      setRole(draft, correction, find);
      break;
    case 'move':
      move(draft, correction, find);
      break;
    case 'split':
      split(draft, find(correction.line));
      break;
    case 'merge':
      merge(draft, correction, find);
      break;
    case 'paragraph':
      setParagraph(draft, find(correction.line), correction.join);
      break;
    case 'right':
      break;
  }
}

function setRole(draft: PageDraft, { lines, role }: RoleCorrection, find: Find): void {
  for (const line of lines.map(find)) {
    draft.touched.add(line);
    const place = placeOf(draft, line);
    if (role === 'noise') {
      takeOut(draft, [line]);
      continue;
    }
    if (!place) {
      giveBack(draft, line, role);
      continue;
    }
    const part = cutBefore(place);
    const next = place.article.parts[part]?.pieces.findIndex((piece) => piece.line !== line) ?? -1;
    if (next > 0) cutBefore({ article: place.article, part, piece: next });
    const own = place.article.parts[part];
    place.article.origin = null;
    if (own) own.role = role;
  }
}

/** Gives a line of noise to the article above it, or to the first one; where there is none, it is one of its own. */
function giveBack(draft: PageDraft, line: number, role: Exclude<RoleCorrection['role'], 'noise'>): void {
  const [part] = takeOut(draft, [line]);
  if (!part) return;
  part.role = role;
  const above = draft.page.lines
    .filter((one) => one.line < line)
    .reverse()
    .map((one) => placeOf(draft, one.line, 'last'))
    .find((place) => place !== undefined);
  if (above && isText(role)) {
    above.article.origin = null;
    above.article.parts.splice(above.part + 1, 0, part);
    return;
  }
  const article = above?.article ?? draft.articles[0];
  if (article) addByRole(article, part);
  else draft.articles.push({ parts: [part], origin: null });
}

function move(draft: PageDraft, { lines, to, side, join }: MoveCorrection, find: Find): void {
  const target = find(to);
  const moved = lines.map(find).filter((line) => line !== target);
  if (moved.length === 0 || !placeOf(draft, target)) return;
  const parts = takeOut(draft, moved);
  const place = placeOf(draft, target, side === 'before' ? 'first' : 'last');
  if (place) insertAt(place, parts, side, join);
}

function split(draft: PageDraft, line: number): void {
  const place = placeOf(draft, line);
  if (!place) return;
  draft.touched.add(line);
  const at = cutBefore(place);
  if (at === 0) return;
  const parts = place.article.parts.splice(at);
  place.article.origin = null;
  draft.articles.push({ parts, origin: null });
}

function merge(draft: PageDraft, { line, into }: MergeCorrection, find: Find): void {
  const from = placeOf(draft, find(line))?.article;
  const target = placeOf(draft, find(into))?.article;
  if (!from || !target || from === target) return;
  const named = target.parts.some((part) => part.role === 'headline');
  for (const part of from.parts) {
    for (const piece of part.pieces) draft.touched.add(piece.line);
    // Under a headline of its own, another article's headline is a subhead.
    if (named && part.role === 'headline') part.role = 'subhead';
    if (named || isText(part.role)) target.parts.push(part);
    else addByRole(target, part);
  }
  target.origin = null;
  draft.articles = draft.articles.filter((article) => article !== from);
}

function setParagraph(draft: PageDraft, line: number, join: boolean): void {
  const place = placeOf(draft, line);
  if (!place) return;
  draft.touched.add(line);
  if (!join) cutBefore(place);
  else if (place.piece === 0) joinWithBefore(place.article, place.part);
}
