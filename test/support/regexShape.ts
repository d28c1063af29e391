/** What a regular expression is made of, as far as it decides how long matching can take. */
export interface RegexShape {
  /** Has `*`, `+` or `{n,}`, other than a run of one class right behind `^`, which starts once a line. */
  readonly unbounded: boolean;
  /** Repeats a group more than once: `(?:a|b){0,9}`. Two ways through the group multiply with each round. */
  readonly loops: boolean;
}

/**
 * A pattern with neither takes at most a constant number of steps from each position of the text: every choice is one
 * of finitely many, and none of them depends on the length of the text.
 */
export function shapeOf(source: string): RegexShape {
  let unbounded = false;
  let loops = false;
  let atomStart = 0;
  for (let i = 0; i < source.length; ) {
    const quantifier = /^(?:[*+?]|\{\d+(?:,\d*)?\})/.exec(source.slice(i, i + 24))?.[0];
    if (quantifier === undefined) {
      atomStart = i;
      i = endOfAtom(source, i);
      continue;
    }
    const most = maximum(quantifier);
    if (most > 1 && source[i - 1] === ')' && source[i - 2] !== '\\') loops = true;
    if (most === Number.POSITIVE_INFINITY && !(atomStart === 1 && source[0] === '^')) unbounded = true;
    i += quantifier.length;
    // A lazy or possessive mark belongs to the quantifier.
    if (source[i] === '?' || source[i] === '+') i++;
  }
  return { unbounded, loops };
}

function maximum(quantifier: string): number {
  if (quantifier === '?') return 1;
  const range = /^\{(\d+)(,?)(\d*)\}$/.exec(quantifier);
  if (range === null || (range[2] === ',' && range[3] === '')) return Number.POSITIVE_INFINITY;
  return Number(range[3] === '' ? range[1] : range[3]);
}

/** The offset behind one escape, class, group mark or character. */
function endOfAtom(source: string, start: number): number {
  if (source[start] === '\\')
    return start + (/^\\[pPux]\{[^}]*\}/.exec(source.slice(start))?.[0].length ?? 2);
  if (source.startsWith('(?', start))
    return start + (/^\(\?(?:<[=!]|<[^>]*>|[:=!])/.exec(source.slice(start))?.[0].length ?? 2);
  if (source[start] !== '[') return start + 1;
  let i = start + 1;
  while (i < source.length && source[i] !== ']') i += source[i] === '\\' ? 2 : 1;
  return i + 1;
}
