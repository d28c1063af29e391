import type { Unit, UnitKind } from './units';

const DISPLAY: ReadonlySet<UnitKind> = new Set(['label', 'kicker', 'headline', 'deck', 'subhead']);
const LEVELS = 8;
/** From so many headings on a level shows what it is for. */
const MANY = 3;

/** Classes of what the page's other headings with the same mark are, from no heading to all of many headlines. */
export const LEVEL_CLASSES = 9;
/** Classes of how far marks tell headlines: too few headlines to say, little, mostly, always. */
export const HOLDS = 4;

/** How a page uses the marks of its headings; no mark counts as one. */
export interface HeadingLevels {
  /** For each unit one of `LEVEL_CLASSES`. */
  readonly classes: Int8Array;
  /** One of `HOLDS`. */
  readonly hold: number;
}

/** Reads the levels of a page's headings from what its units are taken for; no unit counts for itself. */
export function headingLevels(units: readonly Unit[]): HeadingLevels {
  const shown = new Float64Array(LEVELS);
  const headlines = new Float64Array(LEVELS);
  for (const { kind, mark } of units) {
    if (!DISPLAY.has(kind)) continue;
    shown[mark] = (shown[mark] ?? 0) + 1;
    if (kind === 'headline') headlines[mark] = (headlines[mark] ?? 0) + 1;
  }
  const classes = Int8Array.from(units, ({ kind, mark }) => {
    if (!DISPLAY.has(kind)) return 0;
    const own = kind === 'headline' ? 1 : 0;
    return levelClass((headlines[mark] ?? 0) - own, (shown[mark] ?? 0) - 1);
  });
  return { classes, hold: holdOf(shown, headlines) };
}

function levelClass(headlines: number, others: number): number {
  if (others === 0) return 1;
  if (headlines === 0) return others < MANY ? 2 : 3;
  if (headlines === others) return others < MANY ? 7 : 8;
  const share = headlines / others;
  return share <= 0.3 ? 4 : share < 0.7 ? 5 : 6;
}

/** Of the headings that are headlines or have the mark of most of them, how many are both. */
function holdOf(shown: Float64Array, headlines: Float64Array): number {
  let all = 0;
  let level = 0;
  headlines.forEach((count, mark) => {
    all += count;
    if (count > (headlines[level] ?? 0)) level = mark;
  });
  if (all < MANY) return 0;
  const both = headlines[level] ?? 0;
  const share = both / (all + (shown[level] ?? 0) - both);
  return share >= 0.9 ? 3 : share >= 0.6 ? 2 : 1;
}
