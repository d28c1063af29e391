import { tables } from './trieTables';

/**
 * A trie over folded words as a double array: the child of node `s` for class `c` is `base[s] + c`, and is one if
 * `check` there holds `s`. Every UTF-16 unit is mapped to a class once, folding included, so that a step through a text
 * costs three loads. Classes of frequent units are small numbers, which keeps the arrays dense.
 * (J. Aoe, An efficient digital search algorithm by using a double-array structure, IEEE TSE 15(9), 1989.)
 */
export interface TermTrie {
  /** Class of each UTF-16 unit; 0 for a unit that occurs in no word. */
  readonly classes: Uint16Array;
  /** The node that a word's first unit leads to, by unit; 0 where no word begins with it. */
  readonly roots: Int32Array;
  readonly base: Int32Array;
  readonly check: Int32Array;
  /** The caller's number of the word that ends at a node, -1 where none does. */
  readonly values: Int32Array;
  /** Units of the longest word. */
  readonly longest: number;
}

const UNITS = 0x10000;

/** Builds the trie of words that `foldKey` has folded, each with the caller's number. Empty words are left out. */
export function buildTrie(words: ReadonlyMap<string, number>): TermTrie {
  const keys = [...words.keys()].filter((key) => key !== '').sort();
  const ofFolded = classify(keys);
  const arrays = place(keys, words, ofFolded);
  let longest = 0;
  for (const key of keys) longest = Math.max(longest, key.length);
  return { ...tables(ofFolded, arrays), ...arrays, longest };
}

/**
 * Calls `found` for every word that begins at `start` of `text`, the shortest first, with the offset behind it.
 * Returns the end of the longest, or -1.
 */
export function walkTrie(
  trie: TermTrie,
  text: string,
  start: number,
  found: (value: number, end: number) => void,
): number {
  const { classes, base, check, values } = trie;
  let longest = -1;
  let node = trie.roots[text.charCodeAt(start)] ?? 0;
  for (let i = start + 1; node > 0; i++) {
    const value = values[node] ?? -1;
    if (value >= 0) {
      found(value, i);
      longest = i;
    }
    const unit = i < text.length ? (classes[text.charCodeAt(i)] ?? 0) : 0;
    const next = (base[node] ?? 0) + unit;
    node = unit > 0 && check[next] === node ? next : 0;
  }
  return longest;
}

/** Gives each unit of the folded words a class, the most frequent the smallest. */
function classify(folded: readonly string[]): Uint16Array {
  const counts = new Uint32Array(UNITS);
  for (const word of folded) {
    for (let i = 0; i < word.length; i++) {
      const unit = word.charCodeAt(i);
      counts[unit] = (counts[unit] ?? 0) + 1;
    }
  }
  const used: number[] = [];
  for (let unit = 0; unit < UNITS; unit++) if (counts[unit]) used.push(unit);
  used.sort((a, b) => (counts[b] ?? 0) - (counts[a] ?? 0) || a - b);
  const ofFolded = new Uint16Array(UNITS);
  used.forEach((unit, i) => {
    ofFolded[unit] = i + 1;
  });
  return ofFolded;
}

/** A run of sorted keys that share their first `depth` units and so one node. */
interface Run {
  readonly node: number;
  readonly first: number;
  readonly last: number;
  readonly depth: number;
}

/** Lays the nodes of the sorted keys out in the two arrays; node 0 is the root, its own `check` is -1. */
function place(
  keys: readonly string[],
  numbers: ReadonlyMap<string, number>,
  classes: Uint16Array,
): Pick<TermTrie, 'base' | 'check' | 'values'> {
  let size = 16;
  for (const key of keys) size += 2 * key.length;
  const arrays = new Slots(size);
  const runs: Run[] = keys.length > 0 ? [{ node: 0, first: 0, last: keys.length, depth: 0 }] : [];
  for (let r = 0; r < runs.length; r++) {
    const run = runs[r] as Run;
    let { first } = run;
    const shortest = keys[first] as string;
    if (shortest.length === run.depth) {
      arrays.values[run.node] = numbers.get(shortest) ?? -1;
      first++;
    }
    const children = childrenOf(keys, { ...run, first }, classes);
    if (children.length === 0) continue;
    const offset = arrays.put(
      run.node,
      children.map((child) => child.class),
    );
    for (const { class: unit, first: from, last } of children)
      runs.push({ node: offset + unit, first: from, last, depth: run.depth + 1 });
  }
  let highest = 0;
  for (const unit of classes) if (unit > highest) highest = unit;
  return arrays.trimmed(highest);
}

