import { featureBlocks } from './featureBlocks';
import { HOLDS, LEVEL_CLASSES } from './headingLevels';
import { DISORDERS } from './pageDisorder';
import { ODDS_GROUPS, UNIT_KINDS, UNIT_OPENINGS } from './units';

/** What a unit can do: stay in the current article, go on with an earlier one, open another. */
export const STAY = 0;
export const RESUME = 1;
export const OPEN = 2;
export type Action = typeof STAY | typeof RESUME | typeof OPEN;

const K = UNIT_KINDS.length;
/** Groups of kinds: text, headings, subheads, the rest. */
export const GROUPS = 4;

/** How text stands to a list, see `itemOf`. */
export const ITEM_CLASSES = 18;
/** What may be a part of a photo's own article, see `stepFeatures`. */
export const PHOTO_CLASSES = 5;

/** Blocks of features with their sizes, in the order of their weights. */
const LAYOUT = {
  kind: 3 * K,
  last: 2 * K * (K + 1),
  current: K * (K + 1),
  leave: K * (K + 1),
  next: 3 * K * (K + 1),
  disorder: 3 * K * DISORDERS,
  block: 3 * K * 8,
  profile: 2 * K * 16,
  leaveProfile: 2 * K * 16,
  credits: 2 * K * 8,
  flow: 2 * 4 * 4,
  leaveFlow: 2 * 4 * 4,
  seam: 2 * 9,
  seamBehind: 2 * 9,
  seamBefore: 2 * 9,
  begun: 2 * 3 * 12,
  seamRival: 3 * 3,
  linkBefore: 3 * 3 * 3,
  linkAfter: 3 * 3 * 3,
  kin: 3 * 5,
  kinZero: 2 * 5,
  rival: 3 * 5,
  rivalAhead: 3 * 5,
  kinAhead: 2 * 5,
  runs: 2 * 3 * 4,
  rank: GROUPS * 7,
  jumps: GROUPS * 5,
  gap: 3 * GROUPS * 2,
  place: 2 * 3 * 4,
  photo: 3 * PHOTO_CLASSES * 8,
  mark: 3 * 2 * 6,
  confidence: 3 * K * 3,
  odds: 3 * K * ODDS_GROUPS.length,
  form: 2 * 5,
  indent: 2 * 6,
  item: 2 * ITEM_CLASSES,
  opening: 3 * UNIT_OPENINGS.length,
  size: K * 10,
  empty: 2 * GROUPS,
  captionKin: 2 * 2 * 3,
  level: 3 * 3 * LEVEL_CLASSES,
  headlineMark: 3 * 3 * 7 * HOLDS,
  photoText: 3 * 4 * 4 * 3,
  headingOdds: 3 * 2 * 2,
  leaveItem: 2 * ITEM_CLASSES,
  late: 3 * 3 * 2 * 4 * DISORDERS,
} as const;

export type Block = keyof typeof LAYOUT;
export const BLOCK_SIZES: Readonly<Record<Block, number>> = LAYOUT;
export const STEP_LAYOUT = featureBlocks<Block>(LAYOUT);
export const { names: BLOCKS, count: FEATURE_COUNT, bases: BLOCK_BASES } = STEP_LAYOUT;

/** Takes the features that hold, by number, with their values. */
export interface Sink {
  add(feature: number, value: number): void;
}
