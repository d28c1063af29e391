/**
 * Ideographic description sequences (U+2FF0–2FFF and their operands), which OpenCC skips as one unit. Whether a
 * sequence is complete depends on the sequences inside it; reading them from the right makes the work linear,
 * where a recursion from the left takes exponential time on a run of operators.
 */

/** Number of operands after an ideographic description character, as opencc-js counts them; 0 for any other unit. */
function arity(unit: number): number {
  if (unit < 0x2ff0 || unit > 0x2fff) return 0;
  return unit === 0x2ff2 || unit === 0x2ff3 ? 3 : 2;
}

/** Units of the code point at `at`, looking no further than `limit`; a lone surrogate counts as one. */
export function codePointLength(text: Uint16Array, at: number, limit: number): number {
  const unit = text[at] as number;
  if (unit < 0xd800 || unit > 0xdbff || at + 1 >= limit) return 1;
  const next = text[at + 1] as number;
  return next >= 0xdc00 && next <= 0xdfff ? 2 : 1;
}

/**
 * The ends of the complete sequences that start in [start, limit), by start. Operators without enough operands
 * before `limit` are not in it.
 */
export function sequenceEnds(text: Uint16Array, start: number, limit: number): ReadonlyMap<number, number> {
  const ends = new Map<number, number>();
  for (let at = limit - 1; at >= start; at -= 1) {
    let missing = arity(text[at] as number);
    if (missing === 0) continue;
    let end = at + 1;
    for (; missing > 0 && end < limit; missing -= 1)
      end = ends.get(end) ?? end + codePointLength(text, end, limit);
    if (missing === 0) ends.set(at, end);
  }
  return ends;
}
