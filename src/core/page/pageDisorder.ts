import type { Units } from './units';

/** How scrambled a page is: not, here and there, all over. */
export const DISORDERS = 3;
/** Upper ends of the first two classes: ends of text that nothing meets, as a share of all text. */
const LITTLE = 0.03;
const SOME = 0.15;

/**
 * How much of a page stands elsewhere than it is read: places where the reading order leaps back or over lines, and text
 * that begins inside a sentence or breaks off without the line that goes on with it beside it. A class below
 * `DISORDERS`, 0 for a page in order.
 */
export function pageDisorder({ units, before, after }: Units): number {
  let texts = 0;
  let loose = 0;
  let last = -1;
  units.forEach((unit, u) => {
    for (const at of unit.lines) {
      if (at < last) loose++;
      last = at;
    }
    if (!unit.text) return;
    texts++;
    if (unit.start === 'inside' && !before[u]) loose++;
    const next = units[u + 1];
    if (unit.end === 'open' && next?.text && !after[u]) loose++;
  });
  const share = loose / Math.max(1, texts);
  return loose <= 1 || share <= LITTLE ? 0 : share <= SOME ? 1 : 2;
}
