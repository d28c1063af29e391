import type { LineFeatures } from './lineFeatures';
import { headingLike } from './lineKind';
import { brokenEnds } from './straddle';

/** Bits of a line that could be display type, and of one whose first word, or last, seems to be cut. */
const DISPLAY = 1;
const STARTS_BROKEN = 2;
const ENDS_BROKEN = 4;
/** Display type that begins and ends between words. */
export const WHOLE: number = DISPLAY;

const known = new WeakMap<readonly LineFeatures[], Uint8Array>();

/** Which lines of a page could be display type: each is asked for by many others, so that they are read once. */
export function displayLines(lines: readonly LineFeatures[]): Uint8Array {
  const found = known.get(lines);
  if (found) return found;
  const display = new Uint8Array(lines.length);
  lines.forEach((line, at) => {
    if (!headingLike(line)) return;
    const ends = brokenEnds(line.folded);
    display[at] = DISPLAY | (ends.start ? STARTS_BROKEN : 0) | (ends.end ? ENDS_BROKEN : 0);
  });
  known.set(lines, display);
  return display;
}

export function startsBroken(display: number): boolean {
  return (display & STARTS_BROKEN) !== 0;
}

export function endsBroken(display: number): boolean {
  return (display & ENDS_BROKEN) !== 0;
}
