/**
 * Finds the lines of `fresh` that stand in `old` too, in the same order: gives for each line of `fresh` the index of
 * its line in `old`, -1 where it has none. What both begin and end with is matched first, then lines that are unique in
 * both (patience diff, B. Cohen), and so on between these. O(n log n) for texts whose lines are mostly unique.
 */
export function alignLines(old: readonly string[], fresh: readonly string[]): Int32Array {
  const matches = new Int32Array(fresh.length).fill(-1);
  const open: [number, number, number, number][] = [[0, old.length, 0, fresh.length]];
  for (let part = open.pop(); part; part = open.pop()) {
    let [a, aEnd, b, bEnd] = part;
    while (a < aEnd && b < bEnd && old[a] === fresh[b]) matches[b++] = a++;
    while (a < aEnd && b < bEnd && old[aEnd - 1] === fresh[bEnd - 1]) matches[--bEnd] = --aEnd;
    if (a === aEnd || b === bEnd) continue;
    const anchors = ascending(uniquePairs(old, a, aEnd, fresh, b, bEnd));
    if (anchors.length === 0) continue;
    for (const [x, y] of anchors) {
      open.push([a, x, b, y]);
      matches[y] = x;
      a = x + 1;
      b = y + 1;
    }
    open.push([a, aEnd, b, bEnd]);
  }
  return matches;
}

/** The lines that occur once in both stretches, in the order of `fresh`. */
function uniquePairs(
  old: readonly string[],
  a: number,
  aEnd: number,
  fresh: readonly string[],
  b: number,
  bEnd: number,
): [number, number][] {
  const places = new Map<string, { old: number; fresh: number; twice: boolean }>();
  for (let i = a; i < aEnd; i++) {
    const line = old[i] ?? '';
    const place = places.get(line);
    if (place) place.twice = true;
    else places.set(line, { old: i, fresh: -1, twice: false });
  }
  for (let i = b; i < bEnd; i++) {
    const place = places.get(fresh[i] ?? '');
    if (!place) continue;
    if (place.fresh >= 0) place.twice = true;
    place.fresh = i;
  }
  return [...places.values()]
    .filter((place) => !place.twice && place.fresh >= 0)
    .map((place): [number, number] => [place.old, place.fresh])
    .sort((x, y) => x[1] - y[1]);
}

/** A longest run of pairs that ascend on both sides (patience sorting). */
function ascending(pairs: readonly [number, number][]): [number, number][] {
  const tops: number[] = [];
  const previous = new Int32Array(pairs.length).fill(-1);
  pairs.forEach(([x], i) => {
    let low = 0;
    let high = tops.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((pairs[tops[middle] ?? 0]?.[0] ?? 0) < x) low = middle + 1;
      else high = middle;
    }
    previous[i] = tops[low - 1] ?? -1;
    tops[low] = i;
  });
  const run: [number, number][] = [];
  for (let i = tops[tops.length - 1] ?? -1; i >= 0; i = previous[i] ?? -1) {
    const pair = pairs[i];
    if (pair) run.push(pair);
  }
  return run.reverse();
}
