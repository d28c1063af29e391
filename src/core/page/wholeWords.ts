import { ASKED, type KinScale, OTHER } from './sharedWords';
import type { Sink } from './stepLayout';
import { shareOf } from './unitKin';
import type { Unit } from './units';
import { WHOLE_BASES as B } from './wholeLayout';

/** The words of a page, for articles that are asked about one after the other. */
export interface PageKin {
  readonly scale: KinScale;
  /** Characters of all units. */
  readonly size: number;
  /** For each unit what it is to the question; all 0 between questions. */
  readonly marks: Uint8Array;
}

/** A unit of text with fewer characters has no words to speak of. */
const SOME_WORDS = 25;
const MOST_CUTS = 8;

/** Whether each unit of an article has words of the rest, its headings those of its text, and its parts those of each other. */
export function addWords(sink: Sink, kin: PageKin, own: readonly number[], members: readonly Unit[]): void {
  const { scale, marks, size } = kin;
  const total = members.reduce((sum, unit) => sum + unit.size, 0);
  scale.setShare(shareOf(total, size));
  for (const u of own) marks[u] = OTHER;
  const ask = (asked: readonly number[]): number => {
    for (const u of asked) marks[u] = ASKED;
    const answer = scale.between(asked, marks);
    for (const u of asked) marks[u] = OTHER;
    return answer;
  };
  let sum = 0;
  let least = Number.POSITIVE_INFINITY;
  let texts = 0;
  const heads: number[] = [];
  own.forEach((u, i) => {
    const unit = members[i];
    if (!unit) return;
    const shared = ask([u]);
    sum += shared;
    if (!unit.text) {
      sink.add(B.kin + (unit.kind === 'headline' ? 1 : unit.kind === 'subhead' ? 2 : 3), shared / 2);
      if (unit.kind !== 'subhead') heads.push(u);
    } else if (unit.size >= SOME_WORDS) {
      texts++;
      least = Math.min(least, shared);
    }
  });
  sink.add(B.kin, sum / 4);
  if (texts > 1) {
    sink.add(B.kinLeast, least / 2);
    sink.add(B.kinLeast + (least < -1 ? 1 : least < 0 ? 2 : 3), 1);
  }
  if (heads.length > 0 && texts > 0) {
    const shared = ask(heads);
    sink.add(B.kinHead, shared / 2);
    sink.add(B.kinHead + (shared > 0.5 ? 1 : 2), 1);
  }
  for (const { at, kind } of cutsOf(members)) {
    const before = members.slice(0, at).reduce((size, unit) => size + unit.size, 0);
    scale.setShare(shareOf(Math.max(before, total - before), size));
    const shared = ask(before < total - before ? own.slice(0, at) : own.slice(at));
    sink.add(B.cut + kind * 4, shared / 2);
    sink.add(B.cut + kind * 4 + classOf(shared), 1);
  }
  for (const u of own) marks[u] = 0;
}

/** Against, neither, for: with which feature behind the value itself kinship is counted. */
function classOf(shared: number): number {
  return shared < -1 ? 1 : shared < 1 ? 2 : 3;
}

/** Where inside an article another one could begin: behind text, at what opens articles. */
function cutsOf(members: readonly Unit[]): { at: number; kind: number }[] {
  const cuts: { at: number; kind: number }[] = [];
  let hasText = false;
  let closed = false;
  for (let at = 0; at < members.length && cuts.length < MOST_CUTS; at++) {
    const unit = members[at] as Unit;
    const kind = hasText && members[at - 1]?.text ? openingOf(unit, closed) : -1;
    if (kind >= 0) cuts.push({ at, kind });
    closed = unit.closes || (closed && !unit.text);
    hasText ||= unit.text;
  }
  return cuts;
}

/** What kind of opening a unit behind text could be; below 0 for none. */
function openingOf({ kind, text }: Unit, closed: boolean): number {
  switch (kind) {
    case 'headline':
      return 0;
    case 'label':
    case 'kicker':
      return 1;
    case 'deck':
    case 'byline':
      return 2;
    case 'subhead':
      return 3;
    case 'lead':
      return 4;
    default:
      return closed && text ? 5 : -1;
  }
}

/** Whether an article has words of the one that it stands behind. */
export function addWordsBehind(
  sink: Sink,
  { scale, marks, size }: PageKin,
  before: readonly number[],
  beforeSize: number,
  own: readonly number[],
  members: readonly Unit[],
): void {
  for (const u of before) marks[u] = OTHER;
  for (const u of own) marks[u] = ASKED;
  scale.setShare(shareOf(beforeSize, size));
  const shared = scale.between(own, marks);
  for (const u of before) marks[u] = 0;
  for (const u of own) marks[u] = 0;
  const claims = members.some(({ kind }) => kind === 'lead' || kind === 'byline') ? 0 : 1;
  const headed = members.some(({ kind }) => kind === 'headline') ? 0 : 2;
  sink.add(B.behind + (headed + claims) * 4, shared / 2);
  sink.add(B.behind + (headed + claims) * 4 + classOf(shared), 1);
}
