import { classOf } from './classOf';
import { displayLines, endsBroken, startsBroken } from './displayLines';
import { markClass, type RoleContext } from './roleContext';
import { COHESIONS, MARKS } from './roleFeatureNames';
import { creditAhead } from './roleFeaturesAhead';
import { stronger } from './roleFeaturesMarks';
import { readWord } from './straddle';

/** What of a line's looks is weighed together with its place in the article: rows of weights by state and role. */
export const PLACE_FEATURES: readonly string[] = [
  'text',
  'signed',
  ...['unmarked', '=block', '>block', '<block', 'marked'].flatMap((mark) => [`${mark}, credit ahead`, mark]),
  ...COHESIONS.map((c) => `cohesion<=${c}`),
  ...MARKS.map((mark) => `mark ${mark}`),
];

const TEXT = 0;
const SIGNED = 1;
const BLOCK = 2;
const COHESION = BLOCK + 10;
const MARK = COHESION + COHESIONS.length;

/** Rows of `PLACE_FEATURES` that hold for a line. */
export function placeFeatures(context: RoleContext, at: number): number[] {
  const { lines, style } = context;
  const f = lines[at];
  if (!f) return [TEXT];
  const { mark } = f.scan;
  if (mark === 0 && displayLines(lines)[at] === 0) return [f.credits.length > 0 ? SIGNED : TEXT];
  const level = style.blockLevel[at] || style.headlineLevel;
  const rank = mark === 0 ? 0 : level === 0 ? 4 : mark === level ? 1 : mark > level ? 2 : 3;
  return [
    BLOCK + 2 * rank + (creditAhead(lines, at) ? 0 : 1),
    COHESION + classOf(style.words.cohesion[at] ?? 0, COHESIONS),
    MARK + markClass(context, at),
  ];
}

/** What of a line and the one before it is weighed together with both their roles. */
export const EDGE_FEATURES = [
  'both unmarked',
  'marks alike',
  'mark stronger',
  'mark weaker',
  'word across',
  'broken',
  'words whole',
  'gap on a tight page',
  'tight on a spaced page',
] as const;

/** Rows of `EDGE_FEATURES` that hold between a line and the one before; none where neither could be display type. */
export function edgeFeatures({ lines, style }: RoleContext, at: number): number[] {
  const f = lines[at];
  const before = lines[at - 1];
  if (!f || !before) return [];
  const rows: number[] = [];
  if (f.scan.gap > 0 && style.spaced < 0.5) rows.push(7);
  else if (f.scan.gap === 0 && style.spaced > 0.5) rows.push(8);
  const display = displayLines(lines);
  const [own, above] = [display[at] ?? 0, display[at - 1] ?? 0];
  if (own === 0 && above === 0) return rows;
  const [a, b] = [before.scan.mark, f.scan.mark];
  rows.push(a === 0 && b === 0 ? 0 : a === b ? 1 : stronger(b, a) ? 2 : 3);
  if (own === 0 || above === 0) return rows;
  if (readWord(before.folded, f.folded).some((word) => word === 'word 2' || word === 'word 3+')) rows.push(4);
  else if (endsBroken(above) || startsBroken(own)) rows.push(5);
  else rows.push(6);
  return rows;
}
