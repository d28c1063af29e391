/** Units of a pattern that one word of bits holds. */
const WORD = 32;

/**
 * The least edit distance (units replaced, left out or put in) between `pattern` and a beginning of `text`, in one pass
 * over the text for every 32 units of the pattern (G. Myers, "A fast bit-vector algorithm for approximate string
 * matching based on dynamic programming", 1999, in blocks after H. Hyyrö, 2003).
 */
export function prefixDistance(pattern: string, text: string): number {
  // How a row of the table changes from column to column at the border of two blocks: 1, 0 or -1.
  let border: Int8Array = new Int8Array(text.length).fill(1);
  for (let from = 0; from < pattern.length; from += WORD)
    border = nextBorder(pattern.slice(from, from + WORD), text, border);
  let distance = pattern.length;
  let least = distance;
  for (const change of border) {
    distance += change;
    least = Math.min(least, distance);
  }
  return least;
}

/** By unit, the bits of the places where it stands in the block that is being laid out; 0 again when it has been. */
const places = new Int32Array(0x10000);

/** Lays one block of the pattern on the text below what the blocks before it left. */
function nextBorder(block: string, text: string, above: Int8Array): Int8Array {
  const below = new Int8Array(text.length);
  const last = block.length - 1;
  for (let i = 0; i <= last; i++)
    places[block.charCodeAt(i)] = (places[block.charCodeAt(i)] as number) | (1 << i);
  // Bit i: whether the distance grows, or shrinks, from row i to row i + 1.
  let grows = -1;
  let shrinks = 0;
  for (let j = 0; j < text.length; j++) {
    let equal = places[text.charCodeAt(j)] as number;
    const change = above[j] as number;
    const diagonal = equal | shrinks;
    if (change < 0) equal |= 1;
    const steady = (((equal & grows) + grows) ^ grows) | equal;
    let right = shrinks | ~(steady | grows);
    let left = grows & steady;
    below[j] = ((right >>> last) & 1) - ((left >>> last) & 1);
    right = (right << 1) | (change > 0 ? 1 : 0);
    left = (left << 1) | (change < 0 ? 1 : 0);
    grows = left | ~(diagonal | right);
    shrinks = right & diagonal;
  }
  for (let i = 0; i <= last; i++) places[block.charCodeAt(i)] = 0;
  return below;
}
