import type { Article, Page } from '../page/model';
import { foldKey } from '../text/foldKey';
import { comparable, similarity } from './memory/similarity';
import { type Segment, type Unit, unitSource } from './model';
import { articleUnits } from './segments/articleUnits';

/** What became of a translation when its page changed. Counts are of segments. */
export interface SourceUpdate {
  readonly units: readonly Unit[];
  /** Translated, and the source is no longer what it was. */
  readonly changed: number;
  readonly added: number;
  readonly removed: number;
  /** Kept, in another place of the article. */
  readonly moved: number;
}

/** Below this a rewritten sentence counts as a new one. */
const LEAST_ALIKE = 0.45;

/** The article of the page that shares the most sentences with a translation; undefined where none shares any. */
export function translatedArticle(
  page: Page,
  text: string,
  units: readonly Unit[],
  id: string,
): Article | undefined {
  const known = new Set(
    units.flatMap((unit) => [unitSource(unit), ...unit.segments.map(({ source }) => source)]).map(keyOf),
  );
  let best: { article: Article; shared: number } | undefined;
  for (const article of page.articles) {
    const sources = articleUnits(article, text).flatMap((unit) =>
      unit.segments.map(({ source }) => keyOf(source)),
    );
    const shared = sources.filter((key) => known.has(key)).length + (article.id === id ? 0.5 : 0);
    if (shared >= 1 && shared > (best?.shared ?? 0)) best = { article, shared };
  }
  return best?.article;
}

/**
 * Carries the work of `old` over to the units that the page has now. A unit whose source is the same, whatever its
 * script, widths and place, keeps its segments as they are; in the others each sentence takes the translation of the
 * same sentence, else that of the most similar one that lost its place, which then keeps its old source to be
 * reviewed against.
 */
export function updateSources(old: readonly Unit[], fresh: readonly Unit[]): SourceUpdate {
  const left = new Map(old.map((unit) => [unit.key, unit]));
  const bySource = groupBy(old, (unit) => keyOf(unitSource(unit)));
  const kept = fresh.map((unit) => {
    const same = takeFirst(bySource.get(keyOf(unitSource(unit))), left);
    return same && { ...same, role: unit.role, lines: unit.lines, segments: respelled(same, unit) };
  });
  const spare = [...left.values()].flatMap((unit) => unit.segments.map((segment) => ({ unit, segment })));
  const pool = new Pool(spare);
  const exact = fresh.map((unit, i) => (kept[i] ? [] : unit.segments.map(({ source }) => pool.same(source))));
  const usedKeys = new Set(kept.flatMap((unit) => (unit ? [unit.key] : [])));
  let changed = 0;
  let added = 0;
  const units = fresh.map((unit, i) => {
    const whole = kept[i];
    if (whole) return whole;
    const sources = unit.segments.map((segment, s) => exact[i]?.[s] ?? pool.similar(segment.source));
    const segments = unit.segments.map((segment, s): Segment => {
      const from = sources[s];
      if (!from) {
        added++;
        return segment;
      }
      if (keyOf(from.segment.source) === keyOf(segment.source))
        return { ...from.segment, id: segment.id, source: segment.source, gap: segment.gap };
      if (from.segment.target.trim() === '') return segment;
      changed++;
      return changedSegment(from.segment, segment);
    });
    const key = freeKey([...sources.flatMap((from) => (from ? [from.unit.key] : [])), unit.key], usedKeys);
    return { ...unit, key, segments };
  });
  return { units, changed, added, removed: pool.left, moved: movedSegments(old, units) };
}

function changedSegment(from: Segment, fresh: Segment): Segment {
  return {
    ...from,
    id: fresh.id,
    source: fresh.source,
    gap: fresh.gap,
    state: from.state === 'initial' ? 'initial' : 'translated',
    previousSource: from.previousSource ?? from.source,
  };
}

/** The old segments with the page's present spelling, where both are cut alike. */
function respelled(old: Unit, fresh: Unit): readonly Segment[] {
  const text = unitSource(fresh);
  if (text === unitSource(old) || text.length !== unitSource(old).length) return old.segments;
  let at = 0;
  return old.segments.map((segment) => {
    const source = text.slice(at, at + segment.source.length);
    at += segment.source.length + segment.gap.length;
    return { ...segment, source };
  });
}

interface Spare {
  readonly unit: Unit;
  readonly segment: Segment;
}

/** Old segments that have lost their unit, each given away once. */
class Pool {
  readonly #spare: readonly Spare[];
  readonly #used = new Set<Spare>();
  readonly #bySource: Map<string, Spare[]>;

  constructor(spare: readonly Spare[]) {
    this.#spare = spare;
    this.#bySource = groupBy(spare, ({ segment }) => keyOf(segment.source));
  }

  get left(): number {
    return this.#spare.length - this.#used.size;
  }

  same(source: string): Spare | undefined {
    const found = this.#bySource.get(keyOf(source))?.find((one) => !this.#used.has(one));
    if (found) this.#used.add(found);
    return found;
  }

  similar(source: string): Spare | undefined {
    const key = comparable(keyOf(source));
    let best: { spare: Spare; alike: number } | undefined;
    for (const spare of this.#spare) {
      if (this.#used.has(spare)) continue;
      const least = Math.max(LEAST_ALIKE, best?.alike ?? 0);
      const alike = similarity(comparable(keyOf(spare.segment.source)), key, least);
      if (alike > least || (alike === least && !best)) best = { spare, alike };
    }
    if (best) this.#used.add(best.spare);
    return best?.spare;
  }
}

function keyOf(source: string): string {
  return foldKey(source).replace(/\s+/g, '');
}

function groupBy<T>(items: readonly T[], key: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group) group.push(item);
    else groups.set(key(item), [item]);
  }
  return groups;
}

function takeFirst(candidates: readonly Unit[] | undefined, left: Map<string, Unit>): Unit | undefined {
  const found = candidates?.find((unit) => left.has(unit.key));
  if (found) left.delete(found.key);
  return found;
}

/** The first key that is still free, else the last with a number behind it. */
function freeKey(wanted: readonly string[], used: Set<string>): string {
  const base = wanted[wanted.length - 1] ?? 'u';
  let key = wanted.find((one) => !used.has(one));
  for (let n = 2; key === undefined; n++) if (!used.has(`${base}.${n}`)) key = `${base}.${n}`;
  used.add(key);
  return key;
}

/** Units that kept their key but stand behind one that they stood before. */
function movedSegments(old: readonly Unit[], units: readonly Unit[]): number {
  const order = new Map(old.map((unit, i) => [unit.key, i]));
  let highest = -1;
  let moved = 0;
  for (const unit of units) {
    const at = order.get(unit.key);
    if (at === undefined) continue;
    if (at < highest) moved += unit.segments.length;
    highest = Math.max(highest, at);
  }
  return moved;
}
