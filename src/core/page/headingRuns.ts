import { LINE_KINDS } from './lineKind';
import type { RoleContext } from './roleContext';

/** What stands behind a run of display lines. */
export const RUN_ENDS = ['lead', 'byline', 'far lead', 'text'] as const;
/** Longest run that is told apart, and last place in it. */
export const RUN_MOST = 4;

/** Lines of display type behind each other. */
export interface HeadingRun {
  /** Place of the line in its run, from 0, and length of the run; both at most `RUN_MOST`. */
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

/** For each line the run that it stands in; null for text. A run is at most six lines long. */
export function readRuns({ lines }: RoleContext, kinds: Int8Array): (HeadingRun | null)[] {
  const runs: (HeadingRun | null)[] = new Array(lines.length).fill(null);
  for (let from = 0; from < lines.length; ) {
    let to = from;
    while (to < lines.length && to - from < LONGEST && DISPLAY.includes(kinds[to] ?? 0)) to++;
    if (to === from) {
      from++;
      continue;
    }
    const members = lines.slice(from, to);
    const widths = members.map((line) => line.scan.width);
    const marks = members.map((line) => line.scan.mark || 9);
    const best = Math.min(...marks);
    const end = RUN_ENDS.indexOf(endOf(kinds, to));
    members.forEach((_, k) => {
      runs[from + k] = {
        place: Math.min(k, RUN_MOST - 1),
        length: Math.min(to - from, RUN_MOST),
        end,
        longest: widths.every((width, i) => i === k || width <= (widths[k] ?? 0)),
        shortest: widths.every((width, i) => i === k || width >= (widths[k] ?? 0)),
        strongest: marks[k] === best && marks.filter((mark) => mark === best).length === 1,
      };
    });
    from = to;
  }
  return runs;
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
