/** Finds strings in one text without walking it each time. */
export interface GramIndex {
  /** Every place where `words` stands, in order, overlapping ones too; none for ''. */
  occurrences(words: string): number[];
  /**
   * Where in the text something like `pattern` may begin, the most promising first: offsets `at` so that many pairs
   * of neighbouring units of the pattern stand at `at` plus their offset in it, give or take a few.
   */
  seeds(pattern: string, limit: number): number[];
}

const BUCKETS = 1 << 16;
const BAND_BITS = 4;
const BAND = 1 << BAND_BITS;
/** A place with a smaller share of the best one's pairs is no rival to it: half of the context on one side has more. */
const RIVAL_SHARE = 0.2;
/** Pairs that stand everywhere say nothing about a place. */
const COMMON = 200;

/** Indexes the pairs of neighbouring units of `text` by hash, in two passes. */
export function createGramIndex(text: string): GramIndex {
  const starts = new Uint32Array(BUCKETS + 1);
  const count = Math.max(0, text.length - 1);
  for (let i = 0; i < count; i++) {
    const bucket = bucketOf(text, i) + 1;
    starts[bucket] = (starts[bucket] ?? 0) + 1;
  }
  for (let b = 1; b <= BUCKETS; b++) starts[b] = (starts[b] ?? 0) + (starts[b - 1] ?? 0);
  const next = starts.slice(0, BUCKETS);
  const positions = new Uint32Array(count);
  /** The pairs themselves, in the order of their positions. */
  const pairs = new Int32Array(count);
  for (let i = 0; i < count; i++) {
    const bucket = bucketOf(text, i);
    const at = next[bucket] ?? 0;
    positions[at] = i;
    pairs[at] = pairAt(text, i);
    next[bucket] = at + 1;
  }
  /** Votes by band, all 0 between two calls. */
  let bands = new Uint16Array(0);
  const bucket = (of: string, i: number): Uint32Array => {
    const b = bucketOf(of, i);
    return positions.subarray(starts[b], starts[b + 1]);
  };
  return {
    occurrences: (words) => {
      if (words.length < 2) return singles(text, words);
      let rarest = 0;
      let places = bucket(words, 0);
      for (let i = 1; i + 1 < Math.min(words.length, 24); i++) {
        const other = bucket(words, i);
        if (other.length < places.length) [rarest, places] = [i, other];
      }
      const found: number[] = [];
      for (const place of places) {
        if (text.startsWith(words, place - rarest) && place >= rarest) found.push(place - rarest);
      }
      return found;
    },
    seeds: (pattern, limit) => {
      // A pattern's first pair may stand before the text's beginning.
      const shift = Math.ceil(pattern.length / BAND);
      if (bands.length < Math.ceil(text.length / BAND) + 1 + shift)
        bands = new Uint16Array(Math.ceil(text.length / BAND) + 1 + shift);
      const voted: number[] = [];
      for (let i = 0; i + 1 < pattern.length; i++) {
        const b = bucketOf(pattern, i);
        const end = starts[b + 1] as number;
        const start = starts[b] as number;
        if (end - start > COMMON) continue;
        const pair = pairAt(pattern, i);
        for (let n = start; n < end; n++) {
          if (pairs[n] !== pair) continue;
          const band = (((positions[n] as number) - i) >> BAND_BITS) + shift;
          const votes = (bands[band] as number) + 1;
          if (votes === 1) voted.push(band);
          bands[band] = votes;
        }
      }
      const chosen = strongest(bands, voted, limit).map((band) => (band - shift) * BAND);
      for (const band of voted) bands[band] = 0;
      return chosen;
    },
  };
}

/** Bands with the most votes, their neighbours' counted with them. */
function strongest(votes: Uint16Array, voted: readonly number[], limit: number): number[] {
  const weightOf = (band: number) =>
    (votes[band] as number) + Math.max(votes[band - 1] ?? 0, votes[band + 1] ?? 0) / 2;
  let most = 0;
  for (const band of voted) most = Math.max(most, weightOf(band));
  const least = Math.max(2, most * RIVAL_SHARE);
  const ranked = voted
    .filter((band) => weightOf(band) >= least)
    .map((band) => ({ band, weight: weightOf(band) }))
    .sort((a, b) => b.weight - a.weight || a.band - b.band);
  const chosen: number[] = [];
  for (const { band } of ranked) {
    if (chosen.length >= limit) break;
    if (!chosen.some((other) => Math.abs(other - band) < 2)) chosen.push(band);
  }
  return chosen;
}

function singles(text: string, unit: string): number[] {
  const found: number[] = [];
  if (unit === '') return found;
  for (let at = text.indexOf(unit); at >= 0; at = text.indexOf(unit, at + 1)) found.push(at);
  return found;
}

function pairAt(text: string, i: number): number {
  return (text.charCodeAt(i) << 16) | text.charCodeAt(i + 1);
}

function bucketOf(text: string, i: number): number {
  return (Math.imul(text.charCodeAt(i), 0x9e35) + text.charCodeAt(i + 1)) & (BUCKETS - 1);
}
