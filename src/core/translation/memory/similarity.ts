/** Folded text as the memory compares it: no white space and no punctuation, which OCR and editors vary. */
export function comparable(folded: string): string {
  return folded.replace(/[\s"'“”‘’「」『』，。、；：！？,.;:!?…·()（）《》<>—-]+/g, '');
}

/**
 * How alike two texts are, 0 to 1: one less the edit distance over the longer length, in UTF-16 units.
 * Gives up with 0 once the result can't reach `least`. Takes length × length steps at most, 2,000 units of each are read.
 */
export function similarity(a: string, b: string, least = 0): number {
  const left = a.slice(0, 2000);
  const right = b.slice(0, 2000);
  const longer = Math.max(left.length, right.length);
  if (longer === 0) return 1;
  const allowed = Math.floor(longer * (1 - least));
  if (Math.abs(left.length - right.length) > allowed) return 0;
  let row = Uint16Array.from({ length: right.length + 1 }, (_, j) => j);
  let next = new Uint16Array(right.length + 1);
  for (let i = 1; i <= left.length; i++) {
    next[0] = i;
    let best = i;
    const unit = left.charCodeAt(i - 1);
    for (let j = 1; j <= right.length; j++) {
      const swap = (row[j - 1] ?? 0) + (unit === right.charCodeAt(j - 1) ? 0 : 1);
      const value = Math.min(swap, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1);
      next[j] = value;
      if (value < best) best = value;
    }
    if (best > allowed) return 0;
    [row, next] = [next, row];
  }
  return 1 - (row[right.length] ?? longer) / longer;
}

/** The bigrams of a text as numbers, with repeats; a text of one unit has none. */
export function bigrams(text: string): Uint32Array {
  const grams = new Uint32Array(Math.max(0, text.length - 1));
  for (let i = 0; i < grams.length; i++) grams[i] = text.charCodeAt(i) * 0x10000 + text.charCodeAt(i + 1);
  return grams;
}
