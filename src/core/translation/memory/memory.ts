import { foldKey } from '../../text/foldKey';
import { bigrams, comparable, similarity } from './similarity';

/** A sentence and its translation, as a memory keeps it. */
export interface MemoryUnit {
  readonly source: string;
  readonly target: string;
  /** Hashes of the sources before and after it (see `sourceHash`), where they are known. */
  readonly before?: string;
  readonly after?: string;
}

export interface MemoryMatch {
  readonly unit: MemoryUnit;
  /** 101: the same sentence between the same neighbours; 100: the same sentence in any script and width. */
  readonly percent: number;
}

interface MemoryQuery {
  readonly before?: string;
  readonly after?: string;
  /** Least per cent, 60 unless told. */
  readonly least?: number;
  /** Most matches, 5 unless told. */
  readonly limit?: number;
}

export interface Memory {
  readonly size: number;
  /** Adds a unit unless the same source and target with the same neighbours are there; returns whether it was new. */
  add(unit: MemoryUnit): boolean;
  /** The best matches, the best first; the newest first among equals. */
  find(source: string, query?: MemoryQuery): MemoryMatch[];
}

/** Candidates whose distance is measured, by the share of bigrams in common. */
const MEASURED = 120;

/**
 * A translation memory over character bigrams, which serve Chinese as words serve other languages. Sources are compared
 * without script, widths, white space and punctuation.
 */
export function createMemory(units: Iterable<MemoryUnit> = []): Memory {
  const all: MemoryUnit[] = [];
  const keys: string[] = [];
  const sizes: number[] = [];
  const known = new Set<string>();
  const byKey = new Map<string, number[]>();
  const postings = new Map<number, Postings>();
  let shared = new Uint16Array(1024);

  const add = (unit: MemoryUnit): boolean => {
    const name = JSON.stringify([unit.source, unit.target, unit.before, unit.after]);
    const key = comparable(foldKey(unit.source));
    if (key === '' || unit.target.trim() === '' || known.has(name)) return false;
    known.add(name);
    const at = all.length;
    all.push(unit);
    keys.push(key);
    const same = byKey.get(key);
    if (same) {
      same.push(at);
      sizes.push(0);
      return true;
    }
    byKey.set(key, [at]);
    const grams = new Set(bigrams(key));
    sizes.push(grams.size);
    for (const gram of grams) {
      const list = postings.get(gram);
      if (list) list.push(at);
      else postings.set(gram, new Postings(at));
    }
    return true;
  };

  /** Units that share bigrams with the key, the most alike first; of units with one source only the first counts. */
  const candidates = (key: string, least: number): number[] => {
    if (shared.length < all.length) shared = new Uint16Array(all.length * 2);
    const grams = [...new Set(bigrams(key))];
    const lists = grams.flatMap((gram) => postings.get(gram) ?? []).sort((a, b) => a.length - b.length);
    // An edit breaks two bigrams at most, so a match shares at least this many and stands in one of the rarer lists.
    const edits = Math.floor(((1 - least) / least) * key.length);
    const need = Math.max(1, grams.length - 2 * edits);
    const rare = Math.max(1, grams.length - need + 1 - (grams.length - lists.length));
    const touched: number[] = [];
    lists.forEach((list, i) => {
      list.each((at) => {
        const count = shared[at] ?? 0;
        if (count === 0) {
          if (i >= rare) return;
          touched.push(at);
        }
        shared[at] = count + 1;
      });
    });
    const dice = new Map(
      touched.map((at) => [at, (2 * (shared[at] ?? 0)) / (grams.length + (sizes[at] ?? 0))]),
    );
    for (const at of touched) shared[at] = 0;
    return touched.sort((a, b) => (dice.get(b) ?? 0) - (dice.get(a) ?? 0)).slice(0, MEASURED);
  };

  for (const unit of units) add(unit);
  return {
    get size() {
      return all.length;
    },
    add,
    find(source, { before, after, least = 60, limit = 5 } = {}) {
      const key = comparable(foldKey(source));
      if (key === '') return [];
      const found = new Map<number, number>();
      for (const at of byKey.get(key) ?? []) {
        const unit = all[at];
        const sameContext =
          before !== undefined && after !== undefined && unit?.before === before && unit.after === after;
        found.set(at, sameContext ? 101 : 100);
      }
      for (const at of candidates(key, least / 100)) {
        const other = keys[at] ?? '';
        if (other === key) continue;
        const percent = Math.min(99, Math.floor(similarity(key, other, least / 100) * 100));
        if (percent >= least) for (const same of byKey.get(other) ?? []) found.set(same, percent);
      }
      return bestTargets(found, all, limit);
    },
  };
}

/** The best matches, each target once. */
function bestTargets(
  found: ReadonlyMap<number, number>,
  all: readonly MemoryUnit[],
  limit: number,
): MemoryMatch[] {
  const targets = new Set<string>();
  const matches: MemoryMatch[] = [];
  for (const [at, percent] of [...found].sort((a, b) => b[1] - a[1] || b[0] - a[0])) {
    const unit = all[at];
    if (!unit || targets.has(unit.target)) continue;
    targets.add(unit.target);
    matches.push({ unit, percent });
    if (matches.length === limit) break;
  }
  return matches;
}

/** A growing list of unit numbers. */
class Postings {
  #items = new Int32Array(2);
  length = 0;

  constructor(first: number) {
    this.push(first);
  }

  push(item: number): void {
    if (this.length === this.#items.length) {
      const grown = new Int32Array(this.length * 2);
      grown.set(this.#items);
      this.#items = grown;
    }
    this.#items[this.length++] = item;
  }

  each(visit: (item: number) => void): void {
    for (let i = 0; i < this.length; i++) visit(this.#items[i] ?? 0);
  }
}
