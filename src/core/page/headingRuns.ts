import type { LineFeatures } from './lineFeatures';
import { LINE_KINDS } from './lineKind';
import type { RoleContext } from './roleContext';

/** What stands behind a run of display lines. */
export const RUN_ENDS = ['lead', 'byline', 'far lead', 'text'] as const;
/** Longest run whose length counts, and last place in it; a longer one, as verse and tables are, has lengths of its own. */
export const RUN_MOST = 4;
export const RUN_LENGTHS: number = RUN_MOST + 1;

/** Lines of display type behind each other. */
export interface HeadingRun {
  /**
   * Place of the line in its run, from 0 and less than `RUN_MOST`, and length of the run, at most `RUN_LENGTHS`. In a
   * run of that length places count from its end.
   */
  readonly place: number;
  readonly length: number;
  /** Index into `RUN_ENDS`. */
  readonly end: number;
  readonly longest: boolean;
  readonly shortest: boolean;
  /** No other line of the run has as strong a mark. */
  readonly strongest: boolean;
}

const DISPLAY = ['display marked', 'display plain', 'display dash'].map((kind) =>
  LINE_KINDS.indexOf(kind as 'lead'),
);
const LEAD = LINE_KINDS.indexOf('lead');
const BYLINE = LINE_KINDS.indexOf('byline');
const FAR = 30;
const LONGEST = 6;
/** Weaker than any mark. */
const UNMARKED = 9;

/** For each line the run that it stands in; null for text. */
export function readRuns({ lines }: RoleContext, kinds: Int8Array): (HeadingRun | null)[] {
  const runs: (HeadingRun | null)[] = new Array(lines.length).fill(null);
  for (let from = 0; from < lines.length; ) {
    const to = endOfRun(kinds, from);
    if (to === from) {
      from++;
      continue;
    }
    const end = RUN_ENDS.indexOf(endOf(kinds, to));
    if (to - from > LONGEST) {
      for (let i = from; i < to; i++) runs[i] = inLongRun(to - 1 - i, end);
    } else {
      const members = lines.slice(from, to);
      for (let i = from; i < to; i++) runs[i] = inRun(members, i - from, end);
    }
    from = to;
  }
  return runs;
}

/** A marked line behind several without a mark begins a run of its own: verse stands above a heading block. */
function endOfRun(kinds: Int8Array, from: number): number {
  let plain = 0;
  for (let i = from; i < kinds.length; i++) {
    const kind = kinds[i] ?? 0;
    if (!DISPLAY.includes(kind)) return i;
    const marked = kind === DISPLAY[0];
    if (marked && plain >= RUN_MOST) return i;
    plain = marked ? 0 : plain + 1;
  }
  return kinds.length;
}

function inLongRun(left: number, end: number): HeadingRun {
  const place = Math.min(left, RUN_MOST - 1);
  return { place, length: RUN_LENGTHS, end, longest: false, shortest: false, strongest: false };
}

function inRun(members: readonly LineFeatures[], k: number, end: number): HeadingRun {
  const { width, mark } = members[k]?.scan ?? { width: 0, mark: 0 };
  const others = members.filter((_, i) => i !== k);
  return {
    place: Math.min(k, RUN_MOST - 1),
    length: Math.min(members.length, RUN_MOST),
    end,
    longest: others.every(({ scan }) => scan.width <= width),
    shortest: others.every(({ scan }) => scan.width >= width),
    strongest: others.every(({ scan }) => (scan.mark || UNMARKED) > (mark || UNMARKED)),
  };
}

function endOf(kinds: Int8Array, at: number): (typeof RUN_ENDS)[number] {
  const kind = kinds[at];
  if (kind === LEAD) return 'lead';
  if (kind === BYLINE) return 'byline';
  for (let i = at + 1; i < Math.min(kinds.length, at + FAR); i++) {
    if (kinds[i] === LEAD) return 'far lead';
    if (kinds[i] === BYLINE || kinds[i] === DISPLAY[0]) break;
  }
  return 'text';
}
