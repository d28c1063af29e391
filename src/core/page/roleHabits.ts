import { classOf } from './classOf';
import { headingLike } from './lineKind';
import { LINE_ROLES } from './model';
import type { RoleContext } from './roleContext';
import { stronger } from './roleFeaturesMarks';

/** Roles of display type whose habits a page shows. */
const ROLES = ['headline', 'subhead', 'kicker', 'deck', 'column-label'] as const;
/** Those of them whose share in a level counts. */
const SHARED = 2;
/** How well a page's marks tell its roles: share of display lines that are what most of their level are. */
const RELIANCE = [0.7, 0.85, 0.93, 1] as const;
const SHARES = [0, 0.25, 0.6, 1] as const;
const DISTANCES = [2, 5, 12, 30, Infinity] as const;
const COUNTS = [0, 1, 3, Infinity] as const;
/** Names of the classes of a share of few or of many, told apart where it is nothing or all. */
const SHARE_CLASSES = [
  'of none',
  '0 of few',
  '0 of many',
  '<=0.3',
  '<=0.7',
  '<1',
  'all of few',
  'all of many',
] as const;
const MANY = 3;
const LIKENESS = [
  'none',
  'alike',
  'same mark',
  'stronger, same width',
  'stronger',
  'weaker, same width',
  'weaker',
  'stronger than two',
] as const;

/**
 * What a first reading of the page tells of a line that could be display type: what the page's other lines with the
 * same mark are, how far its headlines are, whether it looks like the subheads around it, and which kinds of headings
 * the page has at all.
 */
export const HABIT_FEATURES: readonly string[] = [
  ...ROLES.slice(0, SHARED).flatMap((role) =>
    ['unknown', ...SHARES.map((share) => `<=${share}`)].map((s) => `level is ${role} ${s}`),
  ),
  ...['none', 'alike', 'stronger', 'weaker'].map((way) => `mark against headline above: ${way}`),
  ...['above', 'below'].flatMap((side) => LIKENESS.map((way) => `subhead ${side}: ${way}`)),
  ...['above', 'below'].flatMap((side) => DISTANCES.map((far) => `headline ${side} <=${far}`)),
  ...ROLES.slice(0, SHARED).flatMap((role) => COUNTS.map((count) => `page has ${role} <=${count}`)),
  ...RELIANCE.flatMap((share) => ROLES.map((role) => `marks hold <=${share}, level means ${role}`)),
  ...ROLES.slice(0, SHARED).flatMap((role) =>
    SHARE_CLASSES.flatMap((share) =>
      SHARE_CLASSES.map((part) => `level is ${role} ${share}, has ${part} of all`),
    ),
  ),
];

const LEVEL = 0;
const AGAINST = LEVEL + SHARED * (SHARES.length + 1);
const SUBHEAD = AGAINST + 4;
const DISTANCE = SUBHEAD + 2 * LIKENESS.length;
const COUNT = DISTANCE + 2 * DISTANCES.length;
const MEANING = COUNT + SHARED * COUNTS.length;
const PART = MEANING + RELIANCE.length * ROLES.length;
const LEVELS = 8;
/** Taken off the lines that hold, so that many prove more than few. */
const DOUBT = 0.5;
/** Fewest other display lines that show how a page uses its marks. */
const FEWEST = 3;
const HEADLINE = ROLES.indexOf('headline');
const SUBHEAD_ROLE = ROLES.indexOf('subhead');

