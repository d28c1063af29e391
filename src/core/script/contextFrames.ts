import { ACTIONS } from './frames/actions';
import type { Frame } from './frames/frame';
import { MEASURES } from './frames/measures';
import { STATES } from './frames/states';
import { SURNAMES } from './frames/surnames';

/** For each character that is read by what stands around it its frames. */
export const FRAMES: ReadonlyMap<string, readonly Frame[]> = new Map([
  ...SURNAMES,
  ...MEASURES,
  ...STATES,
  ...ACTIONS,
]);
