/** Units of a pattern that one word of bits holds. */
const WORD = 32;

/**
 * The most units that `pattern` and any text can have in common in the same order (the length of the longest common
 * subsequence), by the bits of whole words (H. Hyyrö, "Bit-parallel LCS-length computation revisited", 2004). Patterns
 * are taken in blocks of 32, each by itself, so that for longer ones this is no less than the length, and may be more.
 */
export function commonUnits(pattern: string): (text: string) => number {
  const blocks: { readonly places: ReadonlyMap<number, number>; readonly mask: number }[] = [];
  for (let from = 0; from < pattern.length; from += WORD) {
    const block = pattern.slice(from, from + WORD);
    const places = new Map<number, number>();
    for (let i = 0; i < block.length; i++)
      places.set(block.charCodeAt(i), (places.get(block.charCodeAt(i)) ?? 0) | (1 << i));
    blocks.push({ places, mask: block.length === WORD ? -1 : (1 << block.length) - 1 });
  }
  return (text) => {
    let common = 0;
    for (const { places, mask } of blocks) {
      let open = -1;
      for (let j = 0; j < text.length; j++) {
        const equal = places.get(text.charCodeAt(j));
        if (equal !== undefined) open = (open + (open & equal)) | 0 | (open & ~equal);
      }
      common += bitsOf(~open & mask);
    }
    return common;
  };
}

function bitsOf(word: number): number {
  let left = word - ((word >>> 1) & 0x55555555);
  left = (left & 0x33333333) + ((left >>> 2) & 0x33333333);
  return Math.imul((left + (left >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
