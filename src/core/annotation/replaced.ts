/** The longest row of replaced units that is taken for a replacement without a look at what was put in or left out. */
const REPLACED_RUN = 2;

/**
 * How many units of a pattern are others in a text where it is laid on it unit for unit from an offset on: what another
 * reading of the scan or a conversion leaves, and what needs no laying out. Undefined where more has changed, or less is
 * certain.
 */
export function replacedInPlace(pattern: string, text: string, at: number): number | undefined {
  if (at < 0 || at + pattern.length > text.length) return undefined;
  let replaced = 0;
  let run = 0;
  for (let i = 0; i < pattern.length; i++) {
    if (pattern.charCodeAt(i) === text.charCodeAt(at + i)) run = 0;
    else {
      if (run === REPLACED_RUN) return undefined;
      run++;
      replaced++;
    }
  }
  return 4 * replaced <= pattern.length ? replaced : undefined;
}

/** Where a pattern lies so on a text with the fewest units replaced, at the first of several such places. */
export function replacedUnits(pattern: string, text: string): number | undefined {
  let best: number | undefined;
  let fewest = pattern.length;
  for (let at = 0; at + pattern.length <= text.length; at++) {
    const replaced = replacedInPlace(pattern, text, at);
    if (replaced === undefined || replaced >= fewest) continue;
    best = at;
    fewest = replaced;
  }
  return best;
}