/** The runs below a run by their next unit, in the order of its class. */
function childrenOf(keys: readonly string[], run: Run, classes: Uint16Array): Child[] {
  const children: Child[] = [];
  let current = -1;
  for (let i = run.first; i < run.last; i++) {
    const unit = (keys[i] as string).charCodeAt(run.depth);
    if (unit === current) (children[children.length - 1] as Child).last = i + 1;
    else children.push({ class: classes[unit] ?? 0, first: i, last: i + 1 });
    current = unit;
  }
  return children.length > 1 ? children.sort((a, b) => a.class - b.class) : children;
}

interface Child {
  readonly class: number;
  readonly first: number;
  last: number;
}

/** After this many slots that do not fit, a node with several children is put behind everything else. */
const TRIES = 64;

/** The arrays under construction; they grow as nodes are placed. */
class Slots {
  base: Int32Array;
  check: Int32Array;
  values: Int32Array;
  /** Leads from a slot to the next free one at or above it, with path halving as in a disjoint-set forest. */
  #free: Int32Array;
  #highest = 0;

  constructor(size: number) {
    this.base = new Int32Array(size);
    this.check = new Int32Array(size).fill(-1);
    this.values = new Int32Array(size).fill(-1);
    this.#free = new Int32Array(size);
    for (let slot = 0; slot < size; slot++) this.#free[slot] = slot;
    this.#free[0] = 1;
  }

  /** Makes `parent` the owner of the slots of all `units` (ascending) at a common offset, and returns that. */
  put(parent: number, units: readonly number[]): number {
    const smallest = units[0] ?? 0;
    const largest = units[units.length - 1] ?? 0;
    let slot = this.#nextFree(smallest);
    for (let tries = 0; !this.#fits(slot - smallest, units, largest); tries++) {
      slot = tries < TRIES ? this.#nextFree(slot + 1) : Math.max(this.#highest + 1, smallest);
    }
    const offset = slot - smallest;
    this.#highest = Math.max(this.#highest, offset + largest);
    this.base[parent] = offset;
    for (const unit of units) {
      this.check[offset + unit] = parent;
      this.#free[offset + unit] = offset + unit + 1;
    }
    return offset;
  }

  #fits(offset: number, units: readonly number[], largest: number): boolean {
    this.#reserve(offset + largest + 1);
    for (let i = 0; i < units.length; i++) if (this.check[offset + (units[i] as number)] !== -1) return false;
    return true;
  }

  #nextFree(slot: number): number {
    let at = slot;
    for (;;) {
      this.#reserve(at + 1);
      const next = this.#free[at] as number;
      if (next === at) return at;
      this.#reserve(next + 1);
      const further = this.#free[next] as number;
      this.#free[at] = further;
      at = further;
    }
  }

  /** The arrays without their unused end, with room for every class behind the last node: no step leads outside. */
  trimmed(classes: number): Pick<TermTrie, 'base' | 'check' | 'values'> {
    const size = this.#highest + classes + 2;
    this.#reserve(size);
    return {
      base: this.base.slice(0, size),
      check: this.check.slice(0, size),
      values: this.values.slice(0, size),
    };
  }

  #reserve(index: number): void {
    if (index < this.check.length) return;
    const size = 2 * (index + 2);
    this.base = grown(this.base, size, 0);
    this.check = grown(this.check, size, -1);
    this.values = grown(this.values, size, -1);
    const known = this.#free.length;
    this.#free = grown(this.#free, size, 0);
    for (let slot = known; slot < size; slot++) this.#free[slot] = slot;
  }
}

function grown(old: Int32Array, size: number, filler: number): Int32Array {
  const fresh = new Int32Array(size).fill(filler, old.length);
  fresh.set(old);
  return fresh;
}
