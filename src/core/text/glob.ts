/** How many patterns the braces of one may stand for; what goes beyond is left out. */
const MOST_ALTERNATIVES = 64;

/**
 * Whether a path (with `/`, relative to the pattern's folder) fits a glob pattern of VS Code's form: `*` and `?` in a
 * name, `**` for any number of folders, `{a,b}` for one of several. Letter case counts. Takes at most the product of the
 * lengths of both.
 */
export function matchesGlob(pattern: string, path: string): boolean {
  const names = path.split('/');
  return alternatives(pattern).some((one) =>
    matches(one.split('/'), names, (part) => part === '**', matchesName),
  );
}

/** The folders at the start of a pattern that are named outright: those of `a/b/*.md` are `a/b`; often none. */
export function fixedFolder(pattern: string): string {
  const names = pattern.split('/').slice(0, -1);
  const open = names.findIndex((name) => /[*?{}[\]]/.test(name));
  // a brace may hold a slash and end in a later name
  return names.slice(0, open < 0 ? names.length : open).join('/');
}

function matchesName(pattern: string, name: string): boolean {
  return matches(
    [...pattern],
    [...name],
    (part) => part === '*',
    (part, char) => part === '?' || part === char,
  );
}

/**
 * Matches items to a pattern in which some parts stand for any number of items: each such part first takes none, and
 * where the rest does not fit, the last one met takes one more.
 */
function matches(
  pattern: readonly string[],
  items: readonly string[],
  isOpen: (part: string) => boolean,
  fits: (part: string, item: string) => boolean,
): boolean {
  let at = 0;
  let open = -1;
  let taken = 0;
  for (let i = 0; i < items.length; ) {
    const part = pattern[at];
    if (part !== undefined && isOpen(part)) {
      open = at++;
      taken = i;
    } else if (part !== undefined && fits(part, items[i] ?? '')) {
      at++;
      i++;
    } else if (open >= 0) {
      at = open + 1;
      i = ++taken;
    } else return false;
  }
  return pattern.slice(at).every(isOpen);
}

/** A pattern without braces for each way to choose in them. */
function alternatives(pattern: string): string[] {
  const done: string[] = [];
  const pending = [pattern];
  while (pending.length > 0 && done.length < MOST_ALTERNATIVES) {
    const next = pending.shift() ?? '';
    const close = next.indexOf('}');
    const start = close < 0 ? -1 : next.lastIndexOf('{', close);
    if (start < 0) {
      done.push(next);
      continue;
    }
    const choices = next.slice(start + 1, close).split(',');
    const room = MOST_ALTERNATIVES - pending.length;
    pending.push(...choices.slice(0, room).map((one) => next.slice(0, start) + one + next.slice(close + 1)));
  }
  return done;
}
