import type { DraftPart } from './draft';
import type { Join } from './model';

/** Tells what became of the joins of an article's parts. */
export type JoinSettler = (parts: readonly DraftPart[]) => readonly DraftPart[];

/**
 * Tells what became of each join once the articles are known: a line that reading goes on with behind lines of other
 * articles alone was interrupted, any other that is not the next one was moved. `owner` gives the article of a line,
 * undefined for noise; it is read once for all articles.
 */
export function joinSettler(owner: readonly (number | undefined)[]): JoinSettler {
  const foreign = foreignRuns(owner);
  return (parts) =>
    parts.map((part) => {
      if (part.joins.every((join) => join.kind === 'next')) return part;
      const joins = part.joins.map((join, k): Join => {
        const from = part.pieces[k]?.line ?? 0;
        const to = part.pieces[k + 1]?.line ?? 0;
        if (join.kind === 'next') return join;
        const resumed = to > from && foreign(from, to);
        return { ...join, kind: resumed ? 'resumed' : onlyNoise(owner, from, to) ? 'next' : 'moved' };
      });
      return { ...part, joins };
    });
}

/** Whether some lines between two belong to other articles and none to their own, answered in constant time. */
function foreignRuns(owner: readonly (number | undefined)[]): (from: number, to: number) => boolean {
  // The line of the same article before each line, and how many lines of any article stand before it.
  const before = new Int32Array(owner.length).fill(-1);
  const owned = new Int32Array(owner.length + 1);
  const last = new Map<number, number>();
  owner.forEach((article, at) => {
    owned[at + 1] = (owned[at] ?? 0) + (article === undefined ? 0 : 1);
    if (article === undefined) return;
    before[at] = last.get(article) ?? -1;
    last.set(article, at);
  });
  return (from, to) => before[to] === from && (owned[to] ?? 0) - (owned[from + 1] ?? 0) > 0;
}

function onlyNoise(owner: readonly (number | undefined)[], from: number, to: number): boolean {
  if (to <= from || to - from > MOST_NOISE) return false;
  for (let at = from + 1; at < to; at++) if (owner[at] !== undefined) return false;
  return true;
}

const MOST_NOISE = 20;
