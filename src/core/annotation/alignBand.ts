/** The diagonals (offset in the text minus offset in the pattern) on which two strings can lie on each other. */
export interface Band {
  readonly from: number;
  readonly to: number;
}

const BUCKETS = 512;
/** Diagonals beside those with pairs in common, for single units that are met there. */
const MARGIN = 3;

/**
 * The diagonals worth laying a pattern out on: the one on which most pairs of neighbouring units stand in both, and
 * those beside it that have so many that going over to them can pay. A unit that is met there instead of missed here is
 * worth two units of the gap on the way, and a diagonal with no pair in common gains nothing.
 */
export function bandOf(pattern: string, text: string): Band {
  const hits = pairsByDiagonal(pattern, text);
  let main = 0;
  for (let d = 1; d < hits.length; d++) if ((hits[d] as number) > (hits[main] as number)) main = d;
  const most = hits[main] ?? 0;
  if (most === 0) return { from: -pattern.length, to: text.length };
  const edge = (step: 1 | -1) => {
    let last = main;
    for (let d = main + step; d >= 0 && d < hits.length; d += step) {
      const own = hits[d] as number;
      if (own > 0 && 2 * own + 1 >= Math.min(Math.abs(d - last), most)) last = d;
    }
    return last + MARGIN * step - pattern.length;
  };
  return { from: Math.max(-pattern.length, edge(-1)), to: Math.min(text.length, edge(1)) };
}

/** How many pairs of neighbouring units a pattern and a text have in common on each diagonal, from -pattern.length on. */
function pairsByDiagonal(pattern: string, text: string): Uint16Array {
  const hits = new Uint16Array(pattern.length + text.length + 1);
  // The places of the text's pairs, by bucket: each leads to the one before it.
  const last = new Int32Array(BUCKETS).fill(-1);
  const before = new Int32Array(text.length);
  for (let j = 0; j + 1 < text.length; j++) {
    const bucket = bucketOf(text, j);
    before[j] = last[bucket] as number;
    last[bucket] = j;
  }
  for (let i = 0; i + 1 < pattern.length; i++) {
    const [one, two] = [pattern.charCodeAt(i), pattern.charCodeAt(i + 1)];
    for (let j = last[bucketOf(pattern, i)] as number; j >= 0; j = before[j] as number) {
      if (text.charCodeAt(j) !== one || text.charCodeAt(j + 1) !== two) continue;
      const d = j - i + pattern.length;
      hits[d] = (hits[d] as number) + 1;
    }
  }
  return hits;
}

function bucketOf(text: string, at: number): number {
  return (text.charCodeAt(at) * 31 + text.charCodeAt(at + 1)) & (BUCKETS - 1);
}
