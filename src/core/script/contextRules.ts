import { FRAMES } from './contextFrames';
import type { Frame } from './frames/frame';

/** What stands around a character that the lattice left as a word of its own, at most twelve units on either side. */
export interface Surroundings {
  /** Back to the start of the clause. */
  readonly behind: string;
  /** Across the clause's end, not the line's. */
  readonly ahead: string;
}

/** How far a frame may look. */
export const REACH = 12;

/** 1 for the units that end a clause. */
const endsClause = new Uint8Array(65_536);
for (const mark of '，。：；！？,:;!?\n“”「」（）()') endsClause[mark.charCodeAt(0)] = 1;

/** What follows the last mark of a text. */
function lastClause(text: string): string {
  let start = text.length;
  while (start > 0 && endsClause[text.charCodeAt(start - 1)] === 0) start -= 1;
  return text.slice(start);
}

/** A reading in OpenCC's Traditional form, and whether what stands around it settles it. */
export interface ContextReading {
  readonly reading: string;
  readonly settled: boolean;
}

/** The reading of a character that stands alone, by the first of its frames that fits; null leaves it to the dictionary. */
export function readingInContext(char: string, { behind, ahead }: Surroundings): ContextReading | null {
  const frames = FRAMES.get(char);
  if (!frames) return null;
  const clause = lastClause(behind);
  const lineEnd = ahead.indexOf('\n');
  const rest = lineEnd === -1 ? ahead : ahead.slice(0, lineEnd);
  const frame = frames.find((one) => fits(one, clause, rest));
  return frame ? { reading: frame.reading, settled: frame.before !== null || frame.after !== null } : null;
}

function fits({ before, after }: Frame, behind: string, ahead: string): boolean {
  // What follows is matched from its start and fails at once; what precedes is searched for.
  return (after === null || after.test(ahead)) && (before === null || before.test(behind));
}

let contextual: Uint8Array | null = null;

/** Whether a unit that stands alone has a frame. */
export function isContextual(unit: number): boolean {
  if (!contextual) {
    contextual = new Uint8Array(65_536);
    for (const char of FRAMES.keys()) contextual[char.charCodeAt(0)] = 1;
  }
  return contextual[unit] === 1;
}
