import { LINE_ROLES, type LineRole } from './model';

/**
 * How well a role follows another in the file: 0 is usual, below it rare. The order of the roles in each row is that
 * of LINE_ROLES. Newspapers set label, kicker, headline, deck, byline and text in this order, but OCR emits the
 * display lines of a block in any order, so that no step is forbidden.
 */
const ROWS: Record<LineRole, readonly number[]> = {
  //                label kick  head  deck  subh  byln  lead  body  capt  cred  date  noise
  'column-label': [-3, 0, 0, -2, -3, -1.5, -1.5, -1.5, -2, -4, -5, 0],
  kicker: [-1, -1.5, 1.2, -3, -4, -2.5, -3.5, -4, -4, -5, -5, 0],
  headline: [-1, -1.2, -1.6, 0.2, -2, 0.6, 1, 0.2, -0.2, -2.5, -4, 0],
  deck: [-1.2, -2.5, -2, -0.8, -2, 0.6, 1, 0.2, -1.5, -4, -5, 0],
  subhead: [-3.5, -3, -2, -3, -3.5, -2.5, -3, 1, -1.5, -4, -5, 0],
  byline: [-1.5, -1.2, -1, -1.5, -0.8, -2, 0, 0.8, -1.5, -3, -1, 0],
  lead: [-0.4, 0, 0, -2, -1.2, -1, -0.4, 0.6, -1, -2.5, -0.5, 0],
  body: [-0.4, 0, 0, -2, 0, -1, -0.2, 0.8, -0.8, -1.5, 0, 0],
  caption: [-0.4, 0, 0, -2.5, -1.2, -1.5, -0.2, -0.3, 0.4, 0.8, -1, 0],
  credit: [-0.2, 0, 0.2, -2.5, -1.5, -1.5, 0, -0.5, -0.6, -2, -1, 0],
  dateline: [0, 0, 0.3, -3, -2, -1.5, 0, -1, -0.5, -2, -1.5, 0],
  noise: [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0],
};

const FIRST: readonly number[] = [0, 0, 0, -2.5, -4, -3, -0.3, -0.8, -1, -4, -4, 0];
const SIZE = LINE_ROLES.length;
const TABLE = Float64Array.from(LINE_ROLES.flatMap((role) => [...ROWS[role]]));

/** Score of a step between the roles with these indexes; -1 stands for the page's beginning. */
export function transition(from: number, to: number): number {
  return from < 0 ? (FIRST[to] ?? 0) : (TABLE[from * SIZE + to] ?? 0);
}
