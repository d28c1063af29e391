import type { AssignInput } from './askArticle';
import { createKinScale, readSharedWords } from './sharedWords';
import { kindOf, seamClass } from './stepClasses';
import type { Sink } from './stepLayout';
import type { Path } from './unitSteps';
import { UNIT_KINDS, type Unit } from './units';
import { WHOLE_BASES as B } from './wholeLayout';
import { addFlow, addGrammar, addOdds, addShape } from './wholeShape';
import { addWords, addWordsBehind, type PageKin } from './wholeWords';

/** A page's units with what whole articles are judged by. */
export interface WholePage {
  readonly input: AssignInput;
  readonly kin: PageKin;
  /** How many news credits and bylines come to a headline: few, some, one to nearly each. */
  readonly credited: number;
  /** How often its text goes on elsewhere in the file than in the next line: never, seldom, often. */
  readonly scattered: number;
}

export function readWholePage(input: AssignInput): WholePage {
  const { units } = input;
  let heads = 0;
  let credits = 0;
  let size = 0;
  let leaps = 0;
  let last = -1;
  for (const unit of units) {
    for (const at of unit.lines) {
      if (at < last) leaps++;
      last = at;
    }
    size += unit.size;
    if (unit.kind === 'headline') heads++;
    if (unit.kind === 'lead' || unit.kind === 'byline') credits++;
  }
  const share = credits / Math.max(1, heads);
  return {
    input,
    kin: { scale: createKinScale(readSharedWords(input.words)), size, marks: new Uint8Array(units.length) },
    credited: share < 0.35 ? 0 : share < 0.7 ? 1 : 2,
    scattered: leaps === 0 ? 0 : leaps < 4 ? 1 : 2,
  };
}

/** What a path shows beside its articles: what its steps score, against those of the best path, and how often it jumps. */
export function pathFeatures(
  sink: Sink,
  { scattered }: WholePage,
  path: Path,
  first: Path | undefined,
): void {
  sink.add(B.path + scattered, (path.score - (first?.score ?? 0)) / 4);
  sink.add(B.jumps + scattered * 8 + Math.min(7, path.jumps), 1);
}

/** What an article shows as a whole; `own` are the indexes of its units in order. */
export function articleFeatures(
  sink: Sink,
  { input, kin, credited, scattered }: WholePage,
  own: readonly number[],
): void {
  const members = membersOf(input, own);
  sink.add(B.article, 1);
  addShape(sink, members, credited);
  addGrammar(sink, members, input.levels.hold);
  addFlow(sink, input, own, members, scattered);
  addWords(sink, kin, own, members);
  addOdds(sink, members);
}

/** How an article stands to the one that holds the unit before its first. */
export function behindFeatures(
  sink: Sink,
  { input, kin }: WholePage,
  before: readonly number[],
  own: readonly number[],
): void {
  const { units, seam } = input;
  const members = membersOf(input, own);
  const opens = own[0] ?? 0;
  const first = units[opens];
  if (!first) return;
  const size = before.reduce((sum, u) => sum + (units[u]?.size ?? 0), 0);
  addWordsBehind(sink, kin, before, size, own, members);
  sink.add(B.behindKinds + kindOf(units[opens - 1]?.kind) * UNIT_KINDS.length + kindOf(first.kind), 1);
  if (!first.text) return;
  const last = units[before.findLast((u) => u < opens && units[u]?.text) ?? -1];
  const joined = last ? seam(last.lines[last.lines.length - 1] ?? 0, first.lines[0] ?? 0) : Number.NaN;
  sink.add(B.behindSeam + seamClass(joined), 1);
}

function membersOf({ units }: AssignInput, own: readonly number[]): Unit[] {
  return own.map((u) => units[u] as Unit);
}