/** Rows of `HABIT_FEATURES` for every line, from the roles (indexes into `LINE_ROLES`) of a first reading. */
export function readHabits({ lines }: RoleContext, first: readonly number[]): number[][] {
  const roles = first.map((role) => ROLES.indexOf(LINE_ROLES[role] as (typeof ROLES)[number]));
  const counts = new Float64Array(LEVELS * ROLES.length);
  const totals = new Float64Array(LEVELS);
  const page = new Float64Array(ROLES.length);
  const markOf = (at: number): number => lines[at]?.scan.mark ?? 0;
  roles.forEach((role, at) => {
    if (role < 0) return;
    const mark = markOf(at);
    counts[mark * ROLES.length + role] = (counts[mark * ROLES.length + role] ?? 0) + 1;
    if (role < SHARED) totals[mark] = (totals[mark] ?? 0) + 1;
    page[role] = (page[role] ?? 0) + 1;
  });
  const above = lastOf(roles, 1);
  const below = lastOf(roles, -1);
  return lines.map((f, at) => {
    if (!headingLike(f)) return [];
    const rows: number[] = [];
    const mark = markOf(at);
    const own = roles[at] ?? -1;
    const others = (totals[mark] ?? 0) - (own >= 0 && own < SHARED ? 1 : 0);
    for (let role = 0; role < SHARED; role++) {
      const itself = own === role ? 1 : 0;
      const same = (counts[mark * ROLES.length + role] ?? 0) - itself;
      const share = others > 0 ? 1 + classOf(same / others, SHARES) : 0;
      rows.push(LEVEL + role * (SHARES.length + 1) + share);
      rows.push(COUNT + role * COUNTS.length + classOf((page[role] ?? 0) - itself, COUNTS));
    }
    if (own >= 0) counts[mark * ROLES.length + own] = (counts[mark * ROLES.length + own] ?? 0) - 1;
    let shown = 0;
    for (let role = 0; role < ROLES.length; role++) shown += counts[mark * ROLES.length + role] ?? 0;
    for (let role = 0; role < SHARED; role++) {
      const same = counts[mark * ROLES.length + role] ?? 0;
      const all = (page[role] ?? 0) - (own === role ? 1 : 0);
      rows.push(
        PART +
          (role * SHARE_CLASSES.length + shareClass(same, shown)) * SHARE_CLASSES.length +
          shareClass(same, all),
      );
    }
    const meaning = meaningOf(counts, mark);
    if (meaning >= 0) rows.push(MEANING + meaning);
    if (own >= 0) counts[mark * ROLES.length + own] = (counts[mark * ROLES.length + own] ?? 0) + 1;
    const headline = above.headline[at] ?? -1;
    const against =
      headline < 0 ? 0 : markOf(headline) === mark ? 1 : stronger(mark, markOf(headline)) ? 2 : 3;
    rows.push(AGAINST + against);
    [above, below].forEach((side, k) => {
      const far = side.headline[at] ?? -1;
      rows.push(
        DISTANCE +
          k * DISTANCES.length +
          (far < 0 ? DISTANCES.length - 1 : classOf(Math.abs(far - at), DISTANCES)),
      );
      rows.push(
        SUBHEAD + k * LIKENESS.length + likeness(lines, at, side.subhead[at] ?? -1, side.second[at] ?? -1),
      );
    });
    return rows;
  });
}

/** Index into `SHARE_CLASSES` of so many among some. */
function shareClass(count: number, of: number): number {
  if (of === 0) return 0;
  if (count === 0) return of < MANY ? 1 : 2;
  if (count === of) return of < MANY ? 6 : 7;
  return count / of <= 0.3 ? 3 : count / of <= 0.7 ? 4 : 5;
}

/**
 * What most lines of a level are, and how far the page's marks can be relied on, as a row from `MEANING` on; -1 where
 * the level has no other line or the page too few.
 */
function meaningOf(counts: Float64Array, mark: number): number {
  let all = 0;
  let held = 0;
  let meaning = -1;
  for (let level = 0; level < LEVELS; level++) {
    let most = 0;
    for (let role = 0; role < ROLES.length; role++) {
      const count = counts[level * ROLES.length + role] ?? 0;
      all += count;
      if (count <= most) continue;
      most = count;
      if (level === mark) meaning = role;
    }
    held += most;
  }
  if (meaning < 0 || all < FEWEST) return -1;
  return classOf((held - DOUBT) / all, RELIANCE) * ROLES.length + meaning;
}

/** For each line the nearest headline before it, in that direction, and the two nearest subheads with none between. */
function lastOf(
  roles: readonly number[],
  step: 1 | -1,
): { headline: Int32Array; subhead: Int32Array; second: Int32Array } {
  const headline = new Int32Array(roles.length).fill(-1);
  const subhead = new Int32Array(roles.length).fill(-1);
  let lastHeadline = -1;
  const second = new Int32Array(roles.length).fill(-1);
  let lastSubhead = -1;
  let lastSecond = -1;
  for (let i = step > 0 ? 0 : roles.length - 1; i >= 0 && i < roles.length; i += step) {
    headline[i] = lastHeadline;
    subhead[i] = lastSubhead;
    second[i] = lastSecond;
    if (roles[i] === HEADLINE) {
      lastHeadline = i;
      lastSubhead = -1;
      lastSecond = -1;
    } else if (roles[i] === SUBHEAD_ROLE) {
      lastSecond = lastSubhead;
      lastSubhead = i;
    }
  }
  return { headline, subhead, second };
}

/** How a line looks beside the nearest subhead and the one beyond it: index into `LIKENESS`. */
function likeness(lines: RoleContext['lines'], at: number, other: number, beyond: number): number {
  const own = lines[at]?.scan;
  const twin = lines[other]?.scan;
  if (!own || !twin) return 0;
  const near = Math.abs(own.width - twin.width) <= 2;
  if (own.mark === twin.mark) return near ? 1 : 2;
  if (!stronger(own.mark, twin.mark)) return near ? 5 : 6;
  if (lines[beyond]?.scan.mark === twin.mark) return 7;
  return near ? 3 : 4;
}
