import { featureBlocks } from './featureBlocks';
import { HOLDS } from './headingLevels';
import { UNIT_KINDS } from './units';

const K = UNIT_KINDS.length;

/** Blocks of features of a whole reading of a page with their sizes, in the order of their weights. */
const LAYOUT = {
  path: 3,
  jumps: 3 * 8,
  article: 1,
  shape: 2 * 4 * 5,
  size: 8 * 2,
  first: K + 5,
  grammar: (K + 1) * (K + 1),
  count: 10 * 4,
  late: 10 * 3,
  mid: 3,
  end: 3 * 3,
  closes: 4 * 3,
  habit: 2 * 3 * 3,
  form: 5,
  resume: K * 4,
  flow: 3 * 4 * 2,
  seam: 9 * 2,
  runs: 4 * 3,
  resumeSeam: 6,
  runSize: 5 * 3,
  kin: 4,
  kinLeast: 4,
  kinHead: 3,
  cut: 6 * 4,
  odds: 5,
  behind: 4 * 4,
  behindKinds: (K + 1) * K,
  behindSeam: 9,
  inner: 4 * HOLDS,
  innerOdds: 1,
} as const;

export type WholeBlock = keyof typeof LAYOUT;
export const WHOLE_SIZES: Readonly<Record<WholeBlock, number>> = LAYOUT;
export const WHOLE_LAYOUT = featureBlocks<WholeBlock>(LAYOUT);
export const { names: WHOLE_BLOCKS, count: WHOLE_COUNT, bases: WHOLE_BASES } = WHOLE_LAYOUT;
